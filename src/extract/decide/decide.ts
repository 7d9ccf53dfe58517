/** How likely each candidate is to be body text: two forests, the second with the first one's view of the page. */

import { chance, evaluateRows, type Forest, plant, type Trees } from '../../learned/forest.ts';
import type { Prepared } from '../prepare.ts';
import { addContext, contextNames } from './context.ts';
import { featureCount } from './feature-names.ts';
import { featuresOf } from './features.ts';
import { liftSlight } from './slight.ts';

/** What training leaves behind, as it is stored. */
export interface BodyWeights {
  readonly provenance: string;
  readonly words: PackedWeights;
  readonly names: PackedWeights;
  readonly first: Trees;
  readonly second: Trees;
}

/** Words parted by spaces, and a weight for each. */
export interface PackedWeights {
  readonly keys: string;
  readonly weights: readonly number[];
}

export interface BodyModel {
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly first: Forest;
  readonly second: Forest;
}

export function loadModel(weights: BodyWeights): BodyModel {
  return {
    words: unpack(weights.words),
    names: unpack(weights.names),
    first: plant(weights.first),
    second: plant(weights.second),
  };
}

function unpack({ keys, weights }: PackedWeights): Map<string, number> {
  return new Map(keys.split(' ').map((key, at) => [key, weights[at]!]));
}

export interface BodyScores {
  /** Probability of being body text, one a candidate. */
  readonly scores: readonly number[];
  /** The same before sentences of a slight page were lifted. */
  readonly learned: readonly number[];
  /** From this probability on a candidate is body, on this page. */
  readonly cutoff: number;
  /** The rows the second forest saw, for explaining. */
  readonly rows: Float32Array;
  readonly width: number;
}

/** `memory` gives the room for the rows: whoever does not keep them may give the same room again. */
export function scoreCandidates(prepared: Prepared, model: BodyModel, memory = newRows): BodyScores {
  const { parts } = prepared;
  const width = featureCount + contextNames.length;
  const rows = featuresOf({
    ...prepared,
    words: model.words,
    names: model.names,
    stride: width,
    rows: memory(parts.candidates.length * width),
  });
  const first = Array.from(evaluateRows(model.first, rows, width), chance);
  addContext(prepared, rows, featureCount, first);
  const second = evaluateRows(model.second, rows, width, (at) => !isSettled(first[at]!));
  const learned = first.map((score, at) => (isSettled(score) ? score : chance(second[at]!)));
  const scores = liftSlight(prepared, learned);
  const lengths = parts.candidates.map(({ text }) => text.length);
  return { scores, learned, cutoff: bestCutoff(scores, lengths), rows, width };
}

const newRows = (size: number): Float32Array => new Float32Array(size);

/** Rows of every page in the same room: good until the next page is asked about. */
let room: Float32Array = new Float32Array(0);
export function reusedRows(size: number): Float32Array {
  if (room.length < size) room = new Float32Array(size * 2);
  return room.subarray(0, size);
}

/** Menus and footers, most of a page: what surely is no body by itself is not looked at again. */
const settled = 0.004;

/** Whether the first look decides alone. */
export function isSettled(first: number): boolean {
  return first < settled;
}

/** Cutoffs outside of these would mean that the probabilities are not to be trusted on this page. */
const leastCutoff = 0.05;
const mostCutoff = 0.5;

/**
 * The cutoff with the largest expected F1 over characters, if the scores are the probabilities they claim to be: a page
 * the model is unsure of as a whole still gives its likeliest text (Lipton, Elkan, Naryanaswamy 2014).
 */
export function bestCutoff(scores: readonly number[], lengths: readonly number[]): number {
  const order = scores.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
  let expected = 0;
  for (let at = 0; at < scores.length; at++) expected += scores[at]! * lengths[at]!;
  let right = 0;
  let taken = 0;
  let best = 0;
  let cutoff = mostCutoff;
  for (const at of order) {
    right += scores[at]! * lengths[at]!;
    taken += lengths[at]!;
    const f1 = (2 * right) / (taken + expected);
    if (f1 < best) continue;
    best = f1;
    cutoff = scores[at]!;
  }
  return Math.min(mostCutoff, Math.max(leastCutoff, cutoff));
}
