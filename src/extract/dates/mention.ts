/** A date that stands somewhere on a page, and what the place says about it. */
import type { DateFact, Fact, Span } from '../../records/index.ts';

/** What a place calls its date. */
export type DateSense = 'published' | 'created' | 'modified' | 'plain' | 'other';

export interface DateMention {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly fact: Pick<DateFact, 'value' | 'precision' | 'earliest' | 'latest'>;
  readonly source: Fact['source'];
  readonly sense: DateSense;
  /** In words. */
  readonly reason: string;
  readonly page: Span | null;
  /** Candidate block it stands in; null when it is not in visible text. */
  readonly block: number | null;
  /** Stands in structured data or markup of the article itself rather than of a picture, a comment, a teaser. */
  readonly ofArticle: boolean;
  /** What a date in digits proves of the page's order of day and month. */
  readonly order?: 'day-first' | 'month-first' | null;
  /** Order of day and month was not certain, and this is one of two readings. */
  readonly ambiguous: boolean;
}
