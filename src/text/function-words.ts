/**
 * Function words (articles, pronouns, prepositions, auxiliaries): words that say how, not what, and that every text
 * shares. Written for this project, by language.
 */
import lists from './function-words.json' with { type: 'json' };

const byLanguage = new Map(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(' '))]));
const none: ReadonlySet<string> = new Set();

/**
 * The function words of a language, in lower case with plain apostrophes, as `Word.key` has them. A language that is
 * unknown (null) is taken for English; a language without a list has none.
 */
export function functionWords(language: string | null): ReadonlySet<string> {
  return byLanguage.get(language ?? 'en') ?? none;
}

/** The languages that have a list (BCP 47 primary tags), sorted. */
export const functionWordLanguages: readonly string[] = [...byLanguage.keys()].sort();
