/** What the models see of each token, as integers: computed once for a reading, mixed into features afterwards. */
import type { Token } from '../../text/parts-of-speech.ts';
import type { Reading } from '../reading.ts';
import { kindNumber } from './cue-kind.ts';
import { hashText } from './hash.ts';

export interface Signals {
  readonly count: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  /** Kind of word that may ascribe (cue-classes.json), 0 for none: what an unseen verb has in common with seen ones. */
  readonly kind: Int32Array;
  /** 0 outside quotation marks, 1 inside, 2 the opening mark, 3 the closing mark. */
  readonly quote: Uint8Array;
  /** 1 first of its sentence, 2 last, 4 first of its paragraph, 8 last. */
  readonly edge: Uint8Array;
  readonly paragraph: Int32Array;
  readonly sentence: Int32Array;
  /** First and last token of its sentence. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Running counts of [0, at) for fast counts inside spans. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly marks: Int32Array;
}

const cache = new Map<string, number>();
const cacheLimit = 100_000;

export function readSignals(reading: Reading): Signals {
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
    quote: new Uint8Array(count),
    edge: new Uint8Array(count),
    paragraph: new Int32Array(count),
    sentence: reading.sentenceOf,
    first: new Int32Array(count),
    last: new Int32Array(count),
    commas: new Int32Array(count + 1),
    verbs: new Int32Array(count + 1),
    marks: new Int32Array(count + 1),
  };
  for (const [at, token] of tokens.entries()) {
    const number = /^[\d.,]*\d[\d.,]*$/u.test(token.key);
    signals.word[at] = number ? 7 : hashed(plainKey(token.key));
    signals.lemma[at] = number ? 7 : hashed(token.lemma);
    signals.pos[at] = hashed(token.pos);
    signals.suffix[at] = hashed(token.key.slice(-3));
    signals.shape[at] = shapeOf(token);
    signals.kind[at] = kindNumber(token.lemma);
    if (quoted[at] !== -1) {
      const quotation = quotations[quoted[at]!]!;
      signals.quote[at] = token.start <= quotation.start ? 2 : quotation.closed && token.end >= quotation.end ? 3 : 1;
    }
    signals.commas[at + 1] = signals.commas[at]! + (token.text === ',' ? 1 : 0);
    signals.verbs[at + 1] = signals.verbs[at]! + (token.pos === 'VERB' || token.pos === 'AUX' ? 1 : 0);
    signals.marks[at + 1] = signals.marks[at]! + (signals.quote[at]! >= 2 ? 1 : 0);
  }
  for (const [index, sentence] of reading.sentences.entries()) {
    signals.first.fill(sentence.first, sentence.first, sentence.last);
    signals.last.fill(sentence.last - 1, sentence.first, sentence.last);
    signals.edge[sentence.first]! |= 1;
    signals.edge[sentence.last - 1]! |= 2;
    signals.paragraph.fill(sentence.paragraph, sentence.first, sentence.last);
    if (reading.sentences[index - 1]?.paragraph !== sentence.paragraph) signals.edge[sentence.first]! |= 4;
    if (reading.sentences[index + 1]?.paragraph !== sentence.paragraph) signals.edge[sentence.last - 1]! |= 8;
  }
  return signals;
}

/** All quotation marks are one word: styles differ from outlet to outlet. */
function plainKey(key: string): string {
  return /^(?:["“”„«»‘’']|''|``)$/u.test(key) ? '"' : key;
}

function hashed(text: string): number {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const hash = hashText(text);
  if (cache.size < cacheLimit) cache.set(text, hash);
  return hash;
}

function shapeOf(token: Token): number {
  if (/^\p{Lu}\p{Ll}/u.test(token.text)) return 1;
  if (/^\p{Lu}+$/u.test(token.text)) return 2;
  if (/^\p{Ll}/u.test(token.text)) return 3;
  if (/^\p{N}/u.test(token.text)) return 4;
  return 5;
}
