/**
 * Which articles may share a passage with one article: a walk over the postings of its shingles. Containment is found,
 * not only resemblance, because what counts is the weight shared and not the share of the whole. Shingles in more
 * articles than the index lists are passed over, except in long stretches of them: a text that hundreds carry is met
 * through the first articles that carry it.
 */
import type { OwnRange } from './boilerplate.ts';
import type { Collection } from './collection.ts';
import settings from './settings.json' with { type: 'json' };
import { shingleAt, shingleWords } from './shingles.ts';

export interface Candidate {
  readonly member: number;
  /** Shared shingles, each weighed by its rarity, 1 for the rarest. */
  readonly weight: number;
}

/** A stretch of common shingles this long is no turn of phrase. */
const longStretch = 16;
/** With this share of its shingles in more articles than are listed, an article is one of hundreds of copies. */
const largeFamilyShare = 0.5;

export interface CandidateFinder {
  /** The members with a lower number than `member` that may share a passage with its own words, the likeliest first. */
  find(member: number, own: OwnRange): { readonly candidates: Candidate[]; readonly left: number };
}

export function createCandidateFinder(collection: Collection): CandidateFinder {
  return new Finder(collection);
}

class Finder implements CandidateFinder {
  readonly #collection: Collection;
  readonly #listed = new Int32Array(settings.shinglesKept + 1);
  #weights = new Float32Array(1024);
  #touched: number[] = [];
  /** Shingles of this article met already, by their low bits: a sentence repeated a thousand times counts once. */
  readonly #met = new Int32Array(1 << 12);
  readonly #metIn = new Int32Array(1 << 12).fill(-1);

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  find(member: number, own: OwnRange): { candidates: Candidate[]; left: number } {
    const { members, grams } = this.#collection;
    if (this.#weights.length < members.length) this.#weights = new Float32Array(members.length * 2);
    const { ids } = members[member]!.tokens;
    const last = own.to - shingleWords;
    const rarest = 1 + Math.log2(Math.max(2, members.length) / 2);
    let stretch = 0;
    let common = 0;
    for (let at = own.from; at <= last; at++) {
      const gram = shingleAt(ids, at);
      const inMembers = grams.count(gram);
      if (inMembers > settings.shinglesKept) {
        common++;
        if (++stretch < longStretch || stretch % 4 !== 0) continue;
      } else stretch = 0;
      if (inMembers < 2) continue;
      const weight = (1 + Math.max(0, Math.log2(members.length / inMembers))) / rarest;
      this.#credit(gram, member, inMembers > settings.shinglesKept ? Math.max(weight, 1) : weight);
    }
    const inLargeFamily = common > largeFamilyShare * (last - own.from + 1);
    return this.#collect(inLargeFamily ? settings.mostCandidatesInLargeFamily : settings.mostCandidates);
  }

  #credit(gram: number, member: number, weight: number): void {
    const place = gram & (this.#met.length - 1);
    if (this.#met[place] === gram && this.#metIn[place] === member) return;
    this.#met[place] = gram;
    this.#metIn[place] = member;
    const length = this.#collection.grams.list(gram, this.#listed);
    for (let k = 0; k < length; k++) {
      const other = this.#listed[k]!;
      if (other >= member) continue;
      if (this.#weights[other] === 0) this.#touched.push(other);
      this.#weights[other] = this.#weights[other]! + weight;
    }
  }

  #collect(most: number): { candidates: Candidate[]; left: number } {
    const candidates: Candidate[] = [];
    for (const other of this.#touched) {
      const weight = this.#weights[other]!;
      this.#weights[other] = 0;
      if (weight >= settings.candidateShingles) candidates.push({ member: other, weight });
    }
    this.#touched = [];
    candidates.sort((a, b) => b.weight - a.weight || a.member - b.member);
    const left = Math.max(0, candidates.length - most);
    if (left > 0) candidates.length = most;
    return { candidates, left };
  }
}
