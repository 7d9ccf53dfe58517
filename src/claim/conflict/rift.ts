/** Two values of one thing, each with the passages that hold it. */
import type { SlotKind, Span } from '../../records/index.ts';
import type { Assertion } from '../assertions.ts';

/** A passage and the words in it that fill the slot. */
export interface Holding {
  readonly passage: Assertion;
  readonly at: Span;
  readonly written: string;
}

export interface Rift {
  readonly slot: SlotKind;
  /** As figures where they are numbers, as written otherwise. */
  readonly values: readonly [string, string];
  /** At most one holding an article on each side, in the order of the articles. */
  readonly sides: readonly [readonly Holding[], readonly Holding[]];
}
