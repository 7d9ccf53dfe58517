/**
 * Tokens with parts of speech and lemmas, by wink-nlp's English model, with offsets into the text. wink gives no
 * offsets, so each token is looked up where the last one ended. Texts in other languages get plain tokens.
 */
import type { Span } from '../records/index.ts';
import { tagEnglish } from './tagger.ts';

export interface Token extends Span {
  readonly text: string;
  /** Lower case, typographic apostrophes made plain. */
  readonly key: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, PUNCT…; X where unknown. */
  readonly pos: string;
  /** Lower-case lemma; the key itself in languages without a model. */
  readonly lemma: string;
}

const chunk = 8000;
const plain = /[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}\p{M}]+)*|\.{2,}|[^\s]/gu;

/**
 * wink parts "Quill's" in two, but takes it whole beside some signs and, from there on, in the rest of the text. It is
 * parted here all the same.
 */
const possessive = /[^'’]['’]s$/iu;

/** The tokens of `text.slice(from, to)` in order; punctuation marks are tokens, white space is not. Linear. */
export function tagTokens(text: string, language: string | null, from = 0, to = text.length): Token[] {
  const found: Token[] = [];
  for (let start = from; start < to; ) {
    const end = chunkEnd(text, start, to);
    if (language === null || language === 'en') tagChunk(text, start, end, found);
    else plainChunk(text, start, end, found);
    start = end;
  }
  return found;
}

/** A place near `start + chunk` where no word is cut: a line end if there is one, else a gap, else anywhere. */
function chunkEnd(text: string, start: number, to: number): number {
  const limit = start + chunk;
  if (limit >= to) return to;
  const line = text.lastIndexOf('\n', limit);
  if (line > start) return line + 1;
  const space = text.lastIndexOf(' ', limit);
  return space > start ? space + 1 : limit;
}

function tagChunk(text: string, start: number, end: number, found: Token[]): void {
  const { values, tags, lemmas } = tagEnglish(text.slice(start, end));
  let at = start;
  for (const [index, value] of values.entries()) {
    if (tags[index] === 'SPACE' || value.trim() === '') continue;
    const place = text.indexOf(value, at);
    if (place === -1 || place + value.length > end) continue;
    at = place + value.length;
    const mark = value.length > 2 && possessive.test(value) ? value.length - 2 : value.length;
    const lemma = mark === value.length ? lemmas[index] : undefined;
    found.push(token(value.slice(0, mark), place, tags[index] ?? 'X', lemma));
    if (mark < value.length) found.push(token(value.slice(mark), place + mark, 'PART'));
  }
}

function plainChunk(text: string, start: number, end: number, found: Token[]): void {
  for (const match of text.slice(start, end).matchAll(plain)) {
    found.push(token(match[0], start + match.index, /^[\p{L}\p{N}]/u.test(match[0]) ? 'X' : 'PUNCT'));
  }
}

function token(text: string, start: number, pos: string, lemma?: string): Token {
  const lower = text.toLowerCase();
  const key = lower.includes('’') ? lower.replace(/’/gu, "'") : lower;
  return { start, end: start + text.length, text, key, pos, lemma: lemma?.toLowerCase() ?? key };
}
