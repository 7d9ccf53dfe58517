/**
 * Gradient-boosted decision trees for a yes-or-no question (Friedman 2001), with histograms of at most 64 steps a
 * feature and second-order leaves, as in LightGBM and XGBoost. Missing values (NaN) have a step of their own, the
 * lowest. Deterministic: rows are sampled by a seeded generator.
 */
import type { Trees } from '../../src/learned/forest.ts';

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastWeight: number;
  /** L2 penalty on leaves. */
  readonly penalty: number;
  /** Share of rows each tree sees. */
  readonly sample: number;
  /** Share of features each tree may use. */
  readonly features: number;
  readonly seed: number;
}

export interface Rows {
  readonly names: readonly string[];
  /** Row-major, `names.length` a row. */
  readonly values: Float32Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

const steps = 64;

interface Node {
  feature: number;
  step: number;
  left: number;
  right: number;
  value: number;
}

export function boost(rows: Rows, options: BoostOptions): Trees {
  const width = rows.names.length;
  const count = rows.labels.length;
  const random = generator(options.seed);
  const edges = rows.names.map((_, feature) => quantiles(rows, feature));
  const binned = new Uint8Array(width * count);
  for (let feature = 0; feature < width; feature++) {
    for (let row = 0; row < count; row++) {
      binned[feature * count + row] = binOf(rows.values[row * width + feature]!, edges[feature]!);
    }
  }
  let positive = 0;
  let total = 0;
  for (let row = 0; row < count; row++) {
    positive += rows.labels[row]! * rows.weights[row]!;
    total += rows.weights[row]!;
  }
  const base = Math.log(positive / (total - positive));
  const margins = new Float64Array(count).fill(base);
  const gradients = new Float32Array(count);
  const curvatures = new Float32Array(count);
  const trees: Trees['trees'] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    const sampled: number[] = [];
    for (let row = 0; row < count; row++) {
      const chance = 1 / (1 + Math.exp(-margins[row]!));
      gradients[row] = rows.weights[row]! * (chance - rows.labels[row]!);
      curvatures[row] = rows.weights[row]! * Math.max(1e-6, chance * (1 - chance));
      if (random() < options.sample) sampled.push(row);
    }
    const used = rows.names.map((_, feature) => feature).filter(() => random() < options.features);
    const nodes = grow(Int32Array.from(sampled), used, binned, count, gradients, curvatures, options);
    for (let row = 0; row < count; row++) {
      let at = 0;
      while (nodes[at]!.left >= 0) {
        const node = nodes[at]!;
        at = binned[node.feature * count + row]! <= node.step ? node.left : node.right;
      }
      margins[row]! += nodes[at]!.value;
    }
    trees.push(
      nodes.map(({ feature, step, left, right, value }) =>
        left < 0
          ? [round(value)]
          : [feature, round(edges[feature]![step - 1] ?? Number.NEGATIVE_INFINITY), left, right],
      ),
    );
  }
  return { features: [...rows.names], base: round(base), trees };
}

const round = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(5)) : -1e30);

interface Histogram {
  /** Sums of first and second derivatives by feature and step. */
  readonly g: Float64Array;
  readonly h: Float64Array;
}

function grow(
  all: Int32Array,
  used: readonly number[],
  binned: Uint8Array,
  count: number,
  gradients: Float32Array,
  curvatures: Float32Array,
  options: BoostOptions,
): Node[] {
  const nodes: Node[] = [];
  const width = steps + 1;
  const histogram = (rows: Int32Array): Histogram => {
    const g = new Float64Array(used.length * width);
    const h = new Float64Array(used.length * width);
    for (const [place, feature] of used.entries()) {
      const offset = feature * count;
      const from = place * width;
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at]!;
        const slot = from + binned[offset + row]!;
        g[slot]! += gradients[row]!;
        h[slot]! += curvatures[row]!;
      }
    }
    return { g, h };
  };
  const build = (rows: Int32Array, depth: number, { g: sumG, h: sumH }: Histogram): number => {
    let g = 0;
    let h = 0;
    for (let step = 0; step < width; step++) {
      g += sumG[step]!;
      h += sumH[step]!;
    }
    const value = (-options.rate * g) / (h + options.penalty);
    const at = nodes.push({ feature: -1, step: 0, left: -1, right: -1, value }) - 1;
    if (depth === 0 || h < 2 * options.leastWeight) return at;
    let best = { gain: 1e-3, feature: -1, step: 0 };
    const whole = (g * g) / (h + options.penalty);
    for (const [place, feature] of used.entries()) {
      let gl = 0;
      let hl = 0;
      for (let step = 0; step < steps; step++) {
        gl += sumG[place * width + step]!;
        hl += sumH[place * width + step]!;
        if (hl < options.leastWeight || h - hl < options.leastWeight) continue;
        const gain = (gl * gl) / (hl + options.penalty) + (g - gl) ** 2 / (h - hl + options.penalty) - whole;
        if (gain > best.gain) best = { gain, feature, step };
      }
    }
    if (best.feature < 0) return at;
    const offset = best.feature * count;
    const left = rows.filter((row) => binned[offset + row]! <= best.step);
    const right = rows.filter((row) => binned[offset + row]! > best.step);
    const node = nodes[at]!;
    node.feature = best.feature;
    node.step = best.step;
    if (depth === 1) {
      node.left = nodes.push(leafOf(left, gradients, curvatures, options)) - 1;
      node.right = nodes.push(leafOf(right, gradients, curvatures, options)) - 1;
      return at;
    }
    // The sums of one side are those of both less the other's: only the smaller side is counted.
    const small = histogram(left.length < right.length ? left : right);
    const large = {
      g: sumG.map((sum, slot) => sum - small.g[slot]!),
      h: sumH.map((sum, slot) => sum - small.h[slot]!),
    };
    const [mine, other] = left.length < right.length ? [small, large] : [large, small];
    node.left = build(left, depth - 1, mine);
    node.right = build(right, depth - 1, other);
    return at;
  };
  build(all, options.depth, histogram(all));
  return nodes;
}

function leafOf(rows: Int32Array, gradients: Float32Array, curvatures: Float32Array, options: BoostOptions): Node {
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += gradients[row]!;
    h += curvatures[row]!;
  }
  return { feature: -1, step: 0, left: -1, right: -1, value: (-options.rate * g) / (h + options.penalty) };
}

/** Edges between steps: a value belongs to step s when it is above edge s-2 and at most edge s-1; NaN to step 0. */
function quantiles(rows: Rows, feature: number): number[] {
  const width = rows.names.length;
  const count = rows.labels.length;
  const every = Math.max(1, Math.floor(count / 50_000));
  const sample: number[] = [];
  for (let row = 0; row < count; row += every) {
    const value = rows.values[row * width + feature]!;
    if (!Number.isNaN(value)) sample.push(value);
  }
  sample.sort((x, y) => x - y);
  const found = new Set<number>();
  for (let step = 1; step < steps; step++) {
    const value = sample[Math.floor((step / steps) * sample.length)];
    if (value !== undefined) found.add(Number(value.toPrecision(5)));
  }
  return [...found].sort((x, y) => x - y);
}

function binOf(value: number, edges: readonly number[]): number {
  if (Number.isNaN(value)) return 0;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

/** Mulberry32: numbers in 0..1 that are the same for the same seed. */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
