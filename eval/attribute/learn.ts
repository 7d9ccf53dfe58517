/** Learning: follow the regularised leader, a rate for every weight, most weights zero (FTRL; McMahan et al. 2013). */
import { cueFeatureCount, cueFeatures } from '../../src/attribute/model/cue-features.ts';
import { cueSlot, inferCues, labels, transitionSlot } from '../../src/attribute/model/cue-tagger.ts';
import { slot } from '../../src/attribute/model/hash.ts';
import {
  blankView,
  edgeCount,
  edgeFeatures,
  fitCount,
  fitFeatures,
  frameFeatures,
  noneCount,
  ownCount,
  ownFeatures,
  placeCount,
  placeFeatures,
  standCount,
  standFeatures,
  viewEdge,
} from '../../src/attribute/model/segment-features.ts';
import { type Candidates, crosses, scoreSegments } from '../../src/attribute/model/segments.ts';
import type { Signals } from '../../src/attribute/model/signals.ts';
import type { Range } from '../../src/attribute/model/task.ts';
import type { Weights } from '../../src/attribute/model/weights.ts';

export class Learner {
  readonly weights: Weights & { readonly table: Float32Array };
  readonly #sums: Float32Array;
  readonly #squares: Float32Array;
  readonly #rate: number;
  readonly #sparsity: number;
  readonly #decay: number;

  constructor(bits: number, { rate, sparsity, decay }: { rate: number; sparsity: number; decay: number }) {
    this.weights = { bits, table: new Float32Array(1 << bits), step: 1 };
    this.#sums = new Float32Array(1 << bits);
    this.#squares = new Float32Array(1 << bits);
    this.#rate = rate;
    this.#sparsity = sparsity;
    this.#decay = decay;
  }

  /** Moves one weight along a gradient (of what is to grow). */
  step(place: number, gradient: number): void {
    const { table } = this.weights;
    const before = this.#squares[place]!;
    const squares = before + gradient * gradient;
    const root = Math.sqrt(squares);
    const sum = this.#sums[place]! + gradient + ((root - Math.sqrt(before)) / this.#rate) * table[place]!;
    this.#squares[place] = squares;
    this.#sums[place] = sum;
    const excess = Math.abs(sum) - this.#sparsity;
    table[place] = excess <= 0 ? 0 : (Math.sign(sum) * excess) / ((1 + root) / this.#rate + this.#decay);
  }

  hashed(hash: number, gradient: number): void {
    this.step(slot(hash, this.weights.bits), gradient);
  }
}

/** One sentence for the cue tagger; `gold` holds the label of each token. Gives its log likelihood. */
export function learnCues(learner: Learner, signals: Signals, from: number, gold: Uint8Array): number {
  const { weights } = learner;
  const { odds, steps, forward, backward, scale } = inferCues(signals, weights, from, from + gold.length, 0);
  const features = new Int32Array(cueFeatureCount);
  const counted = new Float64Array((labels + 1) * labels);
  let likelihood = 0;
  for (let at = 0; at < gold.length; at++) {
    const label = gold[at]!;
    const before = at === 0 ? -1 : gold[at - 1]!;
    const cell = (before + 1) * labels + label;
    likelihood += Math.log((label === 0 ? 1 : odds[at * 2 + label - 1]!) * steps[cell]!) - Math.log(scale[at]!);
    counted[cell]!++;
    for (let to = 0; to < labels; to++) {
      const odd = to === 0 ? 1 : odds[at * 2 + to - 1]!;
      const behind = (odd * backward[at * labels + to]!) / scale[at]!;
      if (at === 0) counted[to]! -= steps[to]! * behind;
      else {
        for (let last = 0; last < labels; last++) {
          const step = (last + 1) * labels + to;
          counted[step]! -= forward[(at - 1) * labels + last]! * steps[step]! * behind;
        }
      }
    }
    const chance = (other: number) => forward[at * labels + other]! * backward[at * labels + other]!;
    const begin = odds[at * 2] === 0 ? 0 : (label === 1 ? 1 : 0) - chance(1);
    const inside = odds[at * 2 + 1] === 0 ? 0 : (label === 2 ? 1 : 0) - chance(2);
    const moves = Math.abs(begin) >= 1e-3;
    const movesInside = Math.abs(inside) >= 1e-3;
    if (!moves && !movesInside) continue;
    cueFeatures(signals, from + at, features);
    for (let index = 0; index < cueFeatureCount; index++) {
      const place = cueSlot(features[index]!, weights.bits);
      if (moves) learner.step(place, begin);
      if (movesInside) learner.step(place + 1, inside);
    }
  }
  for (let before = -1; before < labels; before++) {
    for (let label = 0; label < labels; label++) {
      const gradient = counted[(before + 1) * labels + label]!;
      if (Math.abs(gradient) > 1e-3) learner.step(transitionSlot(before, label, weights.bits), gradient);
    }
  }
  return likelihood;
}

/** One cue for a segment model; false when the gold segment is not among the candidates. */
export function learnSegment(learner: Learner, signals: Signals, candidates: Candidates, gold: Range | null): boolean {
  const { frame, task } = candidates;
  if (gold) {
    if (!candidates.starts.includes(gold.from) || !candidates.ends.includes(gold.to - 1)) return false;
    if (crosses(frame, gold.from, gold.to - 1)) return false;
  }
  const { pairs, none } = scoreSegments(signals, learner.weights, candidates, gold);
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const features = new Int32Array(Math.max(ownCount, fitCount, noneCount, edgeCount));
  const update = (count: number, gradient: number) => {
    if (Math.abs(gradient) < 1e-3) return;
    for (let index = 0; index < count; index++) learner.hashed(features[index]!, gradient);
  };
  for (const { start, end, probability } of pairs) {
    const gradient = (gold && gold.from === start && gold.to - 1 === end ? 1 : 0) - probability;
    starts.set(start, (starts.get(start) ?? 0) + gradient);
    ends.set(end, (ends.get(end) ?? 0) + gradient);
    if (Math.abs(gradient) < 1e-3) continue;
    fitFeatures(signals, frame, task, start, end, features);
    update(fitCount, gradient);
  }
  const view = blankView();
  const learnEdge = (at: number, gradient: number, outward: number) => {
    if (Math.abs(gradient) < 1e-3) return;
    viewEdge(signals, frame, at, outward, view);
    ownFeatures(signals, task, at, outward, view.side, features);
    update(ownCount, gradient);
    standFeatures(frame, task, view, outward, features);
    update(standCount, gradient);
    placeFeatures(frame, task, view, outward, features);
    update(placeCount, gradient);
    edgeFeatures(signals, frame, task, view, outward, features);
    update(edgeCount, gradient);
  };
  for (const [at, gradient] of starts) learnEdge(at, gradient, -1);
  for (const [at, gradient] of ends) learnEdge(at, gradient, 1);
  frameFeatures(signals, frame, task, features);
  update(noneCount, (gold ? 0 : 1) - none);
  return true;
}
