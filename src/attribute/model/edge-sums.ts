/**
 * What the own features of an edge sum up to. A token is looked at beside many cues, its own features are the same beside
 * each, and weights in bytes sum up to whole numbers, so that a sum kept is exactly the sum taken again.
 */
import { slot } from './hash.ts';
import { ownCount, ownFeatures } from './segment-features.ts';
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
const features = new Int32Array(ownCount);

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
