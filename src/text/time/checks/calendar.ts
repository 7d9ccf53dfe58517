/** Checks on dates: is the number a year, is "May" a month, can there be such a day? */
import { isCivil } from '../calendar.ts';
import { type Check, word } from './check.ts';
import guards from './guards.json' with { type: 'json' };

const beforeYear = new Set(guards.beforeYear);
const afterQuantity = new Set(guards.afterQuantity);
const beforeQuantity = new Set(guards.beforeQuantity);
const names = new Set(guards.monthsThatAreNames);
const beforeDay = new Set(guards.beforeDayOfMonth);
const clauseStart = new Set(['', '.', '!', '?', '\n', '"', '“', ':', '`']);

/** A bare year: nothing counted, no price, no part of a longer number. */
const year: Check = (reading, { tokens, from, to }) => {
  if (to - from > 1) return reading;
  const before = word(tokens, from - 1);
  const next = tokens[to];
  if (tokens[from]!.classes?.YEARNUM === undefined && tokens[from]!.classes?.SHORTYEAR === undefined) {
    return to - from > 1 ? reading : null;
  }
  if (beforeQuantity.has(before) && !tokens[from]!.spaced) return null;
  if (next && afterQuantity.has(next.key)) return null;
  if (next?.key === '%' || next?.classes?.UNITS !== undefined) return null;
  if (next?.key === '/' && !next.spaced) return null;
  if (tokens[from]!.classes?.SHORTYEAR !== undefined && !beforeYear.has(before) && !names.has(before)) {
    return beforeYear.has(before) ? reading : null;
  }
  const value = reading.year!;
  if (value >= 1900 && value < 2100) return reading;
  return beforeYear.has(before) && value >= 1000 ? reading : null;
};

/** "1990-95", "2010–2014": the first of the two; the second is read by itself where it is a year. */
const years: Check = (reading, { tokens, from }) => {
  const mark = tokens[from + 1]!;
  const second = tokens[from + 2]!;
  if (mark.spaced || second.spaced || second.end - second.start !== 2) return null;
  const end = Math.floor(reading.year! / 100) * 100 + second.classes!.INT!;
  return end > reading.year! && reading.year! >= 1800 && reading.year! < 2100 ? reading : null;
};

const bc: Check = (reading) =>
  reading.century !== undefined || (reading.year! > 0 && reading.year! < 10_000) ? { ...reading, bc: true } : null;

const month: Check = (reading, { tokens, from, to }) => {
  const token = tokens[from]!;
  if (!names.has(token.key)) return reading;
  const before = tokens[from - 1];
  const next = tokens[to];
  if (next?.key === '-' || next?.key === '–') return reading;
  // "the Women's March" is one on foot.
  if (token.key === 'march' && before?.key === "'s" && word(tokens, from - 2) !== 'year') return null;
  const opens = clauseStart.has(before?.key ?? '');
  if (next?.capital && next.spaced && !next.classes && !opens) return null;
  if (next?.capital && next.spaced && opens && next.key !== 'i') return null;
  if (before?.capital && !before.classes && !guards.capitalsBeforeMonth.includes(before.key)) return null;
  // "May the best win", "March to the sea": a verb opens the sentence.
  const verb = token.key === 'may' || token.key === 'march';
  return verb && opens && next !== undefined && !guards.afterMonth.includes(next.key) ? null : reading;
};

const date: Check = (reading, { tokens, from, to }) => {
  const next = tokens[to];
  if (
    beforeQuantity.has(word(tokens, from - 1)) &&
    word(tokens, from - 1) !== '.' &&
    tokens[from]!.classes?.INT !== undefined
  )
    return null;
  // "May 5 percent", "Oct. 20,000": the number counts something else.
  if (
    reading.year === undefined &&
    next &&
    (next.key === '%' || afterQuantity.has(next.key)) &&
    tokens[to - 1]?.classes?.INT !== undefined
  ) {
    return null;
  }
  // "the 19 Sept. 11 hijackers": the day is behind the month.
  const behind = tokens[tokens[to]?.key === '.' ? to + 1 : to]?.classes;
  if (
    reading.year === undefined &&
    reading.weekday === undefined &&
    namesMonthLast(tokens, to) &&
    behind?.DAYNUM !== undefined
  )
    return null;
  return tokens[from]!.key === 'may' && !tokens[from]!.capital ? null : reading;
};

