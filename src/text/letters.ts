/**
 * What kind of character a UTF-16 unit is, by table: asking a regular expression for `\p{L}` at every character costs
 * most of the time of whatever reads texts word by word. The table is filled as characters are met.
 */

export const letter = 1;
export const number = 2;
export const mark = 4;
/** Han, Hiragana, Katakana, Thai: scripts written without spaces. */
export const unspaced = 8;
export const upperCase = 16;
const known = 128;

const tests: readonly [kind: number, pattern: RegExp][] = [
  [letter, /^\p{L}$/u],
  [number, /^\p{N}$/u],
  [mark, /^\p{M}$/u],
  [unspaced, /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u],
  [upperCase, /^\p{Lu}$/u],
];

const table = new Uint8Array(0x10000);
const beyond = new Map<number, number>();
/** Characters beyond the first plane that are remembered; a text of all of them is read more slowly, not wrongly. */
const beyondLimit = 10_000;

function kindOf(character: string): number {
  return tests.reduce((kinds, [kind, pattern]) => (pattern.test(character) ? kinds | kind : kinds), known);
}

/** The kinds of one UTF-16 unit, as bits; half of a pair has none. */
export function unitKinds(code: number): number {
  const kinds = table[code]!;
  if (kinds !== 0) return kinds;
  table[code] = kindOf(String.fromCharCode(code));
  return table[code]!;
}

/** The kinds of the character that begins at `at`: one beyond the first plane takes two units. */
export function kindsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code & 0xfc00) === 0xd800 ? pairKinds(text, at) : unitKinds(code);
}

/** The kinds of the pair, or half of one, that begins at `at`. */
export function pairKinds(text: string, at: number): number {
  const point = text.codePointAt(at)!;
  let kinds = beyond.get(point);
  if (kinds === undefined) {
    kinds = kindOf(String.fromCodePoint(point));
    if (beyond.size < beyondLimit) beyond.set(point, kinds);
  }
  return kinds;
}

/** Units of the character that begins at `at`. */
export function unitsAt(text: string, at: number): 1 | 2 {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** Where the run of characters of these kinds that begins at `from` ends; `from` when none begins there. */
export function runEnd(text: string, from: number, kinds: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if ((code & 0xfc00) === 0xd800) {
      if ((pairKinds(text, at) & kinds) === 0) break;
      at += unitsAt(text, at);
    } else if ((unitKinds(code) & kinds) === 0) break;
    else at++;
  }
  return at;
}

/** All runs of characters of these kinds, in order: what `text.match(/[…]+/gu)` finds. */
export function runs(text: string, kinds: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at, kinds);
    if (end === at) at++;
    else {
      found.push(text.slice(at, end));
      at = end;
    }
  }
  return found;
}

/** How many runs of characters of these kinds there are. */
export function countRuns(text: string, kinds: number): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at, kinds);
    if (end > at) count++;
    at = end > at ? end : at + 1;
  }
  return count;
}

/** FNV-1a over UTF-16 units: what words are looked up by without cutting them out of their text. */
export function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The hashes of all runs of characters of these kinds, in order. */
export function runHashes(text: string, kinds: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at, kinds);
    if (end > at) found.push(hashOf(text, at, end));
    at = end > at ? end : at + 1;
  }
  return found;
}
