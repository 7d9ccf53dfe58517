/**
 * Where a passage says otherwise than a claim it otherwise matches: number, date, place, name, negation, direction,
 * certainty, scope. A slot the passage does not fill is `missing`; one it fills otherwise is `other`.
 */
import type { Slot, Span } from '../records/index.ts';
import type { Alignment } from './align.ts';
import { dateDifferences } from './difference-dates.ts';
import { nameDifferences } from './difference-names.ts';
import { type NumberFit, numberDifferences, numberFits } from './difference-numbers.ts';
import { wordingDifferences } from './difference-wording.ts';
import type { Meaning } from './meaning.ts';

export interface Difference {
  readonly slot: Slot['kind'];
  readonly how: 'missing' | 'other';
  /** What the claim has, and what the passage has instead, as written. */
  readonly claimed: string;
  readonly found: string;
  /** Where it stands in the claim's text, and in the passage's; null where the passage has nothing. */
  readonly claimSpan: Span;
  readonly passageSpan: Span | null;
}

/** What the article says around the passage: names, figures and dates that the passage leaves to its neighbours. */
export interface Surroundings {
  /** The sentences just before and after. */
  readonly neighbours: readonly Meaning[];
  /** Keys of terms in the sentences around, and in the whole article. */
  readonly near: ReadonlySet<string>;
  readonly article: ReadonlySet<string>;
  readonly articleDates: ReadonlySet<string>;
  /** Share of the story's articles that hold a term. */
  share(key: string): number;
}

export const nothingAround: Surroundings = {
  neighbours: [],
  near: new Set(),
  article: new Set(),
  articleDates: new Set(),
  share: () => 0,
};

/** All differences, in the order of the slots. */
export function differences(
  claim: Meaning,
  passage: Meaning,
  alignment: Alignment,
  around: Surroundings,
  fits: readonly NumberFit[] = numberFits(claim, passage, around),
): Difference[] {
  return [
    ...numberDifferences(fits),
    ...dateDifferences(claim, passage, around),
    ...nameDifferences(claim, passage, alignment, around),
    ...wordingDifferences(claim, passage, alignment),
  ];
}