const namesMonthLast = (tokens: Parameters<typeof word>[0], to: number): boolean =>
  tokens[word(tokens, to - 1) === '.' ? to - 2 : to - 1]?.classes?.MONTH !== undefined;

/** "on the 25th": a day of the month spoken of, where no noun follows. */
const dayOnly: Check = (reading, { tokens, from, to }) => {
  const next = tokens[to];
  if (!beforeDay.has(word(tokens, from - 1))) return null;
  return next === undefined || /^[^\p{L}\d]$/u.test(next.key) || guards.afterDayOfMonth.includes(next.key)
    ? reading
    : null;
};

const decade: Check = (reading, { tokens, from, to }) => {
  const value = reading.decade!;
  if (value % 10 !== 0) return null;
  if (value >= 100) return value >= 1000 ? reading : null;
  const said = tokens[to - 1]!.classes?.DECADEWORD !== undefined;
  const short = tokens[to - 1]!.key.startsWith("'") || word(tokens, from) === 'the';
  if (!said && !short) return null;
  return { ...reading, decade: (value < 20 ? 2000 : 1900) + value };
};

const quarter: Check = (reading, { tokens, to }) =>
  reading.quarter! >= 1 && reading.quarter! <= 4 && !['final', 'finals', 'century'].includes(word(tokens, to))
    ? reading
    : null;

const quarterCode: Check = (reading, found) => {
  const at = found.tokens.findIndex((token, index) => index >= found.from && token.key === 'q');
  return !found.tokens[at + 1]!.spaced ? quarter(reading, found) : null;
};

const half: Check = (reading, { tokens, from, to }) => {
  if (reading.half === -1) return half({ ...reading, half: 2 }, { tokens, from, to });
  if (reading.half !== 1 && reading.half !== 2) return null;
  const whole = tokens.slice(from, to).some((token) => token.key === 'the') && word(tokens, to - 1) === 'year';
  return whole && reading.yearShift === undefined && reading.year === undefined
    ? { ...reading, yearShift: 0 }
    : reading;
};

const halfCode: Check = (reading, found) => {
  const at = found.tokens.findIndex((token, index) => index >= found.from && token.key === 'h');
  return found.tokens[at]!.capital && !found.tokens[at + 1]!.spaced && (reading.half === 1 || reading.half === 2)
    ? reading
    : null;
};

/** "the first week of May", "the last Friday of the month": weeks, days, months and weekdays counted. */
const nth: Check = (reading) => {
  const limit =
    reading.weekday !== undefined
      ? 5
      : reading.nthUnit === 4
        ? 366
        : reading.nthUnit === 5
          ? 53
          : reading.nthUnit === 6
            ? 12
            : 0;
  if (reading.nth! > limit) return null;
  return reading.nthUnit === 6 && reading.month !== undefined ? null : reading;
};

/** "Tuesday the 11th": both must meet, and nothing may be counted. */
const weekdayAndDay: Check = (reading, { tokens, from, to }) => {
  const next = tokens[to];
  const bare = tokens[to - 1]!.classes?.DAYNUM !== undefined;
  if (next && /[\p{L}\d]/u.test(next.key) && (bare || !guards.afterDayOfMonth.includes(next.key))) return null;
  if (next?.key === '-' || next?.key === ':' || next?.key === '/' || next?.key === '%') return null;
  return tokens[from]!.capital || !bare ? reading : null;
};

const season: Check = (reading, { tokens, from, to }) => {
  const said = word(tokens, to - 1);
  if (said === 'spring' || said === 'fall') {
    // "the fall of the city", "spring water": only after words that want a time.
    const next = word(tokens, to);
    if (next === 'of' || next === 'in' || next === 'from' || !guards.beforeSeason.includes(word(tokens, from - 1)))
      return null;
  }
  return word(tokens, from) === 'the' || guards.beforeSeason.includes(word(tokens, from - 1)) ? reading : null;
};

