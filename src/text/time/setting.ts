/** What a reading is resolved in, and what comes of it. */
import type { Weight } from './nominal.ts';
import type { Granularity, TimexMod, TimexType } from './timex.ts';

/** Days: what lies so far behind the article is history and no news. */
export const remote = 800;

export interface Setting {
  /** The article's day, in days since 1970; null where it is not known. */
  readonly now: number | null;
  /** The date mentioned before. */
  readonly last: Mentioned | null;
  /** The quarter mentioned before, however many dates ago. */
  readonly quarter: Mentioned | null;
  /** The text tells of the past: nothing in it counts from the article's own day. */
  readonly history: boolean;
  /** "since" stands before it: what lasts up to now. */
  readonly since: boolean;
  /** By the tense of the governing verb; null where no verb tells. */
  readonly direction: Direction;
  /** How a month or day without a year weighs its two readings. */
  readonly weight: Weight;
}

export interface Mentioned {
  readonly value: string;
  /** Its first day. */
  readonly day: number;
  readonly granularity: Granularity;
}

/** `modal` is the future told in the past: "would", "could". It points ahead, less surely. */
export type Direction = 'past' | 'future' | 'modal' | 'present' | 'copula' | null;

export interface Placed {
  readonly value: string;
  readonly from: 'text' | 'anchor' | 'context' | null;
  readonly direction?: 'past' | 'future' | null;
}

export interface Resolved extends Required<Placed> {
  readonly type: TimexType;
  readonly mod: TimexMod | null;
  readonly quant: string | null;
  readonly freq: string | null;
}
