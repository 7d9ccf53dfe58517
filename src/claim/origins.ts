/**
 * On how many independent origins a claim rests: a graph over the articles and what they rest on (agencies, outlets,
 * documents). What joins for certain makes one origin; what may join lowers only what is proved: the largest set of origins of
 * which no two may be one. Unknown never counts as independent: a group of witnesses none of which states a source adds nothing.
 */

/** An article that carries the claim. */
export interface Footing {
  readonly article: string;
  /** It states where it has this from, or that it saw it: named, unnamed or document, or its own reporting. */
  readonly sourced: boolean;
}

/** What ties articles, or articles and origins, to one another. Nodes are ids; those of no witness are allowed. */
export interface Tie {
  readonly effect: 'joins' | 'may-join';
  readonly nodes: readonly string[];
  /**
   * It holds between these two and leads no further: an unnamed official may be the one man or the other, and these two stay two.
   * What may derive from another leads on to what that may derive from.
   */
  readonly pairwise?: boolean;
}

export interface Count {
  readonly min: number;
  readonly max: number;
  /** Witnesses by certain origin, each sorted, in order of their first article. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * Counts origins. Ties through nodes that are no witnesses hold too: two reprints of a report that is not among the
 * witnesses are one origin. The order of witnesses and ties does not matter.
 */
export function countOrigins(witnesses: readonly Footing[], ties: readonly Tie[]): Count {
  const certain = components(
    witnesses,
    ties.filter((tie) => tie.effect === 'joins'),
  );
  const blocks = components(
    witnesses,
    ties.filter((tie) => tie.effect === 'joins' || !tie.pairwise),
  );
  const sourced = new Set(witnesses.filter((witness) => witness.sourced).map((witness) => witness.article));
  const stated = blocks.filter((block) => block.some((article) => sourced.has(article)));
  const proved = mostApart(
    stated,
    ties.filter((tie) => tie.pairwise),
  );
  return { min: witnesses.length === 0 ? 0 : Math.max(1, proved), max: certain.length, groups: certain };
}

/** Up to this many groups the largest set is sought in full; of more, those with the fewest possible ties are taken first. */
const soughtInFull = 16;

/** The size of the largest set of groups between which there is no tie; of many groups, of a large such set. */
function mostApart(groups: readonly (readonly string[])[], ties: readonly Tie[]): number {
  const at = new Map(groups.flatMap((group, index) => group.map((article) => [article, index] as const)));
  const beside = groups.map(() => new Set<number>());
  for (const { nodes } of ties) {
    const ends = nodes.flatMap((node) => at.get(node) ?? []);
    for (const x of ends) for (const y of ends) if (x !== y) beside[x]!.add(y);
  }
  const largest = (open: readonly number[]): number => {
    if (open.length === 0) return 0;
    const tied = (index: number) => open.filter((other) => beside[index]!.has(other)).length;
    const fewest = open.reduce((best, index) => (tied(index) < tied(best) ? index : best));
    const without = (index: number) => open.filter((other) => other !== index && !beside[index]!.has(other));
    const taken = 1 + largest(without(fewest));
    // Of a group and its neighbours some one is always in a largest set.
    if (groups.length > soughtInFull || tied(fewest) < 2) return taken;
    return Math.max(
      taken,
      ...open.filter((index) => beside[fewest]!.has(index)).map((index) => 1 + largest(without(index))),
    );
  };
  return largest(groups.map((_, index) => index));
}

function components(witnesses: readonly Footing[], ties: readonly Tie[]): string[][] {
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    for (let step = node; step !== at; ) {
      const next = parent.get(step) ?? at;
      parent.set(step, at);
      step = next;
    }
    return at;
  };
  for (const { nodes } of ties) {
    for (let index = 1; index < nodes.length; index++) {
      const [a, b] = [root(nodes[0]!), root(nodes[index]!)];
      if (a !== b) parent.set(a, b);
    }
  }
  const groups = new Map<string, Set<string>>();
  for (const { article } of witnesses) {
    const key = root(article);
    const group = groups.get(key);
    if (group) group.add(article);
    else groups.set(key, new Set([article]));
  }
  return [...groups.values()].map((group) => [...group].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
