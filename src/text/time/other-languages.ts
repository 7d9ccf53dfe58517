/**
 * Times in languages without rules of their own: dates written out, days with the name of a month ("3 de mayo"), and
 * weekdays by name. A few words of each language ("se espera", "soll") turn a weekday ahead; else it is the last one, as
 * reports look back.
 */
import { fromDays, isCivil, isoDay, pad, toDays, weekdayOf } from './calendar.ts';
import { months } from './months.ts';
import names from './names.json' with { type: 'json' };
import { parseDates } from './parse-date.ts';
import type { Timex } from './timex.ts';
import { type Token, tokens } from './tokens.ts';

const weekdaysOf = names.weekdays as Readonly<Record<string, Readonly<Record<string, number>>>>;
const plain = { mod: null, quant: null, freq: null, range: null, direction: null } as const;
const exact = new Set(['second', 'minute', 'day', 'month']);
const between = new Set(['.', 'de', 'er', 'º']);
/** Shorter names ("mar", "do") are other words too. */
const leastLetters = 4;
const reach = 14;

/** `now` is the article's day, in days since 1970; null where it is not known. */
export function timesElsewhere(text: string, language: string, now: number | null): Timex[] {
  const list = tokens(text);
  const full = parseDates(text, { language }).map(
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
  const found = [...full];
  const ofWeek = Object.hasOwn(weekdaysOf, language) ? weekdaysOf[language]! : {};
  const ofYear = months(language);
  let next = 0;
  list.forEach((token, at) => {
    while (next < full.length && full[next]!.end <= token.start) next++;
    if (full[next] && full[next]!.start < token.end) return;
    const month = Object.hasOwn(ofYear, token.key) ? ofYear[token.key]! : null;
    const day = month === null ? null : dayBefore(list, at);
    const weekday = Object.hasOwn(ofWeek, token.key) && token.key.length >= leastLetters ? ofWeek[token.key]! : null;
    if (month !== null && day !== null) {
      const open = `XXXX-${pad(month)}-${pad(day.value)}`;
      found.push(timex(text, day.start, token.end, `${language}/day-month`, open, nearest(now, month, day.value)));
    } else if (weekday !== null) {
      const ahead = leads(list, at, names.ahead as AheadWords, language);
      const back = now === null ? 0 : (weekdayOf(now) - weekday + 7) % 7;
      const last = now === null ? null : ahead ? now + ((7 - back) % 7) : now - back;
      found.push(timex(text, token.start, token.end, `${language}/weekday`, `XXXX-WXX-${weekday}`, last));
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

type AheadWords = Readonly<Record<string, readonly string[]>>;

/** A word of what is to come in the same sentence, at most so many tokens off. */
function leads(list: readonly Token[], at: number, words: AheadWords, language: string): boolean {
  const wanted = Object.hasOwn(words, language) ? words[language]! : [];
  for (const step of [-1, 1]) {
    for (let next = at + step; Math.abs(next - at) <= reach && list[next]; next += step) {
      const { key } = list[next]!;
      if (key === '.' || key === '\n' || key === ';') break;
      if (wanted.includes(key)) return true;
    }
  }
  return false;
}

function timex(text: string, start: number, end: number, rule: string, open: string, at: number | null): Timex {
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
