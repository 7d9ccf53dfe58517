/**
 * Times in languages without rules of their own: dates written out, days with the name of a month ("3 de mayo"),
 * weekdays by name, today and the days beside it. A few words and endings of each language ("se espera", "soll",
 * "arrivera") turn a weekday ahead; else it is the last one, as reports look back.
 */
import { asciiDigits } from './ascii-digits.ts';
import { fromDays, isCivil, isoDay, pad, toDays, weekdayOf } from './calendar.ts';
import names from './names.json' with { type: 'json' };
import { months, type Names, nameAt, nearDays, weekdays } from './names.ts';
import { parseDates } from './parse-date.ts';
import type { Timex } from './timex.ts';
import { type Token, tokens } from './tokens.ts';

const plain = { mod: null, quant: null, freq: null, range: null, direction: null } as const;
const exact = new Set(['second', 'minute', 'day', 'month']);
const between = new Set(['.', 'de', 'er', 'º']);
/** Shorter names ("mar", "do") are other words too. */
const leastLetters = 4;
const reach = 14;
/** Between a weekday and its date: "jeudi 29 mai", "Mittwoch, den 29. Mai". */
const beforeDate = /^(?:,? ?(?:le|den|dem|el|il|the)?)? $|^,? ?$/;

type Lists = Readonly<Record<string, readonly string[]>>;

/** `now` is the article's day, in days since 1970; null where it is not known. */
export function timesElsewhere(original: string, language: string, now: number | null): Timex[] {
  const text = asciiDigits(original);
  const list = tokens(text);
  const full = statedDates(text, language);
  const found = [...full];
  const [ofWeek, ofYear, near] = [weekdays(language), months(language), nearDays(language)];
  let next = 0;
  for (let at = 0; at < list.length; at++) {
    const token = list[at]!;
    while (next < full.length && full[next]!.end <= token.start) next++;
    if (full[next] && full[next]!.start < token.end) continue;
    const month = nameAt(list, at, ofYear);
    const day = month === null ? null : dayBefore(list, at);
    if (month !== null && day !== null) {
      const open = `XXXX-${pad(month.value)}-${pad(day.value)}`;
      const place = { start: day.start, end: list[at + month.count - 1]!.end };
      found.push(timex(text, place, `${language}/day-month`, open, nearest(now, month.value, day.value)));
      continue;
    }
    const back = nameAt(list, at, near);
    if (back !== null) {
      const place = { start: token.start, end: list[at + back.count - 1]!.end };
      found.push(timex(text, place, `${language}/near-day`, 'XXXX-XX-XX', now === null ? null : now - back.value));
      continue;
    }
    const weekday = weekdayAt(list, at, ofWeek, language);
    if (weekday !== null) {
      const place = { start: token.start, end: list[weekday.to - 1]!.end };
      const last = now === null ? null : placeWeekday(now, weekday.value, leads(list, at, language));
      found.push(timex(text, place, `${language}/weekday`, `XXXX-WXX-${weekday.value}`, last));
      at = weekday.to - 1;
    }
  }
  return withWeekdays(
    found.sort((a, b) => a.start - b.start),
    text,
  ).map((one) => (text === original ? one : { ...one, text: original.slice(one.start, one.end) }));
}

function statedDates(text: string, language: string): Timex[] {
  return parseDates(text, { language }).map(
    ({ start, end, text: said, value, precision, earliest, latest, ambiguous }): Timex => ({
      ...plain,
      start,
      end,
      text: said,
      type: value.includes('T') ? 'TIME' : 'DATE',
      value,
      granularity: exact.has(precision) ? (precision as Timex['granularity']) : 'year',
      earliest,
      latest,
      resolution: ambiguous ? 'vague' : 'stated',
      from: 'text',
      rule: `${language}/date`,
    }),
  );
}

