/**
 * When an article was published, where nothing states it: the text's own clues are solved together. Every day that the
 * dated words and the capture leave open is weighed (weigh.ts); the answer is as exact as the weights allow, a day, a
 * week or a month, and none where they allow less.
 */
import { type Block, type DateFact, type Note, note } from '../../../records/index.ts';
import { daysInMonth, fromDays, isoDay, isoWeekOf, pad, parseIsoDay, toDays, weekdayOf } from '../calendar.ts';
import type { Clue, Clues } from './clue.ts';
import { cluesOf, dayIn } from './clues.ts';
import { weigh } from './weigh.ts';

export interface PublishedClues {
  /** The article's text; what is found is quoted from it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
  /** ISO 8601 instant of the capture: nothing was published after it. */
  readonly capturedAt: string | null;
}

export interface Inferred {
  readonly fact: DateFact | null;
  readonly notes: readonly Note[];
}

/** Share of the weight that an answer must hold: within a day of it, in its week, in its month. */
const enough = { day: 0.7, week: 0.9, month: 0.95 } as const;
/** What lies outside the interval that is given: as much on either side. */
const outside = 0.05;
/** Days looked at before the capture, and around the years a text names. */
const beforeCapture = 1100;
const soon = 31;
const oldest = toDays(1995, 1, 1);
const newest = toDays(2100, 1, 1);

interface Weighed {
  readonly day: number;
  readonly share: number;
}

/** The publication date as an interval with its reason, or null with the notes why not. */
export function inferPublished({ text, blocks, language, capturedAt }: PublishedClues): Inferred {
  const captured = capturedAt === null ? null : parseIsoDay(capturedAt);
  const clues = cluesOf(text, blocks, language);
  const notes = contradictions(clues, captured);
  const range = rangeOf(clues, captured);
  if (!range) return { fact: null, notes };
  const days = shares(range, clues, captured);
  return { fact: answer(days, clues, captured), notes };
}

/** The days that come into question; null where no year is known. */
function rangeOf({ days, years, weekdays }: Clues, captured: number | null): readonly [number, number] | null {
  if (captured !== null) return days.length + weekdays.length === 0 ? null : [captured - beforeCapture, captured];
  const known = days
    .filter((clue) => clue.year !== null && clue.direction !== 'future')
    .map((clue) => dayIn(clue.year!, clue))
    .filter((day) => day !== null && day >= oldest && day < newest) as number[];
  const spans = years
    .filter(({ year, direction }) => direction !== 'future' && year >= 1995 && year < 2100)
    .map(({ year }) => toDays(year, 1, 1));
  if (known.length + spans.length === 0) return null;
  const first = Math.max(...known, ...spans);
  return [first - 400, first + 800];
}

function shares([from, to]: readonly [number, number], clues: Clues, captured: number | null): Weighed[] {
  const logs: { day: number; log: number }[] = [];
  for (let day = from; day <= to; day++) logs.push({ day, log: weigh(day, clues, captured) });
  const top = logs.reduce((most, { log }) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const total = logs.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  return logs.map(({ day, log }) => ({ day, share: Math.exp(log - top) / total }));
}

function answer(days: readonly Weighed[], clues: Clues, captured: number | null): DateFact | null {
  const best = days.reduce((a, b) => (b.share > a.share ? b : a)).day;
  const within = (from: number, to: number) =>
    days.reduce((sum, { day, share }) => (day >= from && day <= to ? sum + share : sum), 0);
  const { year, month } = fromDays(best);
  const monday = best - weekdayOf(best) + 1;
  const length = daysInMonth(year, month);
  const [earliest, latest] = likely(days);
  const common = {
    basis: 'inferred' as const,
    reason: reasonFor(best, clues, captured),
    earliest: isoDay(earliest),
    latest: isoDay(latest),
  };
  if (isBound(best, clues, captured) && within(best - 1, best + 1) >= enough.day)
    return { ...common, value: isoDay(best), precision: 'day' };
  if (within(monday, monday + 6) >= enough.week) return { ...common, value: isoWeekOf(best), precision: 'week' };
  const first = toDays(year, month, 1);
  return within(first, first + length - 1) >= enough.month
    ? { ...common, value: `${pad(year, 4)}-${pad(month)}`, precision: 'month' }
    : null;
}

/**
 * Whether words that count from the day of writing bind the answer: "yesterday, 11 June", or two past weekdays held
 * against a dated caption, a date told as past, or two dates, all of the week before. One weekday meets a date by chance.
 */
function isBound(best: number, { weekdays, days }: Clues, captured: number | null): boolean {
  if (days.some((clue) => clue.from !== null)) return true;
  const named = new Set(weekdays.filter(({ direction }) => direction === 'past').map(({ weekday }) => weekday));
  if (named.size < 2) return false;
  const recent = days.filter((clue) => {
    // A date without a year is this year's only if the page was captured soon after.
    if (clue.year === null && (captured === null || captured - best > soon)) return false;
    const at = dayIn(clue.year ?? fromDays(best).year, clue);
    return at !== null && at <= best && best - at <= 7;
  });
  const told = recent.some(({ role, direction }) => role === 'caption' || role === 'credit' || direction === 'past');
  return told || new Set(recent.map(({ month, day }) => month * 100 + day)).size > 1;
}

/** The days between the two tails. */
function likely(days: readonly Weighed[]): [number, number] {
  let sum = 0;
  let first = days[0]!.day;
  for (const { day, share } of days) {
    sum += share;
    if (sum >= outside) {
      first = day;
      break;
    }
  }
  sum = 0;
  for (const { day, share } of days.toReversed()) {
    sum += share;
    if (sum >= outside) return [first, Math.max(first, day)];
  }
  return [first, days.at(-1)!.day];
}

/** The words it rests on: the weekdays, and the dated words nearest to the answer. */
function reasonFor(best: number, clues: Clues, captured: number | null): string {
  const weekdays = quoted(clues.weekdays.filter(({ direction }) => direction !== 'future'));
  const dated = clues.days
    .map((clue) => ({ clue, at: dayIn(clue.year ?? fromDays(best).year, clue) }))
    .filter(({ at }) => at !== null && at <= best)
    .sort((a, b) => b.at! - a.at! || a.clue.start - b.clue.start)[0]?.clue;
  const copyright = clues.years.find((clue) => clue.copyright);
  const against = [
    dated
      ? `the ${dated.role === 'caption' || dated.role === 'credit' ? 'dated caption' : 'date'} “${dated.text}”`
      : null,
    copyright ? `the copyright year ${copyright.year}` : null,
    captured === null ? null : `the capture on ${isoDay(captured)}`,
  ].filter((part) => part !== null);
  const lead = weekdays === '' ? 'no weekday in the text; ' : `${weekdays} in the text, held against `;
  return `${lead}${against.join(', ') || 'the years it names'}: most likely ${isoDay(best)}`;
}

function quoted(found: readonly Clue[]): string {
  const names = [...new Set(found.map((clue) => `“${clue.text}”`))].slice(0, 4);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A past day after the capture cannot be; it is noted once for each such day. */
function contradictions({ days }: Clues, captured: number | null): Note[] {
  if (captured === null) return [];
  return days
    .filter((clue) => clue.year !== null && clue.direction !== 'future' && (dayIn(clue.year, clue) ?? 0) > captured)
    .slice(0, 5)
    .map(({ text, start, end }) =>
      note('timeline/contradiction', `“${text}” is told as past and lies after the capture of the page`, {
        span: { start, end },
      }),
    );
}
