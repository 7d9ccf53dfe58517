/**
 * What is compared of an article: its telling words by place (headline, opening, whole), names, numbers, phrases and
 * date, as numbers of a vocabulary. Made once for an article; everything after works on numbers alone.
 */
import type { Article } from '../records/index.ts';
import { functionWords } from '../text/function-words.ts';
import { backgroundShare } from '../text/rarity.ts';
import { hasStems, stem } from '../text/stems.ts';
import { type Word, wordKey, words } from '../text/words.ts';
import { publishedDay } from './dates.ts';
import { scopes } from './scopes.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Profile {
  /** Telling words, names and numbers of the whole: ids in rising order. */
  readonly terms: Int32Array;
  /** How often, the headline counting double; parallel to `terms`. */
  readonly counts: Float32Array;
  /** Where each term stands: `inHead`, `inLead` or both; parallel to `terms`. */
  readonly places: Uint8Array;
  /** Hashes of runs of four words, in rising order. */
  readonly phrases: Int32Array;
  /** Day of publication since 1970 as a fraction; NaN where unknown. */
  readonly day: number;
  /** How many words were read. */
  readonly length: number;
  readonly language: string | null;
}

export const inHead = 1;
export const inLead = 2;

const limits = { words: 500, lead: 60, body: 5000 };
const headWeight = 2;
/** A capitalised word at the start of a sentence, or in a headline that capitalises all words, may be any word: it is taken for a name when it is rarer than this. */
const rareShare = 0.002;
const phraseWords = 4;
/** Letters that stand for a word of a language without a stemmer. */
const beginning = 6;
/** Languages that write every noun with a capital. */
const nounsInCapitals: ReadonlySet<string> = new Set(['de', 'lb']);

const sign = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;
/** Korean writes particles onto words: pairs of syllables, as of signs. */
const syllables = /^\p{Script=Hangul}+$/u;
const upper = /^\p{Lu}/u;
const digits = /\p{N}/u;
const letter = /\p{L}/u;
export const hyphen = /[-\u2010\u2011]/u;
const marks = /\p{M}/gu;

/** Letters without accents: names are written with and without them. */
export function foldName(key: string): string {
  return /^[\x20-\x7e]*$/.test(key) ? key : key.normalize('NFD').replace(marks, '');
}

/** What forms of a word are counted as: its stem; where the language has no stemmer, its first letters. */
export function termStem(key: string, language: string | null): string {
  return hasStems(language) || key.length <= beginning ? stem(key, language) : key.slice(0, beginning);
}

/**
 * Builds the profile, entering new words into the vocabulary.
 * @param language what the words are read as; by default, the article's own
 */
export function profile(article: Article, vocabulary: Vocabulary, language = article.language): Profile {
  const { head, body } = scopes(article);
  const counts = new Map<number, number>();
  const places = new Map<number, number>();
  const phrases = new Set<number>();
  const without = functionWords(language);
  let length = 0;

  const take = (text: string, weight: number, isHead: boolean) => {
    const found = words(text);
    const allCapitals = isHead && capitalised(found, without);
    const run: number[] = [];
    let before: Word | null = null;
    for (const word of found) {
      if (length >= limits.words) return;
      length++;
      const key = word.key.endsWith("'s") ? word.key.slice(0, -2) : word.key;
      run.push(hash(key));
      if (run.length >= phraseWords) phrases.add(mix(run, run.length - phraseWords));
      const add = (term: number) => {
        counts.set(term, (counts.get(term) ?? 0) + weight);
        const place = isHead ? inHead | inLead : length <= limits.lead ? inLead : 0;
        if (place !== 0) places.set(term, (places.get(term) ?? 0) | place);
      };
      if (sign.test(word.text)) {
        if (before && before.end === word.start && sign.test(before.text)) {
          add(vocabulary.term(before.key + key, language));
        }
        before = word;
        continue;
      }
      const starts = before === null || /[.!?:"“„«\n]/u.test(text.slice(before.end, word.start));
      before = word;
      // "Covid-19" and "Covid", "Jong-un" and "Jong Un" have to meet: the parts count. A score (3-0) stays whole.
      const parts = key.includes('-') && letter.test(key) ? word.text.split(hyphen) : [word.text];
      for (const part of parts) {
        const partKey = parts.length === 1 ? key : wordKey(part);
        if (without.has(partKey)) continue;
        if (digits.test(partKey)) {
          add(vocabulary.number(partKey));
          continue;
        }
        if (partKey.length < 2) continue;
        if (syllables.test(partKey)) {
          for (let at = 0; at + 1 < partKey.length; at++) add(vocabulary.term(partKey.slice(at, at + 2), language));
          continue;
        }
        const listed = stem(partKey, language);
        add(vocabulary.term(termStem(partKey, language), language, listed));
        if (!upper.test(part)) continue;
        const mayBeAnyWord = starts || allCapitals || nounsInCapitals.has(language ?? '');
        if (mayBeAnyWord && backgroundShare(listed, language) > rareShare) continue;
        add(vocabulary.name(foldName(partKey), listed, language));
      }
    }
  };
  take(head, headWeight, true);
  take(body.slice(0, limits.body), 1, false);

  const terms = sorted(counts.keys());
  return {
    terms,
    counts: Float32Array.from(terms, (term) => counts.get(term)!),
    places: Uint8Array.from(terms, (term) => places.get(term) ?? 0),
    phrases: sorted(phrases),
    day: publishedDay(article),
    length,
    language,
  };
}

/** A headline that capitalises (nearly) all its words tells nothing of names by its capitals. */
function capitalised(found: readonly Word[], without: ReadonlySet<string>): boolean {
  let all = 0;
  let high = 0;
  for (const word of found) {
    if (without.has(word.key) || !/^\p{L}/u.test(word.text)) continue;
    all++;
    if (upper.test(word.text)) high++;
  }
  return all > 2 && high > 0.7 * all;
}

function sorted(ids: Iterable<number>): Int32Array {
  return Int32Array.from(ids).sort();
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

function mix(run: readonly number[], from: number): number {
  let value = 0;
  for (let at = from; at < from + phraseWords; at++) {
    value = Math.imul(value ^ run[at]!, 0x9e3779b1);
    value ^= value >>> 15;
  }
  return value | 0;
}
