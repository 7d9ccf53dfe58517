/**
 * Invented pairs of statements, each printed by one report: 40 that conflict in one slot and 60 that look alike and are compatible
 * (gold/statement-pairs.json). Half of either kind was written for development, half is kept to report on.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { claim } from '../../src/claim/claim.ts';
import type { Conflict, SlotKind } from '../../src/records/index.ts';
import type { Score } from '../evaluation.ts';
import { storyRecords } from './gold-stories.ts';

type Half = 'development' | 'kept';

export interface StatementPair {
  readonly id: string;
  readonly half: Half;
  readonly slot: SlotKind;
  readonly kind: 'conflict' | 'update' | 'none';
  readonly reports: readonly { readonly published: string; readonly text: string }[];
}

const file = path.join(import.meta.dirname, 'gold', 'statement-pairs.json');

export function statementPairs(half: Half): StatementPair[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as StatementPair[]).filter((pair) => pair.half === half);
}

/** What the program finds apart between the two reports. */
export function foundApart({ id, reports }: StatementPair): Conflict[] {
  const made = reports.map(({ published, text }, at) => ({
    id: `report-${at}`,
    publisher: `Outlet ${at}`,
    published,
    parents: [],
    text,
  }));
  return claim(storyRecords({ id, reports: made })).records.flatMap(({ conflicts }) => conflicts);
}

/** Right is a conflict or an update found where there is one; whether it was called the right one of the two is scored apart. */
export function statementPairScores(half: Half): Score[] {
  const pairs = statementPairs(half).map((pair) => ({ pair, found: foundApart(pair) }));
  const shown = pairs.filter(({ found }) => found.length > 0);
  const real = pairs.filter(({ pair }) => pair.kind !== 'none');
  const right = shown.filter(({ pair }) => pair.kind !== 'none');
  const named = right.filter(({ pair, found }) => found.every(({ kind }) => kind === pair.kind));
  const score = (name: string, value: number, n: number): Score => ({
    id: `claim/statement-pairs-${half}/${name}`,
    value,
    better: 'higher',
    n,
    part: half === 'kept' ? 'test' : 'tune',
  });
  return [
    score('conflict-precision', right.length / Math.max(1, shown.length), shown.length),
    score('conflict-recall', right.length / Math.max(1, real.length), real.length),
    score('conflict-or-update', named.length / Math.max(1, right.length), right.length),
  ];
}
