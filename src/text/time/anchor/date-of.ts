/** A time expression as a date fact: as exact as its words, with what it was counted from. */
import type { Article, DateFact, DatePrecision } from '../../../records/index.ts';
import { isoWeekOf, parseIsoDay } from '../calendar.ts';
import type { Timex } from '../timex.ts';

/** Quarters, seasons and halves have no precision of their own: their interval says what they are. */
const precisions: Readonly<Record<string, DatePrecision>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  'part-of-day': 'hour',
  day: 'day',
  weekend: 'week',
  week: 'week',
  month: 'month',
  quarter: 'month',
  season: 'month',
  half: 'year',
  year: 'year',
};

/** The date a time expression gives; null where it covers no bounded interval. */
export function dateOf(timex: Timex, article: Article): DateFact | null {
  const own = precisions[timex.granularity];
  const { earliest, latest } = timex.range ?? timex;
  if (earliest === null || latest === null || !own) return null;
  const precision = timex.resolution === 'vague' && timex.range === null ? asWide(earliest, latest, own) : own;
  const stated = timex.resolution === 'stated';
  return {
    value: isoFor(earliest, precision),
    precision,
    basis: stated ? 'stated' : 'inferred',
    reason: reasonOf(timex, article),
    earliest,
    latest,
  };
}

/** No finer than its interval: a weekday is as wide as the doubt about the article's own day. */
function asWide(earliest: string, latest: string, own: DatePrecision): DatePrecision {
  const [first, last] = [parseIsoDay(earliest), parseIsoDay(latest)];
  const days = first === null || last === null ? 1 : last - first + 1;
  if (days > 31) return 'year';
  if (days > 7) return own === 'year' ? own : 'month';
  return days > 2 && !['month', 'year'].includes(own) ? 'week' : own;
}

function isoFor(earliest: string, precision: DatePrecision): string {
  if (precision === 'year') return earliest.slice(0, 4);
  if (precision === 'month') return earliest.slice(0, 7);
  if (precision === 'day') return earliest.slice(0, 10);
  const day = parseIsoDay(earliest);
  return precision === 'week' && day !== null ? isoWeekOf(day) : earliest;
}

function reasonOf({ text, resolution, from }: Timex, { published }: Article): string {
  if (resolution === 'stated') return `“${text}” in the text`;
  if (from === 'context') return `“${text}”, counted from the date named before it`;
  return published ? `“${text}”, counted from the publication (${published.value}, ${published.basis})` : `“${text}”`;
}
