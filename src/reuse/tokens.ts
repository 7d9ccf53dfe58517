/**
 * The words of an article that count for reuse, as numbers: an identity a word, its place in the text, and whether it
 * stands inside quotation marks. Titles, bylines, captions, credits and notices are left out: that two pages carry one
 * headline or one copyright line says nothing about their text.
 */
import type { Article, Block } from '../records/index.ts';
import { quotations } from '../text/quotations.ts';
import { characterKinds, foldOf, kindOf } from './characters.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Tokens {
  /** Word identities, from the vocabulary. */
  readonly ids: Int32Array;
  /** Offset of each word into article.text. */
  readonly starts: Int32Array;
  /** End offset of each word. */
  readonly ends: Int32Array;
  /** 1 where the word is quoted speech. */
  readonly quoted: Uint8Array;
  /** True when the text was longer than the limit and the rest was left out. */
  readonly truncated: boolean;
}

const counted = new Set(['body', 'dek']);

/** Whether the words of a block count for reuse. */
export function isCounted(block: Block): boolean {
  return counted.has(block.role) && block.end > block.start;
}
const apostrophe = new Set([0x27, 0x2019]);

/** The words of the article's body (and its standfirst), at most `limit` of them. Linear in the text. */
export function tokenise(article: Article, vocabulary: Vocabulary, limit: number): Tokens {
  const buffer = new TokenBuffer();
  let truncated = false;
  for (const block of article.blocks) {
    if (!isCounted(block)) continue;
    if (scan(article.text, block.start, block.end, vocabulary, buffer, limit)) continue;
    truncated = true;
    break;
  }
  const tokens = buffer.finish();
  return { ...tokens, quoted: quotedWords(article, tokens.starts), truncated };
}

/** 1 for each word that stands in an outermost quotation. An unclosed one counts only if the next paragraph continues it. */
function quotedWords(article: Article, starts: Int32Array): Uint8Array {
  const quoted = new Uint8Array(starts.length);
  const blocks = article.blocks.filter(isCounted);
  let at = 0;
  for (const quotation of quotations(article.text, blocks)) {
    if (quotation.depth > 0 || !(quotation.closed || quotation.continues)) continue;
    while (at < starts.length && starts[at]! < quotation.start) at++;
    while (at < starts.length && starts[at]! < quotation.end) quoted[at++] = 1;
  }
  return quoted;
}

function scan(text: string, from: number, to: number, vocabulary: Vocabulary, into: TokenBuffer, limit: number) {
  let at = from;
  while (at < to) {
    const kind = kindOf[text.charCodeAt(at)]!;
    if (kind === characterKinds.other) {
      at++;
      continue;
    }
    if (into.length >= limit) return false;
    const start = at;
    at = kind === characterKinds.single ? at + 1 : wordEnd(text, at, to);
    into.push(vocabulary.identify(text, start, at, foldOf), start, at);
  }
  return true;
}

/** A word runs over letters and digits, an apostrophe inside it, and a point or comma between digits. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf[unit]!;
    if (kind === characterKinds.letter || kind === characterKinds.digit) continue;
    if (kind === characterKinds.single || at + 1 >= to) return at;
    const before = kindOf[text.charCodeAt(at - 1)]!;
    const after = kindOf[text.charCodeAt(at + 1)]!;
    const betweenDigits = before === characterKinds.digit && after === characterKinds.digit;
    if ((unit === 0x2e || unit === 0x2c) && betweenDigits) continue;
    if (apostrophe.has(unit) && after === characterKinds.letter && before === characterKinds.letter) continue;
    return at;
  }
  return at;
}

/** Grows as it is filled; three numbers a word. */
class TokenBuffer {
  length = 0;
  #ids = new Int32Array(512);
  #starts = new Int32Array(512);
  #ends = new Int32Array(512);

  push(id: number, start: number, end: number): void {
    if (this.length === this.#ids.length) this.#grow();
    this.#ids[this.length] = id;
    this.#starts[this.length] = start;
    this.#ends[this.length] = end;
    this.length++;
  }

  finish(): { ids: Int32Array; starts: Int32Array; ends: Int32Array } {
    const { length } = this;
    return {
      ids: this.#ids.slice(0, length),
      starts: this.#starts.slice(0, length),
      ends: this.#ends.slice(0, length),
    };
  }

  #grow(): void {
    const size = this.#ids.length * 2;
    const [ids, starts, ends] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    ids.set(this.#ids);
    starts.set(this.#starts);
    ends.set(this.#ends);
    [this.#ids, this.#starts, this.#ends] = [ids, starts, ends];
  }
}
