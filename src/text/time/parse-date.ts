/**
 * Dates as pages print them beside a byline or in a dateline: "31 de mayo de 2024", "31.05.2024 14:05", "May 31, 2024 at
 * 2:05 p.m. EDT". Only dates written out with a year; nothing is guessed. In 05/06/2024 the order of day and month must
 * come from elsewhere, else the date is as exact as both readings allow.
 */
import type { DateFact, Span } from '../../records/index.ts';
import { asciiDigits } from './ascii-digits.ts';
import { daysInMonth, isCivil, pad } from './calendar.ts';
import { months as monthsOf, type Named, type Names, nameAt } from './names.ts';
import { type Token, tokens } from './tokens.ts';
import zones from './zones.json' with { type: 'json' };

export type DayMonthOrder = 'day-first' | 'month-first';

export interface ParsedDate extends Span, Pick<DateFact, 'value' | 'precision' | 'earliest' | 'latest'> {
  readonly text: string;
  /** Day and month could be either way round, and nothing told which: `earliest` and `latest` are the two readings. */
  readonly ambiguous: boolean;
  /** What a numeric date proves about the page's order; null for other dates. */
  readonly order: DayMonthOrder | null;
}

export interface ParseDateOptions {
  /** BCP 47 primary tag; null tries the months of all languages known. */
  readonly language?: string | null;
  /** The order the page's other dates prove: see `dateOrder`. */
  readonly order?: DayMonthOrder | null;
}

interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  readonly to: number;
  readonly other?: { readonly month: number; readonly day: number };
  readonly order?: DayMonthOrder;
}

const between = new Set(['de', 'del', 'of', ',', '.', '-', '/', 'er', 'º', 'ª', 'd', 'den', "'"]);
const beforeTime = new Set([
  ',',
  'at',
  'à',
  'a',
  'as',
  'às',
  'alle',
  'ore',
  'las',
  'um',
  'om',
  'kl',
  '.',
  '|',
  '-',
  '–',
  '—',
  '•',
  '·',
  'h',
  'в',
  'о',
  'u',
  'року',
  'года',
  'г',
  '(',
]);
const latestYear = 2100;
const yearMarks = new Set(['年', '년']);
const monthMarks = new Set(['月', '월']);
const dayMarks = new Set(['日', '号', '일']);

/** The first date in `text`; null when there is none. */
export function parseDate(text: string, options: ParseDateOptions = {}): ParsedDate | null {
  return parseDates(text, options)[0] ?? null;
}

/** All dates with a year in `text`, in order. Linear in the length. */
export function parseDates(text: string, options: ParseDateOptions = {}): ParsedDate[] {
  const list = tokens(asciiDigits(text));
  const months = monthsOf(options.language);
  const found: ParsedDate[] = [];
  for (let at = 0; at < list.length; at++) {
    const date = readAt(list, at, months, options);
    if (!date) continue;
    const parsed = build(text, list, at, date);
    // One that does not exist is passed over whole: "31 June 2024" is not June 2024.
    if (parsed) found.push(parsed.date);
    at = (parsed?.to ?? date.to) - 1;
  }
  return found;
}

/** The order of day and month that a page's dates prove; null when they prove none, or, in conflict, both. */
export function dateOrder(dates: readonly Pick<ParsedDate, 'order' | 'ambiguous'>[]): {
  readonly order: DayMonthOrder | null;
  readonly conflict: boolean;
} {
  const proved = new Set(dates.flatMap(({ order, ambiguous }) => (order === null || ambiguous ? [] : [order])));
  return { order: proved.size === 1 ? [...proved][0]! : null, conflict: proved.size > 1 };
}

function readAt(list: readonly Token[], at: number, months: Names, options: ParseDateOptions): Ymd | null {
  const token = list[at]!;
  if (token.classes?.NUMDATE !== undefined) return numeric(token.key, at, options);
  if (token.classes?.INSTANT !== undefined) {
    const [year, month, day] = token.key.slice(0, 10).split('-').map(Number) as [number, number, number];
    return { year, month, day, to: at + 1 };
  }
  const number = token.classes?.INT ?? token.classes?.DAYORD;
  if (number !== undefined)
    return yearMarks.has(list[at + 1]?.key ?? '')
      ? eastAsian(list, at)
      : (dayFirst(list, at, number, months) ?? yearFirst(list, at, months));
  const month = nameAt(list, at, months);
  return month === null ? null : monthFirst(list, at, month);
}

