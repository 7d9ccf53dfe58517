/** The project's own gold for who a later mention is: pronouns, surnames, titles and roles (see gold/README.md). */
import path from 'node:path';
import type { Speaker } from '../../src/records/index.ts';
import type { Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import { attributionsOf } from './own-gold.ts';

export interface ResolutionLine {
  readonly id: string;
  readonly part: 'tuning' | 'test';
  readonly text: string;
  /** A source as written, and who it is: a name, "unnamed", "document", or null where the text does not tell. */
  readonly links: readonly { readonly source: string; readonly speaker: string | null }[];
}

export interface ResolutionCheck {
  readonly text: string;
  readonly source: string;
  readonly wanted: string | null;
  /** Null where no attribution has that source, or nobody was named. */
  readonly found: string | null;
  readonly right: boolean;
}

export function checkResolution(part: 'tuning' | 'test'): ResolutionCheck[] {
  const lines = readJsonl<ResolutionLine>(path.join(import.meta.dirname, 'gold', 'resolution.jsonl'));
  return lines
    .filter((line) => line.part === part)
    .flatMap(({ text, links }) => {
      const { records } = attributionsOf(text);
      return links.map(({ source, speaker }) => {
        const record = records.find((one) => one.source?.text === source);
        const found = record ? nameOf(record.speaker, source) : null;
        return { text, source, wanted: speaker, found, right: agrees(found, speaker) };
      });
    });
}

/** A name that only repeats the words of the source names nobody. */
function nameOf({ kind, name }: Speaker, source: string): string | null {
  if (kind === 'unnamed' || kind === 'document') return kind;
  return name === source ? null : name;
}

function agrees(found: string | null, wanted: string | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  return found.toLowerCase().endsWith(wanted.toLowerCase());
}

/** Right among those that were named, and right among all that can be told. */
export function scoreResolution(part: 'tuning' | 'test'): Score[] {
  const checks = checkResolution(part);
  const named = checks.filter(({ found }) => found !== null);
  const told = checks.filter(({ wanted }) => wanted !== null);
  const right = named.filter((check) => check.right).length;
  const ending = part === 'tuning' ? '-tuning' : '';
  const score = (id: string, value: number, n: number): Score => ({
    id: `attribute/own-gold/resolution-${id}${ending}`,
    value,
    better: 'higher',
    n,
    part,
  });
  return [score('precision', right / named.length, named.length), score('recall', right / told.length, told.length)];
}
