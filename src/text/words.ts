/**
 * Words with their place in the text: runs of letters, digits and the marks inside them (Unicode Annex 29, simplified:
 * an apostrophe, a hyphen, a point or comma between digits stay inside). Scripts without spaces give one word a
 * character, so that overlap can still be counted.
 */
import type { Span } from '../records/index.ts';

export interface Word extends Span {
  readonly text: string;
  /** Lower case, typographic apostrophes and hyphens made plain: what words are compared by. */
  readonly key: string;
}

const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:[.,](?=\p{N})\p{N}+|['’\u2010\u2011-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;

/** The words of `text.slice(from, to)`, with offsets into `text`. Linear in the length. */
export function words(text: string, from = 0, to = text.length): Word[] {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const found: Word[] = [];
  for (const match of part.matchAll(wordPattern)) {
    const start = from + match.index;
    found.push({ start, end: start + match[0].length, text: match[0], key: wordKey(match[0]) });
  }
  return found;
}

/** What a word is compared by. */
export function wordKey(word: string): string {
  return word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}
