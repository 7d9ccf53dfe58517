/**
 * The year of a month, a date, a quarter or a season that says none. "Last", "this" and "next" decide; else the tense of
 * the governing verb and how far away each reading would be: a verb makes its own direction count four times as near.
 */
import { daysInMonth, fromDays, isCivil, pad, toDays } from './calendar.ts';
import type { Weight } from './nominal.ts';
import { type Reading, seasonCodes } from './reading.ts';
import type { Placed, Setting } from './setting.ts';

/** Days after which a date is history rather than news, and how far a story steps back without saying the year. */
const longAgo = 400;
const slack = 100;

/** How far a direction counts, by tense: [past, future]. */
const weights: Readonly<Record<string, readonly [number, number]>> = {
  past: [1, 4],
  strong: [1, 40],
  none: [1, 2],
  weak: [1, 5],
  open: [1.5, 1],
  ahead: [10, 1],
  present: [2, 1],
  copula: [1, 1],
  modal: [3, 1],
  future: [4, 1],
};

/** The reading in `year`; null where there is no such day. */
export function within(reading: Reading, year: number | null, suffix: string, from: Placed['from']): Placed | null {
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

/** First and last day of the reading in `year`. */
function extent(reading: Reading, year: number): readonly [number, number] {
  const { month, day, quarter, half, season } = reading;
  if (month !== undefined && day !== undefined) {
    // 29 February lies in leap years alone.
    const at = day <= daysInMonth(year, month) ? toDays(year, month, day) : Number.NaN;
    return [at, at];
  }
  const first = month ?? (quarter ? quarter * 3 - 2 : half ? half * 6 - 5 : season! * 3);
  const count = month !== undefined ? 1 : half !== undefined ? 6 : 3;
  const last = first + count - 1;
  const lastYear = last > 12 ? year + 1 : year;
  const lastMonth = last > 12 ? last - 12 : last;
  return [toDays(year, first, 1), toDays(lastYear, lastMonth, daysInMonth(lastYear, lastMonth))];
}

/** Year, month, quarter or season of the reading, with the year chosen where it is not said. */
export function yearChosen(reading: Reading, setting: Setting, suffix: string): Placed | null {
  const { now, direction, weight } = setting;
  const told = narrated(reading, setting);
  if (told !== null) return within(reading, told, suffix, 'context');
  if (now === null) {
    const open = within(reading, null, suffix, null);
    return open && { ...open, direction: direction === 'past' || direction === 'future' ? direction : null };
  }
  const { year } = fromDays(now);
  const { dir } = reading;
  if (dir !== undefined) {
    const [first, last] = extent(reading, year);
    // A winter belongs to the year it begins in: in March "this winter" began last year.
    const running = reading.season !== undefined && extent(reading, year - 1)[1] >= now;
    if (dir === 0) return within(reading, running ? year - 1 : year, suffix, 'anchor');
    if (dir < 0) return within(reading, last < now ? year : year - 1, suffix, 'anchor');
    return within(reading, first > now ? year : year + 1, suffix, 'anchor');
  }
  const chosen = nearest(now, weight, (candidate) => extent(reading, candidate), reading.quarter !== undefined);
  const placed = within(reading, chosen.year, suffix, 'anchor');
  return placed && { ...placed, direction: chosen.direction };
}

/** The year in a passage that tells of times long past: "in June 1944 … in September" goes on from there. */
function narrated(reading: Reading, { now, last, direction, history, since }: Setting): number | null {
  if (
    !history ||
    !last ||
    (since && last.granularity === 'year') ||
    reading.dir !== undefined ||
    direction === 'future' ||
    direction === 'present'
  )
    return null;
  if (now !== null && last.day > now - longAgo) return null;
  if (last.granularity === 'decade' || last.granularity === 'century') return null;
  const { year } = fromDays(last.day);
  const [, end] = extent(reading, year);
  return end >= last.day - slack ? year : year + 1;
}

/** The year whose occurrence lies nearest, its direction weighed by the tense. */
export function nearest(
  now: number,
  direction: Weight,
  extentIn: (year: number) => readonly [number, number],
  reported: boolean,
): { year: number; direction: 'past' | 'future' } {
  const { year } = fromDays(now);
  const [wp, wf] = weights[direction ?? 'none']!;
  let best = { cost: Number.POSITIVE_INFINITY, year, direction: 'past' as 'past' | 'future' };
  const leap = [...extentIn(year)].some(Number.isNaN) || extentIn(year - 1).some(Number.isNaN);
  for (const candidate of leap
    ? [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((shift) => year + shift)
    : [year - 1, year, year + 1]) {
    const [first, last] = extentIn(candidate);
    if (Number.isNaN(first)) continue;
    const gone = last < now || first <= now;
    // Quarters are reported after they end, whatever is expected of the report.
    const distance =
      last < now
        ? (now - last) * (reported && now - last < 100 ? 1 : wp)
        : first > now
          ? (first - now) * wf
          : reported
            ? 30
            : 0;
    if (distance < best.cost) best = { cost: distance, year: candidate, direction: gone ? 'past' : 'future' };
  }
  return best;
}
