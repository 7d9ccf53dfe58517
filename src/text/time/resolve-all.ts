/** Resolves a text's candidates in reading order: each may count from the date before it. */
import { fromDays, parseIsoDay } from './calendar.ts';
import { between, type Candidate } from './candidate.ts';
import { granularityOf } from './granularity.ts';
import { intervalOf } from './interval.ts';
import { weightOf } from './nominal.ts';
import { type Entry, resolveEnd } from './range-end.ts';
import type { Reading } from './reading.ts';
import { resolve } from './resolve.ts';
import { type Mentioned, type Resolved, remote, type Setting } from './setting.ts';
import { direction, nearVerb } from './tense.ts';
import type { Token } from './tokens.ts';

export interface Resolution {
  readonly entries: readonly Entry[];
  /** Dates that do not exist. */
  readonly rejected: readonly Candidate[];
}

/** One word of the article's own day outweighs so many years written out: then the text is news, not history. */
const newsShare = 8;
/** The same where every year is long gone. */
const tellingShare = 4;
const manyYears = 8;
/** Expressions looked at behind a year for the next one. */
const ahead = 12;
/** What a report compares with does not become what it speaks of. */
const comparisons = new Set(['relative/earlier', 'relative/ago', 'relative/year-ago', 'calendar/quarter-year-ago']);

/** `now` is the article's day, in days since 1970; null where it is not known. */
export function resolveAll(candidates: readonly Candidate[], list: readonly Token[], now: number | null): Resolution {
  const rejected: Candidate[] = [];
  const entries: Entry[] = [];
  const ofTheDay = candidates.filter(({ reading }) => isOfTheDay(reading)).length;
  const inYears = candidates.filter(({ reading }) => reading.kind === 'calendar' && reading.year !== undefined).length;
  const history = ofTheDay * (allRemote(candidates, now) ? tellingShare : newsShare) <= inYears;
  let last: Mentioned | null = null;
  let quarter: Mentioned | null = null;
  // Years before Christ are no ground to count from, and what follows them in a history is not of our days either.
  let antiquity = false;
  for (const [index, candidate] of candidates.entries()) {
    const pointing = direction(list, candidate.from, candidate.to);
    const near = pointing === 'past' && nearVerb(list, candidate.from);
    const weight = weightOf(list, candidate.from, candidate.to, pointing, near);
    const since = list[candidate.from - 1]?.key === 'since';
    const setting: Setting = {
      now: antiquity ? null : now,
      last,
      quarter,
      history,
      since,
      direction: pointing,
      weight,
    };
    const before = entries.at(-1);
    const resolved =
      before && candidate.pair !== undefined && before.candidate.pair === candidate.pair
        ? resolveEnd(before, candidate, setting)
        : resolve(candidate.reading, setting);
    if (!resolved) {
      rejected.push(candidate);
      continue;
    }
    if (before && apposed(before.candidate, candidate, list, resolved)) {
      before.resolved = { ...before.resolved, value: resolved.value, from: resolved.from };
    }
    const event = eventDay(candidate, before, list);
    entries.push({ candidate, resolved: event ? { ...resolved, ...event } : resolved });
    if (history && resolved.from === 'text' && candidate.reading.kind === 'calendar') {
      antiquity = candidate.reading.bc === true;
      if (antiquity) last = null;
    }
    const interval = resolved.type === 'DATE' || resolved.type === 'TIME' ? intervalOf(resolved.value) : null;
    const day = interval ? parseIsoDay(interval.earliest) : null;
    // What a report compares with does not become what it speaks of.
    // One reading of a history by its reader's own year must not draw the next ones after it.
    const astray = history && resolved.from === 'anchor' && last !== null && now !== null && last.day < now - remote;
    const aside = history && last !== null && isAside(candidates, index, fromDays(last.day).year);
    if (day !== null && !comparisons.has(candidate.rule) && !astray && !aside) {
      last = { value: resolved.value, day, granularity: granularityOf(resolved.value) };
      if (last.granularity === 'quarter') quarter = last;
    }
  }
  return { entries, rejected };
}

/** A text whose years are all long gone, and more than a few: what it says of "today" it quotes. */
function allRemote(candidates: readonly Candidate[], now: number | null): boolean {
  if (now === null) return false;
  const { year } = fromDays(now - remote);
  const years = candidates.flatMap(({ reading }) => (reading.year === undefined ? [] : [reading.year]));
  return years.length >= manyYears && years.every((one) => one < year);
}

/** "as in 1812", "documents opened in 2004": a year that the next one written out comes back from. */
function isAside(candidates: readonly Candidate[], index: number, told: number): boolean {
  const { reading } = candidates[index]!;
  if (reading.kind !== 'calendar' || reading.year === undefined || reading.month !== undefined) return false;
  const next = candidates.slice(index + 1, index + 1 + ahead).find((one) => one.reading.year !== undefined)
    ?.reading.year;
  return next !== undefined && Math.abs(next - told) < Math.abs(next - reading.year);
}

/** "the next day, Sept. 15": the date behind it says which day that was. */
function apposed(first: Candidate, next: Candidate, list: readonly Token[], { value }: Resolved): boolean {
  const gap = between(list, first.to, next.from);
  return (
    first.reading.kind === 'shift' &&
    first.reading.base === 'context' &&
    (first.reading.unit ?? 4) === 4 &&
    first.reading.part === undefined &&
    (gap === ',' || gap === '(') &&
    next.reading.kind === 'calendar' &&
    next.reading.day !== undefined &&
    /^\d{4}-\d\d-\d\d$/.test(value)
  );
}

/**
 * "the day after the vote" says no day of its own: behind a comma it is the day named before ("on Wednesday, the day after
 * the vote"); else, where no day was named, none.
 */
function eventDay(candidate: Candidate, before: Entry | undefined, list: readonly Token[]): Partial<Resolved> | null {
  if (!ofEvent(candidate, list) || !before) return null;
  const gap = between(list, before.candidate.to, candidate.from);
  const day = /^\d{4}-\d\d-\d\d$/.test(before.resolved.value);
  if (day && (gap === ',' || gap === '—' || gap === '-' || gap === '–'))
    return { value: before.resolved.value, from: 'context' };
  return null;
}

/** "the day before", "the day after" with what it is counted from behind it. */
function ofEvent({ rule, from, to }: Candidate, list: readonly Token[]): boolean {
  const next = list[to];
  return (
    rule === 'relative/day-of-event' &&
    list[from]!.key === 'the' &&
    ['before', 'after'].includes(list[to - 1]!.key) &&
    next !== undefined &&
    /^[\p{L}\d]/u.test(next.key) &&
    !['in', 'at', 'by', 'and', 'but', 'when', 'that'].includes(next.key)
  );
}

/** "Thursday", "yesterday": words of a text that reports on its own days. */
function isOfTheDay(reading: Reading): boolean {
  if (reading.kind === 'shift') return reading.base === 'anchor' && (reading.unit ?? 4) <= 5;
  return reading.kind === 'calendar' && reading.weekday !== undefined && reading.day === undefined;
}
