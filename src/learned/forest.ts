/**
 * Boosted decision trees (Friedman 2001), applied: a row of features gives the sum of the leaves it ends in. Trees lie in
 * flat arrays, each node followed by its left child. The only evaluator: every stage with trees uses this one.
 */
export interface Trees {
  readonly features?: readonly string[];
  /** The sum before any tree. */
  readonly base: number;
  /** Index of each tree's root. */
  readonly roots: readonly number[];
  /** Feature each node asks for; -1 at a leaf. */
  readonly feature: readonly number[];
  /** Rows with a value of at most this, or not known, go left, to the next node; others to `right`. */
  readonly threshold: readonly number[];
  readonly right: readonly number[];
  /** What a leaf adds. At an inner node what it would add if the tree ended there, or 0 where that was not kept. */
  readonly value: readonly number[];
}

export interface Forest {
  readonly base: number;
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
}

/** Stored trees made ready. `single` rounds them as the rows of a Float32Array are rounded; `double` is for other rows. */
export function plant(trees: Trees, precision: 'single' | 'double' = 'single'): Forest {
  const read = (list: readonly number[]) =>
    precision === 'single' ? Float64Array.from(list, Math.fround) : Float64Array.from(list);
  return {
    base: trees.base,
    roots: Int32Array.from(trees.roots),
    feature: Int16Array.from(trees.feature),
    threshold: read(trees.threshold),
    right: Int32Array.from(trees.right),
    value: read(trees.value),
  };
}

/** The sum for the row that begins at `from`: log-odds, or the value itself where the trees were grown on values. */
export function evaluate(forest: Forest, rows: Float32Array | Float64Array, from: number): number {
  const { roots, feature: features, threshold, right, value } = forest;
  let sum = forest.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree]!;
    let feature = features[at]!;
    while (feature >= 0) {
      at = rows[from + feature]! > threshold[at]! ? right[at]! : at + 1;
      feature = features[at]!;
    }
    sum += value[at]!;
  }
  return sum;
}

/**
 * The sums of several rows, `stride` apart, for which `asks` holds: tree after tree, so that each stays at hand for all
 * rows. The sums are those of `evaluate`, to the last bit.
 */
export function evaluateRows(
  forest: Forest,
  rows: Float32Array,
  stride: number,
  asks: (row: number) => boolean = () => true,
): Float64Array {
  const { roots, feature: features, threshold, right, value } = forest;
  const sums = new Float64Array(Math.floor(rows.length / stride)).fill(forest.base);
  const asked: number[] = [];
  for (let row = 0; row < sums.length; row++) if (asks(row)) asked.push(row);
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree]!;
    for (let index = 0; index < asked.length; index++) {
      const from = asked[index]! * stride;
      let at = root;
      let feature = features[at]!;
      while (feature >= 0) {
        at = rows[from + feature]! > threshold[at]! ? right[at]! : at + 1;
        feature = features[at]!;
      }
      sums[asked[index]!]! += value[at]!;
    }
  }
  return sums;
}

/**
 * What each feature added to the sum for the row, into `into` (as long as a row): the way down a tree, read step by step
 * (Saabas 2014). Only for trees whose inner nodes keep their values.
 */
export function contributions(forest: Forest, rows: Float32Array, from: number, into: Float64Array): void {
  into.fill(0);
  for (const root of forest.roots) {
    let at = root;
    let feature = forest.feature[at]!;
    while (feature >= 0) {
      const next = rows[from + feature]! > forest.threshold[at]! ? forest.right[at]! : at + 1;
      into[feature]! += forest.value[next]! - forest.value[at]!;
      at = next;
      feature = forest.feature[at]!;
    }
  }
}

export const chance = (odds: number) => 1 / (1 + Math.exp(-odds));
