/**
 * The characters and the words of one text in flat arrays. Whoever looks at every character or every word of a block looks
 * here: a string is slow to be asked for characters, and words are found once for the five who ask for them.
 */
import { letter, mark, number, pairKinds, unitKinds } from '../../text/letters.ts';

const inWord = letter | number | mark;

const copyright = 0xa9;
const colon = 58;
const plus = 43;

export class Characters {
  text = '';
  /** UTF-16 units of the text. */
  units = new Uint16Array(4096);
  length = 0;
  /** The same in lower case, which may be a little longer, and the kinds of these characters, both halves of a pair alike. */
  lowered = new Uint16Array(4096);
  kinds = new Uint8Array(4096);
  loweredLength = 0;
  /**
   * The words: runs of letters, digits and marks, and of the signs that cue words are written with each one. For every
   * word where it begins and ends in `lowered`, its hash (FNV-1a, as `hashOf` has it), and all kinds of characters in it,
   * none for a sign.
   */
  starts = new Int32Array(4096);
  ends = new Int32Array(4096);
  hashes = new Int32Array(4096);
  wordKinds = new Uint8Array(4096);
  wordCount = 0;

  /** Makes these the characters of the text; what was read from them before stays as it is. */
  read(text: string): this {
    const length = text.length;
    if (this.units.length <= length) this.#grow(length);
    const { units, lowered, kinds } = this;
    let isPlain = true;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      units[at] = code;
      lowered[at] = code >= 65 && code <= 90 ? code + 32 : code;
      kinds[at] = unitKinds(lowered[at]!);
      if (code >= 0xc0 && !isPunctuation(code)) isPlain = false;
    }
    this.text = text;
    this.length = length;
    this.loweredLength = length;
    if (!isPlain) this.#lower(text.toLowerCase());
    this.#findWords();
    return this;
  }

  #findWords(): void {
    const { lowered, kinds, starts, ends, hashes, wordKinds, loweredLength } = this;
    let count = 0;
    for (let at = 0; at < loweredLength; ) {
      const start = at;
      let hash = 0x811c9dc5 | 0;
      let all = 0;
      let own = kinds[at]! & inWord;
      while (own !== 0) {
        hash = Math.imul(hash ^ lowered[at]!, 0x01000193);
        all |= own;
        own = ++at < loweredLength ? kinds[at]! & inWord : 0;
      }
      if (at === start) {
        const code = lowered[at++]!;
        if (code !== copyright && code !== colon && code !== plus) continue;
        hash = Math.imul(hash ^ code, 0x01000193);
      }
      starts[count] = start;
      ends[count] = at;
      hashes[count] = hash;
      wordKinds[count++] = all;
    }
    this.wordCount = count;
    // What was read before still stands behind: nobody is to take it for a neighbour.
    lowered[loweredLength] = 0;
    starts[count] = -1;
  }

  /** Beyond ASCII, the language's own rules say what is small. */
  #lower(lower: string): void {
    const length = lower.length;
    if (this.lowered.length <= length) this.#grow(length);
    const { lowered, kinds } = this;
    for (let at = 0; at < length; at++) {
      const code = lower.charCodeAt(at);
      lowered[at] = code;
      kinds[at] = unitKinds(code);
      if ((code & 0xfc00) !== 0xd800 || at + 1 === length) continue;
      kinds[at] = pairKinds(lower, at);
      if ((lower.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue;
      kinds[at + 1] = kinds[at]!;
      lowered[++at] = lower.charCodeAt(at);
    }
    this.loweredLength = length;
  }

  #grow(length: number): void {
    const size = 2 ** Math.ceil(Math.log2(length + 1));
    const units = new Uint16Array(size);
    units.set(this.units);
    this.units = units;
    this.lowered = new Uint16Array(size);
    this.kinds = new Uint8Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.hashes = new Int32Array(size);
    this.wordKinds = new Uint8Array(size);
  }
}

/** Typographic quotation marks, dashes and blanks: the commonest characters beyond Latin, and without case. */
function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code < 0x2070;
}

/** FNV-1a over units in lower case, as `hashOf` does it over a string. */
export function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return hash;
}

/** Where the run of characters of these kinds that begins at `from` ends; `from` when none begins there. */
export function runOf(kinds: Uint8Array, from: number, to: number, wanted: number): number {
  let at = from;
  while (at < to && (kinds[at]! & wanted) !== 0) at++;
  return at;
}
