/**
 * The second look: the first scores of a candidate's neighbours, of the elements it shares with them, and of the
 * whole page, added to its own row. A short line between two sure paragraphs is body; between two menus it is not.
 */

import { HashTable } from '../../text/hash-table.ts';
import type { Parts } from '../block.ts';
import type { Prepared } from '../prepare.ts';
import type { Alike } from './alike.ts';
import type { Reading } from './reading.ts';

const offsets = [-4, -3, -2, -1, 1, 2, 3, 4];

export const contextNames: readonly string[] = [
  'first score',
  ...offsets.map((offset) => `first score at ${offset}`),
  'mean score around',
  'mean score before',
  'mean score after',
  'parent mean score',
  'grandparent mean score',
  'great-grandparent mean score',
  'parent body share',
  'grandparent body share',
  'great-grandparent body share',
  'alike mean score',
  'body share before',
  'candidates since body',
  'candidates until body',
  'body on page',
  'best run share',
  'in best run',
  'main element',
  'levels to main element',
  'tight element',
  'levels to tight element',
  'words since body',
  'words shared with body',
  'share of words shared with body',
];

/** Rows of the features followed by the context, one a candidate. */
export function withContext(prepared: ContextInput, rows: Float32Array, width: number, scores: readonly number[]) {
  const wide = width + contextNames.length;
  const out = new Float32Array(scores.length * wide);
  for (let index = 0; index < scores.length; index++)
    out.set(rows.subarray(index * width, (index + 1) * width), index * wide);
  addContext(prepared, out, width, scores);
  return out;
}

type ContextInput = Pick<Prepared, 'parts' | 'readings' | 'alike'>;

/** Puts the context behind the features of rows that have the room for it: `width` features, then the context. */
export function addContext(
  { parts, readings, alike: groups }: ContextInput,
  out: Float32Array,
  width: number,
  scores: readonly number[],
): void {
  const { candidates, elements } = parts;
  const count = candidates.length;
  const wide = width + contextNames.length;
  const lengths = Float64Array.from(candidates, ({ text }) => text.length);
  const mass = lengths.map((length, at) => length * scores[at]!);
  const total = mass.reduce((sum, value) => sum + value, 1e-9);
  const sums = elementSums(parts, mass);
  const alike = alikeMeans(groups, mass);
  const run = bestRun(lengths, scores);
  const since = distances(scores, 1);
  const until = distances(scores, -1);
  const [main, tight] = [holding(elements, sums.mass, total, 0.9), holding(elements, sums.mass, total, 0.6)];
  let before = 0;
  let charsSince = 0;
  const topic = new Topic(lengths, readings, scores);
  for (let index = 0; index < count; index++) {
    let at = index * wide + width;
    out[at++] = scores[index]!;
    for (let step = 0; step < offsets.length; step++) {
      const other = index + offsets[step]!;
      out[at++] = other >= 0 && other < count ? scores[other]! : -0.2;
    }
    const left = meanAround(lengths, scores, index, -1);
    const right = meanAround(lengths, scores, index, 1);
    out[at++] = (left + right) / 2;
    out[at++] = left;
    out[at++] = right;
    const { element } = candidates[index]!;
    let up = element < 0 ? -1 : elements[element]!.parent;
    for (let level = 0; level < 3; level++) {
      out[at] = up < 0 ? -0.2 : sums.mass[up]! / Math.max(1, sums.chars[up]!);
      out[at++ + 3] = up < 0 ? -0.2 : sums.mass[up]! / total;
      up = up < 0 ? -1 : elements[up]!.parent;
    }
    at += 3;
    out[at++] = alike[index]!;
    out[at++] = before / total;
    out[at++] = since[index]!;
    out[at++] = until[index]!;
    out[at++] = Math.log1p(total);
    out[at++] = run.share;
    out[at++] = index >= run.from && index < run.to ? 1 : 0;
    at = putPlace(out, at, elements, element, main);
    at = putPlace(out, at, elements, element, tight);
    out[at++] = Math.log1p(charsSince);
    const shared = topic.shared(index);
    out[at++] = Math.min(30, shared);
    out[at++] = topic.shareOf(index, shared);
    charsSince = scores[index]! > 0.7 ? 0 : charsSince + lengths[index]!;
    before += mass[index]!;
  }
}

/** On which side of the place the element stands, and how far below it. */
function putPlace(
  out: Float32Array,
  at: number,
  elements: Parts['elements'],
  element: number,
  place: number | null,
): number {
  const isKnown = place !== null && element >= 0;
  out[at] = isKnown ? sideOf(elements, element, place) : -2;
  out[at + 1] = isKnown ? Math.min(30, elements[element]!.depth - elements[place]!.depth) : -1;
  return at + 2;
}

