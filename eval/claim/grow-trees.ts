/**
 * Grows boosted regression trees: squared error or logistic loss, histogram splits, shrinkage, seeded row sampling. Apart
 * from eval/learn/boosting.ts because it cuts its bins elsewhere and counts rows in a leaf: with the other, the stored
 * weights could not be grown again, and those the evaluation grows would score otherwise.
 */
import type { Trees } from '../../src/learned/forest.ts';
import { generator } from '../learn/boosting.ts';

/** Children of node i at 2i+1 and 2i+2. */
interface Tree {
  readonly feature: readonly number[];
  readonly value: readonly number[];
}

export interface Growth {
  readonly loss: 'squared' | 'logistic';
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  readonly fewest: number;
  readonly sample: number;
  readonly smoothing: number;
}

export interface Row {
  readonly features: Float64Array;
  readonly target: number;
  readonly weight: number;
}

const bins = 48;

export function grow(rows: readonly Row[], names: readonly string[], growth: Growth): Trees {
  const cuts = names.map((_, feature) => cutsOf(rows.map((row) => row.features[feature]!)));
  const binned = names.map((_, feature) =>
    Uint8Array.from(rows, (row) => binOf(cuts[feature]!, row.features[feature]!)),
  );
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const mean = rows.reduce((sum, row) => sum + row.weight * row.target, 0) / total;
  const base = growth.loss === 'squared' ? mean : Math.log(mean / (1 - mean));
  const scores = new Float64Array(rows.length).fill(base);
  const trees: Tree[] = [];
  const random = generator(7);
  for (let round = 0; round < growth.rounds; round++) {
    const slope = new Float64Array(rows.length);
    const curve = new Float64Array(rows.length);
    for (const [at, { target, weight }] of rows.entries()) {
      const guess = growth.loss === 'squared' ? scores[at]! : 1 / (1 + Math.exp(-scores[at]!));
      slope[at] = weight * (target - guess);
      curve[at] = weight * (growth.loss === 'squared' ? 1 : Math.max(1e-6, guess * (1 - guess)));
    }
    const chosen = [...rows.keys()].filter(() => random() < growth.sample);
    const feature: number[] = [];
    const value: number[] = [];
    split(0, 0, chosen);
    trees.push({ feature, value });
    for (let at = 0; at < rows.length; at++) {
      let node = 0;
      while (feature[node]! >= 0) node = 2 * node + (rows[at]!.features[feature[node]!]! <= value[node]! ? 1 : 2);
      scores[at]! += value[node]!;
    }

    function split(node: number, depth: number, members: readonly number[]): void {
      const sums = sumOf(members, slope, curve);
      const best = depth < growth.depth ? bestSplit(members, sums) : null;
      if (!best) {
        feature[node] = -1;
        value[node] = round6((growth.rate * sums.slope) / (sums.curve + growth.smoothing));
        return;
      }
      feature[node] = best.feature;
      value[node] = cuts[best.feature]![best.bin]!;
      split(
        2 * node + 1,
        depth + 1,
        members.filter((at) => binned[best.feature]![at]! <= best.bin),
      );
      split(
        2 * node + 2,
        depth + 1,
        members.filter((at) => binned[best.feature]![at]! > best.bin),
      );
    }

    function bestSplit(members: readonly number[], sums: { slope: number; curve: number }) {
      let found: { feature: number; bin: number } | null = null;
      let gain = 1e-6;
      const score = (s: number, c: number) => (s * s) / (c + growth.smoothing);
      for (let index = 0; index < names.length; index++) {
        const slopes = new Float64Array(bins + 1);
        const curves = new Float64Array(bins + 1);
        const counts = new Uint32Array(bins + 1);
        for (const at of members) {
          const bin = binned[index]![at]!;
          slopes[bin]! += slope[at]!;
          curves[bin]! += curve[at]!;
          counts[bin]!++;
        }
        let [left, leftCurve, count] = [0, 0, 0];
        for (let bin = 0; bin < cuts[index]!.length; bin++) {
          left += slopes[bin]!;
          leftCurve += curves[bin]!;
          count += counts[bin]!;
          if (count < growth.fewest || members.length - count < growth.fewest) continue;
          const value =
            score(left, leftCurve) + score(sums.slope - left, sums.curve - leftCurve) - score(sums.slope, sums.curve);
          if (value > gain) [gain, found] = [value, { feature: index, bin }];
        }
      }
      return found;
    }
  }
  return flatten(trees, names, round6(base));
}

/** Each left child right after its parent. */
function flatten(trees: readonly Tree[], features: readonly string[], base: number): Trees {
  const roots: number[] = [];
  const nodes: { feature: number; threshold: number; right: number; value: number }[] = [];
  for (const { feature, value } of trees) {
    roots.push(nodes.length);
    place(0);

    function place(node: number): void {
      const leaf = feature[node]! < 0;
      const stored = {
        feature: feature[node]!,
        threshold: leaf ? 0 : value[node]!,
        right: 0,
        value: leaf ? value[node]! : 0,
      };
      nodes.push(stored);
      if (leaf) return;
      place(2 * node + 1);
      stored.right = nodes.length;
      place(2 * node + 2);
    }
  }
  return {
    features,
    base,
    roots,
    feature: nodes.map((node) => node.feature),
    threshold: nodes.map((node) => node.threshold),
    right: nodes.map((node) => node.right),
    value: nodes.map((node) => node.value),
  };
}

function sumOf(members: readonly number[], slope: Float64Array, curve: Float64Array): { slope: number; curve: number } {
  let [s, c] = [0, 0];
  for (const at of members) {
    s += slope[at]!;
    c += curve[at]!;
  }
  return { slope: s, curve: c };
}

function cutsOf(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  if (sorted.length <= bins) return sorted.slice(0, -1).map((value, at) => round6((value + sorted[at + 1]!) / 2));
  const all = [...values].sort((a, b) => a - b);
  return [
    ...new Set(Array.from({ length: bins - 1 }, (_, at) => round6(all[Math.floor(((at + 1) * all.length) / bins)]!))),
  ];
}

function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > cuts[bin]!) bin++;
  return bin;
}

const round6 = (value: number) => Math.round(value * 1e6) / 1e6;
