/**
 * From a reading to a TIMEX3 value, with the article's day and the date mentioned before. What neither tells stays
 * open: XXXX-05-26, XXXX-WXX-4. Years come out of 1 to 9999 or not at all.
 */
import { daysInMonth, fromDays, isCivil, isoDay, isoMonth, isoWeekOf, pad, toDays, weekdayOf } from './calendar.ts';
import { durationValue, partCodes, type Reading, seasonCodes, unitOf } from './reading.ts';
import type { TimexMod, TimexType } from './timex.ts';

export interface Setting {
  /** The article's day, in days since 1970; null where it is not known. */
  readonly now: number | null;
  /** The value mentioned before, and its first day. */
  readonly last: { readonly value: string; readonly day: number } | null;
  readonly direction: 'past' | 'future' | null;
}

export interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly mod: TimexMod | null;
  readonly quant: string | null;
  readonly freq: string | null;
  readonly from: 'text' | 'anchor' | 'context' | null;
  readonly direction: 'past' | 'future' | null;
}

interface Placed {
  readonly value: string;
  readonly from: 'text' | 'anchor' | 'context' | null;
  readonly direction?: 'past' | 'future' | null;
}

/** Null where the words name a date that does not exist. */
export function resolve(reading: Reading, setting: Setting): Resolved | null {
  const placed = place(reading, setting);
  if (!placed || /^0000|^-|^\d{5}|NaN/.test(placed.value)) return null;
  const { value } = placed;
  const type: TimexType =
    reading.kind === 'set'
      ? 'SET'
      : reading.kind === 'duration'
        ? 'DURATION'
        : /T[\dA-Z]/.test(value) && !value.startsWith('P')
          ? 'TIME'
          : 'DATE';
  return {
    type,
    value,
    mod: reading.mod ?? null,
    quant: reading.quant ?? null,
    freq: reading.freq ?? null,
    from: placed.from,
    direction: placed.direction ?? null,
  };
}

function place(reading: Reading, setting: Setting): Placed | null {
  switch (reading.kind) {
    case 'reference':
    case 'vague-shift':
      return { value: reading.value ?? 'PAST_REF', from: null };
    case 'duration':
      return { value: durationValue(reading.amount ?? Number.NaN, reading.unit ?? 4), from: 'text' };
    case 'set':
      return { value: setValue(reading), from: 'text' };
    case 'shift':
      return shift(reading, setting);
    case 'clock':
    case 'calendar':
      return calendar(reading, setting);
  }
}

function setValue(reading: Reading): string {
  if (reading.value !== undefined) return reading.value;
  if (reading.weekday !== undefined) return `XXXX-WXX-${reading.weekday}${partValue(reading)}`;
  if (reading.month !== undefined) return `XXXX-${pad(reading.month)}`;
  return durationValue(reading.amount ?? 1, reading.unit ?? 4);
}

function partValue(reading: Reading): string {
  if (reading.hour !== undefined) {
    const minute = reading.minute === undefined ? '' : `:${pad(reading.minute)}`;
    return `T${pad(reading.hour)}${minute}${reading.second === undefined ? '' : `:${pad(reading.second)}`}`;
  }
  return reading.part === undefined ? '' : `T${partCodes[reading.part]}`;
}

function shift(reading: Reading, setting: Setting): Placed {
  const unit = unitOf(reading.unit ?? 4);
  const steps = (reading.amount ?? 0) * (reading.dir ?? 1);
  const fromContext = reading.base === 'context' && setting.last !== null;
  const start = fromContext ? setting.last!.day : setting.now;
  const from = fromContext ? 'context' : start === null ? null : 'anchor';
  if (Number.isNaN(steps)) return { value: reading.dir === 1 ? 'FUTURE_REF' : 'PAST_REF', from: null };
  if (start === null) return { value: unplaced(unit.code) + partValue(reading), from: null };
  return { value: shifted(start, unit.code, Math.round(steps), unit.time) + partValue(reading), from };
}

