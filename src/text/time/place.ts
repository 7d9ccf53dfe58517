/**
 * Where a month, a weekday, a quarter or a holiday lies when its year or week is not said. "Last", "this" and "next"
 * decide; else the tense of the governing verb, and for months and dates how far away each reading would be: a verb
 * makes its own direction count four times as near.
 */
import {
  daysInMonth,
  fromDays,
  isCivil,
  isoDay,
  isoMonth,
  isoWeekOf,
  pad,
  parseIsoDay,
  toDays,
  weekdayOf,
} from './calendar.ts';
import { counted, meeting } from './counted.ts';
import { holidayIn } from './holidays.ts';
import { partValue, type Reading, seasonCodes } from './reading.ts';
import type { Direction, Placed, Setting } from './resolve.ts';

/** Days after which a date is history rather than news, and how far a story steps back without saying the year. */
const longAgo = 400;
const slack = 100;

/** How far a direction counts, by tense: [past, future]. */
const weights: Readonly<Record<string, readonly [number, number]>> = {
  past: [1, 4],
  none: [1, 2],
  present: [2, 1],
  copula: [1, 1],
  future: [4, 1],
};

export function placeInCalendar(reading: Reading, setting: Setting): Placed | null {
  const suffix = partValue(reading);
  if (reading.bc) return { value: `BC${pad(reading.year!, 4)}`, from: 'text' };
  if (reading.century !== undefined)
    return reading.century > 0 && reading.century <= 30 ? { value: pad(reading.century - 1), from: 'text' } : null;
  if (reading.decade !== undefined) return { value: pad(Math.floor(reading.decade / 10), 3), from: 'text' };
  if (reading.weekendOf !== undefined) {
    const placed = holiday(reading, setting, '');
    const day = placed ? parseIsoDay(placed.value) : null;
    // A Monday or Tuesday belongs to the weekend before it.
    return placed && day !== null
      ? { ...placed, value: `${isoWeekOf(weekdayOf(day) <= 2 ? day - 3 : day)}-WE` }
      : placed;
  }
  if (reading.holiday !== undefined) return holiday(reading, setting, suffix);
  if (reading.nth !== undefined) return counted(reading, setting);
  if (reading.weekday !== undefined && reading.day !== undefined && reading.month === undefined)
    return meeting(reading, setting, suffix);
  if (reading.weekOf !== undefined) {
    const { weekOf: _, ...date } = reading;
    const placed = placeInCalendar(date, setting);
    const day = placed ? parseIsoDay(placed.value) : null;
    return placed && day !== null ? { ...placed, value: isoWeekOf(day) } : placed;
  }
  if (reading.year !== undefined) return within(reading, reading.year, suffix, 'text');
  if (reading.yearShift !== undefined) {
    return setting.now === null
      ? within(reading, null, suffix, null)
      : within(reading, fromDays(setting.now).year + reading.yearShift, suffix, 'anchor');
  }
  if (
    reading.month !== undefined ||
    reading.quarter !== undefined ||
    reading.season !== undefined ||
    reading.half !== undefined
  ) {
    return yearChosen(reading, setting, suffix);
  }
  if (reading.weekday !== undefined) return weekday(reading, setting, suffix);
  if (reading.day !== undefined) return dayOfMonth(reading, setting, suffix);
  // A clock time on the day spoken of.
  const day =
    setting.last && ['day', 'part-of-day', 'minute', 'hour'].includes(setting.last.granularity)
      ? setting.last.day
      : setting.now;
  if (day === null) return { value: `XXXX-XX-XX${suffix}`, from: null };
  return { value: isoDay(day) + suffix, from: day === setting.now ? 'anchor' : 'context' };
}

function within(reading: Reading, year: number | null, suffix: string, from: Placed['from']): Placed | null {
  const head = year === null ? 'XXXX' : pad(year, 4);
  if (reading.month !== undefined) {
    if (reading.day === undefined) return { value: `${head}-${pad(reading.month)}`, from };
    if (!isCivil(year ?? 2000, reading.month, reading.day)) return null;
    return { value: `${head}-${pad(reading.month)}-${pad(reading.day)}${suffix}`, from };
  }
  if (reading.quarter !== undefined) return { value: `${head}-Q${reading.quarter}`, from };
  if (reading.half !== undefined) return { value: `${head}-H${reading.half}`, from };
  if (reading.season !== undefined) return { value: `${head}-${seasonCodes[reading.season]}`, from };
  return { value: head, from };
}

/** First and last day of the reading in `year`. */
function extent(reading: Reading, year: number): readonly [number, number] {
  const { month, day, quarter, half, season } = reading;
  if (month !== undefined && day !== undefined) {
    // 29 February lies in leap years alone.
    const at = day <= daysInMonth(year, month) ? toDays(year, month, day) : Number.NaN;
    return [at, at];
  }
  const first = month ?? (quarter ? quarter * 3 - 2 : half ? half * 6 - 5 : season! * 3);
  const count = month !== undefined ? 1 : half !== undefined ? 6 : 3;
  const last = first + count - 1;
  const lastYear = last > 12 ? year + 1 : year;
  const lastMonth = last > 12 ? last - 12 : last;
  return [toDays(year, first, 1), toDays(lastYear, lastMonth, daysInMonth(lastYear, lastMonth))];
}

