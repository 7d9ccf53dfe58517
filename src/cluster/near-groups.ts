/**
 * The nearest groups of each group, round after round. A group that has not grown keeps its list, with what has become
 * of the groups on it; only the others are looked up again.
 */
import type { Group } from './groups.ts';
import { cosine, leastCosine, type Neighbours, neighbours, type Vector } from './neighbours.ts';

/** What became of the groups of the round before. */
export interface Followed {
  /** The group that each old group is now part of. */
  readonly newOf: Int32Array;
  /** The old group that each group still is; -1 where it has grown. */
  readonly oldOf: Int32Array;
}

/** The number of the group of each article. */
export function groupOf(parts: readonly (readonly number[])[], articles: number): Int32Array {
  const of = new Int32Array(articles);
  for (const [number, members] of parts.entries()) for (const member of members) of[member] = number;
  return of;
}

/** @param of the group of each article now, by `parts` */
export function followGroups(
  before: readonly (readonly number[])[],
  parts: readonly (readonly number[])[],
  of: Int32Array,
): Followed {
  const newOf = Int32Array.from(before, (members) => of[members[0]!]!);
  const oldOf = new Int32Array(parts.length).fill(-1);
  for (const [old, members] of before.entries()) {
    if (parts[newOf[old]!]!.length === members.length) oldOf[newOf[old]!] = old;
  }
  return { newOf, oldOf };
}

/** Lists of the nearest, parallel to `groups`. */
export function nearGroups(
  groups: readonly Group[],
  vocabularySize: number,
  before: (Followed & { readonly near: readonly Neighbours[] }) | null,
): Neighbours[] {
  const vectors = groups.map(({ terms, weights, rarities, norm }) => ({
    profile: { terms },
    weights: norm > 0 && norm !== 1 ? weights.map((weight) => weight / norm) : weights,
    rarities,
  }));
  if (!before) return neighbours(vectors, vocabularySize);
  const found: (Neighbours | null)[] = groups.map((_, group) => {
    const old = before.oldOf[group]!;
    return old < 0 ? null : carryOver(group, before.near[old]!, before, vectors);
  });
  const wanted = [...found.keys()].filter((group) => found[group] === null);
  const looked = neighbours(vectors, vocabularySize, wanted);
  for (const [place, group] of wanted.entries()) found[group] = looked[place]!;
  return found as Neighbours[];
}

/** A list that has become shorter than this, because groups on it were joined, is looked up again. */
const enough = 12;

/** Null where the list is to be looked up again. */
function carryOver(
  group: number,
  list: Neighbours,
  { newOf, oldOf }: Followed,
  vectors: readonly Vector[],
): Neighbours | null {
  const seen = new Set<number>();
  const found: { id: number; cosine: number }[] = [];
  for (const [place, old] of list.ids.entries()) {
    const id = newOf[old]!;
    if (seen.has(id)) continue;
    seen.add(id);
    const value = oldOf[id]! < 0 ? cosine(vectors[group]!, vectors[id]!) : list.cosines[place]!;
    if (value >= leastCosine) found.push({ id, cosine: value });
  }
  if (found.length < Math.min(enough, list.ids.length)) return null;
  found.sort((x, y) => y.cosine - x.cosine || x.id - y.id);
  return {
    ids: Int32Array.from(found, (item) => item.id),
    cosines: Float32Array.from(found, (item) => item.cosine),
  };
}
