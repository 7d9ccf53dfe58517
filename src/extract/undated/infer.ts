/**
 * When a page was published, where no place of it states that: every day near one of its dates is weighed by how the
 * dates of comments, pictures, updates and other articles lie around it, and by how the words of the text fit it. A small
 * forest learned from pages whose statements were taken away (weights.json) gives the probability; a day is answered
 * where it is high, and never from the dates of updates or pictures alone.
 */
import { chance, evaluate, type Forest, plant } from '../../learned/forest.ts';
import type { DateFact } from '../../records/index.ts';
import { isoDay, parseIsoDay } from '../../text/time/calendar.ts';
import { candidateDays, undatedRows, undatedWidth, type Words } from './features.ts';
import type { Trace, TraceKind, Traces } from './trace.ts';
import weights from './weights.json' with { type: 'json' };

const forest = plant(weights);
/** Probability, within a day, from which a day is answered. */
const enough = 0.6;
/** What never suffices by itself: updates come later, pictures are used again, other articles are of any day. */
const weak: ReadonlySet<TraceKind> = new Set(['updated', 'other', 'picture', 'related']);
/** Addresses of other articles speak by themselves where they are many, or nearly all of one day. */
const manyLinks = 20;
const nearlyAll = 0.8;
/** Days on either side that the answer leaves open. */
const leeway = 1;

/** The inferred day, its reason and where its first trace stands; null where they do not suffice. `model` is for evaluations. */
export function inferFromTraces(
  traces: Traces,
  words: Words,
  capturedAt: string | null,
  model: Forest = forest,
): { readonly fact: DateFact; readonly first: Trace } | null {
  const captured = capturedAt === null ? null : parseIsoDay(capturedAt);
  const candidates = candidateDays(traces, captured);
  const rows = undatedRows(traces, words, candidates);
  const [best] = candidates
    .map((day, at) => ({ day, p: chance(evaluate(model, rows, at * undatedWidth)) }))
    .sort((a, b) => b.p - a.p || a.day - b.day);
  return best === undefined ? null : answer(best, traces, captured);
}

function answer({ day, p }: { readonly day: number; readonly p: number }, traces: Traces, captured: number | null) {
  const near = traces.days.filter((trace) => Math.abs(trace.day - day) <= leeway);
  const first = near.find(({ kind }) => !weak.has(kind));
  if (first === undefined || p < enough) return null;
  if (near.every(({ kind }) => kind === 'link' || weak.has(kind)) && !linksAgree(near, traces)) return null;
  const latest = captured === null ? day + leeway : Math.min(day + leeway, captured);
  const reasons = [...new Set([first, ...near].map((trace) => `${trace.reason} (${isoDay(trace.day)})`))].slice(0, 3);
  const fact: DateFact = {
    value: isoDay(day),
    precision: 'day',
    basis: 'inferred',
    reason: `no place states it; inferred from ${listed(reasons)}`,
    earliest: isoDay(day - leeway),
    latest: isoDay(latest),
  };
  return { fact, first };
}

/** A list of the newest articles is of the day the page was fetched; what stays at its end is of any day. */
function linksAgree(near: readonly Trace[], { days }: Traces): boolean {
  const count = (list: readonly Trace[]) => list.filter(({ kind }) => kind === 'link').length;
  return count(near) >= manyLinks || count(near) >= nearlyAll * count(days);
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