/** A weekday by name; one that is another word too ("segunda", "pazar") only beside what makes it a day. */
function weekdayAt(
  list: readonly Token[],
  at: number,
  table: Names,
  language: string,
): { readonly value: number; readonly to: number } | null {
  const named = nameAt(list, at, table);
  const { key } = list[at]!;
  if (!named || (named.count === 1 && key.length < leastLetters && language !== 'ro')) return null;
  const beside = (names.beside as Readonly<Record<string, Beside>>)[language];
  const to = at + named.count;
  if (!beside?.words.includes(key)) return { value: named.value, to };
  const hyphen = list[to]?.key === '-' ? 1 : 0;
  const after = list[to + hyphen]?.key ?? '';
  if (beside.after.includes(after)) return { value: named.value, to: hyphen ? to + 2 : to };
  const ends = !/[\p{L}\d]/u.test(list[to]?.key ?? '.');
  return ends && beside.before.includes(list[at - 1]?.key ?? '') ? { value: named.value, to } : null;
}

interface Beside {
  readonly words: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function placeWeekday(now: number, weekday: number, ahead: boolean): number {
  const back = (weekdayOf(now) - weekday + 7) % 7;
  return ahead ? now + ((7 - back) % 7) : now - back;
}

/** A word of what is to come in the same sentence, at most so many tokens off. */
function leads(list: readonly Token[], at: number, language: string): boolean {
  const words = (names.ahead as Lists)[language] ?? [];
  const endings = (names.aheadEndings as Lists)[language] ?? [];
  for (const step of [-1, 1]) {
    for (let next = at + step; Math.abs(next - at) <= reach && list[next]; next += step) {
      const { key } = list[next]!;
      if (key === '.' || key === '\n' || key === ';') break;
      if (words.includes(key) || endings.some((ending) => key.length > ending.length + 2 && key.endsWith(ending)))
        return true;
    }
  }
  return false;
}

/** "jeudi 29 mai", "30 Mayıs Perşembe": a weekday and the date beside it are one. */
function withWeekdays(found: readonly Timex[], text: string): Timex[] {
  const joined: Timex[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    const isWeekday = (timex: Timex) => timex.rule.endsWith('/weekday');
    const isDate = (timex: Timex) => timex.rule.endsWith('/date') || timex.rule.endsWith('/day-month');
    const gap = last ? text.slice(last.end, one.start) : '';
    const date =
      last && isWeekday(last) && isDate(one) && beforeDate.test(gap)
        ? one
        : last && isDate(last) && isWeekday(one) && gap === ' '
          ? last
          : null;
    if (last && date)
      joined[joined.length - 1] = { ...date, start: last.start, end: one.end, text: text.slice(last.start, one.end) };
    else joined.push(one);
  }
  return joined;
}

function timex(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  rule: string,
  open: string,
  at: number | null,
): Timex {
  const iso = at === null ? null : isoDay(at);
  return {
    ...plain,
    start,
    end,
    text: text.slice(start, end),
    type: 'DATE',
    value: iso ?? open,
    granularity: 'day',
    earliest: iso,
    latest: iso,
    resolution: iso === null ? 'vague' : 'resolved',
    from: iso === null ? null : 'anchor',
    rule,
  };
}

function dayBefore(list: readonly Token[], at: number): { readonly start: number; readonly value: number } | null {
  for (const token of [list[at - 1], list[at - 2]]) {
    const value = token?.classes?.DAYNUM;
    if (value !== undefined) return { start: token!.start, value };
    if (!token || !between.has(token.key)) return null;
  }
  return null;
}

/** The day of this or a neighbouring year that lies nearest, behind rather than ahead. */
function nearest(now: number | null, month: number, day: number): number | null {
  if (now === null) return null;
  const { year } = fromDays(now);
  const days = [year - 1, year, year + 1]
    .filter((candidate) => isCivil(candidate, month, day))
    .map((candidate) => toDays(candidate, month, day));
  const cost = (at: number) => (at <= now ? now - at : (at - now) * 2);
  return days.length === 0 ? null : days.reduce((best, at) => (cost(at) < cost(best) ? at : best));
}
