/** Holidays whose day follows a fixed rule: a day of the year, an nth weekday of a month, a distance from Easter. */
import { daysInMonth, toDays, weekdayOf } from './calendar.ts';
import holidays from './rules/holidays.json' with { type: 'json' };

const order = ['first', 'second', 'third', 'fourth'];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The day of the holiday at `index` of the list in `year`, in days since 1970. */
export function holidayIn(index: number, year: number): number {
  const { rule } = holidays[index]!;
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return toDays(year, Number(fixed[1]), Number(fixed[2]));
  const shift = Number(/[+-]\d+$/.exec(rule)?.[0] ?? 0);
  if (rule.startsWith('easter')) return easter(year) + shift;
  const [month, nth, weekday] = rule.split(' ') as [string, string, string];
  return nthWeekday(year, Number(month), nth, weekdays.indexOf(weekday) + 1) + shift;
}

function nthWeekday(year: number, month: number, nth: string, weekday: number): number {
  if (nth === 'last') {
    const end = toDays(year, month, daysInMonth(year, month));
    return end - ((weekdayOf(end) - weekday + 7) % 7);
  }
  const start = toDays(year, month, 1);
  return start + ((weekday - weekdayOf(start) + 7) % 7) + order.indexOf(nth) * 7;
}

/** Western Easter Sunday (Meeus, Jones, Butcher). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return toDays(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
