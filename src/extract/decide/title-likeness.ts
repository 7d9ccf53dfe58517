/** How like the page's titles a text is, and how many words it shares with them. */

import { HashTable } from '../../text/hash-table.ts';
import { Characters } from './characters.ts';
import { blockKeys, wordHashes } from './vocabulary.ts';

/** Texts longer than this are no headline. */
const longest = 300;
/** So much of a title is looked at. */
const titleLength = 400;
const characters = new Characters();
const seen = new HashTable();
/** The titles that have a word, a bit each: there are few. One page's titles are held against its texts at a time. */
const titlesOf = new HashTable();
const titleKeys = new HashTable();

export class Titles {
  readonly #sizes: number[] = [];

  constructor(titles: readonly string[]) {
    titlesOf.clear();
    titleKeys.clear();
    titles.forEach((title, at) => {
      const words = new Set(wordHashes(characters.read(title.slice(0, titleLength))));
      this.#sizes.push(words.size);
      for (const word of words) titlesOf.add(word, 1 << at);
      for (const key of blockKeys(characters.read(title))) titleKeys.set(key, 1);
    });
  }

  /** How many of the keys are words of a title. */
  overlap(keys: readonly number[]): number {
    let shared = 0;
    for (let at = 0; at < keys.length; at++) if (titleKeys.has(keys[at]!)) shared++;
    return shared;
  }

  /** Share of words in common with the nearest of the titles (Dice), for texts no longer than a headline. */
  likeness(text: string, words: readonly number[]): number {
    if (text.length > longest || !this.#hasAny(words)) return 0;
    const both = this.#sizes.map(() => 0);
    seen.clear();
    for (const word of words) {
      if (!seen.add(word, 1)) continue;
      const titles = titlesOf.get(word);
      for (let at = 0; titles >> at !== 0; at++) if (((titles >> at) & 1) === 1) both[at]!++;
    }
    const own = seen.size;
    let best = 0;
    for (let at = 0; at < both.length; at++) {
      const shared = both[at]!;
      if (shared === 0) continue;
      const size = this.#sizes[at]!;
      best = Math.max(best, (2 * shared) / (own + size), shared === own && shared > 3 ? shared / size : 0);
    }
    return best;
  }

  #hasAny(words: readonly number[]): boolean {
    for (let at = 0; at < words.length; at++) if (titlesOf.get(words[at]!) !== 0) return true;
    return false;
  }
}
