/**
 * What the learned comparison of two passages counts in each: words and stems with their parts of speech, and runs of words
 * and of letters as sorted hashes, so that two passages are laid against each other by merging. Made once a passage.
 */
import { functionWords } from '../text/function-words.ts';
import { tagTokens } from '../text/parts-of-speech.ts';
import { rarity } from '../text/rarity.ts';
import { stem } from '../text/stems.ts';
import type { Meaning } from './meaning.ts';
import { vectorRow } from './word-vectors.ts';

export type Sort = 'noun' | 'verb' | 'name' | 'figure' | 'other';

export interface ProfileWord {
  readonly key: string;
  readonly stem: string;
  readonly sort: Sort;
  /** Rarity in nats; function words count little. */
  readonly weight: number;
  readonly content: boolean;
  /** Row among the word vectors, or -1. */
  readonly row: number;
}

export interface Profile {
  readonly words: readonly ProfileWord[];
  /** Hashes of runs of one to four words, sorted; by length less one. */
  readonly runs: readonly Uint32Array[];
  /** Hashes of runs of three to five letters, sorted; by length less three. */
  readonly letters: readonly Uint32Array[];
}

/** Words and characters beyond these are not looked at: a pair is compared in bounded time. */
const longest = 80;
const longestText = 600;
const plainWeight = 0.3;
const rarest = 8;
const sorts: Readonly<Record<string, Sort>> = { NOUN: 'noun', VERB: 'verb', PROPN: 'name', NUM: 'figure' };

const made = new WeakMap<Meaning, Profile>();

export function profileOf(meaning: Meaning): Profile {
  let profile = made.get(meaning);
  if (!profile) {
    profile = make(meaning);
    made.set(meaning, profile);
  }
  return profile;
}

function make({ text, language }: Meaning): Profile {
  const plain = functionWords(language);
  const words = tagTokens(text.slice(0, longestText * 2), language)
    .filter((token) => /[\p{L}\p{N}]/u.test(token.text))
    .slice(0, longest)
    .map(({ key: written, pos }) => {
      const key = written.replace(/'s$/u, '');
      const root = stem(key, language);
      const content = !plain.has(key);
      const weight = content ? Math.min(rarest, Math.max(0.5, rarity(root, language))) : plainWeight;
      return { key, stem: root, sort: sorts[pos] ?? 'other', weight, content, row: content ? vectorRow(root) : -1 };
    });
  const keys = words.map((word) => word.key);
  const plainText = text
    .slice(0, longestText)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return {
    words,
    runs: [1, 2, 3, 4].map((size) => hashes(keys.length - size + 1, (at) => keys.slice(at, at + size).join(' '))),
    letters: [3, 4, 5].map((size) => hashes(plainText.length - size + 1, (at) => plainText.slice(at, at + size))),
  };
}

function hashes(count: number, piece: (at: number) => string): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, count) }, (_, at) => hash(piece(at))).sort();
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** How many items two sorted lists have in common, repeats counted as often as both have them. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      i++;
      j++;
      count++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}
