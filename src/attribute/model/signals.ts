/** What the models see of each token, as integers: computed once for a reading, blended into features afterwards. */
import type { Token } from '../../text/parts-of-speech.ts';
import type { Reading } from '../reading.ts';
import { kindNumber } from './cue-kind.ts';
import { blend, hashText } from './hash.ts';
import { nounSort } from './noun-sort.ts';

export interface Signals {
  readonly count: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  /** Kind of word that may ascribe (cue-classes.json), 0 for none: what an unseen verb has in common with seen ones. */
  readonly kind: Int32Array;
  /** Sort of speaker a noun may stand for, 0 for none. */
  readonly sort: Int32Array;
  /** 0 outside quotation marks, 1 inside, 2 the opening mark, 3 the closing mark. */
  readonly quote: Uint8Array;
  /** 1 first of its sentence, 2 last, 4 first of its paragraph, 8 last. */
  readonly edge: Uint8Array;
  /** 1 where a cue may begin: not deep in a quotation, not at a word that never begins one. */
  readonly mayBegin: Uint8Array;
  readonly paragraph: Int32Array;
  readonly sentence: Int32Array;
  /** First and last token of its sentence. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Running counts of [0, at) for fast counts inside spans. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly marks: Int32Array;
  readonly openings: Int32Array;
  /** Brackets opened less those closed. */
  readonly brackets: Int32Array;
  readonly dashes: Int32Array;
  readonly unquoted: Int32Array;
  /** First and last token of its paragraph. */
  readonly paragraphStart: Int32Array;
  readonly paragraphEnd: Int32Array;
}

/** What is read from the letters of a word alone. */
interface Form {
  readonly number: boolean;
  readonly key: number;
  readonly word: number;
  readonly suffix: number;
}

const forms = new Map<string, Form>();
const hashes = new Map<string, number>();
const cacheLimit = 100_000;
/** In quotations longer than this the cue of the attribution that they belong to never stands. */
const shortQuotation = 24;
/** Parts of speech that no cue begins with, but for names in headlines, where verbs are taken for names. */
const neverFirst = new Set(['CCONJ', 'NUM', 'INTJ', 'SCONJ', 'SYM']);

/** `shut`: hashes (`wordHash`) of words that never begin a cue. */
export function readSignals(reading: Reading, shut: ReadonlySet<number> = new Set()): Signals {
  const { tokens, quotations, quoted } = reading;
  const count = tokens.length;
  const signals = {
    count,
    word: new Int32Array(count),
    lemma: new Int32Array(count),
    pos: new Int32Array(count),
    suffix: new Int32Array(count),
    shape: new Int32Array(count),
    kind: new Int32Array(count),
    sort: new Int32Array(count),
    quote: new Uint8Array(count),
    edge: new Uint8Array(count),
    mayBegin: new Uint8Array(count),
    paragraph: new Int32Array(count),
    sentence: reading.sentenceOf,
    first: new Int32Array(count),
    last: new Int32Array(count),
    commas: new Int32Array(count + 1),
    verbs: new Int32Array(count + 1),
    marks: new Int32Array(count + 1),
    openings: new Int32Array(count + 1),
    brackets: new Int32Array(count + 1),
    dashes: new Int32Array(count + 1),
    unquoted: new Int32Array(count + 1),
    paragraphStart: new Int32Array(count),
    paragraphEnd: new Int32Array(count),
  };
  for (const [index, sentence] of reading.sentences.entries()) {
    signals.first.fill(sentence.first, sentence.first, sentence.last);
    signals.last.fill(sentence.last - 1, sentence.first, sentence.last);
    signals.edge[sentence.first]! |= 1;
    signals.edge[sentence.last - 1]! |= 2;
    signals.paragraph.fill(sentence.paragraph, sentence.first, sentence.last);
    if (reading.sentences[index - 1]?.paragraph !== sentence.paragraph) signals.edge[sentence.first]! |= 4;
    if (reading.sentences[index + 1]?.paragraph !== sentence.paragraph) signals.edge[sentence.last - 1]! |= 8;
  }
  for (let at = 0; at < count; at++) {
    const token = tokens[at]!;
    const form = formOf(token.key);
    const lemma = form.number ? 7 : token.lemma === token.key ? form.key : hashed(token.lemma);
    const pos = hashed(token.pos);
    signals.word[at] = form.word;
    signals.lemma[at] = lemma;
    signals.pos[at] = pos;
    signals.suffix[at] = form.suffix;
    signals.shape[at] = shapeOf(token);
    signals.kind[at] = kindNumber(token.lemma);
    signals.sort[at] = nounSort(token);
    let deep = false;
    if (quoted[at] !== -1) {
      const quotation = quotations[quoted[at]!]!;
      signals.quote[at] = token.start <= quotation.start ? 2 : quotation.closed && token.end >= quotation.end ? 3 : 1;
      deep = quotation.closed && quotation.end - quotation.start > shortQuotation;
    }
    const mayBeVerb = signals.kind[at]! > 0 || signals.shape[at] === 3;
    if (!deep && mayBegin(token, signals.paragraph[at] === 0, mayBeVerb) && !shut.has(blend(1, lemma, pos, 0)))
      signals.mayBegin[at] = 1;
    signals.commas[at + 1] = signals.commas[at]! + (token.text === ',' ? 1 : 0);
    signals.verbs[at + 1] = signals.verbs[at]! + (token.pos === 'VERB' || token.pos === 'AUX' ? 1 : 0);
    const quote = signals.quote[at]!;
    signals.brackets[at + 1] = signals.brackets[at]! + bracketOf(token.text);
    signals.dashes[at + 1] = signals.dashes[at]! + (isDash(token.text) ? 1 : 0);
    signals.marks[at + 1] = signals.marks[at]! + (quote >= 2 ? 1 : 0);
    signals.openings[at + 1] = signals.openings[at]! + (quote === 2 ? 1 : 0);
    signals.unquoted[at + 1] = signals.unquoted[at]! + (quote === 0 ? 1 : 0);
  }
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && signals.paragraph[to] === signals.paragraph[from]) to++;
    signals.paragraphStart.fill(from, from, to);
    signals.paragraphEnd.fill(to - 1, from, to);
    from = to;
  }
  return signals;
}

