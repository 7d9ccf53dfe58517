/** How exact a TIMEX3 value is, read off its shape. */
import type { Granularity } from './timex.ts';

export function granularityOf(value: string): Granularity {
  if (/_REF$/.test(value)) return 'vague';
  if (value.startsWith('P')) {
    if (/^PT/.test(value)) return /S$/.test(value) ? 'second' : /H/.test(value) ? 'hour' : 'minute';
    const unit = value.replace(/^P[\dX.]*/, '');
    return (
      ({ D: 'day', W: 'week', M: 'month', Q: 'quarter', Y: 'year', WE: 'weekend', C: 'century' } as const)[
        unit.replace(/\d.*/, '')
      ] ?? (unit.endsWith('E') ? 'decade' : 'vague')
    );
  }
  if (/T\d\d:\d\d:\d\d/.test(value)) return 'second';
  if (/T\d\d:/.test(value)) return 'minute';
  if (/T\d\d$/.test(value)) return 'hour';
  if (/T[A-Z]{2}$/.test(value)) return 'part-of-day';
  if (/-WE$/.test(value)) return 'weekend';
  if (/-W..-\d$|^.{4}-..-..$/.test(value)) return 'day';
  if (/-W..$/.test(value)) return 'week';
  if (/-Q.$/.test(value)) return 'quarter';
  if (/-H\d$/.test(value)) return 'half';
  if (/-(SP|SU|FA|WI)$/.test(value)) return 'season';
  if (/^.{4}-..$/.test(value)) return 'month';
  return value.length === 2 ? 'century' : value.length === 3 || /^\d{3}X$/.test(value) ? 'decade' : 'year';
}
