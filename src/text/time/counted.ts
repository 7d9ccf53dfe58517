/** "The first week of May", "the last Friday of the month", "Tuesday the 11th": counted inside a month or a year. */
import { daysInMonth, fromDays, isoDay, isoMonth, isoWeekOf, pad, toDays, weekdayOf } from './calendar.ts';
import type { Reading } from './reading.ts';
import type { Placed, Setting } from './setting.ts';
import { yearChosen } from './year.ts';

const day = 4;
const week = 5;
const month = 6;

/** The nth week, day, month or weekday of the month or year said; null where there are not so many. */
export function counted(reading: Reading, setting: Setting): Placed | null {
  const period = periodOf(reading, setting);
  if (!period) return null;
  const { first, last, from } = period;
  const nth = reading.nth!;
  if (reading.weekday !== undefined) {
    const start = first + ((reading.weekday - weekdayOf(first) + 7) % 7);
    const end = last - ((weekdayOf(last) - reading.weekday + 7) % 7);
    const at = nth < 0 ? end : start + (nth - 1) * 7;
    return at <= last ? { value: isoDay(at), from } : null;
  }
  if (reading.nthUnit === day) {
    const at = nth < 0 ? last : first + nth - 1;
    return at <= last ? { value: isoDay(at), from } : null;
  }
  if (reading.nthUnit === month) {
    const { year } = fromDays(first);
    return nth <= 12 ? { value: isoMonth(year * 12 + (nth < 0 ? 11 : nth - 1)), from } : null;
  }
  if (reading.nthUnit !== week) return null;
  // ISO 8601: a week belongs where its Thursday lies.
  const thursday = first + ((4 - weekdayOf(first) + 7) % 7);
  const lastThursday = last - ((weekdayOf(last) - 4 + 7) % 7);
  const at = nth < 0 ? lastThursday : thursday + (nth - 1) * 7;
  return at <= last ? { value: isoWeekOf(at), from } : null;
}

function periodOf(reading: Reading, setting: Setting): { first: number; last: number; from: Placed['from'] } | null {
  const { now } = setting;
  if (reading.monthShift !== undefined || reading.yearShift !== undefined) {
    if (now === null) return null;
    const { year, month: here } = fromDays(now);
    if (reading.yearShift !== undefined) return ofYear(year + reading.yearShift, 'anchor');
    const months = year * 12 + here - 1 + reading.monthShift!;
    return ofMonth(Math.floor(months / 12), (months % 12) + 1, 'anchor');
  }
  if (reading.month === undefined) return reading.year === undefined ? null : ofYear(reading.year, 'text');
  if (reading.year !== undefined) return ofMonth(reading.year, reading.month, 'text');
  const placed = yearChosen({ kind: 'calendar', month: reading.month }, setting, '');
  const year = Number(placed?.value.slice(0, 4));
  return placed && !Number.isNaN(year) ? ofMonth(year, reading.month, placed.from) : null;
}

function ofYear(year: number, from: Placed['from']) {
  return { first: toDays(year, 1, 1), last: toDays(year, 12, 31), from };
}

function ofMonth(year: number, month: number, from: Placed['from']) {
  return { first: toDays(year, month, 1), last: toDays(year, month, daysInMonth(year, month)), from };
}

/** The day near the article's that is both the weekday and the day of the month. */
export function meeting(reading: Reading, { now, direction }: Setting, suffix: string): Placed | null {
  if (now === null) return { value: `XXXX-XX-${pad(reading.day!)}${suffix}`, from: null };
  const start = fromDays(now);
  let best: { at: number; cost: number } | null = null;
  for (let shift = -12; shift <= 12; shift++) {
    const months = start.year * 12 + start.month - 1 + shift;
    const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
    if (reading.day! > daysInMonth(year, month)) continue;
    const at = toDays(year, month, reading.day!);
    if (weekdayOf(at) !== reading.weekday) continue;
    const cost =
      at <= now ? (now - at) * (direction === 'future' ? 4 : 1) : (at - now) * (direction === 'future' ? 1 : 4);
    if (!best || cost < best.cost) best = { at, cost };
  }
  return best && { value: isoDay(best.at) + suffix, from: 'anchor' };
}
