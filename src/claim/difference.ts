/**
 * Where a passage says otherwise than a claim it otherwise matches: number, date, place, name, negation, direction,
 * certainty, scope. A slot the passage does not fill is `missing`; one it fills otherwise is `other`.
 */
import type { Slot, Span } from '../records/index.ts';
import type { Alignment } from './align.ts';
import { dateDifferences } from './difference-dates.ts';
import { nameDifferences } from './difference-names.ts';
import { numberDifferences } from './difference-numbers.ts';
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

/** What the article says around the passage: names and dates a pronoun or a following sentence takes over. */
export interface Surroundings {
  /** Keys of name words that stand in the sentences just before, and in the whole article. */
  readonly nearNames: ReadonlySet<string>;
  readonly articleNames: ReadonlySet<string>;
  readonly articleDates: ReadonlySet<string>;
}

export const nothingAround: Surroundings = { nearNames: new Set(), articleNames: new Set(), articleDates: new Set() };

/** All differences, in the order of the slots. */
export function differences(
  claim: Meaning,
  passage: Meaning,
  alignment: Alignment,
  around: Surroundings,
): Difference[] {
  return [
    ...numberDifferences(claim, passage, alignment),
    ...dateDifferences(claim, passage, around),
    ...nameDifferences(claim, passage, alignment, around),
    ...wordingDifferences(claim, passage, alignment),
  ];
}
