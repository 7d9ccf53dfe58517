/** When articles were published, first and last: ISO 8601 values as stated, compared as instants. */
import type { Article } from '../records/index.ts';

export interface Period {
  readonly start: string | null;
  readonly end: string | null;
}

/** Day since 1970 as a fraction, a value without a zone taken as UTC; NaN where it cannot be read. */
export function dayOf(value: string | null | undefined): number {
  if (value === null || value === undefined) return Number.NaN;
  return Date.parse(/T\d\d:\d\d(?::\d\d)?(?:\.\d+)?$/.test(value) ? `${value}Z` : value) / 86_400_000;
}

/** A date less certain than this many days tells nothing of how near two articles are. */
const tooVague = 14;

/** Day an article was published, the middle of what is possible; NaN where it is not known, or too vaguely. */
export function publishedDay({ published }: Pick<Article, 'published'>): number {
  if (!published) return Number.NaN;
  const earliest = dayOf(published.earliest);
  const latest = dayOf(published.latest);
  if (Number.isNaN(latest)) return earliest;
  return Math.abs(latest - earliest) <= tooVague ? (earliest + latest) / 2 : Number.NaN;
}

export function periodOf(articles: readonly Article[]): Period {
  let start: string | null = null;
  let end: string | null = null;
  for (const { published } of articles) {
    if (!published) continue;
    const { earliest, latest } = published;
    if (!Number.isNaN(dayOf(earliest)) && (start === null || before(earliest, start))) start = earliest;
    if (!Number.isNaN(dayOf(latest)) && (end === null || before(end, latest))) end = latest;
  }
  return { start, end };
}

function before(x: string, y: string): boolean {
  return dayOf(x) < dayOf(y) || (dayOf(x) === dayOf(y) && x < y);
}