/** "31 May 2024", "31. Mai 2024", "31 de mayo de 2024". */
function dayFirst(list: readonly Token[], at: number, day: number, months: Names): Ymd | null {
  if (day < 1 || day > 31) return null;
  const monthIndex = skip(list, at + 1, 2);
  const month = nameAt(list, monthIndex, months);
  if (month === null) return null;
  const yearIndex = skip(list, monthIndex + month.count, 2);
  const year = yearAt(list[yearIndex]);
  return year === null ? null : { year, month: month.value, day, to: yearIndex + 1 };
}

/** "2024. május 31."; without its point a year may be another date's, as in lists of archives. */
function yearFirst(list: readonly Token[], at: number, months: Names): Ymd | null {
  const year = list[at]!.classes?.YEARNUM === undefined ? null : yearAt(list[at]);
  if (year === null || list[at + 1]?.key !== '.') return null;
  const monthIndex = at + 2;
  const month = nameAt(list, monthIndex, months);
  if (month === null) return null;
  const dayIndex = skip(list, monthIndex + month.count, 1);
  const day = list[dayIndex]?.classes?.DAYNUM ?? list[dayIndex]?.classes?.DAYORD;
  return day === undefined ? null : { year, month: month.value, day, to: dayIndex + 1 };
}

/** "May 31, 2024", "mayo de 2024". */
function monthFirst(list: readonly Token[], at: number, { count, value: month }: Named): Ymd | null {
  const next = skip(list, at + count, 2);
  const year = yearAt(list[next]);
  if (year !== null) return { year, month, day: null, to: next + 1 };
  const day = list[next]?.classes?.DAYNUM ?? list[next]?.classes?.DAYORD;
  if (day === undefined) return null;
  const yearIndex = skip(list, next + 1, 2);
  const later = yearAt(list[yearIndex]);
  return later === null ? null : { year: later, month, day, to: yearIndex + 1 };
}

/** 2024年5月31日, 2024년 5월 31일 */
function eastAsian(list: readonly Token[], at: number): Ymd | null {
  const year = yearAt(list[at]);
  const month = list[at + 2]?.classes?.INT;
  const day = list[at + 4]?.classes?.INT;
  if (year === null || month === undefined || !monthMarks.has(list[at + 3]?.key ?? '')) return null;
  return day !== undefined && dayMarks.has(list[at + 5]?.key ?? '')
    ? { year, month, day, to: at + 6 }
    : { year, month, day: null, to: at + 4 };
}

function skip(list: readonly Token[], from: number, most: number): number {
  let at = from;
  while (at < from + most && list[at] && between.has(list[at]!.key)) at++;
  return at;
}

function yearAt(token: Token | undefined): number | null {
  const year =
    token?.classes?.YEARNUM ?? (token?.classes?.SHORTYEAR === undefined ? undefined : 2000 + token.classes.SHORTYEAR);
  return year !== undefined && year >= 1500 && year <= latestYear ? year : null;
}

function numeric(key: string, at: number, { language, order }: ParseDateOptions): Ymd | null {
  const mark = /\D/.exec(key)![0];
  const parts = key.split(mark);
  const [a, b, c] = parts.map(Number) as [number, number, number];
  if (parts[0]!.length === 4) return { year: a, month: b, day: c, to: at + 1 };
  if (parts[0]!.length > 2 || (parts[2]!.length !== 4 && parts[2]!.length !== 2)) return null;
  const year = parts[2]!.length === 4 ? c : 2000 + c;
  const isDayFirst = isCivil(year, b, a);
  const isMonthFirst = isCivil(year, a, b);
  if (isDayFirst && !isMonthFirst) return { year, month: b, day: a, to: at + 1, order: 'day-first' };
  if (isMonthFirst && !isDayFirst) return { year, month: a, day: b, to: at + 1, order: 'month-first' };
  if (!isDayFirst) return null;
  const dayComesFirst = mark === '.' || order === 'day-first' || (!order && language && language !== 'en');
  if (a === b || dayComesFirst) return { year, month: b, day: a, to: at + 1 };
  if (order === 'month-first') return { year, month: a, day: b, to: at + 1 };
  return { year, month: a, day: b, to: at + 1, other: { month: b, day: a } };
}

