/** Learned weights of words: how much more often a word stands in body text than in what is around it. */
import { letter, mark, number, runEnd, unitsAt } from '../../text/letters.ts';

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

export function lean(text: string, weights: ReadonlyMap<string, number>): Leaning {
  let sum = 0;
  let least = 0;
  let most = 0;
  let opening = 0;
  let seen = 0;
  for (const word of blockWords(text)) {
    const weight = weights.get(word) ?? 0;
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

/** The longer words of a block, each once, cut to their stems' length: what a text's topic is told by in any language. */
export function blockKeys(text: string): string[] {
  const lower = (text.length > 1000 ? text.slice(0, 1000) : text).toLowerCase();
  const keys: string[] = [];
  for (let at = 0; at < lower.length; ) {
    const end = runEnd(lower, at, inKey);
    if (end - at >= keyLetters && hasLetters(lower, at, end)) {
      addKey(keys, lower.slice(at, Math.min(end, at + 7)));
      at = end;
    } else if (isIdeograph(lower.charCodeAt(at)) && isIdeograph(lower.charCodeAt(at + 1))) {
      addKey(keys, lower.slice(at, at + 2));
      at += 2;
    } else at += unitsAt(lower, at);
  }
  return keys.length > few ? [...new Set(keys)] : keys;
}

/** Up to so many keys are searched one by one for a double; a set takes more. */
const few = 16;

function addKey(keys: string[], key: string): void {
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
