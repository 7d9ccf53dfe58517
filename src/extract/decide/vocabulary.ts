/** Learned weights of words: how much more often a word stands in body text than in what is around it. */
import { hashOf, letter, mark, number, runEnd } from '../../text/letters.ts';
import { type Characters, hashUnits, runOf } from './characters.ts';
import { HashTable } from './hash-table.ts';

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

/** Hashes of the words that are weighed: those that stand in the beginning of the text. */
export function weighedWords({ lowered, kinds, loweredLength }: Characters): number[] {
  const length = Math.min(loweredLength, lookedAt);
  const found: number[] = [];
  for (let at = 0; at < length; ) {
    const end = runOf(kinds, at, length, inWord);
    if (end === at) {
      if (lowered[at++] === copyright) found.push(sign);
    } else {
      if (end - at <= 24 && areDigits(lowered, at, end)) found.push(end - at === 4 ? year : digits);
      else found.push(hashUnits(lowered, at, Math.min(end, at + 24)));
      at = end;
    }
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
export function blockKeys({ lowered, kinds, loweredLength }: Characters): number[] {
  const length = Math.min(loweredLength, keysLookedAt);
  const keys: number[] = [];
  seen.clear();
  const add = (hash: number) => {
    if (seen.add(hash, 1)) keys.push(hash);
  };
  for (let at = 0; at < length; ) {
    const end = runOf(kinds, at, length, inKey);
    if (end - at >= keyLetters && hasLetters(lowered, at, end)) {
      add(hashUnits(lowered, at, Math.min(end, at + 7)));
      at = end;
    } else if (isIdeograph(lowered[at]!) && at + 1 < length && isIdeograph(lowered[at + 1]!)) {
      add(hashUnits(lowered, at, at + 2));
      at += 2;
    } else {
      at++;
      while (at < end && lowered[at]! < firstIdeograph) at++;
    }
  }
  return keys;
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
