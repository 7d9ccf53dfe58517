/**
 * Pairs that are too faint by themselves but stand in a family: when both texts surely share one and the same passage
 * of a third, what they share with each other is no chance. So two mangled copies are still told apart from strangers.
 */
import type { WordPassage } from './passages.ts';

interface Tie {
  readonly other: number;
  /** Word ranges on the member that holds the tie. */
  readonly ranges: readonly WordPassage['a'][];
}

/** Words of the third text that both must share with it. */
const leastCommonWords = 8;

export class FamilySupport {
  readonly #ties = new Map<number, Tie[]>();

  /** Notes a pair that is certain by itself; passages read from `a` to `b`. */
  add(a: number, b: number, passages: readonly WordPassage[]): void {
    this.#tie(
      a,
      b,
      passages.map((passage) => passage.a),
    );
    this.#tie(
      b,
      a,
      passages.map((passage) => passage.b),
    );
  }

  /** Whether a third text supports the pair. */
  supports(a: number, b: number): boolean {
    const tiesOfB = new Map((this.#ties.get(b) ?? []).map((tie) => [tie.other, tie]));
    for (const { other } of this.#ties.get(a) ?? []) {
      if (!tiesOfB.has(other)) continue;
      const ties = this.#ties.get(other)!;
      const toA = ties.find((tie) => tie.other === a)!;
      const toB = ties.find((tie) => tie.other === b)!;
      if (commonWords(toA.ranges, toB.ranges) >= leastCommonWords) return true;
    }
    return false;
  }

  #tie(from: number, other: number, ranges: Tie['ranges']): void {
    const known = this.#ties.get(from);
    if (known) known.push({ other, ranges });
    else this.#ties.set(from, [{ other, ranges }]);
  }
}

function commonWords(x: Tie['ranges'], y: Tie['ranges']): number {
  let words = 0;
  for (const a of x) for (const b of y) words += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  return words;
}
