/** Learned weights of words: how much more often a word stands in body text than in what is around it. */

import { HashTable } from '../../text/hash-table.ts';
import { hashOf, letter, mark, number, runEnd } from '../../text/letters.ts';
import { type Characters, hashUnits, runOf } from './characters.ts';

export interface Leaning {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Over the first three words, where "Read also" and "Copyright" stand. */
  readonly opening: number;
}

/** Only this many characters of a block are looked at: long blocks are told by their shape. */
const lookedAt = 240;
const inWord = letter | number | mark;
const copyright = 0xa9;

export function blockWords(text: string): string[] {
  const lower = (text.length > lookedAt ? text.slice(0, lookedAt) : text).toLowerCase();
  const found: string[] = [];
  for (let at = 0; at < lower.length; ) {
    const end = runEnd(lower, at, inWord);
    if (end > at) {
      const isNumber = isDigits(lower, at, end);
      const length = end - at;
      found.push(isNumber && length <= 24 ? (length === 4 ? '0000' : '0') : lower.slice(at, Math.min(end, at + 24)));
      at = end;
    } else {
      if (lower.charCodeAt(at) === copyright) found.push('©');
      at++;
    }
  }
  return found;
}

function isDigits(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

const [year, digits, sign] = ['0000', '0', '©'].map((word) => hashOf(word, 0, word.length)) as [number, number, number];

/** Hashes of all words that have a letter or a digit, in order. */
export function wordHashes({ hashes, wordKinds, wordCount }: Characters): number[] {
  const found: number[] = [];
  for (let word = 0; word < wordCount; word++)
    if ((wordKinds[word]! & (letter | number)) !== 0) found.push(hashes[word]!);
  return found;
}

/** Hashes of the words that are weighed: those that stand in the beginning of the text. */
export function weighedWords({ lowered, starts, ends, hashes, wordKinds, wordCount }: Characters): number[] {
  const found: number[] = [];
  for (let word = 0; word < wordCount; word++) {
    const start = starts[word]!;
    if (start >= lookedAt) break;
    const end = Math.min(ends[word]!, lookedAt);
    const kinds = wordKinds[word]!;
    if (kinds === number && end - start <= 24 && areDigits(lowered, start, end))
      found.push(end - start === 4 ? year : digits);
    else if (kinds === 0) {
      if (hashes[word] === sign) found.push(sign);
    } else if (end < ends[word]! || end > start + 24) found.push(hashUnits(lowered, start, Math.min(end, start + 24)));
    else found.push(hashes[word]!);
  }
  return found;
}

function areDigits(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (units[at]! < 48 || units[at]! > 57) return false;
  return true;
}

const tables = new WeakMap<ReadonlyMap<string, number>, HashTable>();

/** The weights by the hashes of their words; `weights` are the same map at every call, or each call makes its table anew. */
export function tableOf(weights: ReadonlyMap<string, number>): HashTable {
  const known = tables.get(weights);
  if (known !== undefined) return known;
  const made = new HashTable(weights.size);
  for (const [word, weight] of weights) made.set(hashOf(word, 0, word.length), weight);
  tables.set(weights, made);
  return made;
}

/** How the words with these hashes lean. */
export function lean(words: readonly number[], weights: HashTable): Leaning {
  let sum = 0;
  let least = 0;
  let most = 0;
  let opening = 0;
  for (let at = 0; at < words.length; at++) {
    const weight = weights.get(words[at]!);
    sum += weight;
    if (weight < least) least = weight;
    if (weight > most) most = weight;
    if (at < 3) opening += weight;
  }
  return { mean: words.length === 0 ? 0 : sum / words.length, least, most, opening };
}

const inKey = letter | mark;
const keyLetters = 5;
const keysLookedAt = 1000;
const seen = new HashTable();

/**
 * Hashes of the longer words of a block, each once, cut to their stems' length: what a text's topic is told by in any
 * language.
 */
export function blockKeys(characters: Characters): number[] {
  const { starts, ends, hashes, wordKinds, wordCount, lowered } = characters;
  const keys: number[] = [];
  seen.clear();
  for (let word = 0; word < wordCount; word++) {
    const start = starts[word]!;
    if (start >= keysLookedAt) break;
    const end = Math.min(ends[word]!, keysLookedAt);
    if ((wordKinds[word]! & number) !== 0 || lowered[start]! >= firstIdeograph) addKeys(characters, start, end, keys);
    else if (end - start >= keyLetters) {
      const hash =
        end - start <= 7 && end === ends[word] ? hashes[word]! : hashUnits(lowered, start, Math.min(end, start + 7));
      if (seen.add(hash, 1)) keys.push(hash);
    }
  }
  return keys;
}

/** The keys in a run of letters and digits, or of ideographs, of which two make a word. */
function addKeys({ lowered, kinds }: Characters, from: number, to: number, keys: number[]): void {
  for (let at = from; at < to; ) {
    const end = runOf(kinds, at, to, inKey);
    let behind = at + 1;
    if (end - at >= keyLetters && hasLetters(lowered, at, end)) behind = end;
    else if (isIdeograph(lowered[at]!) && at + 1 < to && isIdeograph(lowered[at + 1]!)) behind = at + 2;
    else {
      at++;
      continue;
    }
    const hash = hashUnits(lowered, at, behind === end ? Math.min(end, at + 7) : behind);
    if (seen.add(hash, 1)) keys.push(hash);
    at = behind;
  }
}

/** A run long enough in units is long enough in characters, unless some take two. */
function hasLetters(units: Uint16Array, from: number, to: number): boolean {
  if (to - from >= 2 * keyLetters) return true;
  let count = 0;
  for (let at = from; at < to; at++) if ((units[at]! & 0xfc00) !== 0xdc00) count++;
  return count >= keyLetters;
}

const firstIdeograph = 0x3040;

function isIdeograph(code: number): boolean {
  return code >= firstIdeograph && code <= 0x9fff;
}
