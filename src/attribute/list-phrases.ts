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

/**
 * A source begins with a name, a pronoun, a determiner or a noun for sources; joining words never end it. A name before
 * a comma belongs to what stands behind it, if that ends with a comma too: "Ada Marlo, analista de Orrin, dijo".
 */
function settle(tokens: readonly Token[], lexicon: Lexicon, from: number, to: number): Range | null {
  let start = from;
  let end = to;
  while (end > start && lexicon.joins.has(tokens[end - 1]!.key)) end--;
  while (start < end && lexicon.joins.has(tokens[start]!.key) && !lexicon.determiners.has(tokens[start]!.key)) start++;
  if (end === start) return null;
  const parts = tokens.slice(start, end);
  const first = parts[0]!;
  if (lexicon.pronouns.has(first.key)) return { from: start, to: start + 1 };
  const named = parts.some((token) => /^\p{Lu}/u.test(token.text));
  const unnamed = parts.some(({ key }) => lexicon.unnamed.has(key) || lexicon.roles.has(key));
  const determined = lexicon.determiners.has(first.key) || first.key.includes("'");
  const short = parts.length <= 3 && !lexicon.hasArticles;
  if (!named && !unnamed && !determined && !short && !parts.some(({ key }) => lexicon.spokespeople.has(key)))
    return null;
  return { from: nameBefore(tokens, start, end), to: end };
}

/** In words. */
const longestName = 4;

/** Where the name begins that the phrase explains; the phrase's own beginning where there is none. */
function nameBefore(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from - 1]?.text !== ',' || tokens[to]?.text !== ',' || !/^\p{Ll}/u.test(tokens[from]!.text)) return from;
  let start = from - 1;
  while (start > 0 && from - 1 - start < longestName && /^\p{Lu}[\p{L}.'’-]+$/u.test(tokens[start - 1]!.text)) start--;
  return from - 1 - start >= 2 ? start : from;
}
