/** What one report says of one claim: a cell of the matrix, in the page and in the exports. */
import type { Claim, Witness } from '../records/index.ts';

export type CellState = 'states' | 'other' | 'denies' | 'silent';

export interface Cell {
  readonly state: CellState;
  /** The value that differs from the claim's own, for `other`. */
  readonly value: string | null;
  readonly witnesses: readonly Witness[];
}

export const cellWords: Readonly<Record<CellState, string>> = {
  states: 'states it',
  other: 'states it with another figure or detail',
  denies: 'denies it',
  silent: 'silent',
};

const silent: Cell = { state: 'silent', value: null, witnesses: [] };

/** The cells of a claim by article; articles that are not in the map are silent. */
export function cellsOf(claim: Claim): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const differing = new Map<string, { value: string; denies: boolean }>();
  for (const slot of claim.slots) {
    if (slot.agrees) continue;
    const own =
      slot.values.find(({ evidence }) => evidence.some(({ article }) => article === claim.textFrom.article)) ??
      slot.values[0];
    for (const value of slot.values) {
      if (value === own) continue;
      for (const { article } of value.evidence) {
        if (own?.evidence.some((place) => place.article === article)) continue;
        differing.set(article, { value: value.value, denies: slot.kind === 'negation' });
      }
    }
  }
  for (const witness of claim.witnesses) {
    const before = cells.get(witness.article);
    const other = differing.get(witness.article);
    const denies = witness.certainty === 'denied' || other?.denies === true;
    const state: CellState = denies ? 'denies' : other ? 'other' : 'states';
    cells.set(witness.article, {
      state: before && before.state !== 'states' ? before.state : state,
      value: other?.value ?? null,
      witnesses: [...(before?.witnesses ?? []), witness],
    });
  }
  return cells;
}

export function cellAt(cells: ReadonlyMap<string, Cell>, article: string): Cell {
  return cells.get(article) ?? silent;
}
