/**
 * The axis of the timeline's picture. Every stretch between two instants gets a width that grows with the logarithm of
 * its length, so that the minutes of the first day and the months before it can be read in one picture. It is no scale,
 * and the picture says so; long stretches carry a break.
 */
import { dateInWords } from './wording.ts';

export interface EventAxis {
  /** Place of an instant (ms), in the units of the width. */
  at(time: number): number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Middle of each long stretch. */
  readonly breaks: readonly number[];
}

const hour = 3_600_000;
const day = 24 * hour;
/** A stretch so long carries a break, where it is wide enough to show it. */
const long = 7 * day;
const breakRoom = 22;
const labelRoom = 74;

/** An axis over these instants, from `from` to `to`; those of `starts` are named where there is room. */
export function eventAxis(times: readonly number[], starts: ReadonlySet<number>, from: number, to: number): EventAxis {
  const stops = [...new Set(times)].sort((a, b) => a - b);
  if (stops.length < 2) {
    const x = (from + to) / 2;
    return { at: () => x, breaks: [], ticks: stops.map((time) => ({ x, label: label(time, null) })) };
  }
  const weights = stops.slice(1).map((time, index) => 1 + Math.log2(1 + (time - stops[index]!) / hour) / 4);
  const scale = (to - from) / weights.reduce((sum, weight) => sum + weight, 0);
  const places = [from];
  for (const weight of weights) places.push(places.at(-1)! + weight * scale);
  const at = (time: number): number => {
    if (time <= stops[0]!) return from;
    if (time >= stops.at(-1)!) return to;
    let low = 0;
    let high = stops.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (stops[middle]! <= time) low = middle;
      else high = middle;
    }
    const part = (time - stops[low]!) / (stops[high]! - stops[low]!);
    return places[low]! + part * (places[high]! - places[low]!);
  };
  const breaks = weights.flatMap((weight, index) =>
    stops[index + 1]! - stops[index]! > long && weight * scale > breakRoom
      ? [(places[index]! + places[index + 1]!) / 2]
      : [],
  );
  return { at, breaks, ticks: ticksOf(stops, places, starts) };
}

/** The first start of each day, as far as there is room for its name. */
function ticksOf(stops: readonly number[], places: readonly number[], starts: ReadonlySet<number>): EventAxis['ticks'] {
  const ticks: { x: number; label: string }[] = [];
  let previous: number | null = null;
  stops.forEach((time, index) => {
    const x = places[index]!;
    if (!starts.has(time) || (previous !== null && sameDay(previous, time))) return;
    if (ticks.length > 0 && x - ticks.at(-1)!.x < labelRoom) return;
    ticks.push({ x, label: label(time, previous) });
    previous = time;
  });
  return ticks;
}

function sameDay(a: number, b: number): boolean {
  return Math.floor(a / day) === Math.floor(b / day);
}

/** "14 Oct 2025" where the year is new, else "15 Oct". */
function label(time: number, previous: number | null): string {
  const iso = new Date(time).toISOString().slice(0, 10);
  const newYear = previous === null || new Date(previous).toISOString().slice(0, 4) !== iso.slice(0, 4);
  return dateInWords(iso, newYear).replace(/(\p{L}{3})\p{L}+/u, '$1');
}
