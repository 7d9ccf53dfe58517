/**
 * When something in an article happened and when it was said, as intervals with the words they rest on; the two are kept
 * apart. A time beside the cue or the source ("said Thursday", "told reporters on Wednesday") is that of the utterance;
 * a time in what is said, or in the reporter's own words, is that of the event.
 */
import {
  type Article,
  type Attribution,
  type DateFact,
  type Evidence,
  type Note,
  note,
  type Span,
} from '../../../records/index.ts';
import { sentences } from '../../sentences.ts';
import type { Timex } from '../timex.ts';
import { readTimes } from '../timexes.ts';
import { dateOf } from './date-of.ts';

export interface Anchored {
  readonly when: DateFact;
  /** The time expression. */
  readonly evidence: Evidence;
}

/** One article read for its times. */
export interface Anchors {
  readonly article: Article;
  /** Utterance times, by attribution id. */
  readonly said: ReadonlyMap<string, Anchored>;
  /** Every time that is no utterance's: the event times of the passages they stand in. */
  readonly events: readonly (Anchored & Span)[];
  /** Dates that do not exist, the first few. */
  readonly notes: readonly Note[];
}

/** Characters between a cue and the time that belongs to it: "said in an interview on Wednesday". */
const besideCue = 60;
/** So near to the cue a time is the utterance's even where the content seems to begin before it: "said Thursday …". */
const touching = 5;
/** A date counts for what refers back to it within so many characters, and so many expressions. */
const nearEnough = 600;
const lookBack = 12;
/** A page of impossible dates is a page of something else. */
const mostNotes = 20;

/** Reads an article's times against what is ascribed in it. Pure; the article's own date is the anchor. */
export function anchor(article: Article, attributions: readonly Attribution[]): Anchors {
  const { timexes: read, rejected } = readTimes(article.text, {
    anchor: article.published,
    language: article.language,
  });
  const found = read.filter((timex, at) => !isLoose(timex, read.slice(Math.max(0, at - lookBack), at)));
  const lines = sentences(article.text);
  const said = new Map<string, Anchored>();
  const taken = new Set<Timex>();
  for (const attribution of attributions) {
    if (attribution.article !== article.id) continue;
    const timex = utteranceTime(attribution, found, lines, article);
    const when = timex && dateOf(timex, article);
    if (!timex || !when) continue;
    taken.add(timex);
    said.set(attribution.id, { when, evidence: evidenceOf(timex, article) });
  }
  const events = found.flatMap((timex) => {
    const when = taken.has(timex) || timex.type === 'DURATION' || timex.type === 'SET' ? null : dateOf(timex, article);
    return when && !isBackground(when, article)
      ? [{ start: timex.start, end: timex.end, when, evidence: evidenceOf(timex, article) }]
      : [];
  });
  return { article, said, events, notes: rejected.slice(0, mostNotes).map((date) => refuse(date, article)) };
}

/**
 * "At the end of the day", "in the early morning": of no day in particular. So is what counts from a date that was named
 * far above: "the following day" of a guide to travelling.
 */
function isLoose({ rule, from, text, start, granularity }: Timex, before: readonly Timex[]): boolean {
  const unit = granularity === 'day' || granularity === 'part-of-day' || granularity === 'week';
  if (rule === 'relative/same-unit' && unit && !/\b(?:that|same)\b/i.test(text)) return true;
  if (from !== 'context') return false;
  if (rule === 'relative/part-of-day') return true;
  return unit && !before.some((other) => other.earliest !== null && start - other.end <= nearEnough);
}

/** A bare year long before the report ("the pump, built in 1931") tells of something's past, not of what is reported. */
function isBackground({ precision, latest }: DateFact, { published }: Article): boolean {
  return (
    precision === 'year' &&
    published !== null &&
    Number(published.earliest.slice(0, 4)) - Number(latest.slice(0, 4)) > 1
  );
}

/** The event time of a passage: the first in it; null where it gives none. */
export function eventTime(passage: Span, { events }: Anchors): Anchored | null {
  const event = events[firstFrom(events, passage.start)];
  return event && within(event, passage) ? event : null;
}

/** Of spans in order, the place of the first that starts at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The time that belongs to the cue: the nearest in its clause outside what is said, and not ahead of the report. */
function utteranceTime(
  attribution: Attribution,
  found: readonly Timex[],
  lines: readonly Span[],
  { text, published, capturedAt }: Article,
): Timex | null {
  const cue = attribution.cue?.spans[0] ?? attribution.source?.spans[0];
  const line = cue && lines[firstFrom(lines, cue.start + 1) - 1];
  if (!cue || !line || cue.start >= line.end) return null;
  // Where it is doubtful that anything is ascribed, a time must stand right beside the cue to be its time.
  const unsure = attribution.confidence < 0.5;
  const latest = (published?.latest ?? capturedAt)?.slice(0, 10) ?? null;
  let best: { timex: Timex; gap: number } | null = null;
  for (let at = firstFrom(found, line.start); at < found.length && found[at]!.start < line.end; at++) {
    const timex = found[at]!;
    if (!within(timex, line) || timex.type === 'DURATION' || timex.type === 'SET' || timex.direction === 'future')
      continue;
    // What is reported was said before the report: "until the end of next year" is no time of saying.
    if (latest !== null && timex.earliest !== null && timex.earliest.slice(0, 10) > latest) continue;
    if (timex.end <= cue.start && isOfOtherClause(text, line.start, timex, cue.start)) continue;
    const gap = distance(timex, cue);
    const inside = attribution.content.spans.some((span) => overlaps(timex, span));
    if (gap > (inside || unsure ? touching : besideCue) || (inside && timex.start < cue.start)) continue;
    if (!best || gap < best.gap) best = { timex, gap };
  }
  return best?.timex ?? null;
}

const otherClause = /\b(?:after|before|when|while|because|as|since|although|though|until|which|who|whose|where)\b/i;
const openRelative = /,\s+(?:who|whom|whose|which|where)\b[^,]*$/i;

/** "resigned on Friday after an audit found": another verb's time. So is "Lund, who took over on Monday, said". */
function isOfOtherClause(text: string, from: number, { start, end }: Span, cue: number): boolean {
  const between = text.slice(end, cue);
  if (otherClause.test(between)) return true;
  return /^\s*,/.test(between) && openRelative.test(text.slice(from, start));
}

function refuse({ start, end, text }: Span & { readonly text: string }, article: Article): Note {
  return note('timeline/rejected', `“${text}” is no day of any calendar`, {
    page: article.page,
    article: article.id,
    span: { start, end },
  });
}

function evidenceOf({ start, end, text, rule }: Timex, article: Article): Evidence {
  return { article: article.id, start, end, text, rule: `time/${rule}` };
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : a.start >= b.end ? a.start - b.end : 0;
}
