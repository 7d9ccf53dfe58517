/**
 * The characters of one text in flat arrays: as they stand, in lower case, and by kind. Whoever looks at every character
 * of a block looks here: asking a string for one costs several times as much, and there are five who ask.
 */
import { pairKinds, unitKinds } from '../../text/letters.ts';

export class Characters {
  text = '';
  /** UTF-16 units of the text. */
  units = new Uint16Array(4096);
  length = 0;
  /** The same in lower case, which may be a little longer, and the kinds of these characters, both halves of a pair alike. */
  lowered = new Uint16Array(4096);
  kinds = new Uint8Array(4096);
  loweredLength = 0;

  /** Makes these the characters of the text; what was read from them before stays as it is. */
  read(text: string): this {
    const length = text.length;
    if (this.units.length < length) this.#grow(length);
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
    return this;
  }

  /** Beyond ASCII, the language's own rules say what is small. */
  #lower(lower: string): void {
    const length = lower.length;
    if (this.lowered.length < length) this.#grow(length);
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
