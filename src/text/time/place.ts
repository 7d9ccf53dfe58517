/** Where a date lies in the calendar: what says its year, what must be given one, what is counted from the week. */
import { fromDays, isCivil, isoDay, isoMonth, isoWeekOf, pad, parseIsoDay, weekdayOf } from './calendar.ts';
import { counted, meeting } from './counted.ts';
import { holidayIn } from './holidays.ts';
import { partValue, type Reading, seasonCodes } from './reading.ts';
import type { Mentioned, Placed, Setting } from './setting.ts';
import { nearest, within, yearChosen } from './year.ts';

export function placeInCalendar(reading: Reading, setting: Setting): Placed | null {
  const suffix = partValue(reading);
  if (reading.bc) return beforeChrist(reading);
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
  const day = setting.last && isDayLike(setting.last) ? setting.last.day : setting.now;
  if (day === null) return { value: `XXXX-XX-XX${suffix}`, from: null };
  return { value: isoDay(day) + suffix, from: day === setting.now ? 'anchor' : 'context' };
}

/** BC0480, BC0480-08, BC0480-SP, BC04 for the fifth century: values that no interval is drawn for. */
function beforeChrist({ year, century, month, season }: Reading): Placed | null {
  if (century !== undefined)
    return century > 0 && century <= 30 ? { value: `BC${pad(century - 1)}`, from: 'text' } : null;
  const tail = month !== undefined ? `-${pad(month)}` : season !== undefined ? `-${seasonCodes[season]}` : '';
  return { value: `BC${pad(year!, 4)}${tail}`, from: 'text' };
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

const isDayLike = ({ granularity }: Mentioned): boolean =>
  ['day', 'part-of-day', 'minute', 'hour'].includes(granularity);

/** A weekday behind "could" or "would" lies ahead unless it is so much nearer behind. */
const modalReach = 3;

function weekday(reading: Reading, { now, last, direction, weight }: Setting, suffix: string): Placed {
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
  // "the previous Friday" counts from the day spoken of, "last Friday" from the article's.
  if (reading.base === 'context' && last && isDayLike(last)) {
    const step = (reading.weekday! - weekdayOf(last.day) + 7) % 7;
    const at = dir === -1 ? last.day + (step === 0 ? -7 : step - 7) : last.day + (step === 0 ? 7 : step);
    return { value: isoDay(at) + suffix, from: 'context' };
  }
  if (dir === -1) return { value: isoDay(now + (ahead === 0 ? -7 : ahead - 7)) + suffix, from: 'anchor' };
  if (dir === 1) return { value: isoDay(now + (ahead === 0 ? 7 : ahead)) + suffix, from: 'anchor' };
  if (dir === 0) return { value: isoDay(now - weekdayOf(now) + reading.weekday!) + suffix, from: 'anchor' };
  const back = (7 - ahead) % 7;
  const pointing =
    direction === 'future' ||
    (direction === 'present' && weight !== 'weak') ||
    (direction === 'modal' && ahead <= back * modalReach)
      ? 'future'
      : 'past';
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
