/**
 * Aligns two articles word by word: seeds (runs of two and more equal words, and rare single words) are chained into
 * passages, as in seed-chain-extend alignment of sequences. Gaps cost bits, so that an edited sentence still holds
 * together and chance matches do not. Passages may stand in another order on the other side. Work is bounded: a word
 * pair that repeats is followed to its first occurrences only.
 */
import settings from './settings.json' with { type: 'json' };

/** Equal words: `length` words from `a` on one side and from `b` on the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Runs in rising order on both sides, close enough together to be one passage. */
export interface Chain {
  readonly runs: readonly Run[];
  /** Information of the equal words less the cost of the gaps. */
  readonly bits: number;
}

/** Occurrences of a repeated word pair that are followed. */
const mostRepeats = 8;
const mostSeeds = 20_000;
/** Words compared to lengthen seeds, for each word of both sides: text that repeats itself would cost its square. */
const stepsPerWord = 40;
const lookBack = 48;
const buckets = 1 << 14;

export class Aligner {
  readonly #heads = new Int32Array(buckets).fill(-1);
  #used: number[] = [];
  #next = new Int32Array(0);
  #a: Int32Array = new Int32Array(0);
  readonly #bitsOf: (id: number) => number;
  #seedA = new Int32Array(1024);
  #seedB = new Int32Array(1024);
  #seedLength = new Int32Array(1024);
  #score = new Float64Array(1024);
  #from = new Int32Array(1024);
  #seeds = 0;

  /** @param bitsOf information of a word, in bits */
  constructor(bitsOf: (id: number) => number) {
    this.#bitsOf = bitsOf;
  }

