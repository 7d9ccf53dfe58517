/** A time expression as TimeML's TIMEX3 describes it (ISO 24617-1), with the interval it covers and how it was read. */
import type { Span } from '../../records/index.ts';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export type Granularity =
  | 'second'
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'vague';

export type TimexMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'MORE_THAN'
  | 'LESS_THAN'
  | 'EQUAL_OR_MORE'
  | 'EQUAL_OR_LESS'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER';

export interface Timex extends Span {
  /** text.slice(start, end). */
  readonly text: string;
  readonly type: TimexType;
  /** TIMEX3 value: 1998-01-08, 1998-W23, 1998-Q2, 1998-01-08TMO, P3D, PT5H, PXD, XXXX-WXX-1, PAST_REF… */
  readonly value: string;
  readonly mod: TimexMod | null;
  /** Sets only: EVERY, EACH… and how often within the value. */
  readonly quant: string | null;
  readonly freq: string | null;
  readonly granularity: Granularity;
  /** First and last day or instant of it, ISO 8601, both inside; null where the text and its anchor do not tell. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The whole range where it is one end of it: "from 4 to 6 June". */
  readonly range: { readonly earliest: string; readonly latest: string } | null;
  /** Written out in full; worked out from the anchor or an earlier date; or not to be placed more exactly. */
  readonly resolution: 'stated' | 'resolved' | 'vague';
  /** What a resolved one rests on. */
  readonly from: 'text' | 'anchor' | 'context' | null;
  /** Which way it was taken to point, where the words leave it open: by the tense of the governing verb. */
  readonly direction: 'past' | 'future' | null;
  /** The rule that fired, "calendar/month-day-year". */
  readonly rule: string;
}
