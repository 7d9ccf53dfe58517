/** The groups of a collection: what `cluster` makes stories of and `explain` explains. */
import type { Article, Reuse } from '../records/index.ts';
import type { Collection } from './collection.ts';
import { groupForest, pairChances } from './decide.ts';
import { type Growth, growGroups } from './grow.ts';
import type { ScoredPair } from './spanning.ts';

export interface ClusterInput {
  readonly articles: readonly Article[];
  /** Shared passages, where the reuse stage has run; may be empty. */
  readonly reuse?: readonly Reuse[];
}

/** The order that article numbers follow. */
export function byId(articles: readonly Article[]): Article[] {
  return [...articles].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
}

/** The groups, and by first member the pairs that were compared within each. */
export function group(collection: Collection): { growth: Growth; pairsOf: Map<number, ScoredPair[]> } {
  const chances = pairChances(collection);
  const growth = growGroups(collection, chances, groupForest());
  const first = new Int32Array(collection.articles.length);
  for (const members of growth.parts) for (const member of members) first[member] = members[0]!;
  const pairsOf = new Map<number, ScoredPair[]>();
  const { a, b } = collection.pairs;
  for (let pair = 0; pair < a.length; pair++) {
    const own = first[a[pair]!]!;
    if (own !== first[b[pair]!]) continue;
    const list = pairsOf.get(own) ?? [];
    if (list.length === 0) pairsOf.set(own, list);
    list.push({ a: a[pair]!, b: b[pair]!, score: chances[pair]! });
  }
  return { growth, pairsOf };
}
