/**
 * Average-link clustering of a sparse graph. The two groups that are closest on average are joined first, until no two
 * are close enough; a pair that the graph does not list counts as `missing`. The result depends on the edges alone, not
 * on their order: ties go to the groups with the smallest members.
 */

export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

interface Candidate {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
  readonly versionA: number;
  readonly versionB: number;
}

/**
 * Groups of 0..count-1, each sorted, ordered by their first member.
 * @param threshold two groups are joined while their mean score is at least this
 */
export function agglomerate(count: number, edges: readonly Edge[], threshold: number, missing = 0): number[][] {
  const sums: Map<number, { sum: number; pairs: number }>[] = Array.from({ length: count }, () => new Map());
  const sizes = new Array<number>(count).fill(1);
  const versions = new Array<number>(count).fill(0);
  const members = Array.from({ length: count }, (_, index) => [index]);
  const heap = new Heap();
  for (const { a, b, score } of edges) {
    if (a === b) continue;
    sums[a]!.set(b, { sum: score, pairs: 1 });
    sums[b]!.set(a, { sum: score, pairs: 1 });
  }
  const offer = (a: number, b: number) => {
    const link = sums[a]!.get(b)!;
    const all = sizes[a]! * sizes[b]!;
    const mean = (link.sum + (all - link.pairs) * missing) / all;
    if (mean < threshold) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    heap.push({ mean, a: low, b: high, versionA: versions[low]!, versionB: versions[high]! });
  };
  for (let a = 0; a < count; a++) for (const b of sums[a]!.keys()) if (a < b) offer(a, b);

  for (let best = heap.pop(); best; best = heap.pop()) {
    const { a, b } = best;
    if (versions[a] !== best.versionA || versions[b] !== best.versionB) continue;
    // The group with the smaller first member keeps its number, so that ties fall the same way whatever the order.
    for (const [other, link] of sums[b]!) {
      sums[other]!.delete(b);
      if (other === a) continue;
      const known = sums[a]!.get(other);
      const joined = { sum: (known?.sum ?? 0) + link.sum, pairs: (known?.pairs ?? 0) + link.pairs };
      sums[a]!.set(other, joined);
      sums[other]!.set(a, joined);
    }
    sums[b] = new Map();
    sizes[a]! += sizes[b]!;
    members[a]!.push(...members[b]!);
    members[b] = [];
    versions[a]!++;
    versions[b] = -1;
    for (const other of sums[a]!.keys()) offer(a, other);
  }
  return members.filter((group) => group.length > 0).map((group) => group.sort((x, y) => x - y));
}

/** A binary heap: the highest mean first, then the smallest members. */
class Heap {
  private readonly items: Candidate[] = [];

  push(item: Candidate): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(item, this.items[up]!)) break;
      this.items[at] = this.items[up]!;
      at = up;
    }
    this.items[at] = item;
  }

  pop(): Candidate | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (!top || !last || this.items.length === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.items.length) break;
      if (down + 1 < this.items.length && before(this.items[down + 1]!, this.items[down]!)) down++;
      if (!before(this.items[down]!, last)) break;
      this.items[at] = this.items[down]!;
      at = down;
    }
    this.items[at] = last;
    return top;
  }
}

function before(x: Candidate, y: Candidate): boolean {
  if (x.mean !== y.mean) return x.mean > y.mean;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}
