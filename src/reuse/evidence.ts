/**
 * What a chain of equal words proves. Words weigh by their rarity; a turn of phrase that other articles of the
 * collection use too, without sharing the rest of the passage, weighs less with each of them ("said in a statement on
 * Tuesday"). Articles that carry the whole passage are its family and take nothing away.
 */
import type { Chain } from './align.ts';
import type { Collection } from './collection.ts';
import settings from './settings.json' with { type: 'json' };
import { shingleAt, shingleWords } from './shingles.ts';

/** Equal words that stand in no equal shingle prove little: this share of their bits. */
const loneShare = 0.4;
/** An article with this share of the passage's shingles carries it; one with less is a stranger by so much. */
const familyShare = 0.5;
/** And with no fewer: two words more than a shingle are no passage. */
const leastFamilyShingles = 4;
/** Who shares so many shingles of it took from it, whatever its length: no turn of phrase is that long. */
const mostFamilyShingles = 12;
/** Shingles looked up at most; longer passages need no discount. */
const mostShingles = 160;

export class Weigher {
  readonly #collection: Collection;
  readonly #listed = new Int32Array(settings.shinglesKept + 1);

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** Bits of each equal word of a chain between two members, run after run, after the discount. */
  weigh(chain: Chain, memberA: number, memberB: number): Float32Array {
    const { ids } = this.#collection.members[memberA]!.tokens;
    const others = this.#others(chain, ids, memberA, memberB);
    const weights = new Float32Array(chain.runs.reduce((sum, run) => sum + run.length, 0));
    let word = 0;
    let shingle = 0;
    for (const run of chain.runs) {
      const shingles = Math.max(0, run.length - shingleWords + 1);
      for (let k = 0; k < run.length; k++) {
        const bits = this.#collection.bitsOf(ids[run.a + k]!);
        const beside = shingle + Math.min(Math.max(0, k - 1), shingles - 1);
        weights[word++] = shingles === 0 ? bits * loneShare : bits / (1 + (others[beside] ?? 0));
      }
      shingle += shingles;
    }
    return weights;
  }

  /** For each equal shingle of the chain, in how many articles outside the passage's family it stands. */
  #others(chain: Chain, ids: Int32Array, memberA: number, memberB: number): Float32Array {
    const grams: number[] = [];
    for (const run of chain.runs) {
      for (let k = 0; k + shingleWords <= run.length && grams.length < mostShingles; k++) {
        grams.push(shingleAt(ids, run.a + k));
      }
    }
    const hits = new Map<number, number>();
    for (const gram of grams) {
      const length = this.#collection.grams.list(gram, this.#listed);
      for (let k = 0; k < length; k++) hits.set(this.#listed[k]!, (hits.get(this.#listed[k]!) ?? 0) + 1);
    }
    hits.set(memberA, grams.length);
    hits.set(memberB, grams.length);
    const whole = Math.min(mostFamilyShingles, Math.max(leastFamilyShingles, familyShare * grams.length));
    return Float32Array.from(grams, (gram) => {
      const length = this.#collection.grams.list(gram, this.#listed);
      let strangers = 0;
      for (let k = 0; k < length; k++) {
        const member = this.#listed[k]!;
        if (member === memberA || member === memberB) continue;
        strangers += Math.max(0, 1 - (hits.get(member)! - 1) / whole);
      }
      return length === 0 ? 0 : (strangers * this.#collection.grams.count(gram)) / length;
    });
  }
}
