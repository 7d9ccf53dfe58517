/**
 * The interval a TIMEX3 value covers. Thirds stand for "early", "mid" and "late"; seasons are the northern ones, taken
 * wide enough for the meteorologist's and the astronomer's; parts of a day overlap, as people use them.
 */
import { daysInMonth, fromDays, isCivil, isoDay, mondayOf, pad, toDays } from './calendar.ts';
import type { TimexMod } from './timex.ts';

export interface Interval {
  /** ISO 8601 day or local minute. */
  readonly earliest: string;
  readonly latest: string;
}

const seasons: Readonly<Record<string, readonly [number, number, number, number]>> = {
  SP: [3, 1, 6, 20],
  SU: [6, 1, 9, 22],
  FA: [9, 1, 12, 20],
  WI: [12, 1, 3, 20],
};

const dayParts: Readonly<Record<string, readonly [string, string]>> = {
  MO: ['05:00', '11:59'],
  MI: ['11:00', '13:59'],
  AF: ['12:00', '17:59'],
  EV: ['17:00', '22:59'],
  NI: ['18:00', '05:59'],
  DT: ['06:00', '17:59'],
};

const valuePattern =
  /^(\d{2,4})(X{0,2})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-(WE|\d))?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?(?:T(?:(\d\d)(?::(\d\d)(?::(\d\d))?)?|([A-Z]{2})))?/;

/** First and last day or minute of `value`, narrowed by `mod`; null for durations, references and what has no year. */
export function intervalOf(value: string, mod: TimexMod | null = null): Interval | null {
  const match = valuePattern.exec(value);
  if (!match) return null;
  const days = dayRange(match);
  if (!days) return null;
  if (match[10] !== undefined) return instant(days[0], match);
  if (match[13] !== undefined) return partOfDay(days[0], match[13], mod);
  const [first, last] = narrow(days, mod);
  return { earliest: isoDay(first), latest: isoDay(last) };
}

function dayRange(match: RegExpExecArray): readonly [number, number] | null {
  const digits = match[1]!;
  if (digits.length < 4) {
    const width = 10 ** (4 - digits.length);
    const year = Math.max(1, Number(digits) * width);
    return [toDays(year, 1, 1), toDays(Number(digits) * width + width - 1, 12, 31)];
  }
  const year = Number(digits);
  if (year < 1) return null;
  if (match[3] !== undefined) {
    const month = Number(match[3]);
    if (month < 1 || month > 12) return null;
    if (match[4] === undefined) return [toDays(year, month, 1), toDays(year, month, daysInMonth(year, month))];
    const day = Number(match[4]);
    return isCivil(year, month, day) ? [toDays(year, month, day), toDays(year, month, day)] : null;
  }
  if (match[5] !== undefined) {
    const monday = mondayOf(year, Number(match[5]));
    if (match[6] === 'WE') return [monday + 5, monday + 6];
    if (match[6] !== undefined) return [monday + Number(match[6]) - 1, monday + Number(match[6]) - 1];
    return [monday, monday + 6];
  }
  if (match[7] !== undefined) return months(year, Number(match[7]) * 3 - 2, 3);
  if (match[8] !== undefined) return months(year, Number(match[8]) * 6 - 5, 6);
  if (match[9] !== undefined) {
    const [m1, d1, m2, d2] = seasons[match[9]]!;
    return [toDays(year, m1, d1), toDays(m2 < m1 ? year + 1 : year, m2, d2)];
  }
  return [toDays(year, 1, 1), toDays(year, 12, 31)];
}

function months(year: number, month: number, count: number): readonly [number, number] {
  const last = month + count - 1;
  return [toDays(year, month, 1), toDays(year, last, daysInMonth(year, last))];
}

function narrow([first, last]: readonly [number, number], mod: TimexMod | null): readonly [number, number] {
  const length = last - first + 1;
  if (length === 1) return [first, last];
  const third = Math.ceil(length / 3);
  if (mod === 'START') return [first, first + third - 1];
  if (mod === 'END') return [last - third + 1, last];
  if (mod === 'MID') return [first + Math.floor(length / 3), last - Math.floor(length / 3)];
  return [first, last];
}

function instant(day: number, match: RegExpExecArray): Interval | null {
  const hour = Number(match[10]);
  const minute = match[11] === undefined ? null : Number(match[11]);
  if (hour > 24 || (minute ?? 0) > 59) return null;
  const date = isoDay(hour === 24 ? day + 1 : day);
  const clock = pad(hour % 24);
  if (minute === null) return { earliest: `${date}T${clock}:00`, latest: `${date}T${clock}:59` };
  const at = `${date}T${clock}:${pad(minute)}${match[12] ? `:${match[12]}` : ''}`;
  return { earliest: at, latest: at };
}

function partOfDay(day: number, part: string, mod: TimexMod | null): Interval {
  const hours = dayParts[part];
  if (!hours) return { earliest: isoDay(day), latest: isoDay(day) };
  const [from, to] = hours;
  const endDay = part === 'NI' ? day + 1 : day;
  if (part !== 'NI' && (mod === 'START' || mod === 'END')) {
    const middle = pad(Math.floor((Number(from.slice(0, 2)) + Number(to.slice(0, 2)) + 1) / 2));
    return mod === 'START'
      ? { earliest: `${isoDay(day)}T${from}`, latest: `${isoDay(day)}T${middle}:00` }
      : { earliest: `${isoDay(day)}T${middle}:00`, latest: `${isoDay(day)}T${to}` };
  }
  return { earliest: `${isoDay(day)}T${from}`, latest: `${isoDay(endDay)}T${to}` };
}

/** The year, month and day a day number stands for, as a TIMEX3 or ISO day. */
export const dayValue = (days: number): string => isoDay(days);
export const yearOf = (days: number): number => fromDays(days).year;
