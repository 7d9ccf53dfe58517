/**
 * Time expressions against TIMEX3 corpora (TimeBank and AQUAINT of TempEval-3, WikiWars), scored as TempEval-3 scores:
 * one-to-one by overlap for the relaxed span, and an identical value on top for the value. Rules were written on the
 * half of the documents whose id hashes even ("tune"); the other half ("report") was not read.
 */
import path from 'node:path';
import { timexes } from '../../src/text/time/timexes.ts';
import type { Evaluation, Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';

export interface TimexDocument {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly value: string;
    readonly text: string;
  }[];
}

export interface Tally {
  found: number;
  gold: number;
  overlap: number;
  strict: number;
  value: number;
}

const corpora = [
  ['timebank', 'tbaq_timebank.jsonl'],
  ['aquaint', 'tbaq_aquaint.jsonl'],
  ['wikiwars', 'wikiwars.jsonl'],
] as const;

export const timexEvaluation: Evaluation = {
  name: 'time',
  needs: ['time/timex'],
  async run(data) {
    const scores: Score[] = [];
    for (const [name, file] of corpora) {
      const documents = readJsonl<TimexDocument>(path.join(data, 'time/timex', file));
      for (const part of ['tune', 'report'] as const) {
        const chosen = documents.filter((document) => isTune(document.id) === (part === 'tune'));
        const tally = score(chosen);
        const common = { better: 'higher', n: tally.gold, part } as const;
        scores.push({ id: `time/${name}/${part}/relaxed-f1`, value: f1(tally.overlap, tally), ...common });
        scores.push({ id: `time/${name}/${part}/value-f1`, value: f1(tally.value, tally), ...common });
      }
    }
    return scores;
  },
};

/** FNV-1a of the id, even or odd. */
export function isTune(id: string): boolean {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return (hash >>> 8) % 2 === 0;
}

export function score(documents: readonly TimexDocument[]): Tally {
  const tally: Tally = { found: 0, gold: 0, overlap: 0, strict: 0, value: 0 };
  for (const { text, dct, timex: gold } of documents) {
    const day = dct.slice(0, 10);
    const found = timexes(text, { anchor: { earliest: day, latest: day }, language: 'en' });
    const taken = new Set<number>();
    tally.found += found.length;
    tally.gold += gold.length;
    for (const mark of gold) {
      const at = found.findIndex(
        (timex, index) => !taken.has(index) && timex.start < mark.end && mark.start < timex.end,
      );
      if (at < 0) continue;
      taken.add(at);
      tally.overlap++;
      if (found[at]!.start === mark.start && found[at]!.end === mark.end) tally.strict++;
      if (found[at]!.value === mark.value) tally.value++;
    }
  }
  return tally;
}

function f1(right: number, { found, gold }: Tally): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}
