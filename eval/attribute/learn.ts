/** Learning: follow the regularised leader, a rate for every weight, most weights zero (FTRL; McMahan et al. 2013). */
import {
  cueFeatureCount,
  cueFeatures,
  cueSlot,
  emissions,
  inferCues,
  labels,
  transitionSlot,
} from '../../src/attribute/model/cue-tagger.ts';
import {
  edgeCount,
  fitCount,
  fitFeatures,
  frameEnd,
  frameFeatures,
  frameStart,
  noneCount,
} from '../../src/attribute/model/frame.ts';
import { slot } from '../../src/attribute/model/hash.ts';
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
  const to = from + gold.length;
  const scores = emissions(signals, weights, from, to);
  const { marginals, transitions, logPartition } = inferCues(scores, weights);
  const features = new Int32Array(cueFeatureCount);
  let likelihood = -logPartition;
  const counted = new Float64Array(transitions.length);
  for (let at = 0; at < gold.length; at++) {
    likelihood += scores[at * labels + gold[at]!]!;
    counted[((at === 0 ? -1 : gold[at - 1]!) + 1) * labels + gold[at]!]!++;
    cueFeatures(signals, from + at, features);
    for (let label = 0; label < labels; label++) {
      const gradient = (gold[at] === label ? 1 : 0) - marginals[at * labels + label]!;
      if (Math.abs(gradient) < 1e-3) continue;
      for (let index = 0; index < cueFeatureCount; index++) {
        learner.step(cueSlot(features[index]!, label, weights.bits), gradient);
      }
    }
  }
  for (let before = -1; before < labels; before++) {
    for (let label = 0; label < labels; label++) {
      const cell = (before + 1) * labels + label;
      const gradient = counted[cell]! - transitions[cell]!;
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
  const features = new Int32Array(Math.max(edgeCount, noneCount));
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
  for (const [at, gradient] of starts) {
    if (Math.abs(gradient) < 1e-3) continue;
    frameStart(signals, frame, task, at, features);
    update(edgeCount, gradient);
  }
  for (const [at, gradient] of ends) {
    if (Math.abs(gradient) < 1e-3) continue;
    frameEnd(signals, frame, task, at, features);
    update(edgeCount, gradient);
  }
  frameFeatures(signals, frame, task, features);
  update(noneCount, (gold ? 0 : 1) - none);
  return true;
}