/** What the list of words that never begin a cue is made of. */
export function wordHash(signals: Signals, at: number): number {
  return blend(1, signals.lemma[at]!, signals.pos[at]!, 0);
}

/** `mayBeVerb`: the tagger takes some verbs for names. */
function mayBegin({ pos, text }: Token, headline: boolean, mayBeVerb: boolean): boolean {
  if (pos === 'PUNCT') return text === ':' || text === '—' || text === '–' || text === '-' || text === '--';
  return headline || (pos === 'PROPN' ? mayBeVerb : !neverFirst.has(pos));
}

/** All quotation marks are one word: styles differ from outlet to outlet. */
function isQuotationMark(key: string): boolean {
  return key.length <= 2 && /^(?:["“”„«»‘’']|''|``)$/u.test(key);
}

/** 1 opens, -1 closes. */
function bracketOf(text: string): number {
  return text === '(' || text === '[' ? 1 : text === ')' || text === ']' ? -1 : 0;
}

function isDash(text: string): boolean {
  return text === '-' || text === '--' || text === '–' || text === '—';
}

function isNumber(key: string): boolean {
  const first = key.charCodeAt(0);
  return first < 58 && /^[\d.,]*\d[\d.,]*$/u.test(key);
}

function formOf(key: string): Form {
  const known = forms.get(key);
  if (known !== undefined) return known;
  const number = isNumber(key);
  const hash = hashText(key);
  const word = number ? 7 : isQuotationMark(key) ? hashText('"') : hash;
  const form = { number, key: hash, word, suffix: hashText(key.slice(-3)) };
  if (forms.size < cacheLimit) forms.set(key, form);
  return form;
}

function hashed(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = hashText(text);
  if (hashes.size < cacheLimit) hashes.set(text, hash);
  return hash;
}

/** 1 Capitalised, 2 CAPITALS, 3 small letters, 4 a number, 5 anything else. */
function shapeOf({ text }: Token): number {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) return 3;
  if (first >= 48 && first <= 57) return 4;
  const second = text.charCodeAt(1);
  if (first >= 65 && first <= 90 && second >= 97 && second <= 122) return 1;
  if (/^\p{Lu}\p{Ll}/u.test(text)) return 1;
  if (/^\p{Lu}+$/u.test(text)) return 2;
  if (/^\p{Ll}/u.test(text)) return 3;
  return /^\p{N}/u.test(text) ? 4 : 5;
}
