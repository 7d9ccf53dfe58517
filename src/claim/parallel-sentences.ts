/**
 * Which sentences of two texts in different languages stand for one another: by their lengths, in order (Gale and Church 1993,
 * "A program for aligning sentences in bilingual corpora"), for passages that are known to run parallel.
 */

/** Variance of a sentence's length per character of the other language's, from that paper. */
const variance = 6.8;
/** Costs of a pair, of one against two, and of a sentence left out, in the same unit: -100 log of how often each is seen there. */
const prior = { pair: 12, double: 245, lone: 450 };
/** Longer passages are cut: the table of costs grows with both sides. */
const longest = 300;

/** Pairs of places in the two lists; a sentence that stands for two is in two pairs. Lengths are in characters. */
export function parallelSentences(a: readonly number[], b: readonly number[]): [number, number][] {
  const [n, m] = [Math.min(a.length, longest), Math.min(b.length, longest)];
  const total = (list: readonly number[], size: number) => list.slice(0, size).reduce((sum, one) => sum + one, 0);
  const ratio = total(b, m) / Math.max(1, total(a, n));
  const cost = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY));
  const move = Array.from({ length: n + 1 }, () => new Int8Array(m + 1));
  cost[0]![0] = 0;
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      for (const [index, { di, dj, price }] of moves.entries()) {
        const before = cost[i - di]?.[j - dj];
        if (before === undefined || !Number.isFinite(before)) continue;
        const [x, y] = [total(a.slice(i - di, i), di), total(b.slice(j - dj, j), dj)];
        const value = before + price + (di === 0 || dj === 0 ? 0 : distance(x * ratio, y));
        if (value >= cost[i]![j]!) continue;
        cost[i]![j] = value;
        move[i]![j] = index;
      }
    }
  }
  const found: [number, number][] = [];
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const { di, dj } = moves[move[i]![j]!]!;
    for (let x = i - 1; x >= i - di; x--) for (let y = j - 1; y >= j - dj; y--) found.push([x, y]);
    i -= di;
    j -= dj;
  }
  return found.reverse();
}

const moves = [
  { di: 1, dj: 1, price: prior.pair },
  { di: 1, dj: 0, price: prior.lone },
  { di: 0, dj: 1, price: prior.lone },
  { di: 2, dj: 1, price: prior.double },
  { di: 1, dj: 2, price: prior.double },
] as const;

/** How odd it is that a sentence of this length stands for one of that: the squared deviation, in hundredths. */
function distance(expected: number, length: number): number {
  const mean = (expected + length) / 2;
  return (50 * (expected - length) ** 2) / Math.max(1, variance * mean);
}
