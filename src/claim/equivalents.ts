/** Words and phrases that name one thing ("US", "United States", "American") and words used for one another. */
import placeLexicon from '../text/places.json' with { type: 'json' };
import { stem } from '../text/stems.ts';
import type { Word } from '../text/words.ts';
import data from './equivalents.json' with { type: 'json' };
import synonyms from './synonyms.json' with { type: 'json' };

interface Phrase {
  readonly key: string;
  readonly size: number;
}

const longest = 4;
const possessive = /['’]s?$/u;
const same = new Map<string, string>();
/** Short forms that are another word in lower case: "US", "UN". */
const capitals = new Map<string, string>();
for (const [first, ...rest] of data.sameThing) {
  for (const phrase of [first!, ...rest]) {
    const key = stem(first!.toLowerCase(), 'en');
    if (/^[A-Z]+$/.test(phrase)) capitals.set(phrase, key);
    else same.set(phrase, key);
  }
}
const near = new Map<string, number[]>();
for (const [group, phrases] of data.near.entries()) {
  for (const phrase of phrases) {
    const key = phrase.includes(' ') ? phrase : stem(phrase, 'en');
    const known = near.get(key);
    if (!known) near.set(key, [group]);
    else if (!known.includes(group)) known.push(group);
  }
}
/** Groups from here on are synonyms by the dictionary: wider, and less sure. */
export const firstDictionaryGroup = data.near.length;
for (const [index, group] of synonyms.groups.split('\n').entries()) {
  for (const key of group.split(' ')) {
    const known = near.get(key);
    if (known) known.push(firstDictionaryGroup + index);
    else near.set(key, [firstDictionaryGroup + index]);
  }
}
const demonyms = new Map(
  Object.entries(placeLexicon.demonyms).map(([people, place]) => [people.toLowerCase(), String(place).toLowerCase()]),
);
const none: readonly number[] = [];

/** The longest phrase at word `at` that is another name of something, or null. */
export function sameThing(text: string, all: readonly Word[], at: number): Phrase | null {
  for (let size = Math.min(longest, all.length - at); size >= 1; size--) {
    const phrase = joined(all, at, size);
    if (phrase === null) continue;
    const key =
      same.get(phrase) ??
      same.get(phrase.replace(possessive, '')) ??
      (size === 1 ? capitals.get(text.slice(all[at]!.start, all[at]!.end).replace(possessive, '')) : undefined);
    if (key !== undefined) return { key, size };
  }
  return compound(text, all[at]!);
}

/** "US-made", "Russian-backed": the country is what is compared. */
function compound(text: string, word: Word): Phrase | null {
  const cut = word.text.indexOf('-');
  if (cut < 2 || !/^\p{Ll}/u.test(word.text.slice(cut + 1))) return null;
  const first = text.slice(word.start, word.start + cut);
  const place = demonymPlace(first.toLowerCase());
  const key = capitals.get(first) ?? same.get(first.toLowerCase()) ?? (place ? stem(place, 'en') : undefined);
  return key === undefined ? null : { key, size: 1 };
}

/** The groups of near synonyms of the word or phrase at `at`. */
export function nearOf(_text: string, all: readonly Word[], at: number): readonly number[] {
  for (let size = Math.min(3, all.length - at); size >= 2; size--) {
    const phrase = joined(all, at, size);
    const groups = phrase === null ? undefined : near.get(phrase);
    if (groups) return groups;
  }
  return near.get(stem(all[at]!.key, 'en')) ?? none;
}

/** The place a nationality belongs to: "russian" → "russia". */
export function demonymPlace(key: string): string | null {
  return demonyms.get(key) ?? (key.endsWith('s') ? (demonyms.get(key.slice(0, -1)) ?? null) : null);
}

function joined(all: readonly Word[], at: number, size: number): string | null {
  let phrase = all[at]!.key;
  for (let index = 1; index < size; index++) {
    if (all[at + index]!.start - all[at + index - 1]!.end > 2) return null;
    phrase += ` ${all[at + index]!.key}`;
  }
  return phrase;
}
