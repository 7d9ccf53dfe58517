/** How like a title a text is, and how many words it shares with one. */

import { letter, number, runHashes, someRun } from '../../text/letters.ts';

/** Hashes of the words of a title, or of a text as long as one. */
export function wordSet(text: string): number[] {
  return runHashes((text.length > 400 ? text.slice(0, 400) : text).toLowerCase(), letter | number);
}

/** How many of the keys are words of a title. */
export function titleOverlap(keys: readonly number[], titleKeys: ReadonlySet<number>): number {
  let shared = 0;
  for (const key of keys) if (titleKeys.has(key)) shared++;
  return shared;
}

/** Share of words in common with the nearest of the titles (Dice), for texts no longer than a headline. */
export function titleLikeness(text: string, titles: readonly ReadonlySet<number>[]): number {
  if (text.length > 300 || titles.length === 0) return 0;
  const shares = (word: number) => titles.some((title) => title.has(word));
  if (!someRun(text.toLowerCase(), letter | number, shares)) return 0;
  const own = new Set(wordSet(text));
  let best = 0;
  for (const title of titles) {
    if (own.size === 0 || title.size === 0) continue;
    let both = 0;
    for (const word of own) if (title.has(word)) both++;
    best = Math.max(best, (2 * both) / (own.size + title.size), both === own.size && both > 3 ? both / title.size : 0);
  }
  return best;
}
