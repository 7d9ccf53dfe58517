/**
 * Finds cues: a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over tokens with the labels
 * outside, begin, inside; hashed features. Gives marginal probabilities, so that later steps can weigh doubtful cues.
 */
import { cueFeatureCount, cueFeatures } from './cue-features.ts';
import { blend, pairSlot } from './hash.ts';
import type { Signals } from './signals.ts';
import type { Weights } from './weights.ts';

export const labels = 3;
/** Where "inside" is less likely than this it is not looked at: most tokens are neither in nor near a cue. */
const negligible = 1e-4;
const largest = 40;

/** The place of the weight for "begin"; that for "inside" stands beside it. "Outside" weighs nothing. */
export function cueSlot(hash: number, bits: number): number {
  return pairSlot(hash, bits);
}

/** Places of the transition weights, one for each pair of labels; -1 stands for the start. */
export function transitionSlot(from: number, to: number, bits: number): number {
  return pairSlot(blend(7777, from, to, 0), bits);
}

/** Forward and backward over a sentence. */
export interface Lattice {
  /** Odds of begin and inside against outside by the features alone, two a token; 0 where ruled out. */
  readonly odds: Float64Array;
  /** Factors of the transitions, (labels + 1) x labels, the first row from the start. */
  readonly steps: Float64Array;
  /** Both scaled to sum to one at each token, three a token. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly scale: Float64Array;
}

/**
 * "Inside" follows a cue that has begun; "begin" stands only where `signals.mayBegin` allows it. The arrays given back are
 * filled again by the next call.
 */
export function inferCues(signals: Signals, weights: Weights, from: number, to: number, least = negligible): Lattice {
  const length = to - from;
  if (length > room.scale.length) room = makeRoom(length);
  const { odds, forward, backward, scale } = room;
  odds.fill(0, 0, length * 2);
  const steps = stepsOf(weights);
  let outside = 1;
  let begin = 0;
  let inside = 0;
  for (let at = 0; at < length; at++) {
    const row = at === 0 ? 0 : 3;
    let o = outside * steps[row]! + (at === 0 ? 0 : begin * steps[6]! + inside * steps[9]!);
    let b = outside * steps[row + 1]! + (at === 0 ? 0 : begin * steps[7]! + inside * steps[10]!);
    let i = at === 0 ? 0 : begin * steps[8]! + inside * steps[11]!;
    if (signals.mayBegin[from + at] !== 1) b = 0;
    if (i < least) i = 0;
    if (b > 0 || i > 0) {
      cueFeatures(signals, from + at, features);
      addScores(weights, features, b > 0, i > 0, odds, at * 2);
      b *= odds[at * 2]!;
      i *= odds[at * 2 + 1]!;
    }
    const sum = o + b + i;
    o /= sum;
    b /= sum;
    i /= sum;
    scale[at] = sum;
    forward[at * 3] = outside = o;
    forward[at * 3 + 1] = begin = b;
    forward[at * 3 + 2] = inside = i;
  }
  backward.fill(1, (length - 1) * 3, length * 3);
  for (let at = length - 2; at >= 0; at--) {
    const next = (at + 1) * 3;
    const o = backward[next]! / scale[at + 1]!;
    const b = (backward[next + 1]! * odds[at * 2 + 2]!) / scale[at + 1]!;
    const i = (backward[next + 2]! * odds[at * 2 + 3]!) / scale[at + 1]!;
    backward[at * 3] = steps[3]! * o + steps[4]! * b;
    backward[at * 3 + 1] = steps[6]! * o + steps[7]! * b + steps[8]! * i;
    backward[at * 3 + 2] = steps[9]! * o + steps[10]! * b + steps[11]! * i;
  }
  return { odds, steps, forward, backward, scale };
}

/** Arrays used again for every sentence: making them anew cost more than filling them. */
let room = makeRoom(256);
const features = new Int32Array(cueFeatureCount);

function makeRoom(length: number): Omit<Lattice, 'steps'> {
  return {
    odds: new Float64Array(length * 2),
    forward: new Float64Array(length * labels),
    backward: new Float64Array(length * labels),
    scale: new Float64Array(length),
  };
}

const known = new WeakMap<Weights, Float64Array>();

/** Weights in bytes are final; those in training change with every step. */
function stepsOf(weights: Weights): Float64Array {
  if (!(weights.table instanceof Int8Array)) return transitionFactors(weights);
  const steps = known.get(weights) ?? transitionFactors(weights);
  known.set(weights, steps);
  return steps;
}

function addScores(
  weights: Weights,
  features: Int32Array,
  mayBegin: boolean,
  mayGoOn: boolean,
  odds: Float64Array,
  into: number,
): void {
  const { table, bits, step } = weights;
  let begin = 0;
  let inside = 0;
  for (let index = 0; index < cueFeatureCount; index++) {
    const place = pairSlot(features[index]!, bits);
    begin += table[place]!;
    inside += table[place + 1]!;
  }
  if (mayBegin) odds[into] = Math.exp(Math.min(largest, begin * step));
  if (mayGoOn) odds[into + 1] = Math.exp(Math.min(largest, inside * step));
}

function transitionFactors({ table, bits, step }: Weights): Float64Array {
  const steps = new Float64Array((labels + 1) * labels);
  for (let from = -1; from < labels; from++) {
    for (let to = 0; to < labels; to++) {
      const barred = to === 2 && from <= 0;
      steps[(from + 1) * labels + to] = barred ? 0 : Math.exp(table[transitionSlot(from, to, bits)]! * step);
    }
  }
  return steps;
}

export interface Cue {
  /** Tokens [from, to). */
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Cues whose first token begins one with at least the probability asked for, in one stretch of tokens. */
export function findCues(signals: Signals, weights: Weights, from: number, to: number, least: number): Cue[] {
  const cues: Cue[] = [];
  if (to <= from) return cues;
  const { forward, backward } = inferCues(signals, weights, from, to);
  const chance = (at: number, label: number) =>
    forward[(at - from) * labels + label]! * backward[(at - from) * labels + label]!;
  for (let at = from; at < to; at++) {
    const begins = chance(at, 1);
    if (begins < least) continue;
    let end = at + 1;
    while (end < to && chance(end, 2) > 0.5 * begins) end++;
    const rival = end < to ? chance(at + 1, 1) : 0;
    if (rival > begins) continue;
    cues.push({ from: at, to: end, probability: begins });
    at = end - 1;
  }
  return cues;
}
