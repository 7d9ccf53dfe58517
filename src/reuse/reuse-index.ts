/**
 * The index that finds reuse as articles come in. Adding an article costs its length; finding what it shares costs what
 * is found. The pure stage adds all articles first, so that rarity is what the whole collection shows.
 */
import type { Article, Note, Reuse } from '../records/index.ts';
import { note } from '../records/index.ts';
import { type Collection, createCollection } from './collection.ts';
import { Comparer, type Comparison } from './compare.ts';
import { type PairModel, pairModel, reuseProbability } from './decide.ts';
import { passagesOf, type Side, toRecord, type WordPassage } from './passages.ts';
import { coverOf, relationOf } from './relation.ts';
import { mapSentences, type SentenceMap } from './sentence-map.ts';
import settings from './settings.json' with { type: 'json' };
import { FamilySupport } from './support.ts';

export interface ReuseIndex {
  /** Articles in the index. */
  readonly size: number;
  /** Adds an article and returns its number. An id must come once only. */
  insert(article: Article): number;
  /** What the article of that number shares with those inserted before it. */
  find(member: number): { readonly records: Reuse[]; readonly notes: Note[] };
  /** Pairs that were too faint when found and that the pairs found since bear out. Asked for after `find`. */
  settle(): Reuse[];
  /** What was summarised instead of listed, so far. */
  summary(): Note[];
  /** Adds an article and returns what it shares with all before it, by what the collection shows so far. */
  add(article: Article): { readonly records: Reuse[]; readonly notes: Note[] };
}

/** An empty index. Another model is for evaluations that hold out what the shipped one was trained on. */
export function createReuseIndex(model: PairModel = pairModel): ReuseIndex {
  return new AlignedIndex(model);
}

class AlignedIndex implements ReuseIndex {
  readonly #collection: Collection = createCollection();
  readonly #comparer = new Comparer(this.#collection);
  readonly #sentences = new Map<number, SentenceMap>();
  readonly #support = new FamilySupport();
  #faint: Comparison[] = [];
  #crowded = 0;
  #left = 0;
  readonly #model: PairModel;

  constructor(model: PairModel) {
    this.#model = model;
  }

  get size(): number {
    return this.#collection.members.length;
  }

  insert(article: Article): number {
    return this.#collection.add(article);
  }

  add(article: Article): { records: Reuse[]; notes: Note[] } {
    const { records, notes } = this.find(this.insert(article));
    return { records: [...records, ...this.settle()], notes };
  }

  settle(): Reuse[] {
    const faint = this.#faint;
    this.#faint = [];
    return faint.flatMap((comparison) =>
      this.#support.supports(comparison.member, comparison.other) ? (this.#judge(comparison, true) ?? []) : [],
    );
  }

  find(member: number): { records: Reuse[]; notes: Note[] } {
    const { article, tokens } = this.#collection.members[member]!;
    const notes: Note[] = [];
    if (tokens.truncated) {
      const message = `Only the first ${settings.longestArticleWords} words were compared with other articles.`;
      notes.push(note('reuse/summarised', message, { page: article.page, article: article.id }));
    }
    const first = this.#collection.identical.followedBy(member);
    if (first !== null) return { records: [this.#copyOf(member, first)], notes };
    const { comparisons, left } = this.#comparer.compare(member);
    if (left > 0) {
      this.#crowded++;
      this.#left += left;
    }
    const records: Reuse[] = [];
    for (const comparison of comparisons) {
      const record = this.#judge(comparison, false);
      if (record) records.push(record);
      else if (reuseProbability(comparison, this.#model) >= this.#model.supportedFrom) this.#faint.push(comparison);
    }
    return { records, notes };
  }

  summary(): Note[] {
    const notes: Note[] = [];
    const { followers, unlisted } = this.#collection.identical.summary();
    if (followers > 0) {
      const message = `${followers} articles repeat an earlier one word for word and are listed with the first only; ${unlisted} pairs are not listed.`;
      notes.push(note('reuse/summarised', message));
    }
    if (this.#crowded > 0) {
      const message = `${this.#crowded} articles share words with very many others; only the likeliest were compared, ${this.#left} pairs were not.`;
      notes.push(note('reuse/summarised', message));
    }
    return notes;
  }

  /** The record of two texts that are the same word for word. */
  #copyOf(member: number, first: number): Reuse {
    const { length } = this.#collection.members[member]!.tokens.ids;
    const whole = { from: 0, to: length };
    const passage = { a: whole, b: whole, equal: length, bits: 0, quoted: false };
    const turned = this.#collection.members[member]!.article.id > this.#collection.members[first]!.article.id;
    const bits = length * settings.maxWordBits;
    const parts = { bits, ownBits: bits, shingles: length, probability: 1, supported: false };
    return this.#record(member, first, turned, [passage], parts);
  }

  #judge(comparison: Comparison, supported: boolean): Reuse | null {
    const { member, other, chains, shingles, form } = comparison;
    const probability = reuseProbability(comparison, this.#model);
    const quoting = probability < this.#model.listedFrom && !supported;
    const passages = passagesOf(chains, this.#side(member), this.#side(other)).filter(
      (passage) => (!quoting || isSameUtterance(passage)) && (!form || passage.bits >= settings.verbatimBits),
    );
    if (passages.length === 0) return null;
    if (!quoting && !supported) this.#support.add(member, other, passages);
    const bits = sum(passages.map((passage) => passage.bits));
    const own = sum(passages.map((passage) => (passage.quoted ? 0 : passage.bits)));
    const turned = this.#collection.members[member]!.article.id > this.#collection.members[other]!.article.id;
    return this.#record(member, other, turned, passages, { bits, ownBits: own, shingles, probability, supported });
  }

  #record(
    member: number,
    other: number,
    turned: boolean,
    found: ReturnType<typeof passagesOf>,
    parts: { bits: number; ownBits: number; shingles: number; probability: number; supported: boolean },
  ): Reuse {
    const passages = turned ? found.map((passage) => ({ ...passage, a: passage.b, b: passage.a })) : found;
    const a = this.#collection.members[turned ? other : member]!;
    const b = this.#collection.members[turned ? member : other]!;
    const cover = coverOf(
      passages,
      this.#comparer.ownLength(turned ? other : member),
      this.#comparer.ownLength(turned ? member : other),
    );
    const records = passages.map((passage) => toRecord(passage, a, b));
    const relation = parts.ownBits < settings.minOwnBits ? 'shares-quotations' : relationOf(cover);
    return {
      id: `reuse:${a.article.id}:${b.article.id}`,
      a: a.article.id,
      b: b.article.id,
      relation,
      certain: relation !== 'rewrite' && parts.probability >= settings.certainFrom,
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
        probability: round(parts.probability),
      },
      rule: parts.supported ? 'reuse/shared-words-in-family' : 'reuse/shared-words',
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

/** A quotation long and close enough to be one utterance, found where nothing else was copied. */
function isSameUtterance({ quoted, bits, equal, a, b }: WordPassage): boolean {
  const words = a.to - a.from + b.to - b.from;
  return quoted && bits >= settings.minQuotedBits && 2 * equal >= settings.minQuotedSimilarity * words;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
