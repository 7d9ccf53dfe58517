/**
 * Gradient-boosted decision trees for a yes-or-no question (Friedman 2001), with histograms of at most 64 bins a feature
 * and second-order leaves, grown best leaf first, as in LightGBM. Missing values (NaN) have a bin of their own, the lowest.
 * Deterministic: rows and features are drawn by a seeded generator.
 */
import type { Trees } from '../../src/learned/forest.ts';

export interface BoostOptions {
  readonly trees: number;
  /** Most leaves of a tree, and most steps from its root to a leaf. */
  readonly leaves: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastWeight: number;
  /** L2 penalty on leaves. */
  readonly penalty: number;
  /** Share of features each tree may use. */
  readonly features: number;
  /** Share of rows each tree sees. */
  readonly sample: number;
  readonly seed: number;
}

const bins = 64;
/** The bin of missing values, then the others. */
const slots = bins + 1;
const leastGain = 1e-6;

export interface Rows {
  /** Row-major, `width` a row. */
  readonly values: Float32Array;
  readonly width: number;
  readonly labels: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

interface Histogram {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

interface Leaf {
  node: number;
  histogram: Histogram;
  members: Int32Array;
  gain: number;
  feature: number;
  bin: number;
  g: number;
  h: number;
  depth: number;
}

export function boost({ values, width, labels, weights }: Rows, options: BoostOptions): Trees {
  const count = labels.length;
  const { cuts, binned } = binRows(values, width, count);
  const scores = new Float64Array(count);
  const base = baseLogOdds(labels, weights);
  scores.fill(base);
  const g = new Float64Array(count);
  const h = new Float64Array(count);
  const forest = {
    base,
    roots: [] as number[],
    feature: [] as number[],
    threshold: [] as number[],
    right: [] as number[],
    value: [] as number[],
  };
  const random = generator(options.seed);
  for (let tree = 0; tree < options.trees; tree++) {
    for (let at = 0; at < count; at++) {
      const p = 1 / (1 + Math.exp(-scores[at]!));
      g[at] = (p - labels[at]!) * weights[at]!;
      h[at] = Math.max(1e-6, p * (1 - p)) * weights[at]!;
    }
    const members = new Int32Array(count);
    let used = 0;
    for (let at = 0; at < count; at++) if (random() < options.sample) members[used++] = at;
    const tried: number[] = [];
    for (let feature = 0; feature < width; feature++) {
      if (cuts[feature]!.length > 0 && random() < options.features) tried.push(feature);
    }
    const grown = grow(members.slice(0, used), tried, { binned, width, g, h }, options);
    store(grown, cuts, forest);
    for (let at = 0; at < count; at++) scores[at]! += predict(grown, binned, at * width);
  }
  return forest;
}

interface Node {
  feature: number;
  bin: number;
  left: number;
  right: number;
  value: number;
}

function grow(
  members: Int32Array,
  tried: readonly number[],
  data: { binned: Uint8Array; width: number; g: Float64Array; h: Float64Array },
  options: BoostOptions,
): Node[] {
  const nodes: Node[] = [];
  const leafOf = (list: Int32Array, histogram: Histogram, depth: number): Leaf => {
    let g = 0;
    let h = 0;
    for (const at of list) {
      g += data.g[at]!;
      h += data.h[at]!;
    }
    nodes.push({ feature: -1, bin: 0, left: -1, right: -1, value: (-g / (h + options.penalty)) * options.rate });
    const leaf: Leaf = { node: nodes.length - 1, histogram, members: list, gain: 0, feature: -1, bin: 0, g, h, depth };
    if (depth < options.depth) findSplit(leaf, tried, options);
    return leaf;
  };
  const open: Leaf[] = [leafOf(members, gather(members, tried, data), 0)];
  let leaves = 1;
  while (leaves < options.leaves) {
    let best = -1;
    for (let at = 0; at < open.length; at++)
      if (open[at]!.gain > leastGain && (best < 0 || open[at]!.gain > open[best]!.gain)) best = at;
    if (best < 0) break;
    const [leaf] = open.splice(best, 1) as [Leaf];
    const left: number[] = [];
    const right: number[] = [];
    for (const at of leaf.members) {
      (data.binned[at * data.width + leaf.feature]! <= leaf.bin ? left : right).push(at);
    }
    const node = nodes[leaf.node]!;
    node.feature = leaf.feature;
    node.bin = leaf.bin;
    // The larger side's histogram is the parent's less the smaller side's: half the work.
    const lesser = Int32Array.from(left.length < right.length ? left : right);
    const small = gather(lesser, tried, data);
    const large = subtract(leaf.histogram, small);
    const a = leafOf(Int32Array.from(left), left.length < right.length ? small : large, leaf.depth + 1);
    const b = leafOf(Int32Array.from(right), left.length < right.length ? large : small, leaf.depth + 1);
    node.left = a.node;
    node.right = b.node;
    open.push(a, b);
    leaves++;
  }
  return nodes;
}

function gather(
  members: Int32Array,
  tried: readonly number[],
  data: { binned: Uint8Array; width: number; g: Float64Array; h: Float64Array },
): Histogram {
  const size = tried.length;
  const columns = Int32Array.from(tried);
  const g = new Float64Array(size * slots);
  const h = new Float64Array(size * slots);
  for (let m = 0; m < members.length; m++) {
    const at = members[m]!;
    const row = at * data.width;
    const gAt = data.g[at]!;
    const hAt = data.h[at]!;
    for (let k = 0; k < size; k++) {
      const slot = k * slots + data.binned[row + columns[k]!]!;
      g[slot]! += gAt;
      h[slot]! += hAt;
    }
  }
  return { g, h };
}

function subtract(whole: Histogram, part: Histogram): Histogram {
  return { g: whole.g.map((value, at) => value - part.g[at]!), h: whole.h.map((value, at) => value - part.h[at]!) };
}

function findSplit(leaf: Leaf, tried: readonly number[], { penalty, leastWeight }: BoostOptions): void {
  const size = tried.length;
  const { g: sumG, h: sumH } = leaf.histogram;
  const whole = (leaf.g * leaf.g) / (leaf.h + penalty);
  for (let k = 0; k < size; k++) {
    let gLeft = 0;
    let hLeft = 0;
    for (let bin = 0; bin < slots - 1; bin++) {
      gLeft += sumG[k * slots + bin]!;
      hLeft += sumH[k * slots + bin]!;
      const hRight = leaf.h - hLeft;
      if (hLeft < leastWeight || hRight < leastWeight) continue;
      const gRight = leaf.g - gLeft;
      const gain = (gLeft * gLeft) / (hLeft + penalty) + (gRight * gRight) / (hRight + penalty) - whole;
      if (gain > leaf.gain) {
        leaf.gain = gain;
        leaf.feature = tried[k]!;
        leaf.bin = bin;
      }
    }
  }
}

function predict(nodes: readonly Node[], binned: Uint8Array, row: number): number {
  let node = nodes[0]!;
  while (node.feature >= 0) node = nodes[binned[row + node.feature]! <= node.bin ? node.left : node.right]!;
  return node.value;
}

/** Below every value, so that only what is missing goes left. */
const lowest = -1e30;

function thresholdOf(cuts: readonly number[], bin: number): number {
  return bin === 0 ? lowest : Number(cuts[bin - 1]!.toPrecision(5));
}

/** Writes a tree with each left child right after its parent. */
function store(
  nodes: readonly Node[],
  cuts: readonly number[][],
  forest: { roots: number[]; feature: number[]; threshold: number[]; right: number[]; value: number[] },
): void {
  forest.roots.push(forest.feature.length);
  const waiting: { node: number; parent: number }[] = [{ node: 0, parent: -1 }];
  while (waiting.length > 0) {
    const { node: index, parent } = waiting.pop()!;
    const node = nodes[index]!;
    const at = forest.feature.length;
    if (parent >= 0) forest.right[parent] = at;
    forest.feature.push(node.feature);
    forest.threshold.push(node.feature < 0 ? 0 : thresholdOf(cuts[node.feature]!, node.bin));
    forest.right.push(0);
    forest.value.push(Number(node.value.toFixed(4)));
    if (node.feature >= 0) waiting.push({ node: node.right, parent: at }, { node: node.left, parent: -1 });
  }
}

/**
 * Cuts midway between neighbouring values of a sorted sample, for at most 64 bins. Values that fill a bin by themselves
 * (most features are mostly 0) have one each; the others share what bins are left evenly.
 */
function cutsOf(sample: readonly number[]): number[] {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sample) {
    if (value === values.at(-1)) counts[counts.length - 1]!++;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  const large = sample.length / bins;
  const rest = counts.filter((count) => count < large);
  const size =
    values.length <= bins ? 1 : rest.reduce((sum, count) => sum + count, 0) / (bins - (counts.length - rest.length));
  const found: number[] = [];
  let filled = 0;
  for (let at = 0; at + 1 < values.length && found.length < bins - 1; at++) {
    filled += counts[at]!;
    if (counts[at]! < large && counts[at + 1]! < large && filled < size) continue;
    found.push((values[at]! + values[at + 1]!) / 2);
    filled = 0;
  }
  return found;
}

/** Up to 64 bins a feature. */
function binRows(rows: Float32Array, width: number, count: number): { cuts: number[][]; binned: Uint8Array } {
  const cuts: number[][] = [];
  const step = Math.max(1, Math.floor(count / 20_000));
  for (let feature = 0; feature < width; feature++) {
    const sample: number[] = [];
    for (let at = 0; at < count; at += step) {
      const value = rows[at * width + feature]!;
      if (!Number.isNaN(value)) sample.push(value);
    }
    sample.sort((a, b) => a - b);
    const own = cutsOf(sample);
    cuts.push(own.map((cut) => Math.fround(Number(cut.toPrecision(5)))));
  }
  const binned = new Uint8Array(count * width);
  for (let at = 0; at < count; at++) {
    for (let feature = 0; feature < width; feature++) {
      const value = rows[at * width + feature]!;
      const own = cuts[feature]!;
      if (Number.isNaN(value)) continue;
      let low = 0;
      let high = own.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= own[middle]!) high = middle;
        else low = middle + 1;
      }
      binned[at * width + feature] = low + 1;
    }
  }
  return { cuts, binned };
}

function baseLogOdds(labels: ArrayLike<number>, weights: ArrayLike<number>): number {
  let yes = 1;
  let all = 2;
  for (let at = 0; at < labels.length; at++) {
    yes += labels[at]! * weights[at]!;
    all += weights[at]!;
  }
  return Number(Math.log(yes / (all - yes)).toFixed(4));
}

/** Mulberry32: numbers in 0..1 that are the same for the same seed. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