/** Blocks shorter than this have no topic. */
const leastTopic = 30;
const weights = new HashTable();

/** The words of the page's likely body text, each with how many of its blocks have it. */
class Topic {
  readonly #lengths: Float64Array;
  readonly #readings: readonly Reading[];
  readonly #scores: readonly number[];

  constructor(lengths: Float64Array, readings: readonly Reading[], scores: readonly number[]) {
    this.#lengths = lengths;
    this.#readings = readings;
    this.#scores = scores;
    weights.clear();
    for (let at = 0; at < lengths.length; at++)
      if (scores[at]! >= 0.4) for (const key of this.#keysOf(at)) weights.add(key, scores[at]!);
  }

  #keysOf(index: number): readonly number[] {
    return this.#lengths[index]! < leastTopic ? none : this.#readings[index]!.keys;
  }

  /** How many words of the candidate other likely body text has too. */
  shared(index: number): number {
    const own = this.#scores[index]! < 0.4 ? 0 : this.#scores[index]!;
    let count = 0;
    for (const key of this.#keysOf(index)) if (weights.get(key) - own > 0.3) count++;
    return count;
  }

  shareOf(index: number, shared: number): number {
    const { length } = this.#keysOf(index);
    return length === 0 ? -0.1 : shared / length;
  }
}

const none: readonly number[] = [];

function elementSums({ candidates, elements }: Parts, mass: Float64Array) {
  const chars = new Float64Array(elements.length);
  const sum = new Float64Array(elements.length);
  candidates.forEach(({ element, text }, at) => {
    if (element < 0) return;
    chars[element]! += text.length;
    sum[element]! += mass[at]!;
  });
  for (let at = elements.length - 1; at >= 0; at--) {
    const { parent } = elements[at]!;
    if (parent < 0) continue;
    chars[parent]! += chars[at]!;
    sum[parent]! += sum[at]!;
  }
  return { chars, mass: sum };
}

/** The innermost element that holds this share of the page's likely body text; null when there is none. */
function holding(elements: Parts['elements'], mass: Float64Array, total: number, share: number): number | null {
  let best: number | null = null;
  for (let at = 0; at < elements.length; at++) {
    if (mass[at]! < share * total) continue;
    if (best === null || elements[at]!.depth > elements[best]!.depth) best = at;
  }
  return best;
}

/** 0 inside the place, -1 before it, 1 behind it. */
function sideOf(elements: Parts['elements'], element: number, place: number): number {
  const { start } = elements[element]!;
  if (start < elements[place]!.start) return -1;
  return start < elements[place]!.end ? 0 : 1;
}

function alikeMeans({ of, groups }: Alike, mass: Float64Array): number[] {
  const sums = new Float64Array(groups.length);
  mass.forEach((value, at) => {
    sums[of[at]!]! += value;
  });
  return of.map((group) => sums[group]! / Math.max(1, groups[group]!.chars));
}

/** Mean score of up to six candidates to one side, weighted by length and nearness. */
function meanAround(lengths: Float64Array, scores: readonly number[], index: number, side: 1 | -1): number {
  let sum = 0;
  let weight = 0;
  for (let step = 1; step <= 6; step++) {
    const other = index + step * side;
    if (other < 0 || other >= lengths.length) break;
    const near = Math.min(200, lengths[other]!) / step;
    sum += near * scores[other]!;
    weight += near;
  }
  return weight === 0 ? 0 : sum / weight;
}

/** Candidates since the last (side 1) or until the next (side -1) sure one; at most 50. */
function distances(scores: readonly number[], side: 1 | -1): number[] {
  const found = new Array<number>(scores.length).fill(50);
  let last = 50;
  for (let step = 0; step < scores.length; step++) {
    const at = side === 1 ? step : scores.length - 1 - step;
    found[at] = last;
    last = scores[at]! > 0.7 ? 1 : Math.min(50, last + 1);
  }
  return found;
}

/** The stretch of candidates with the largest sum of (score - ½) × length (Kadane's algorithm). */
function bestRun(lengths: Float64Array, scores: readonly number[]): { from: number; to: number; share: number } {
  let best = 0;
  let from = 0;
  let to = 0;
  let sum = 0;
  let start = 0;
  let total = 1e-9;
  for (let at = 0; at < scores.length; at++) {
    const gain = (scores[at]! - 0.5) * lengths[at]!;
    if (gain > 0) total += gain;
    sum += gain;
    if (sum > best) {
      best = sum;
      from = start;
      to = at + 1;
    }
    if (sum < 0) {
      sum = 0;
      start = at + 1;
    }
  }
  return { from, to, share: best / total };
}