/** Year, month, quarter or season of the reading, with the year chosen where it is not said. */
export function yearChosen(reading: Reading, setting: Setting, suffix: string): Placed | null {
  const { now, direction } = setting;
  const told = narrated(reading, setting);
  if (told !== null) return within(reading, told, suffix, 'context');
  if (now === null) {
    const open = within(reading, null, suffix, null);
    return open && { ...open, direction: direction === 'past' || direction === 'future' ? direction : null };
  }
  const { year } = fromDays(now);
  const { dir } = reading;
  if (dir !== undefined) {
    const [first, last] = extent(reading, year);
    if (dir === 0) return within(reading, year, suffix, 'anchor');
    if (dir < 0) return within(reading, last < now ? year : year - 1, suffix, 'anchor');
    return within(reading, first > now ? year : year + 1, suffix, 'anchor');
  }
  const chosen = nearest(now, direction, (candidate) => extent(reading, candidate), reading.quarter !== undefined);
  const placed = within(reading, chosen.year, suffix, 'anchor');
  return placed && { ...placed, direction: chosen.direction };
}

/** The year in a passage that tells of times long past: "in June 1944 … in September" goes on from there. */
function narrated(reading: Reading, { now, last, direction, history }: Setting): number | null {
  if (!history || !last || reading.dir !== undefined || direction === 'future' || direction === 'present') return null;
  if (now !== null && last.day > now - longAgo) return null;
  if (last.granularity === 'decade' || last.granularity === 'century') return null;
  if (!history) return null;
  const { year } = fromDays(last.day);
  const [, end] = extent(reading, year);
  return end >= last.day - slack ? year : year + 1;
}

/** The year whose occurrence lies nearest, its direction weighed by the tense. */
function nearest(
  now: number,
  direction: Direction,
  extentIn: (year: number) => readonly [number, number],
  reported: boolean,
): { year: number; direction: 'past' | 'future' } {
  const { year } = fromDays(now);
  const [wp, wf] = weights[direction ?? 'none']!;
  let best = { cost: Number.POSITIVE_INFINITY, year, direction: 'past' as 'past' | 'future' };
  const leap = [...extentIn(year)].some(Number.isNaN) || extentIn(year - 1).some(Number.isNaN);
  for (const candidate of leap
    ? [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((shift) => year + shift)
    : [year - 1, year, year + 1]) {
    const [first, last] = extentIn(candidate);
    if (Number.isNaN(first)) continue;
    const gone = last < now || first <= now;
    // Quarters are reported after they end, whatever is expected of the report.
    const distance =
      last < now
        ? (now - last) * (reported && now - last < 100 ? 1 : wp)
        : first > now
          ? (first - now) * wf
          : reported
            ? 30
            : 0;
    if (distance < best.cost) best = { cost: distance, year: candidate, direction: gone ? 'past' : 'future' };
  }
  return best;
}

function holiday(reading: Reading, { now, direction }: Setting, suffix: string): Placed | null {
  const { holiday: index, dir } = reading;
  if (reading.year !== undefined) return { value: isoDay(holidayIn(index!, reading.year)) + suffix, from: 'text' };
  if (now === null) return { value: `XXXX-XX-XX${suffix}`, from: null };
  const { year } = fromDays(now);
  const here = holidayIn(index!, year);
  if (dir !== undefined) {
    const chosen = dir === 0 ? year : dir < 0 ? (here < now ? year : year - 1) : here > now ? year : year + 1;
    return { value: isoDay(holidayIn(index!, chosen)) + suffix, from: 'anchor' };
  }
  const chosen = nearest(
    now,
    direction,
    (candidate) => [holidayIn(index!, candidate), holidayIn(index!, candidate)],
    false,
  );
  return { value: isoDay(holidayIn(index!, chosen.year)) + suffix, from: 'anchor', direction: chosen.direction };
}

function weekday(reading: Reading, { now, direction }: Setting, suffix: string): Placed {
  if (now === null) {
    return {
      value: `XXXX-WXX-${reading.weekday}${suffix}`,
      from: null,
      direction: direction === 'past' || direction === 'future' ? direction : null,
    };
  }
  const ahead = (reading.weekday! - weekdayOf(now) + 7) % 7;
  if (reading.weekShift !== undefined) {
    return { value: isoDay(now - weekdayOf(now) + reading.weekday! + reading.weekShift * 7) + suffix, from: 'anchor' };
  }
  const { dir } = reading;
  if (dir === -1) return { value: isoDay(now + (ahead === 0 ? -7 : ahead - 7)) + suffix, from: 'anchor' };
  if (dir === 1) return { value: isoDay(now + (ahead === 0 ? 7 : ahead)) + suffix, from: 'anchor' };
  if (dir === 0) return { value: isoDay(now - weekdayOf(now) + reading.weekday!) + suffix, from: 'anchor' };
  const pointing = direction === 'future' || direction === 'present' ? 'future' : 'past';
  return {
    value: isoDay(now + (pointing === 'past' && ahead > 0 ? ahead - 7 : ahead)) + suffix,
    from: 'anchor',
    direction: pointing,
  };
}

/** "the 25th": of the month spoken of, else of this or the nearest month. */
function dayOfMonth(reading: Reading, { now, last, direction }: Setting, suffix: string): Placed | null {
  const day = reading.day!;
  const shift = reading.monthShift;
  const context = last && shift === undefined && last.granularity !== 'year' ? fromDays(last.day) : null;
  if (now === null && !context) return { value: `XXXX-XX-${pad(day)}${suffix}`, from: null };
  const base = context ?? fromDays(now!);
  let months = base.year * 12 + base.month - 1 + (shift ?? 0);
  if (!context && shift === undefined) {
    if (direction === 'future' && day < base.day) months++;
    if (direction === 'past' && day > base.day) months--;
  }
  const year = Math.floor(months / 12);
  if (!isCivil(year, (months % 12) + 1, day)) return null;
  return { value: `${isoMonth(months)}-${pad(day)}${suffix}`, from: context ? 'context' : 'anchor' };
}
