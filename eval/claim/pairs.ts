/** Sentence pairs of MSRP, STS and SICK with the features of the learned comparison. */
import path from 'node:path';
import { featuresOf } from '../../src/claim/features.ts';
import { meaningOf } from '../../src/claim/meaning.ts';
import { readJsonl } from '../jsonl.ts';

export interface Pair {
  readonly set: string;
  /** Similarity in 0..1, or the label of a paraphrase (0 or 1). */
  readonly gold: number;
  readonly features: Float32Array;
}

const meaning = (text: string) => meaningOf(text, { start: 0, end: text.length }, { language: 'en' });

function pairOf(set: string, a: string, b: string, gold: number): Pair {
  return { set, gold, features: featuresOf(meaning(a), meaning(b)) };
}

export function msrp(data: string, part: 'train' | 'val' | 'test'): Pair[] {
  const rows = readJsonl<{ label: number; a: string; b: string }>(path.join(data, `claim/msrp/${part}.jsonl`));
  return rows.map(({ label, a, b }) => pairOf(`msrp.${part}`, a, b, label));
}

/** STS pairs of the sets a name matches. */
export function sts(data: string, sets: (name: string) => boolean): Pair[] {
  const rows = readJsonl<{ set: string; score: number; a: string; b: string }>(
    path.join(data, 'claim/sts/pairs.jsonl'),
  );
  return rows.filter(({ set }) => sets(set)).map(({ set, score, a, b }) => pairOf(set, a, b, score / 5));
}

export function sick(data: string, part: 'train' | 'trial'): Pair[] {
  const rows = readJsonl<{ score: number; a: string; b: string }>(path.join(data, `claim/sick/${part}.jsonl`));
  return rows.map(({ score, a, b }) => pairOf(`sick.${part}`, a, b, (score - 1) / 4));
}

export function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let at = 0; at < x.length; at++) {
    xy += (x[at]! - mx) * (y[at]! - my);
    xx += (x[at]! - mx) ** 2;
    yy += (y[at]! - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