function build(text: string, list: readonly Token[], from: number, date: Ymd): { date: ParsedDate; to: number } | null {
  const { year, month, day } = date;
  if (year < 1500 || year > latestYear || month < 1 || month > 12) return null;
  if (day !== null && !isCivil(year, month, day)) return null;
  const place = (to: number) => {
    const start = list[from]!.start;
    const end = list[to - 1]!.end;
    return { start, end, text: text.slice(start, end), ambiguous: false, order: date.order ?? null };
  };
  const head = `${pad(year, 4)}-${pad(month)}`;
  if (day === null) {
    const last = `${head}-${pad(daysInMonth(year, month))}`;
    return {
      to: date.to,
      date: { ...place(date.to), value: head, precision: 'month', earliest: `${head}-01`, latest: last },
    };
  }
  const iso = `${head}-${pad(day)}`;
  if (date.other) {
    const [earliest, latest] = [iso, `${pad(year, 4)}-${pad(date.other.month)}-${pad(date.other.day)}`].sort() as [
      string,
      string,
    ];
    const value = pad(year, 4);
    return { to: date.to, date: { ...place(date.to), value, precision: 'year', earliest, latest, ambiguous: true } };
  }
  const clock = readClock(list, from, date.to);
  const value = clock ? `${iso}T${clock.value}` : iso;
  const to = clock?.to ?? date.to;
  return { to, date: { ...place(to), value, precision: clock?.precision ?? 'day', earliest: value, latest: value } };
}

interface Clock {
  readonly value: string;
  readonly precision: 'minute' | 'second';
  readonly to: number;
}

/** "14:05", "2:05 p.m. EDT", "14.05 GMT+2" after the date; a time that no clock shows is left out. */
function readClock(list: readonly Token[], from: number, after: number): Clock | null {
  const own = list[from]!;
  if (own.classes?.INSTANT !== undefined) {
    const stated = /T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(own.key);
    if (!stated || Number(stated[1]) > 23 || Number(stated[2]) > 59) return null;
    const seconds = stated[3] === undefined || stated[3] === '00' ? '' : `:${stated[3]}`;
    const zone = stated[4] === undefined || stated[4] === 'Z' ? (stated[4] ?? '') : offset(stated[4]);
    return { value: `${stated[1]}:${stated[2]}${seconds}${zone}`, precision: seconds ? 'second' : 'minute', to: after };
  }
  let at = after;
  while (at < after + 3 && list[at] && beforeTime.has(list[at]!.key)) at++;
  const token = list[at];
  if (token?.classes?.CLOCK === undefined) return null;
  const [hours, minutes, seconds] = token.key.split(':').map(Number) as [number, number, number | undefined];
  at++;
  const half = list[at]?.classes?.AMPM;
  let hour = hours;
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hour = (hours % 12) + half;
    at++;
  }
  if (hour > 23 || minutes > 59 || (seconds ?? 0) > 59) return null;
  const zone = readZone(list, at);
  const tail = seconds ? `:${pad(seconds)}` : '';
  return {
    value: `${pad(hour)}:${pad(minutes)}${tail}${zone.text}`,
    precision: tail ? 'second' : 'minute',
    to: zone.to,
  };
}

/** A zone name, with "+2" or "+02:00" after UTC and GMT; one that does not exist is no zone. */
function readZone(list: readonly Token[], at: number): { text: string; to: number } {
  const open = list[at]?.key === '(' ? 1 : 0;
  const name = list[at + open]?.key ?? '';
  const known = zones.minutes as Readonly<Record<string, number | null>>;
  if (!Object.hasOwn(known, name)) return { text: '', to: at };
  const minutes = known[name]!;
  const sign = list[at + open + 1]?.key;
  const hours = list[at + open + 2]?.classes?.INT;
  if (minutes === 0 && (sign === '+' || sign === '-') && hours !== undefined) {
    if (hours > 14) return { text: '', to: at };
    return { text: `${sign}${pad(hours)}:00`, to: at + open + 3 };
  }
  if (minutes === null) return { text: '', to: at };
  const size = Math.abs(minutes);
  const text = minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return { text, to: at + open + 1 };
}

function offset(zone: string): string {
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  return hours > 14 || minutes > 59 ? '' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}
