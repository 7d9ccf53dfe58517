/** One row of numbers for every day that may be the day of publication: how the traces of a page lie around it. */
import { fromDays } from '../../text/time/calendar.ts';
import { type TraceKind, type Traces, traceKinds } from './trace.ts';

/** How well the words of the text fit a day, the logarithm of a weight; 0 where they tell nothing. */
export interface Words {
  weigh(day: number): number;
  /** Weekdays told as past, and words that count from the day of writing ("yesterday, 11 June"). */
  readonly weekdays: number;
  readonly counted: number;
}

const far = 400;
const none = 500;
const noMonth = 60;
/** Days before and after a trace that are weighed too: a comment is often of the next day. */
const around = [-2, -1, 0, 1];
const mostCandidates = 160;

const singles = [
  'traces at the day',
  'traces next to it',
  'days',
  'share of earlier days',
  'days to the newest',
  'days to the oldest',
  'comments before',
  'comments after',
  'newest picture month',
  'share of pictures of the month',
  'pictures',
  'newest link month',
  'share of links of the month',
  'links',
  'address month',
  'copyright',
  'words',
  'weekdays',
  'counted words',
] as const;

export const undatedFeatureNames: readonly string[] = [
  ...traceKinds.flatMap((kind) => [`${kind} after`, `${kind} before`, `${kind} at the day`]),
  ...singles,
];
export const undatedWidth = undatedFeatureNames.length;

export function candidateDays({ days }: Traces, last: number | null): number[] {
  const found = new Set<number>();
  for (const { day } of days) {
    for (const shift of around) if (last === null || day + shift <= last) found.add(day + shift);
  }
  // The newest, where there are too many: a page of a thousand dates is a list.
  return [...found].sort((a, b) => a - b).slice(-mostCandidates);
}

export function undatedRows(traces: Traces, words: Words, candidates: readonly number[]): Float32Array {
  const rows = new Float32Array(candidates.length * undatedWidth);
  const byKind = new Map<TraceKind, number[]>(traceKinds.map((kind) => [kind, []]));
  for (const { day, kind } of traces.days) byKind.get(kind)!.push(day);
  const weights = candidates.map((day) => words.weigh(day));
  const heaviest = Math.max(...weights);
  const distinct = [...new Set(traces.days.map(({ day }) => day))].sort((a, b) => a - b);
  candidates.forEach((day, index) => {
    let at = index * undatedWidth;
    const push = (value: number) => {
      rows[at++] = Math.fround(value);
    };
    for (const kind of traceKinds) {
      let after = none;
      let before = none;
      let here = 0;
      for (const other of byKind.get(kind)!) {
        if (other === day) here++;
        if (other >= day) after = Math.min(after, other - day, far);
        else before = Math.min(before, day - other, far);
      }
      push(after < none ? Math.min(after, far) : none);
      push(before < none ? Math.min(before, far) : none);
      push(Math.min(here, 3));
    }
    push(Math.min(9, traces.days.filter((trace) => trace.day === day).length));
    push(Math.min(9, traces.days.filter((trace) => Math.abs(trace.day - day) === 1).length));
    push(Math.min(60, distinct.length));
    push(distinct.filter((other) => other < day).length / Math.max(1, distinct.length));
    push(Math.max(-far, Math.min(4000, distinct.at(-1)! - day)));
    push(Math.max(-far, Math.min(4000, day - distinct[0]!)));
    const comments = byKind.get('comment')!;
    push(Math.min(30, comments.filter((other) => other < day).length));
    push(Math.min(30, comments.filter((other) => other >= day).length));
    const { year, month } = fromDays(day);
    const here = year * 12 + month - 1;
    for (const months of [traces.pictureMonths, traces.linkMonths]) {
      push(months.length === 0 ? noMonth : clampMonths(Math.max(...months) - here));
      push(months.length === 0 ? -1 : months.filter((other) => other === here).length / months.length);
      push(Math.min(50, months.length));
    }
    push(traces.addressMonth === null ? noMonth : clampMonths(traces.addressMonth - here));
    push(traces.copyright === null ? noMonth : Math.max(-20, Math.min(20, traces.copyright - year)));
    push(Math.max(-30, weights[index]! - heaviest));
    push(Math.min(5, words.weekdays));
    push(Math.min(3, words.counted));
  });
  return rows;
}

const clampMonths = (months: number) => Math.max(-36, Math.min(36, months));
