/** The interval a resolved reading covers: that of its value, cut at the article's day, or counted from it. */
import { daysInMonth, fromDays, isoDay, parseIsoDay, toDays, weekdayOf } from './calendar.ts';
import { type Interval, intervalOf } from './interval.ts';
import { type Reading, unitOf } from './reading.ts';
import type { Resolved } from './setting.ts';

export interface OpenInterval {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const open: OpenInterval = { earliest: null, latest: null };

/** First and last day or minute; null where the words leave an end open. */
export function extentOf(reading: Reading, resolved: Resolved, now: number | null): OpenInterval {
  if (resolved.type === 'SET') return open;
  if (resolved.value === 'PRESENT_REF' && now !== null) return { earliest: isoDay(now), latest: isoDay(now) };
  if (reading.trailing && now !== null) {
    return { earliest: isoDay(addUnits(now, unitOf(reading.unit ?? 4).code, -1)), latest: isoDay(now) };
  }
  const own = intervalOf(resolved.value, reading.clip ? null : resolved.mod);
  if (own) return reading.clip && now !== null ? cut(own, reading.clip, now, reading.mod !== undefined) : own;
  if (!reading.clip || now === null) return open;
  const amount = reading.kind === 'duration' ? (reading.amount ?? Number.NaN) : Number.NaN;
  if (Number.isNaN(amount))
    return reading.clip === 'until' ? { earliest: null, latest: isoDay(now) } : { earliest: isoDay(now), latest: null };
  const { code, time, name } = unitOf(reading.unit ?? 4);
  if (time)
    return reading.clip === 'until'
      ? { earliest: isoDay(now - Math.ceil(amount / 24)), latest: isoDay(now) }
      : { earliest: isoDay(now), latest: isoDay(now + Math.ceil(amount / 24)) };
  const steps = name === 'fortnight' ? amount * 2 : amount;
  if (code === 'Q') return wholeQuarters(now, reading.clip, steps);
  return reading.clip === 'until'
    ? { earliest: isoDay(addUnits(now, code, -steps)), latest: isoDay(now) }
    : { earliest: isoDay(reading.within ? now : now + 1), latest: isoDay(addUnits(now, code, steps)) };
}

/** Quarters are counted whole: the last two are those before the one that runs. */
function wholeQuarters(now: number, clip: 'until' | 'since', count: number): OpenInterval {
  const { year, month } = fromDays(now);
  const here = year * 4 + Math.floor((month - 1) / 3);
  const first = clip === 'until' ? here - count : here + 1;
  const start = (quarter: number) => toDays(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 1);
  return { earliest: isoDay(start(first)), latest: isoDay(start(first + count) - 1) };
}

/** "This year so far" ends with the article's day; "earlier this month" and "later this week" leave it out. */
function cut(own: Interval, clip: 'until' | 'since', now: number, exclusive: boolean): OpenInterval {
  const first = parseIsoDay(own.earliest)!;
  const last = parseIsoDay(own.latest)!;
  if (now < first || now > last) return own;
  const from = exclusive && now < last ? now + 1 : now;
  const to = exclusive && now > first ? now - 1 : now;
  return clip === 'until'
    ? { earliest: own.earliest, latest: isoDay(to) }
    : { earliest: isoDay(from), latest: own.latest };
}

/** A day so many units on; a day past the end of a month is its last. */
export function addUnits(day: number, code: string, steps: number): number {
  const whole = Math.trunc(steps);
  if (code === 'W' || code === 'WE') return day + Math.round(steps * 7);
  const months = { M: 1, Q: 3, Y: 12, E: 120, C: 1200, L: 12_000 }[code];
  if (months === undefined) return day + Math.round(steps);
  const from = fromDays(day);
  const total = from.year * 12 + from.month - 1 + Math.round((steps === whole ? whole : steps) * months);
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  return year < 1 || year > 9999 ? day : toDays(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The first or the last so many units of a period. */
export function edgeOf(period: OpenInterval, { amount, unit }: Reading, edge: number): Partial<OpenInterval> {
  const first = period.earliest === null ? null : parseIsoDay(period.earliest);
  const last = period.latest === null ? null : parseIsoDay(period.latest);
  if (first === null || last === null || amount === undefined || Number.isNaN(amount)) return {};
  const { code, time } = unitOf(unit ?? 4);
  if (time) return {};
  // Weeks are those of ISO 8601: the first is the one with the first Thursday.
  const week = code === 'W';
  const start = week ? first + ((4 - weekdayOf(first) + 7) % 7) - 3 : first;
  const end = week ? last - ((weekdayOf(last) - 4 + 7) % 7) + 3 : last;
  return edge > 0
    ? { earliest: isoDay(start), latest: isoDay(addUnits(start, code, amount) - 1) }
    : { earliest: isoDay(addUnits(end + 1, code, -amount)), latest: isoDay(end) };
}