function unplaced(code: string): string {
  return (
    { W: 'XXXX-WXX', M: 'XXXX-XX', Q: 'XXXX-QX', Y: 'XXXX', WE: 'XXXX-WXX-WE', E: 'XXX', C: 'XX' }[code] ?? 'XXXX-XX-XX'
  );
}

/** The day, week, month… `steps` units from the one `start` lies in. */
export function shifted(start: number, code: string, steps: number, time: boolean): string {
  const { year, month } = fromDays(start);
  if (time) return isoDay(start + (code === 'H' ? Math.round(steps / 24) : 0));
  if (code === 'W') return isoWeekOf(start + steps * 7);
  if (code === 'WE') return `${isoWeekOf(start + steps * 7)}-WE`;
  if (code === 'M') return isoMonth(year * 12 + month - 1 + steps);
  if (code === 'Q') {
    const quarters = year * 4 + Math.floor((month - 1) / 3) + steps;
    return `${pad(Math.floor(quarters / 4), 4)}-Q${(quarters % 4) + 1}`;
  }
  if (code === 'Y') return pad(year + steps, 4);
  if (code === 'E') return pad(Math.floor(year / 10) + steps, 3);
  if (code === 'C') return pad(Math.floor(year / 100) + steps, 2);
  return isoDay(start + steps);
}

function calendar(reading: Reading, setting: Setting): Placed | null {
  const suffix = partValue(reading);
  if (reading.century !== undefined) return { value: pad(reading.century - 1), from: 'text' };
  if (reading.decade !== undefined) return { value: pad(Math.floor(reading.decade / 10), 3), from: 'text' };
  if (reading.year !== undefined) return within(reading, reading.year, suffix, 'text');
  if (reading.yearShift !== undefined) {
    if (setting.now === null) return within(reading, null, suffix, null);
    return within(reading, fromDays(setting.now).year + reading.yearShift, suffix, 'anchor');
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
  if (setting.now === null) return { value: `XXXX-XX-XX${suffix}`, from: null };
  return { value: isoDay(setting.now) + suffix, from: 'anchor' };
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

/** Month, quarter or season without a year: the last, this or next one; else as the tense says. */
function yearChosen(reading: Reading, setting: Setting, suffix: string): Placed | null {
  if (setting.now === null) return within(reading, null, suffix, null);
  const now = fromDays(setting.now);
  const begins = (year: number) => {
    const month =
      reading.month ??
      (reading.quarter ? reading.quarter * 3 - 2 : reading.half ? reading.half * 6 - 5 : (reading.season ?? 1) * 3);
    return toDays(year, month, Math.min(reading.day ?? 1, daysInMonth(year, month)));
  };
  const lasts = reading.day !== undefined ? 1 : reading.month !== undefined ? 28 : 90;
  let year = now.year;
  const dir = reading.dir;
  const pointing = dir === -1 ? 'past' : dir === 1 ? 'future' : setting.direction;
  if (dir === 0) return within(reading, year, suffix, 'anchor');
  if (pointing === 'future') {
    if (begins(year) + lasts <= setting.now - (dir === 1 ? 0 : 7)) year++;
  } else if (begins(year) > setting.now) {
    if (pointing === 'past' || begins(year) - setting.now > 200) year--;
  } else if (dir === -1 && begins(year) + lasts > setting.now) year--;
  return {
    ...within(reading, year, suffix, 'anchor')!,
    direction: dir === undefined ? (setting.direction ?? 'past') : null,
  };
}

function weekday(reading: Reading, setting: Setting, suffix: string): Placed {
  if (setting.now === null) return { value: `XXXX-WXX-${reading.weekday}${suffix}`, from: null };
  const ahead = (reading.weekday! - weekdayOf(setting.now) + 7) % 7;
  const pointing = reading.dir === undefined ? (setting.direction ?? 'past') : null;
  let day = setting.now + ahead;
  if (reading.dir === -1) day = ahead === 0 ? setting.now - 7 : day - 7;
  else if (reading.dir === 1) day = ahead === 0 ? setting.now + 7 : day;
  else if (pointing === 'past' && ahead > 0) day -= 7;
  return { value: isoDay(day) + suffix, from: 'anchor', direction: pointing };
}
