/** Learned weights of words: how much more often a word stands in body text than in what is around it. */
import { hashOf, letter, mark, number, runEnd, unitsAt } from '../../text/letters.ts';

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

/**
 * Weights by the hashes of their words, in one open table: words are looked up where they stand, without being cut out.
 * Another word may share a hash by chance, about once in a million words.
 */
class WeightTable {
  readonly #hashes: Int32Array;
  readonly #weights: Float64Array;
  readonly #mask: number;

  constructor(weights: ReadonlyMap<string, number>) {
    let size = 1024;
    while (size < weights.size * 3) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#weights = new Float64Array(size);
    for (const [word, weight] of weights) {
      const hash = hashOf(word, 0, word.length);
      const at = this.#place(hash);
      this.#hashes[at] = hash;
      this.#weights[at] = weight;
    }
  }

  /** The weight of the word with this hash; 0 when there is none. */
  weight(hash: number): number {
    return this.#weights[this.#place(hash)]!;
  }

  #place(hash: number): number {
    let at = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#hashes[at] !== hash && this.#hashes[at] !== 0) at = (at + 1) & this.#mask;
    return at;
  }
}

const tables = new WeakMap<ReadonlyMap<string, number>, WeightTable>();

function tableOf(weights: ReadonlyMap<string, number>): WeightTable {
  const known = tables.get(weights);
  if (known !== undefined) return known;
  const made = new WeightTable(weights);
  tables.set(weights, made);
  return made;
}

const [year, digits, sign] = ['0000', '0', '©'].map((word) => hashOf(word, 0, word.length)) as [number, number, number];

/** How the words of `text` lean; `weights` are the same map at every call, or each call makes its table anew. */
export function lean(text: string, weights: ReadonlyMap<string, number>): Leaning {
  const table = tableOf(weights);
  const lower = (text.length > lookedAt ? text.slice(0, lookedAt) : text).toLowerCase();
  let sum = 0;
  let least = 0;
  let most = 0;
  let opening = 0;
  let seen = 0;
  for (let at = 0; at < lower.length; ) {
    const end = runEnd(lower, at, inWord);
    let hash = sign;
    if (end > at) {
      if (end - at <= 24 && isDigits(lower, at, end)) hash = end - at === 4 ? year : digits;
      else hash = hashOf(lower, at, Math.min(end, at + 24));
      at = end;
    } else if (lower.charCodeAt(at++) !== copyright) continue;
    const weight = table.weight(hash);
    sum += weight;
    if (weight < least) least = weight;
    if (weight > most) most = weight;
    if (seen < 3) opening += weight;
    seen++;
  }
  return { mean: seen === 0 ? 0 : sum / seen, least, most, opening };
}

const inKey = letter | mark;
const keyLetters = 5;

/**
 * Hashes of the longer words of a block, each once, cut to their stems' length: what a text's topic is told by in any
 * language.
 */
export function blockKeys(text: string): number[] {
  const lower = (text.length > 1000 ? text.slice(0, 1000) : text).toLowerCase();
  const keys: number[] = [];
  for (let at = 0; at < lower.length; ) {
    const end = runEnd(lower, at, inKey);
    if (end - at >= keyLetters && hasLetters(lower, at, end)) {
      addKey(keys, hashOf(lower, at, Math.min(end, at + 7)));
      at = end;
    } else if (isIdeograph(lower.charCodeAt(at)) && isIdeograph(lower.charCodeAt(at + 1))) {
      addKey(keys, hashOf(lower, at, at + 2));
      at += 2;
    } else at += unitsAt(lower, at);
  }
  return keys.length > few ? [...new Set(keys)] : keys;
}

/** Up to so many keys are searched one by one for a double; a set takes more. */
const few = 16;

function addKey(keys: number[], key: number): void {
  if (keys.length > few || !keys.includes(key)) keys.push(key);
}

/** A run long enough in units is long enough in characters, unless some take two. */
function hasLetters(text: string, from: number, to: number): boolean {
  if (to - from >= 2 * keyLetters) return true;
  let count = 0;
  for (let at = from; at < to; at += unitsAt(text, at)) count++;
  return count >= keyLetters;
}

function isIdeograph(code: number): boolean {
  return code >= 0x3040 && code <= 0x9fff;
}
