/** What a difference is: a slot of a claim that a passage leaves empty, or fills otherwise. */
import type { SlotKind, Span } from '../../records/index.ts';
import type { Meaning } from '../meaning.ts';

export interface Difference {
  readonly slot: SlotKind;
  readonly how: 'missing' | 'other';
  /** The two stand at the same place of one statement; else they may be about different things. */
  readonly sure: boolean;
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
  /** Whether a term stands in so many reports that a passage need not repeat it. */
  isTopical(key: string): boolean;
}

export const nothingAround: Surroundings = {
  neighbours: [],
  near: new Set(),
  article: new Set(),
  articleDates: new Set(),
  isTopical: () => false,
};
