/**
 * Refusals in languages without a trained model: "declinó hacer comentarios", "wollte sich nicht äußern". They carry no
 * content of their own, but say that somebody was asked.
 */
import type { Span } from '../records/index.ts';
import type { Draft } from './draft.ts';
import type { Lexicon } from './languages.ts';
import { phraseFrom, phraseUntil } from './list-phrases.ts';
import type { Reading, Sentence } from './reading.ts';

export const refusalRule = 'rule/refusal';
const confidence = 0.7;
/** In words: from the verb to what is refused. */
const reach = 9;

/** At most one a sentence; sentences that hold something said (`said`, in order) are left alone. */
export function draftRefusals(reading: Reading, lexicon: Lexicon, said: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  let next = 0;
  for (const sentence of reading.sentences) {
    while (next < said.length && placeOf(said[next]!) < sentence.start) next++;
    if (next < said.length && placeOf(said[next]!) < sentence.end) continue;
    const draft = refusalIn(reading, lexicon, sentence);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function placeOf(draft: Draft): number {
  return draft.cue?.start ?? draft.content[0]!.start;
}

function refusalIn({ tokens, quoted }: Reading, lexicon: Lexicon, { first, last }: Sentence): Draft | null {
  const { cues, abouts } = lexicon.refusals;
  for (let at = first; at < last; at++) {
    if (quoted[at] !== -1) continue;
    const cue = cues.find((phrase) => stands(tokens, phrase, at, last));
    if (!cue) continue;
    const from = at + cue.length;
    for (let about = from; about < Math.min(last, from + reach); about++) {
      const phrase = abouts.find((words) => stands(tokens, words, about, last));
      if (!phrase) continue;
      const before = phraseUntil(tokens, lexicon, first, at);
      const source = before ?? phraseFrom(tokens, lexicon, from, about);
      if (!source) return null;
      const begins = before ? from : source.to;
      const span = (start: number, end: number): Span => ({ start: tokens[start]!.start, end: tokens[end - 1]!.end });
      return {
        source: span(source.from, source.to),
        cue: span(at, from),
        content: [span(Math.min(begins, about), Math.max(about + phrase.length, ending(tokens, about, last)))],
        confidence,
        rule: refusalRule,
      };
    }
  }
  return null;
}

/** Up to the next mark of punctuation. */
function ending(tokens: Reading['tokens'], from: number, last: number): number {
  let at = from;
  while (at < last && /^[\p{L}\p{N}]/u.test(tokens[at]!.text)) at++;
  return at;
}

function stands(tokens: Reading['tokens'], phrase: readonly string[], at: number, last: number): boolean {
  return at + phrase.length <= last && phrase.every((word, ahead) => tokens[at + ahead]!.key === word);
}
