/**
 * What a passage is compared by: its content words as stems with their rarity, words that name one thing made one,
 * negation noted on the word it turns, and the numbers, names and other slots that must agree.
 */
import type { Span } from '../records/index.ts';
import { functionWords } from '../text/function-words.ts';
import { type Name, names } from '../text/names.ts';
import { type NumberMention, numbers } from '../text/numbers.ts';
import { rarity } from '../text/rarity.ts';
import { stem } from '../text/stems.ts';
import { type Word, words } from '../text/words.ts';
import { demonymPlace, nearOf, sameThing } from './equivalents.ts';
import { negators, negatorsBeforeTo, undone } from './opposites.ts';
import { vectorRow } from './word-vectors.ts';

export interface Term extends Span {
  /** What it is compared by: a stem, or the one name of a thing with many. */
  readonly key: string;
  /** Groups of near synonyms it belongs to. */
  readonly near: readonly number[];
  /** Rarity in nats, at most `rarest`. */
  readonly weight: number;
  readonly negated: boolean;
  /** Part of a name. */
  readonly name: boolean;
  /** The word as written, lower case. */
  readonly word: string;
  /** Its row among the word vectors; -1 for names, calendar words and what has none. */
  readonly row: number;
}

export interface Meaning extends Span {
  readonly text: string;
  readonly terms: readonly Term[];
  /** Sum of the weights. */
  readonly weight: number;
  readonly numbers: readonly NumberMention[];
  readonly names: readonly Name[];
  /** All words, function words too, for slots and word order. */
  readonly words: readonly Word[];
  readonly language: string | null;
}

export interface MeaningOptions {
  readonly language?: string | null;
  /** Spans whose words are not part of what is asserted (who says it). */
  readonly leaveOut?: readonly Span[];
  /** Names of the whole text, found once. */
  readonly names?: readonly Name[];
  /** Share of the story's sentences that hold a stem: words of the topic tell little. */
  readonly share?: (key: string) => number;
}

const rarest = 8;
const sayWords = new Set(['say', 'said', 'told', 'tell', 'report', 'accord', 'announc', 'state', 'ad']);
const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
/** How far a negator reaches, in content words: "not" turns the next one, "no" and "nobody" their noun and its verb. */
const reaches = { verb: 1, noun: 3 };
const stopsNegation = /[,;:.!?–—()"“”]/u;
const stopWords = new Set([
  'as',
  'but',
  'because',
  'when',
  'while',
  'after',
  'before',
  'who',
  'which',
  'until',
  'although',
]);
const nounNegators = new Set(['no', 'nobody', 'none', 'neither', 'nothing', 'nor']);

/** "not", "no", "nobody", "isn't"; "failed to" and "refused to", which a bare "failed" is not. */
function negatesAt(all: readonly Word[], at: number): boolean {
  const { key } = all[at]!;
  return negators.has(key) || key.endsWith("n't") || (negatorsBeforeTo.has(key) && all[at + 1]?.key === 'to');
}

/** The meaning of `text.slice(start, end)`. */
export function meaningOf(text: string, span: Span, options: MeaningOptions = {}): Meaning {
  const language = options.language ?? null;
  const all = words(text, span.start, span.end);
  const figures = numbers(text, span.start, span.end, language);
  const named = (options.names ?? names(text, span.start, span.end)).filter(
    (name) => name.start >= span.start && name.end <= span.end,
  );
  const out = options.leaveOut ?? [];
  const plain = functionWords(language);
  const terms: Term[] = [];
  let negatedLeft = 0;
  let nameAt = 0;
  let figureAt = 0;
  for (let at = 0; at < all.length; ) {
    const word = all[at]!;
    if (stopWords.has(word.key) || (at > 0 && stopsNegation.test(text.slice(all[at - 1]!.end, word.start))))
      negatedLeft = 0;
    const phrase = sameThing(text, all, at);
    const bare = word.key.replace(/'s?$/u, '');
    const size = phrase?.size ?? 1;
    const end = all[at + size - 1]!.end;
    while (nameAt < named.length && named[nameAt]!.end <= word.start) nameAt++;
    while (figureAt < figures.length && figures[figureAt]!.end <= word.start) figureAt++;
    const inName = nameAt < named.length && named[nameAt]!.start < end;
    const inFigure =
      figureAt < figures.length && figures[figureAt]!.start < end && figures[figureAt]!.kind !== 'ordinal';
    const negates = negatesAt(all, at);
    const left = out.some((piece) => piece.start < end && word.start < piece.end);
    if (!left && !inFigure && (phrase || !plain.has(word.key) || (inName && word.key.length > 2))) {
      const place = phrase ? null : demonymPlace(bare);
      const root = stem(place ?? bare, language);
      const key = phrase?.key ?? root;
      const common = options.share?.(key) ?? 0;
      const weight = sayWords.has(root)
        ? 0.4
        : Math.min(rarest, Math.max(0.5, rarity(root, language))) * (1 - 0.6 * Math.sqrt(common));
      terms.push({
        start: word.start,
        end,
        key,
        near: nearOf(text, all, at),
        weight,
        negated: (negatedLeft > 0 && !negates && !inName) !== undone.has(word.key),
        name: inName,
        word: word.key,
        row: inName || phrase || calendar.has(bare) || (language !== null && language !== 'en') ? -1 : vectorRow(root),
      });
      if (!negates && negatedLeft > 0 && !/ly$/.test(word.key)) negatedLeft--;
    }
    if (negates) negatedLeft = nounNegators.has(word.key) ? reaches.noun : reaches.verb;
    at += size;
  }
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    terms,
    weight: terms.reduce((sum, term) => sum + term.weight, 0),
    numbers: figures,
    names: named,
    words: all,
    language,
  };
}
