/**
 * Words with their place in the text: runs of letters, digits and the marks inside them (Unicode Annex 29, simplified:
 * an apostrophe, a hyphen, a point or comma between digits stay inside). Scripts without spaces give one word a
 * character, so that overlap can still be counted.
 */
import type { Span } from '../records/index.ts';
import { kindsAt, letter, mark, number, runEnd, unitsAt, unspaced } from './letters.ts';

export interface Word extends Span {
  readonly text: string;
  /** Lower case, typographic apostrophes and hyphens made plain: what words are compared by. */
  readonly key: string;
}

const inWord = letter | number | mark;

/** The words of `text.slice(from, to)`, with offsets into `text`. Linear in the length. */
export function words(text: string, from = 0, to = text.length): Word[] {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const shift = part === text ? 0 : from;
  const found: Word[] = [];
  for (let at = 0; at < part.length; ) {
    const end = wordEnd(part, at);
    if (end === at) {
      at += unitsAt(part, at);
      continue;
    }
    const word = part.slice(at, end);
    found.push({ start: shift + at, end: shift + end, text: word, key: wordKey(word) });
    at = end;
  }
  return found;
}

/** The words of a text one by one, for whoever may stop early. */
export function* eachWord(text: string): Generator<Word, void> {
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) {
      const word = text.slice(at, end);
      yield { start: at, end, text: word, key: wordKey(word) };
      at = end;
    } else at += unitsAt(text, at);
  }
}

/** Where the word that begins at `at` ends; `at` when none begins there. */
function wordEnd(text: string, at: number): number {
  const kinds = kindsAt(text, at);
  if ((kinds & unspaced) !== 0) return at + unitsAt(text, at);
  if ((kinds & inWord) === 0) return at;
  let end = runEnd(text, at, inWord);
  for (;;) {
    const code = text.charCodeAt(end);
    let next = end;
    if (code === 46 || code === 44) next = runEnd(text, end + 1, number);
    else if (code === 39 || code === 0x2019 || code === 0x2010 || code === 0x2011 || code === 45) {
      if (end + 1 < text.length && (kindsAt(text, end + 1) & (letter | number)) !== 0) {
        next = runEnd(text, end + 1, inWord);
      }
    }
    if (next <= end + 1) return end;
    end = next;
  }
}

/** What a word is compared by. */
export function wordKey(word: string): string {
  const key = word.toLowerCase();
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 0x2019 || code === 0x2010 || code === 0x2011) {
      return key.replace(/’/g, "'").replace(/[\u2010\u2011]/g, '-');
    }
  }
  return key;
}
