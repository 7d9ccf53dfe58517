/**
 * When something in an article happened and when it was said, as intervals with what they rest on. The words nearest in
 * the sentence decide; an utterance without a time of its own was made before its report was published.
 */
import type { Article, Attribution, DateFact, Evidence, Span } from '../records/index.ts';
import type { Timex } from '../text/time/timex.ts';

export interface Anchored {
  readonly when: DateFact;
  readonly evidence: readonly Evidence[];
}

const precisions: Readonly<Record<string, DateFact['precision']>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  'part-of-day': 'hour',
  day: 'day',
  weekend: 'week',
  week: 'week',
  month: 'month',
  quarter: 'year',
  season: 'year',
  half: 'year',
  year: 'year',
};

/** The date a time expression gives, as a fact with its reason; null where it gives no interval. */
export function dateOf(timex: Timex, article: Article): DateFact | null {
  if (timex.earliest === null || timex.latest === null || timex.type === 'DURATION' || timex.type === 'SET')
    return null;
  const precision = precisions[timex.granularity];
  if (!precision) return null;
  const stated = timex.resolution === 'stated';
  const rests =
    timex.from === 'anchor' && article.published
      ? `, counted from the publication (${article.published.value}, ${article.published.basis})`
      : '';
  return {
    value: isoOf(timex, precision),
    precision,
    basis: stated ? 'stated' : 'inferred',
    reason: `“${timex.text}”${stated ? ' in the text' : rests || ', from the dates around it'}`,
    earliest: timex.earliest,
    latest: timex.latest,
  };
}

function isoOf(timex: Timex, precision: DateFact['precision']): string {
  const first = timex.earliest!;
  if (precision === 'year') return first.slice(0, 4);
  if (precision === 'month') return first.slice(0, 7);
  if (precision === 'day' || precision === 'week') return first.slice(0, 10);
  return first;
}

/** The event time of a passage: the first time expression in it that gives an interval. */
export function happened(passage: Span, article: Article, found: readonly Timex[]): Anchored | null {
  return firstOf(
    found.filter((timex) => within(timex, passage)),
    article,
  );
}

/** The utterance time of an attribution: a time expression beside source and cue, outside the content. */
export function said(
  attribution: Attribution,
  article: Article,
  found: readonly Timex[],
  sentence: Span,
): Anchored | null {
  const contents = attribution.content.spans;
  const outside = found.filter((timex) => within(timex, sentence) && !contents.some((span) => within(timex, span)));
  const cue = attribution.cue?.spans[0];
  const nearest = cue ? [...outside].sort((a, b) => distance(a, cue) - distance(b, cue) || a.start - b.start) : outside;
  return firstOf(nearest, article);
}

function firstOf(found: readonly Timex[], article: Article): Anchored | null {
  for (const timex of found) {
    const when = dateOf(timex, article);
    if (!when) continue;
    const { start, end, text, rule } = timex;
    return { when, evidence: [{ article: article.id, start, end, text, rule: `time/${rule}` }] };
  }
  return null;
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : a.start >= b.end ? a.start - b.end : 0;
}
