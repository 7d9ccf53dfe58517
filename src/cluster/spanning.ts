/** The strongest links that hold a story together: for each member, why it belongs. */

export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * A spanning tree over `members`: the strongest of `pairs` first (Kruskal), then what is still apart is tied to the
 * member with most links. Sorted by a, then b.
 */
export function spanningPairs(members: readonly number[], pairs: readonly ScoredPair[]): { a: number; b: number }[] {
  const parent = new Map(members.map((member) => [member, member]));
  const root = (member: number): number => {
    let at = member;
    while (parent.get(at) !== at) {
      parent.set(at, parent.get(parent.get(at)!)!);
      at = parent.get(at)!;
    }
    return at;
  };
  const degree = new Map<number, number>();
  const found: { a: number; b: number }[] = [];
  const join = (a: number, b: number) => {
    const x = root(a);
    const y = root(b);
    if (x === y) return;
    parent.set(Math.max(x, y), Math.min(x, y));
    found.push({ a: Math.min(a, b), b: Math.max(a, b) });
    for (const member of [a, b]) degree.set(member, (degree.get(member) ?? 0) + 1);
  };
  for (const { a, b } of [...pairs].sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b)) join(a, b);
  let centre = members[0]!;
  for (const member of members) if ((degree.get(member) ?? 0) > (degree.get(centre) ?? 0)) centre = member;
  for (const member of members) join(centre, member);
  return found.sort((p, q) => p.a - q.a || p.b - q.b);
}
