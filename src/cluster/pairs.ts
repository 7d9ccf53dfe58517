/** Pairs of articles worth a decision: each article with its nearest, and pairs that are known to share passages. */
import type { Neighbours } from './neighbours.ts';

export interface Pairs {
  /** The lower article number of each pair; pairs rise by a, then b. */
  readonly a: Int32Array;
  readonly b: Int32Array;
}

export function candidatePairs(neighbours: readonly Neighbours[], limit: number, also: Iterable<number> = []): Pairs {
  const count = neighbours.length;
  const keys: number[] = [...also];
  for (const [self, { ids }] of neighbours.entries()) {
    for (let place = 0; place < Math.min(limit, ids.length); place++) {
      const other = ids[place]!;
      keys.push(self < other ? self * count + other : other * count + self);
    }
  }
  const sorted = Float64Array.from(keys).sort();
  const distinct = sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]);
  return {
    a: Int32Array.from(distinct, (key) => Math.floor(key / count)),
    b: Int32Array.from(distinct, (key) => key % count),
  };
}
