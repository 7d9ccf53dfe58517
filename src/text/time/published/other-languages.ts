/** Clues in languages without rules of their own: dates written out, days with a month's name, and weekdays by name. */
import { months, weekdays as weekdaysOf } from '../names.ts';
import { parseDates } from '../parse-date.ts';
import { type Token, tokens } from '../tokens.ts';
import type { Clues, DayClue, WeekdayClue, YearClue } from './clue.ts';

export function otherClues(text: string, language: string): Clues {
  const list = tokens(text);
  const weekdays: WeekdayClue[] = [];
  const days: DayClue[] = [];
  const years: YearClue[] = [];
  const ofWeek = weekdaysOf(language);
  const ofYear = months(language);
  const full = parseDates(text, { language });
  for (const date of full) {
    if (date.ambiguous || date.precision === 'year') continue;
    const [year, month, day] = date.value.slice(0, 10).split('-').map(Number) as [number, number, number | undefined];
    const clue = { start: date.start, end: date.end, text: date.text, role: null, direction: null };
    if (day === undefined) years.push({ ...clue, year, copyright: false });
    else days.push({ ...clue, year, month, day, weekday: null, from: null });
  }
  let next = 0;
  list.forEach((token, at) => {
    while (next < full.length && full[next]!.end <= token.start) next++;
    if (full[next] && full[next]!.start <= token.start) return;
    const clue = {
      start: token.start,
      end: token.end,
      text: text.slice(token.start, token.end),
      role: null,
      direction: null,
    };
    const weekday = Object.hasOwn(ofWeek, token.key) && token.key.length > 3 ? ofWeek[token.key]! : null;
    if (weekday !== null && !leadsDate(list, at, ofYear)) weekdays.push({ ...clue, weekday });
    const month = Object.hasOwn(ofYear, token.key) ? ofYear[token.key]! : null;
    const day = month === null ? null : dayBefore(list, at);
    if (month !== null && day !== null) days.push({ ...clue, year: null, month, day, weekday: null, from: null });
    const year = token.classes?.YEARNUM;
    if (year !== undefined && year > 1950 && year < 2100) years.push({ ...clue, year, copyright: false });
  });
  return { weekdays, days, years };
}

/** "Mittwoch, 5. Februar": the weekday belongs to its date and tells nothing by itself. */
function leadsDate(list: readonly Token[], at: number, ofYear: Readonly<Record<string, number>>): boolean {
  for (const token of list.slice(at + 1, at + 6)) {
    if (
      Object.hasOwn(ofYear, token.key) ||
      token.classes?.NUMDATE !== undefined ||
      token.classes?.DECIMAL !== undefined
    )
      return true;
    if (token.key === '\n') return false;
  }
  return false;
}

/** "3. März", "3 de mayo", "3 mars". */
function dayBefore(list: readonly Token[], at: number): number | null {
  for (let back = 1; back <= 2; back++) {
    const token = list[at - back];
    if (token?.classes?.DAYNUM !== undefined) return token.classes.DAYNUM;
    if (token?.key !== '.' && token?.key !== 'de' && token?.key !== 'er') return null;
  }
  return null;
}
