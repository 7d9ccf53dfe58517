/** The synthetic wire-copy set: documents, true pairs, and the families by which it is split into folds. */
import path from 'node:path';
import { readJsonl } from '../jsonl.ts';
import { pairKey, partOf } from './given.ts';

export interface WireDocument {
  readonly id: string;
  readonly kind: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly text: string;
  readonly lang: string;
  /** [begin, end, source id, source sentence] in the derived text. */
  readonly spans: readonly (readonly [number, number, string, number])[];
}

export interface WirePair {
  readonly a: string;
  readonly b: string;
  readonly kind_a: string;
  readonly kind_b: string;
}

export interface WireCopy {
  readonly documents: readonly WireDocument[];
  readonly pairs: ReadonlyMap<string, WirePair>;
  /** Fold a document belongs to: all copies of one text, and whatever they are mixed with, are in one. */
  fold(id: string): number;
}

/** Each fold is scored with a model trained on the others. */
export const folds = 4;

export function readWireCopy(data: string): WireCopy {
  const folder = path.join(data, 'reuse/synthetic_wirecopy');
  const documents = readJsonl<WireDocument>(path.join(folder, 'docs.jsonl'));
  const pairs = readJsonl<WirePair>(path.join(folder, 'pairs.jsonl'));
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined; up = leader.get(at)) at = up;
    return at;
  };
  for (const { a, b } of pairs) {
    const [x, y] = [find(a), find(b)].sort() as [string, string];
    if (x !== y) leader.set(y, x);
  }
  return {
    documents,
    pairs: new Map(pairs.map((pair) => [pairKey(pair.a, pair.b), pair])),
    fold: (id) => partOf(find(id), folds),
  };
}
