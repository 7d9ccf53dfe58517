/** What counts from the article's day or from the date mentioned before: "yesterday", "two weeks ago", "a year earlier". */
import { fromDays, isoDay, isoMonth, isoWeekOf, pad, weekdayOf } from './calendar.ts';
import { partValue, type Reading, unitOf } from './reading.ts';
import { type Mentioned, type Placed, remote, type Setting } from './setting.ts';

const unplaced: Readonly<Record<string, string>> = {
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  Y: 'XXXX',
  WE: 'XXXX-WXX-WE',
  E: 'XXX',
  C: 'XX',
};

export function placeByShift(reading: Reading, setting: Setting): Placed {
  const { code, time, name } = unitOf(reading.unit ?? 4);
  const steps = (reading.amount ?? 0) * (reading.dir ?? 1) * (name === 'fortnight' ? 2 : 1);
  if (Number.isNaN(steps)) return { value: reading.dir === 1 ? 'FUTURE_REF' : 'PAST_REF', from: null };
  const context = reading.base === 'context' ? contextFor(code, setting.last) : null;
  // In a tale of long ago "four days later" does not count from the reader's own day.
  if (reading.base === 'context' && !context && setting.history && setting.last && code !== 'Q' && isRemote(setting))
    return { value: (unplaced[code] ?? 'XXXX-XX-XX') + partValue(reading), from: null };
  // "The next day" of something past counts from a day that was named, never from the article's own unless it is the only one.
  if (
    reading.base === 'context' &&
    code === 'D' &&
    !context &&
    steps !== 0 &&
    !reading.compares &&
    setting.direction === 'past' &&
    setting.last
  )
    return { value: `XXXX-XX-XX${partValue(reading)}`, from: null };
  const start = (code === 'WE' ? setting.now : null) ?? context?.day ?? setting.now;
  if (start === null) return { value: (unplaced[code] ?? 'XXXX-XX-XX') + partValue(reading), from: null };
  const from = context ? 'context' : 'anchor';
  const quarter = reading.compares ? quarterOf(code, steps, setting.last) : null;
  if (quarter) return { value: quarter, from: 'context' };
  if (code === 'Q' && reading.base === 'context' && steps === 0 && !/-Q\d$/.test(context?.value ?? '')) {
    // "the quarter" with none spoken of: reports come after the quarter they report.
    const spoken = setting.quarter?.value ?? (setting.now === null ? 'XXXX-QX' : shifted(setting.now, 'Q', -1, false));
    return { value: spoken, from: setting.quarter ? 'context' : 'anchor' };
  }
  if (code === 'WE') return { value: weekend(start, reading, setting), from };
  // "Overnight" in a report of what happened is the night that has just ended.
  const night = reading.part === 5 && reading.overnight && setting.direction === 'past' ? -1 : 0;
  return { value: shifted(start, code, Math.round(steps) + night, time) + partValue(reading), from };
}

const isRemote = ({ now, last }: Setting): boolean => now === null || last!.day < now - remote;

/** The date before counts only if it is as exact as the unit. */
function contextFor(code: string, last: Mentioned | null): Mentioned | null {
  if (!last) return null;
  const fine = ['second', 'minute', 'hour', 'part-of-day', 'day'].includes(last.granularity);
  if (code === 'D' || code === 'NI' || code === 'W' || code === 'WE')
    return fine || (code !== 'D' && last.granularity === 'week') ? last : null;
  // "I come from the 1960s. Thirteen years earlier, …" does not count from the decade.
  if ((code === 'Y' || code === 'Q') && (last.granularity === 'decade' || last.granularity === 'century')) return null;
  if (code === 'M') return fine || last.granularity === 'month' ? last : null;
  return last;
}

/** "A year earlier" said of a quarter is that quarter of the year before. */
function quarterOf(code: string, steps: number, last: Mentioned | null): string | null {
  const match = /^(\d{4})-Q(\d)$/.exec(last?.value ?? '');
  return match && code === 'Y' && steps === -1 ? `${pad(Number(match[1]) - 1, 4)}-Q${match[2]}` : null;
}

/** The weekend said "the" or "this": the one just gone in the past tense, else the coming one. */
function weekend(start: number, reading: Reading, { direction }: Setting): string {
  const day = weekdayOf(start);
  const steps = (reading.amount ?? 0) * (reading.dir ?? 1);
  const gone =
    steps === 0 && day < 6 && direction !== 'future' && (reading.dir !== 0 || (direction === 'past' && day <= 2));
  return `${isoWeekOf(start + (gone ? -7 : steps * 7))}-WE`;
}

/** The day, week, month… `steps` units from the one `start` lies in. */
function shifted(start: number, code: string, steps: number, time: boolean): string {
  const { year, month } = fromDays(start);
  if (time) return isoDay(start + (code === 'H' ? Math.round(steps / 24) : 0));
  if (code === 'W') return isoWeekOf(start + steps * 7);
  if (code === 'WE') return `${isoWeekOf(start + steps * 7)}-WE`;
  if (code === 'M') return isoMonth(year * 12 + month - 1 + steps);
  if (code === 'Q') {
    const quarters = year * 4 + Math.floor((month - 1) / 3) + steps;
    return `${pad(Math.floor(quarters / 4), 4)}-Q${(((quarters % 4) + 4) % 4) + 1}`;
  }
  if (code === 'Y') return pad(year + steps, 4);
  if (code === 'E') return pad(Math.floor(year / 10) + steps, 3);
  if (code === 'C') return pad(Math.floor(year / 100) + steps, 2);
  if (code === 'L') return pad(year + steps * 1000, 4);
  return isoDay(start + steps);
}