  /** Sets the first side; many articles can then be aligned with it. */
  prepare(a: Int32Array): void {
    for (const bucket of this.#used) this.#heads[bucket] = -1;
    this.#used = [];
    this.#a = a;
    if (this.#next.length < a.length) this.#next = new Int32Array(a.length * 2);
    for (let at = a.length - 2; at >= 0; at--) {
      const bucket = bucketOf(a[at]!, a[at + 1]!);
      if (this.#heads[bucket] === -1) this.#used.push(bucket);
      this.#next[at] = this.#heads[bucket]!;
      this.#heads[bucket] = at;
    }
  }

  /** The chains that the prepared side shares with `b`, best first; no word belongs to two. Negative ids match nothing. */
  align(b: Int32Array): Chain[] {
    this.#seed(b);
    this.#chain();
    return this.#pick(b.length);
  }

  #seed(b: Int32Array): void {
    const a = this.#a;
    this.#seeds = 0;
    let steps = stepsPerWord * (a.length + b.length);
    // Where the last run on each diagonal ends, in words of b: what lies before is a part of it.
    const reached = new Int32Array(a.length + b.length);
    for (let j = 0; j + 1 < b.length && this.#seeds < mostSeeds && steps > 0; j++) {
      if (b[j]! < 0 || b[j + 1]! < 0) continue;
      let repeats = 0;
      let i = this.#heads[bucketOf(b[j]!, b[j + 1]!)]!;
      for (; i >= 0 && repeats < mostRepeats; i = this.#next[i]!) {
        if (a[i] !== b[j] || a[i + 1] !== b[j + 1]) continue;
        repeats++;
        const diagonal = i - j + b.length;
        if (reached[diagonal]! > j) continue;
        // Its beginning may have been one repetition too many.
        let before = 0;
        while (before < Math.min(i, j) && b[j - before - 1]! >= 0 && a[i - before - 1] === b[j - before - 1]) before++;
        let length = 2;
        while (j + length < b.length && b[j + length]! >= 0 && a[i + length] === b[j + length]) length++;
        reached[diagonal] = j + length;
        steps -= before + length;
        this.#push(i - before, j - before, before + length);
      }
    }
  }

  #push(a: number, b: number, length: number): void {
    if (this.#seeds === this.#seedA.length) this.#grow();
    const seed = this.#seeds++;
    this.#seedA[seed] = a;
    this.#seedB[seed] = b;
    this.#seedLength[seed] = length;
    let bits = 0;
    for (let k = 0; k < length; k++) bits += this.#bitsOf(this.#a[a + k]!);
    this.#score[seed] = bits;
  }

  /** Sparse dynamic programming over the seeds in order of `b`. */
  #chain(): void {
    const { maxGapWords, gapBitsPerWord, driftBitsPerWord } = settings;
    for (let seed = 0; seed < this.#seeds; seed++) {
      const [a, b] = [this.#seedA[seed]!, this.#seedB[seed]!];
      let best = 0;
      let from = -1;
      for (let before = seed - 1; before >= 0 && before >= seed - lookBack; before--) {
        const gapA = a - this.#seedA[before]! - this.#seedLength[before]!;
        const gapB = b - this.#seedB[before]! - this.#seedLength[before]!;
        if (gapA < 0 || gapB < 0 || gapA > maxGapWords || gapB > maxGapWords) continue;
        const drift = Math.abs(gapA - gapB);
        const cost = gapBitsPerWord * Math.max(gapA, gapB) + driftBitsPerWord * drift;
        const gain = this.#score[before]! - cost;
        if (gain > best) [best, from] = [gain, before];
      }
      this.#score[seed] = this.#score[seed]! + best;
      this.#from[seed] = from;
    }
  }

  #pick(lengthB: number): Chain[] {
    const order: number[] = [];
    for (let seed = 0; seed < this.#seeds; seed++) if (this.#score[seed]! >= settings.minChainBits) order.push(seed);
    order.sort((x, y) => this.#score[y]! - this.#score[x]! || x - y);
    const takenA = new Uint8Array(order.length === 0 ? 0 : this.#a.length);
    const takenB = new Uint8Array(order.length === 0 ? 0 : lengthB);
    const chains: Chain[] = [];
    const done = new Uint8Array(this.#seeds);
    for (const last of order) {
      if (done[last]) continue;
      const runs: Run[] = [];
      let stop = 0;
      for (let seed = last; seed >= 0; seed = this.#from[seed]!) {
        if (done[seed]) {
          stop = this.#score[seed]!;
          break;
        }
        done[seed] = 1;
        const run = freePart(this.#seedA[seed]!, this.#seedB[seed]!, this.#seedLength[seed]!, takenA, takenB);
        if (run) runs.push(run);
      }
      const bits = this.#score[last]! - stop;
      if (bits < settings.minChainBits || runs.length === 0) continue;
      for (const run of runs) {
        takenA.fill(1, run.a, run.a + run.length);
        takenB.fill(1, run.b, run.b + run.length);
      }
      chains.push({ runs: runs.reverse(), bits });
    }
    return chains;
  }

  #grow(): void {
    const size = this.#seedA.length * 2;
    const wider = (old: Int32Array) => {
      const array = new Int32Array(size);
      array.set(old);
      return array;
    };
    this.#seedA = wider(this.#seedA);
    this.#seedB = wider(this.#seedB);
    this.#seedLength = wider(this.#seedLength);
    this.#from = wider(this.#from);
    const score = new Float64Array(size);
    score.set(this.#score);
    this.#score = score;
  }
}

/** The longest stretch of a run whose words no better chain has taken; null when it is less than two words. */
function freePart(a: number, b: number, length: number, takenA: Uint8Array, takenB: Uint8Array): Run | null {
  let best: Run | null = null;
  let start = 0;
  for (let k = 0; k <= length; k++) {
    if (k < length && !takenA[a + k] && !takenB[b + k]) continue;
    if (k - start >= 2 && k - start > (best?.length ?? 0)) best = { a: a + start, b: b + start, length: k - start };
    start = k + 1;
  }
  return best;
}

function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 18;
}
