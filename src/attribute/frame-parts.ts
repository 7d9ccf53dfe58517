/** What frames are read with: phrases, verbs of speech, words that say when. */
import type { Token } from '../text/parts-of-speech.ts';
import { cueKind } from './model/cue-kind.ts';
import type { Reading } from './reading.ts';

/** Token indices, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
export interface Frame {
  readonly source: Range;
  readonly cue: Range;
  readonly content: Range;
  readonly rule: string;
}

/** In tokens. */
export const longestSource = 16;

/** The tagger takes some past forms for adjectives and leaves their lemma as it stands. */
export function kindOfForm(token: Token) {
  const { lemma, key } = token;
  const kind = cueKind(lemma);
  if (kind !== null || !key.endsWith('d')) return kind ?? cueKind(key);
  return (key.endsWith('ed') ? cueKind(key.slice(0, -2)) : cueKind(key)) ?? cueKind(key.slice(0, -1));
}

/** Words that say when between a verb and its subject. */
export function isWhen(token: Token): boolean {
  return (
    /^(?:on|late|early|earlier|later|today|yesterday|tonight|again|recently|separately|also)$/u.test(token.key) ||
    /^\p{Lu}\p{Ll}+day$/u.test(token.text)
  );
}

const inPhrase = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP', 'X']);
const heads = new Set(['NOUN', 'PROPN', 'PRON']);
const loose = new Set(['ADP', 'DET', 'PUNCT']);

/** Where a noun phrase ends; with `apposed`, a name after one comma belongs to it. */
export function phraseEnd(tokens: readonly Token[], from: number, last: number, apposed: boolean): number {
  let to = from;
  let named = false;
  let commas = 0;
  while (to < last && to - from < longestSource) {
    const token = tokens[to]!;
    if (token.text === ',') {
      if (!apposed || commas > 0 || !/^\p{Lu}/u.test(tokens[to + 1]?.text ?? '')) break;
      commas++;
    } else if (!inPhrase.has(token.pos) || token.key === 'that') break;
    if (heads.has(token.pos)) named = true;
    to++;
  }
  while (to > from && loose.has(tokens[to - 1]!.pos)) to--;
  return named ? to : from;
}

/** Without the punctuation at its ends. */
export function trimmed(reading: Reading, range: Range): Range {
  let { from, to } = range;
  const loose = (at: number) => reading.quoted[at] === -1 && /^[,.;:—–-]$/u.test(reading.tokens[at]!.text);
  while (from < to && loose(from)) from++;
  while (to > from && loose(to - 1)) to--;
  return { from, to };
}
