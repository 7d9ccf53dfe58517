/**
 * Gradient-boosted regression trees: sums of small decision trees (Friedman 2001), stored as flat arrays. Every node
 * carries its mean, so that the way a row takes down a tree can be read as what each feature added (Saabas 2014).
 */

export interface ForestData {
  /** Log-odds before any tree. */
  readonly base: number;
  /** Index of each tree's root. */
  readonly roots: readonly number[];
  /** Feature each node asks for; -1 at a leaf. */
  readonly feature: readonly number[];
  /** Rows with a value of at most this go left, to the next node; others to `right`. */
  readonly threshold: readonly number[];
  readonly right: readonly number[];
  /** What the node adds to the log-odds, if the tree ended there. */
  readonly value: readonly number[];
}

export class Forest {
  readonly #base: number;
  readonly #roots: Int32Array;
  readonly #feature: Int16Array;
  readonly #threshold: Float32Array;
  readonly #right: Int32Array;
  readonly #value: Float32Array;

  constructor(data: ForestData) {
    this.#base = data.base;
    this.#roots = Int32Array.from(data.roots);
    this.#feature = Int16Array.from(data.feature);
    this.#threshold = Float32Array.from(data.threshold);
    this.#right = Int32Array.from(data.right);
    this.#value = Float32Array.from(data.value);
  }

  /** Log-odds for the row that begins at `from`. */
  logOdds(rows: Float32Array, from: number): number {
    let sum = this.#base;
    for (let tree = 0; tree < this.#roots.length; tree++) {
      let node = this.#roots[tree]!;
      let feature = this.#feature[node]!;
      while (feature >= 0) {
        node = rows[from + feature]! <= this.#threshold[node]! ? node + 1 : this.#right[node]!;
        feature = this.#feature[node]!;
      }
      sum += this.#value[node]!;
    }
    return sum;
  }

  /** What each feature added to the log-odds of the row, into `into` (as long as a row). */
  contributions(rows: Float32Array, from: number, into: Float64Array): void {
    into.fill(0);
    for (let tree = 0; tree < this.#roots.length; tree++) {
      let node = this.#roots[tree]!;
      let feature = this.#feature[node]!;
      while (feature >= 0) {
        const next = rows[from + feature]! <= this.#threshold[node]! ? node + 1 : this.#right[node]!;
        into[feature]! += this.#value[next]! - this.#value[node]!;
        node = next;
        feature = this.#feature[node]!;
      }
    }
  }
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
