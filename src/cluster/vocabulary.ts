/**
 * The words of a collection as numbers, with how many articles hold each and how rare it is in news at large. Names and
 * numbers are terms of their own beside the stem of the word, so that they can be compared across languages.
 */
import { rarity } from '../text/rarity.ts';

export type TermKind = 'word' | 'name' | 'number';

/** Rarity in nats assumed for numbers, for which there is no prior. */
const assumed = { shortNumber: 4, number: 6 };

export class Vocabulary {
  private readonly ids = new Map<string, number>();
  readonly keys: string[] = [];
  readonly kinds: TermKind[] = [];
  /** Rarity in news at large, in nats. */
  readonly prior: number[] = [];
  /** Articles that hold the term. */
  readonly held: number[] = [];
  articles = 0;

  /**
   * The number of a stem. Its rarity is that of the language it was first seen in.
   * @param listed the form that lists of common words have
   */
  term(stemmed: string, language: string | null, listed = stemmed): number {
    return this.ids.get(stemmed) ?? this.enter(stemmed, stemmed, 'word', rarity(listed, language));
  }

  /** A name, by its letters without accents: as rare as its stem would be as a word. */
  name(key: string, stemmed: string, language: string | null): number {
    const entry = `^${key}`;
    return this.ids.get(entry) ?? this.enter(entry, key, 'name', rarity(stemmed, language));
  }

  number(key: string): number {
    const entry = `#${key}`;
    const prior = key.length < 3 || /^(?:19|20)\d\d$/.test(key) ? assumed.shortNumber : assumed.number;
    return this.ids.get(entry) ?? this.enter(entry, key, 'number', prior);
  }

  /** Counts an article that holds these terms (each once). */
  count(terms: Int32Array): void {
    this.articles++;
    for (const term of terms) this.held[term]!++;
  }

  private enter(entry: string, key: string, kind: TermKind, prior: number): number {
    const id = this.keys.length;
    this.ids.set(entry, id);
    this.keys.push(key);
    this.kinds.push(kind);
    this.prior.push(prior);
    this.held.push(0);
    return id;
  }
}
