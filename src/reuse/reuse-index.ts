/**
 * The index that finds reuse as articles come in. Adding an article costs its length; finding what it shares costs what
 * is found. The pure stage adds all articles first, so that rarity is what the whole collection shows.
 */
import type { Article, Note, Reuse } from '../records/index.ts';
import { note } from '../records/index.ts';
import { Aligner } from './align.ts';
import { createCandidateFinder } from './candidates.ts';
import { type Collection, createCollection } from './collection.ts';
import { Weigher } from './evidence.ts';
import { passagesOf, type Side, toRecord, type WeighedChain } from './passages.ts';
import { coverOf, relationOf } from './relation.ts';
import { mapSentences, type SentenceMap } from './sentence-map.ts';
import settings from './settings.json' with { type: 'json' };

export interface ReuseIndex {
  /** Articles in the index. */
  readonly size: number;
  /** Adds an article and returns its number. An id must come once only. */
  insert(article: Article): number;
  /** What the article of that number shares with those inserted before it. */
  find(member: number): { readonly records: Reuse[]; readonly notes: Note[] };
  /** Adds an article and returns what it shares with all before it, by what the collection shows so far. */
  add(article: Article): { readonly records: Reuse[]; readonly notes: Note[] };
}

/** An empty index. */
export function createReuseIndex(): ReuseIndex {
  return new AlignedIndex();
}

class AlignedIndex implements ReuseIndex {
  readonly #collection: Collection = createCollection();
  readonly #finder = createCandidateFinder(this.#collection);
  readonly #aligner = new Aligner(this.#collection.bitsOf);
  readonly #weigher = new Weigher(this.#collection);
  readonly #sentences = new Map<number, SentenceMap>();

  get size(): number {
    return this.#collection.members.length;
  }

  insert(article: Article): number {
    return this.#collection.add(article);
  }

  add(article: Article): { records: Reuse[]; notes: Note[] } {
    return this.find(this.insert(article));
  }

  find(member: number): { records: Reuse[]; notes: Note[] } {
    const { article, tokens } = this.#collection.members[member]!;
    const notes: Note[] = [];
    if (tokens.truncated) {
      const message = `Only the first ${settings.longestArticleWords} words were compared with other articles.`;
      notes.push(note('reuse/summarised', message, { page: article.page, article: article.id }));
    }
    const { candidates, left } = this.#finder.find(member);
    if (left > 0) {
      const message = `${left} more articles share some words with this one; the ${candidates.length} likeliest were aligned.`;
      notes.push(note('reuse/summarised', message, { page: article.page, article: article.id }));
    }
    const records: Reuse[] = [];
    if (candidates.length > 0) this.#aligner.prepare(tokens.ids);
    for (const candidate of candidates) {
      const found = this.#compare(member, candidate.member, candidate.weight);
      if (found) records.push(found);
    }
    return { records, notes };
  }

  #compare(member: number, other: number, weight: number): Reuse | null {
    const b = this.#collection.members[other]!;
    const chains: WeighedChain[] = [];
    for (const chain of this.#aligner.align(b.tokens.ids)) {
      const weights = this.#weigher.weigh(chain, member, other);
      if (sum(weights) >= settings.minQuotedPassageBits) chains.push({ chain, weights });
    }
    if (chains.length === 0) return null;
    const passages = passagesOf(chains, this.#side(member), this.#side(other));
    const bits = sum(passages.map((passage) => passage.bits));
    const own = sum(passages.map((passage) => (passage.quoted ? 0 : passage.bits)));
    if (bits < settings.minPairBits && bits - own < settings.minQuotedBits) return null;
    const turned = this.#collection.members[member]!.article.id > b.article.id;
    return this.#record(member, other, turned, passages, { bits, ownBits: own, shingles: weight });
  }

  #record(
    member: number,
    other: number,
    turned: boolean,
    found: ReturnType<typeof passagesOf>,
    parts: { bits: number; ownBits: number; shingles: number },
  ): Reuse {
    const passages = turned ? found.map((passage) => ({ ...passage, a: passage.b, b: passage.a })) : found;
    const a = this.#collection.members[turned ? other : member]!;
    const b = this.#collection.members[turned ? member : other]!;
    const cover = coverOf(passages, a.tokens.ids.length, b.tokens.ids.length);
    const records = passages.map((passage) => toRecord(passage, a, b));
    const relation = parts.ownBits < settings.minOwnBits ? 'shares-quotations' : relationOf(cover);
    return {
      id: `reuse:${a.article.id}:${b.article.id}`,
      a: a.article.id,
      b: b.article.id,
      relation,
      certain: relation !== 'rewrite',
      coverA: round(cover.coverA),
      coverB: round(cover.coverB),
      passages: records.sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start),
      score: {
        bits: round(parts.bits),
        ownBits: round(parts.ownBits),
        equalWords: sum(passages.map((passage) => passage.equal)),
        similarity: round(cover.similarity),
        ownCoverA: round(cover.ownA),
        ownCoverB: round(cover.ownB),
        shingles: round(parts.shingles),
      },
      rule: 'reuse/shared-words',
    };
  }

  #side(number: number): Side {
    const member = this.#collection.members[number]!;
    let map = this.#sentences.get(number);
    if (!map) {
      map = mapSentences(member);
      this.#sentences.set(number, map);
    }
    return { member, sentences: map };
  }
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
