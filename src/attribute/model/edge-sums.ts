/**
 * What the own features of an edge sum up to. A token is looked at beside many cues, its own features are the same beside
 * each, and weights in bytes sum up to whole numbers, so that a sum kept is exactly the sum taken again.
 */
import type { Frame } from './frame.ts';
import { slot } from './hash.ts';
import {
  blankView,
  edgeCount,
  edgeFeatures,
  ownCount,
  ownFeatures,
  placeCount,
  placedAlike,
  placeFeatures,
  standCount,
  standFeatures,
  standsAlike,
  viewEdge,
} from './segment-features.ts';
import type { Signals } from './signals.ts';
import type { Task } from './task.ts';
import type { Weights } from './weights.ts';

/** The sum at a token, on a side of the group (`sideOf`); `outward`: -1 at a start, 1 at an end. */
export type OwnSum = (token: number, outward: number, side: number) => number;

interface Kept {
  readonly weights: Weights;
  /** Eight a token: side, and start or end. */
  readonly sums: Int16Array;
}

const unknown = -32_768;
const kept = new WeakMap<Signals, Map<Task, Kept>>();
const features = new Int32Array(Math.max(ownCount, edgeCount, standCount, placeCount));

/** Kept as long as the signals are; weights in training change with every step and are summed each time. */
export function ownSums(signals: Signals, weights: Weights, task: Task): OwnSum {
  const fresh: OwnSum = (token, outward, side) => {
    ownFeatures(signals, task, token, outward, side, features);
    return sumWeights(weights, features, ownCount);
  };
  if (!(weights.table instanceof Int8Array)) return fresh;
  const tasks = kept.get(signals) ?? new Map<Task, Kept>();
  kept.set(signals, tasks);
  let own = tasks.get(task);
  if (own?.weights !== weights) {
    own = { weights, sums: new Int16Array(signals.count * 8).fill(unknown) };
    tasks.set(task, own);
  }
  const { sums } = own;
  return (token, outward, side) => {
    const place = token * 8 + side * 2 + (outward > 0 ? 1 : 0);
    const known = sums[place]!;
    if (known !== unknown) return known;
    const sum = fresh(token, outward, side);
    sums[place] = sum;
    return sum;
  };
}

/** In units of the table. */
export function sumWeights({ table, bits }: Weights, features: Int32Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += table[slot(features[index]!, bits)]!;
  return sum;
}

/** The scores of tokens as edges of one frame's segment, in the order given; `outward` as above. */
export function scoreEdges(
  signals: Signals,
  weights: Weights,
  frame: Frame,
  task: Task,
  outward: number,
  tokens: readonly number[],
): { at: number; score: number }[] {
  const own = ownSums(signals, weights, task);
  let view = blankView();
  let last = blankView();
  let stand = 0;
  let place = 0;
  return tokens.map((at, index) => {
    viewEdge(signals, frame, at, outward, view);
    if (index === 0 || !standsAlike(view, last)) {
      standFeatures(frame, task, view, outward, features);
      stand = sumWeights(weights, features, standCount);
    }
    if (index === 0 || !placedAlike(view, last)) {
      placeFeatures(frame, task, view, outward, features);
      place = sumWeights(weights, features, placeCount);
    }
    edgeFeatures(signals, frame, task, view, outward, features);
    const words = sumWeights(weights, features, edgeCount);
    const score = (words + stand + place + own(at, outward, view.side)) * weights.step;
    [view, last] = [last, view];
    return { at, score };
  });
}
