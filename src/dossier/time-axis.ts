/**
 * A time axis for the stemma: instants to places. Long silences are closed up, with a break in the axis where that
 * was done, so that a follow-up a month later does not press the first day into a dot.
 */
import { dateInWords } from './wording.ts';

export interface TimeAxis {
  /** Place of an instant (ms), in the units of the width. */
  at(time: number): number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Middle of each closed gap. */
  readonly breaks: readonly number[];
}

const hour = 3_600_000;
const day = 24 * hour;
const steps = [
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
  30 * day,
  91 * day,
  365 * day,
];

/** The instant of an ISO 8601 value, its earliest; null when it is none. */
export function instant(iso: string | null | undefined): number | null {
  if (!iso) return null;
  const full = /^\d{4}$/.test(iso) ? `${iso}-01-01` : /^\d{4}-\d{2}$/.test(iso) ? `${iso}-01` : iso;
  const time = Date.parse(/T.*\d$/.test(full) && !/[+-]\d{2}:?\d{2}$/.test(full) ? `${full}Z` : full);
  return Number.isNaN(time) ? null : time;
}

/** An axis over these instants, from `from` to `to`. */
export function timeAxis(times: readonly number[], from: number, to: number): TimeAxis {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? first;
  if (sorted.length < 2) {
    const x = (from + to) / 2;
    return { at: () => x, breaks: [], ticks: sorted.length === 0 ? [] : [{ x, label: tickLabel(first, day, null) }] };
  }
  const whole = last - first;
  const gaps = sorted.slice(1).map((time, index) => time - sorted[index]!);
  const longest = whole * 0.3;
  const closed = gaps.map((gap) =>
    sorted.length > 3 && gap > longest && gap > 2 * day ? Math.min(gap, whole * 0.08) : gap,
  );
  const total = closed.reduce((sum, gap) => sum + gap, 0) || 1;
  const scale = (to - from) / total;
  const stops = [from];
  for (const gap of closed) stops.push(stops.at(-1)! + gap * scale);
  const at = (time: number): number => {
    if (time <= first) return from;
    if (time >= last) return to;
    let index = 0;
    while (sorted[index + 1]! < time) index += 1;
    const part = (time - sorted[index]!) / (sorted[index + 1]! - sorted[index]!);
    return stops[index]! + part * (stops[index + 1]! - stops[index]!);
  };
  const breaks = closed.flatMap((gap, index) => (gap < gaps[index]! ? [(stops[index]! + stops[index + 1]!) / 2] : []));
  return { at, breaks, ticks: ticksOf(first, last, at, sorted, closed, gaps, (to - from) / 110) };
}

function ticksOf(
  first: number,
  last: number,
  at: (time: number) => number,
  sorted: readonly number[],
  closed: readonly number[],
  gaps: readonly number[],
  wanted: number,
): { x: number; label: string }[] {
  const shown = closed.reduce((sum, gap) => sum + gap, 0);
  const step = steps.find((size) => shown / size <= wanted) ?? 365 * day;
  const inGap = (time: number) =>
    sorted.some(
      (start, index) =>
        closed[index] !== undefined && closed[index]! < gaps[index]! && time > start && time < start + gaps[index]!,
    );
  const ticks: { x: number; label: string }[] = [];
  let previous: number | null = null;
  const limit = 4000;
  let made = 0;
  for (let time = Math.ceil(first / step) * step; time <= last && made < limit; time += step, made += 1) {
    if (inGap(time)) continue;
    const x = at(time);
    if (ticks.length > 0 && x - ticks.at(-1)!.x < 64) continue;
    ticks.push({ x, label: tickLabel(time, step, previous) });
    previous = time;
  }
  return ticks.length > 0 ? ticks : [{ x: at(first), label: tickLabel(first, day, null) }];
}

/** "11 March", "06:00": the day when it is a new one, else the hour. */
function tickLabel(time: number, step: number, previous: number | null): string {
  const iso = new Date(time).toISOString();
  const newDay = previous === null || new Date(previous).toISOString().slice(0, 10) !== iso.slice(0, 10);
  if (step >= 365 * day) return iso.slice(0, 4);
  if (step >= 30 * day) return dateInWords(iso.slice(0, 7));
  const clock = iso.slice(11, 16);
  if (!newDay && step < day) return clock;
  const date = dateInWords(iso.slice(0, 10), false);
  return step < day && clock !== '00:00' ? `${date.replace(/(\p{L}{3})\p{L}+/u, '$1')} ${clock}` : date;
}
