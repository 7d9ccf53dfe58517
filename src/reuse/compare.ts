/** Compares two members of the collection: the chains of equal words, what each proves, and what lies in them. */
import { Aligner } from './align.ts';
import { BoilerplateFinder, type OwnRange } from './boilerplate.ts';
import { type Candidate, createCandidateFinder } from './candidates.ts';
import type { Collection } from './collection.ts';
import { Weigher } from './evidence.ts';
import { featuresOf } from './pair-features.ts';
import type { WeighedChain } from './passages.ts';
import { isForm, verbatimBits } from './plain-signs.ts';
import settings from './settings.json' with { type: 'json' };

export interface Comparison {
  readonly member: number;
  readonly other: number;
  readonly chains: readonly WeighedChain[];
  /** In the order of `pairFeatures`. */
  readonly features: Float64Array;
  readonly shingles: number;
  /** What the longest stretch word for word proves, in bits. */
  readonly verbatim: number;
  /** One form filled in twice, with other figures. */
  readonly form: boolean;
}

export class Comparer {
  readonly #collection: Collection;
  readonly #finder;
  readonly #aligner: Aligner;
  readonly #weigher: Weigher;
  readonly #boilerplate: BoilerplateFinder;
  readonly #isFigure: (id: number) => boolean;

  constructor(collection: Collection) {
    this.#collection = collection;
    this.#finder = createCandidateFinder(collection);
    this.#aligner = new Aligner(collection.bitsOf);
    this.#weigher = new Weigher(collection);
    this.#boilerplate = new BoilerplateFinder(collection);
    this.#isFigure = (id) => collection.vocabulary.isNumber(id);
  }

  /** Compares a member with each candidate before it; `left` candidates were not compared. */
  compare(member: number): { readonly comparisons: Comparison[]; readonly left: number } {
    const { candidates, left } = this.#finder.find(member, this.ownRange(member));
    if (candidates.length > 0) this.#aligner.prepare(this.#ownIds(member));
    const comparisons: Comparison[] = [];
    for (const candidate of candidates) {
      const comparison = this.#with(member, candidate);
      if (comparison) comparisons.push(comparison);
    }
    return { comparisons, left };
  }

  /** The words of a member that are its own, not its outlet's boilerplate. */
  ownRange(member: number): OwnRange {
    return this.#boilerplate.ownRange(member);
  }

  ownLength(member: number): number {
    const { from, to } = this.ownRange(member);
    return to - from;
  }

  #with(member: number, { member: other, weight }: Candidate): Comparison | null {
    const found = this.#aligner.align(this.#ownIds(other));
    let possible = 0;
    for (const chain of found) possible += chain.bits;
    if (possible < settings.leastChainBitsInPair) return null;
    const { ids } = this.#collection.members[member]!.tokens;
    const chains: WeighedChain[] = [];
    for (const chain of found) {
      const weights = this.#weigher.weigh(chain, member, other);
      let bits = 0;
      for (const weight of weights) bits += weight;
      if (bits < settings.minChainBits) continue;
      let raw = 0;
      for (const run of chain.runs) {
        for (let k = 0; k < run.length; k++) raw += this.#collection.bitsOf(ids[run.a + k]!);
      }
      chains.push({ chain, weights, bits, raw });
    }
    if (chains.length === 0) return null;
    const shorter = Math.min(this.ownLength(member), this.ownLength(other));
    const { members } = this.#collection;
    const words = { a: members[member]!.tokens, b: members[other]!.tokens, isFigure: this.#isFigure };
    const { features, figures } = featuresOf(chains, weight, shorter, words);
    return {
      member,
      other,
      chains,
      features,
      shingles: weight,
      verbatim: verbatimBits(chains, words),
      form: isForm(figures.kept, figures.lost),
    };
  }

  /** The words of a member, those that its outlet prints everywhere blotted out. */
  #ownIds(member: number): Int32Array {
    const { ids } = this.#collection.members[member]!.tokens;
    const { from, to } = this.ownRange(member);
    if (from === 0 && to === ids.length) return ids;
    return ids.slice().fill(-1, 0, from).fill(-1, to);
  }
}