/** 2024-05-31, 31/05/2024: where day and month could change places, only the year is certain. */
const numeric: Check = (reading, { tokens, from }) => {
  const key = tokens[from]!.key;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T(\d\d):(\d\d))?/.exec(key);
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    if (!isCivil(year, month, day)) return null;
    const clock = iso[4] === undefined ? {} : { hour: Number(iso[4]), minute: Number(iso[5]) };
    return Number(iso[4] ?? 0) < 24 && Number(iso[5] ?? 0) < 60 ? { ...reading, year, month, day, ...clock } : null;
  }
  const parts = key.split(/[-/.]/);
  if (parts[2]!.length !== 4 && (parts[2]!.length !== 2 || !key.includes('/'))) return null;
  const [a, b, c] = parts.map(Number) as [number, number, number];
  const year = parts[2]!.length === 4 ? c : c + (c < 40 ? 2000 : 1900);
  if (year < 1000) return null;
  const dayFirst = isCivil(year, b, a);
  const monthFirst = isCivil(year, a, b);
  if (dayFirst && (!monthFirst || a === b || key.includes('.'))) return { ...reading, year, month: b, day: a };
  if (monthFirst && !dayFirst) return { ...reading, year, month: a, day: b };
  return dayFirst && monthFirst ? { ...reading, year } : null;
};

const clock: Check = (reading, { tokens, from, to }) => {
  const first = tokens[from]!;
  const { half: evening, part, ...rest } = reading;
  const military = first.classes?.INT !== undefined && reading.hour === undefined;
  if (military && first.end - first.start !== 4) return null;
  const [hours, minutes, seconds] = military
    ? [Math.floor(first.classes!.INT! / 100), first.classes!.INT! % 100]
    : first.key.split(/[:.]/).map(Number);
  let hour = reading.hour ?? hours!;
  const minute = reading.hour === undefined ? minutes! : evening === undefined ? undefined : 0;
  if (first.classes?.DECIMAL !== undefined && !/^\d{1,2}\.\d\d$/.test(first.key)) return null;
  const late = evening ?? (part === undefined ? undefined : part >= 3 ? 12 : 0);
  if (late !== undefined) {
    if (hour > 12 || hour === 0) return null;
    hour = (hour % 12) + late;
  }
  if (!(hour <= 24) || !((minute ?? 0) < 60) || !Number.isInteger(hour)) return null;
  // A bare "3:16" may be a verse, a score or a ratio.
  if (
    late === undefined &&
    !military &&
    /^\d:\d\d/.test(first.key) &&
    !guards.beforeClock.includes(word(tokens, from - 1))
  )
    return null;
  const last = tokens[to - 1]!;
  const zone = last.classes?.ZONE === undefined ? {} : { zone: last.key };
  const { clock: _, ...fields } = rest as typeof rest & { clock?: number };
  return {
    ...fields,
    ...zone,
    hour,
    ...(minute === undefined ? {} : { minute }),
    ...(seconds === undefined ? {} : { second: seconds }),
  };
};

/** "the Sept. 11 attacks", "since 9/11": the words around it tell that day from the 11th of any September. */
const attacks: Check = (reading, { tokens, from, to }) => {
  if (guards.afterAttacks.includes(word(tokens, to))) return reading;
  const hyphened = word(tokens, from - 1) === '-' && ['post', 'pre'].includes(word(tokens, from - 2));
  if (hyphened && tokens[to]?.classes?.YEARNUM === undefined) return reading;
  const bySlash = word(tokens, to - 2) === '/';
  const free = word(tokens, to) !== '/' && tokens[to]?.classes?.INT === undefined;
  const asked = word(tokens, from) === 'the' || guards.beforeAttacks.includes(word(tokens, from - 1));
  return bySlash && free && asked && !tokens[to - 1]!.spaced ? reading : null;
};

/** "High noon" is a film before it is a time. */
const noon: Check = (reading, { tokens, from }) => (word(tokens, from - 1) === 'high' ? null : reading);

export const calendarChecks: Readonly<Record<string, Check>> = {
  year,
  years,
  bc,
  month,
  date,
  'day-only': dayOnly,
  decade,
  quarter,
  'half-code': halfCode,
  nth,
  'weekday-and-day': weekdayAndDay,
  'quarter-code': quarterCode,
  half,
  season,
  numeric,
  clock,
  noon,
  attacks,
};
