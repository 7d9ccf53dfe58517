/** What one report says of one claim: a cell of the matrix, in the page and in the exports. */
import type { Claim, OriginReason, Rung, Span } from '../records/index.ts';

export type CellState = 'states' | 'perhaps' | 'other' | 'denies' | 'silent';

export interface Cell {
  readonly state: CellState;
  /** The value that differs from the claim's own, for `other`. */
  readonly value: string | null;
  readonly passages: readonly CellPassage[];
}

/** Where the report says so; the rung is not known where the report carries another claim that conflicts with this one. */
export interface CellPassage extends Span {
  readonly article: string;
  readonly rung: Rung | null;
}

export const cellWords: Readonly<Record<CellState, string>> = {
  states: 'states it',
  perhaps: 'perhaps states it, in other words',
  other: 'states it with another figure or detail',
  denies: 'denies it',
  silent: 'silent',
};

const silent: Cell = { state: 'silent', value: null, passages: [] };

interface Difference {
  readonly value: string;
  readonly denies: boolean;
}

/**
 * The cells of a claim by article; articles that are not in the map are silent. A report that carries no wording of the
 * claim and is a side of its conflicts says something else, and is not silent.
 */
export function cellsOf(claim: Claim): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const differing = differencesOf(claim);
  const doubtful = doubtfulIn(claim);
  for (const witness of claim.witnesses) {
    const before = cells.get(witness.article);
    const other = differing.get(witness.article);
    const denies = witness.certainty === 'denied' || other?.denies === true;
    const state: CellState = denies ? 'denies' : other ? 'other' : doubtful.has(witness.article) ? 'perhaps' : 'states';
    cells.set(witness.article, {
      state: before && before.state !== 'states' ? before.state : state,
      value: other?.value ?? null,
      passages: [...(before?.passages ?? []), witness],
    });
  }
  const carriers = new Set(cells.keys());
  for (const { slot, sides } of claim.conflicts) {
    for (const { value, articles, evidence } of sides) {
      for (const article of articles) {
        if (carriers.has(article)) continue;
        const before = cells.get(article);
        const known = new Set(before?.passages.map(({ start }) => start));
        const more = evidence.filter((place) => place.article === article && !known.has(place.start));
        cells.set(article, {
          state: slot === 'negation' ? 'denies' : (before?.state ?? 'other'),
          value: before?.value ?? value,
          passages: [
            ...(before?.passages ?? []),
            ...more.map(({ start, end }) => ({ article, start, end, rung: null })),
          ],
        });
      }
    }
  }
  return cells;
}

/**
 * Reports whose passage is near the claim, and of which it cannot be told whether it says the same. The copy of a report
 * that says it is in no doubt, however short its passage.
 */
export function doubtfulIn({ origins }: Pick<Claim, 'origins'>): ReadonlySet<string> {
  const articlesOf = (code: OriginReason['code']) =>
    origins.reasons.filter((reason) => reason.code === code).map(({ articles }) => articles);
  const doubtful = new Set(articlesOf('doubtful-match').flat());
  for (const copies of articlesOf('copy')) {
    if (copies.every((id) => doubtful.has(id))) continue;
    for (const id of copies) doubtful.delete(id);
  }
  return doubtful;
}

/** Reports whose wording fills a slot of the claim otherwise than the claim's own text does. */
function differencesOf(claim: Claim): Map<string, Difference> {
  const differing = new Map<string, Difference>();
  for (const { kind, agrees, values } of claim.slots) {
    if (agrees) continue;
    const filled = values.map(({ value, evidence }) => ({ value, articles: evidence.map(({ article }) => article) }));
    for (const [article, value] of othersOf(claim, filled))
      differing.set(article, { value, denies: kind === 'negation' });
  }
  for (const { slot, sides } of claim.conflicts) {
    for (const [article, value] of othersOf(claim, sides)) {
      if (!differing.has(article)) differing.set(article, { value, denies: slot === 'negation' });
    }
  }
  return differing;
}

interface Side {
  readonly value: string;
  readonly articles: readonly string[];
}

/** Who is on no side with the claim's own text; where that takes no side, with what most say. */
function othersOf(claim: Claim, sides: readonly Side[]): [article: string, value: string][] {
  const own =
    sides.find(({ articles }) => articles.includes(claim.textFrom.article)) ??
    sides.reduce<Side | undefined>(
      (most, side) => (side.articles.length > (most?.articles.length ?? 0) ? side : most),
      undefined,
    );
  return sides.flatMap((side) =>
    side === own
      ? []
      : side.articles.filter((id) => !own?.articles.includes(id)).map((id): [string, string] => [id, side.value]),
  );
}

export function cellAt(cells: ReadonlyMap<string, Cell>, article: string): Cell {
  return cells.get(article) ?? silent;
}
