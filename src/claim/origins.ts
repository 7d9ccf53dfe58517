/**
 * On how many independent origins a claim rests: a graph over the articles and what they rest on (agencies, outlets,
 * speakers, documents). What joins for certain makes one origin; what may join lowers only what is proved. Unknown never counts
 * as independent: a group of witnesses none of which states a source adds nothing to `min`.
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
  const possible = components(witnesses, ties);
  const sourced = new Set(witnesses.filter((witness) => witness.sourced).map((witness) => witness.article));
  const proved = possible.filter((group) => group.some((article) => sourced.has(article))).length;
  return { min: witnesses.length === 0 ? 0 : Math.max(1, proved), max: certain.length, groups: certain };
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
