/** Boosted regression trees (Friedman 2001): a sum of small trees over named features. Weights are data, trained in eval/. */

export interface Tree {
  /** Feature index per inner node, or -1 for a leaf; threshold or leaf value; children at 2i+1 and 2i+2. */
  readonly feature: readonly number[];
  readonly value: readonly number[];
}

export interface Forest {
  readonly base: number;
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
}

/** The raw sum: a value for regression, log-odds for classification. */
export function predict(forest: Forest, features: ArrayLike<number>): number {
  let sum = forest.base;
  for (const { feature, value } of forest.trees) {
    let node = 0;
    while (feature[node]! >= 0) node = 2 * node + (features[feature[node]!]! <= value[node]! ? 1 : 2);
    sum += value[node]!;
  }
  return sum;
}
