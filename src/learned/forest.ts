/**
 * Boosted decision trees, applied: a row of features gives a probability. A node is [feature, threshold, left, right]
 * (left when the value is at most the threshold, or not known), a leaf [value in log-odds].
 */
export interface Trees {
  readonly features: readonly string[];
  /** Log-odds before any tree. */
  readonly base: number;
  readonly trees: (readonly (readonly number[])[])[];
}

/** All trees in flat arrays, for speed. */
export interface Forest {
  readonly base: number;
  readonly width: number;
  readonly roots: Int32Array;
  /** -1 for a leaf. */
  readonly feature: Int16Array;
  /** Threshold, or the value of a leaf. */
  readonly value: Float32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function plant({ features, base, trees }: Trees): Forest {
  const nodes = trees.reduce((sum, tree) => sum + tree.length, 0);
  const forest: Forest = {
    base,
    width: features.length,
    roots: new Int32Array(trees.length),
    feature: new Int16Array(nodes),
    value: new Float32Array(nodes),
    left: new Int32Array(nodes),
    right: new Int32Array(nodes),
  };
  let at = 0;
  for (const [number, tree] of trees.entries()) {
    forest.roots[number] = at;
    for (const [place, node] of tree.entries()) {
      const leaf = node.length === 1;
      forest.feature[at + place] = leaf ? -1 : node[0]!;
      forest.value[at + place] = leaf ? node[0]! : node[1]!;
      forest.left[at + place] = leaf ? 0 : at + node[2]!;
      forest.right[at + place] = leaf ? 0 : at + node[3]!;
    }
    at += tree.length;
  }
  return forest;
}

/** Log-odds for the row of features that begins at `from`. */
export function logOdds(forest: Forest, rows: Float32Array, from: number): number {
  let sum = forest.base;
  for (const root of forest.roots) {
    let at = root;
    let feature = forest.feature[at]!;
    while (feature >= 0) {
      at = rows[from + feature]! > forest.value[at]! ? forest.right[at]! : forest.left[at]!;
      feature = forest.feature[at]!;
    }
    sum += forest.value[at]!;
  }
  return sum;
}

export const chance = (odds: number) => 1 / (1 + Math.exp(-odds));
