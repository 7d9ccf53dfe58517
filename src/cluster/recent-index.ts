/**
 * An inverted index of the latest articles: each term keeps the last few that held it. Looking up and entering cost the
 * same however many articles have gone by.
 */

const perTerm = 96;
const firstRoom = 4;

export class RecentIndex {
  /** Rings of article numbers by term, oldest overwritten; `seen` counts all that were ever entered. */
  private readonly rings: Int32Array[] = [];
  private readonly seen: number[] = [];
  private readonly scores: Float32Array;
  private readonly capacity: number;
  private readonly touched: Int32Array;

  /** @param capacity a power of two: how many articles back can be found */
  constructor(capacity: number) {
    this.capacity = capacity;
    this.scores = new Float32Array(capacity);
    this.touched = new Int32Array(capacity);
  }

  enter(article: number, terms: Int32Array, chosen: readonly number[]): void {
    for (const place of chosen) {
      const term = terms[place]!;
      const ring = this.ringOf(term);
      ring[this.seen[term]! % ring.length] = article;
      this.seen[term]!++;
    }
  }

  /**
   * Articles after `oldest` that share chosen terms, with the sum of squared rarities of what is shared; at most `limit`, the highest
   * first.
   */
  find(terms: Int32Array, chosen: readonly number[], worth: Float32Array, oldest: number, limit: number): number[] {
    let count = 0;
    const mask = this.capacity - 1;
    for (const place of chosen) {
      const ring = this.rings[terms[place]!];
      if (!ring) continue;
      const filled = Math.min(this.seen[terms[place]!]!, ring.length);
      const value = worth[place]! ** 2;
      for (let at = 0; at < filled; at++) {
        const article = ring[at]!;
        if (article < oldest) continue;
        if (this.scores[article & mask] === 0) this.touched[count++] = article;
        this.scores[article & mask]! += value;
      }
    }
    const found = this.touched.slice(0, count);
    const best = count > limit ? this.atLeast(found, limit) : 0;
    const kept: number[] = [];
    for (const article of found) if (this.scores[article & mask]! >= best) kept.push(article);
    kept.sort((x, y) => this.scores[y & mask]! - this.scores[x & mask]! || y - x);
    for (const article of found) this.scores[article & mask] = 0;
    return kept.slice(0, limit);
  }

  private atLeast(found: Int32Array, limit: number): number {
    const values = Float32Array.from(found, (article) => this.scores[article & (this.capacity - 1)]!).sort();
    return values[values.length - limit]!;
  }

  private ringOf(term: number): Int32Array {
    while (this.rings.length <= term) {
      this.rings.push(empty);
      this.seen.push(0);
    }
    const ring = this.rings[term]!;
    const seen = this.seen[term]!;
    if (seen < ring.length || ring.length === perTerm) return ring;
    const larger = new Int32Array(Math.min(perTerm, Math.max(firstRoom, ring.length * 2)));
    larger.set(ring);
    this.rings[term] = larger;
    return larger;
  }
}

const empty = new Int32Array(0);
