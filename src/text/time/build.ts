/** From resolved candidates to TIMEX3 records: spans, intervals, how they were resolved, the ranges they make. */
import type { Candidate } from './candidate.ts';
import { edgeOf, extentOf } from './extent.ts';
import { granularityOf } from './granularity.ts';
import type { Reading } from './reading.ts';
import type { Resolved } from './setting.ts';
import type { Timex } from './timex.ts';
import type { Token } from './tokens.ts';

/** One record; `early` and `late` are the readings by the first and the last day the anchor may be. */
export function timex(
  text: string,
  list: readonly Token[],
  { from, to, reading, rule }: Candidate,
  early: Resolved,
  late: Resolved,
  firstNow: number | null,
  now: number | null,
): Timex {
  const start = list[from]!.start;
  const end = list[to - 1]!.end;
  const value = early.value === late.value ? early.value : common(early.value, late.value, reading);
  const first = extentOf(reading, early, firstNow);
  const final = extentOf(reading, late, now);
  return {
    start,
    end,
    text: text.slice(start, end),
    type: early.type,
    value,
    mod: early.mod,
    quant: early.quant,
    freq: early.freq,
    granularity: granularityOf(value),
    earliest: pick(first.earliest, final.earliest, (a, b) => a < b),
    latest: pick(final.latest, first.latest, (a, b) => a > b),
    range: null,
    resolution: resolutionOf(early, value === early.value && late.value === early.value && first.earliest !== null),
    from: early.from,
    direction: early.direction,
    rule,
  };
}

/** The further of two ends; the first one where either is open. */
function pick(a: string | null, b: string | null, further: (a: string, b: string) => boolean): string | null {
  return a !== null && b !== null && further(b, a) ? b : a;
}

/** "Recently" and "now" stay vague whatever they are held against. */
function resolutionOf({ from, value }: Resolved, placed: boolean): Timex['resolution'] {
  if (from === 'text') return 'stated';
  return placed && !value.endsWith('_REF') ? 'resolved' : 'vague';
}

/** What two values that an uncertain anchor leaves open have in common. */
function common(a: string, b: string, reading: Reading): string {
  if (reading.weekday !== undefined && reading.day === undefined) return `XXXX-WXX-${reading.weekday}`;
  let same = '';
  for (let at = 0; at < a.length; at++) same += a[at] === b[at] ? a[at] : /\d/.test(a[at]!) ? 'X' : a[at];
  return same;
}

/** Gives both ends of a range the whole of it; one that runs backwards is no range. */
export function withRanges(
  read: readonly { readonly candidate: Candidate; readonly timex: Timex }[],
  today: string | null,
): Timex[] {
  return read.map(({ candidate, timex }, at) => {
    const period = read[at + 1]?.timex;
    if (candidate.edge !== undefined && period)
      return { ...timex, ...edgeOf(period, candidate.reading, candidate.edge) };
    if (candidate.pair === undefined) return timex;
    const first = read[at - 1]?.candidate.pair === candidate.pair ? read[at - 1]!.timex : timex;
    const last = read[at + 1]?.candidate.pair === candidate.pair ? read[at + 1]!.timex : timex;
    const earliest = first.earliest ?? (first.value === 'PRESENT_REF' ? today : null);
    const latest = last.latest ?? (last.value === 'PRESENT_REF' ? today : null);
    return first !== last && earliest !== null && latest !== null && earliest <= latest
      ? { ...timex, range: { earliest, latest } }
      : timex;
  });
}
