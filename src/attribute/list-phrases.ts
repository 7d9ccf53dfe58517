/** Sources and cues beside a verb of speech, read by word lists alone, for languages without a trained model. */
import type { Token } from '../text/parts-of-speech.ts';
import type { Lexicon } from './languages.ts';

/** Token indices, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How many words a source may have. */
const longest = 12;
const word = /^[\p{L}\p{N}]/u;

/** The verb with the auxiliaries before it. */
export function widened(tokens: readonly Token[], lexicon: Lexicon, verb: number, least: number): Range {
  let from = verb;
  while (from > least && lexicon.auxiliaries.has(tokens[from - 1]!.key)) from--;
  return { from, to: verb + 1 };
}

/** All of [from, verb) as a source, when it is one phrase. */
export function nounPhrase(tokens: readonly Token[], lexicon: Lexicon, from: number, verb: number): Range | null {
  return verb > from ? phraseUntil(tokens, lexicon, from, verb) : null;
}

/** The phrase that ends at the verb. */
export function phraseUntil(tokens: readonly Token[], lexicon: Lexicon, least: number, verb: number): Range | null {
  let to = verb;
  while (to > least && lexicon.auxiliaries.has(tokens[to - 1]!.key) && !lexicon.pronouns.has(tokens[to - 1]!.key)) to--;
  if (to > least && tokens[to - 1]!.text === ',') to--;
  let from = to;
  while (from > least && to - from < longest && belongs(tokens, lexicon, from - 1)) from--;
  return settle(tokens, lexicon, from, to);
}

/** The phrase that begins after the verb. */
export function phraseFrom(tokens: readonly Token[], lexicon: Lexicon, start: number, limit: number): Range | null {
  let from = start;
  while (
    from < limit &&
    (lexicon.auxiliaries.has(tokens[from]!.key) || /^-$/u.test(tokens[from]!.text)) &&
    !lexicon.pronouns.has(tokens[from]!.key)
  )
    from++;
  let to = from;
  while (to < limit && to - from < longest && belongs(tokens, lexicon, to)) to++;
  return settle(tokens, lexicon, from, to);
}

function belongs(tokens: readonly Token[], lexicon: Lexicon, at: number): boolean {
  const token = tokens[at]!;
  if (lexicon.joins.has(token.key)) return true;
  return word.test(token.text) && !lexicon.stops.has(token.key) && !lexicon.speech.has(token.key);
}

/** A source begins with a name, a pronoun, a determiner or a noun for unnamed sources; joining words never end it. */
function settle(tokens: readonly Token[], lexicon: Lexicon, from: number, to: number): Range | null {
  let end = to;
  while (end > from && lexicon.joins.has(tokens[end - 1]!.key)) end--;
  if (end === from) return null;
  const parts = tokens.slice(from, end);
  const first = parts[0]!;
  if (lexicon.pronouns.has(first.key)) return { from, to: from + 1 };
  const named = parts.some((token) => /^\p{Lu}/u.test(token.text));
  const unnamed = parts.some((token) => lexicon.unnamed.has(token.key));
  const determined = lexicon.determiners.has(first.key) || lexicon.joins.has(first.key);
  return named || unnamed || determined || parts.length <= 3 ? { from, to: end } : null;
}
