/** What is left of a page's time where no place states its publication: dates of other things, which lie near it. */
import type { Span } from '../../records/index.ts';

/** What the date is of, as far as its place tells. */
export const traceKinds = [
  'published',
  'updated',
  'time',
  'line',
  'foot',
  'related',
  'comment',
  'prose',
  'picture',
  'link',
  'other',
] as const;

export type TraceKind = (typeof traceKinds)[number];

export interface Trace {
  /** Days since 1970. */
  readonly day: number;
  readonly kind: TraceKind;
  /** In words: "a comment", "a picture's address". */
  readonly reason: string;
  readonly page: Span | null;
}

export interface Traces {
  readonly days: readonly Trace[];
  /** Months (year * 12 + month - 1) in the addresses of pictures and of other pages, as often as they stand there. */
  readonly pictureMonths: readonly number[];
  readonly linkMonths: readonly number[];
  /** The month in the page's own address, where that has no day. */
  readonly addressMonth: number | null;
  /** The latest year of a copyright line. */
  readonly copyright: number | null;
}
