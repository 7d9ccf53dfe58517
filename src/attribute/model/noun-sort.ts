/** What sort of speaker a word may stand for, as a small number: lets the models treat unseen nouns as their like. */
import type { Token } from '../../text/parts-of-speech.ts';
import lexicon from '../languages/en/sources.json' with { type: 'json' };

const names = new Set([...lexicon.maleNames, ...lexicon.femaleNames]);
const sorts = new Map<string, number>();
const lists: readonly (readonly string[])[] = [
  ['he', 'she', 'they', 'i', 'we', 'you', 'who'],
  ['it', 'this', 'that', 'which'],
  lexicon.spokespeople,
  lexicon.documents,
  lexicon.outletWords,
  lexicon.anonymous,
  lexicon.roles,
  lexicon.groups,
  lexicon.institutions,
];
for (const [index, list] of lists.entries()) {
  for (const key of list) if (!sorts.has(key)) sorts.set(key, index + 1);
}
const properName = lists.length + 1;
const givenName = lists.length + 2;

/** 0 for words that stand for no speaker. */
export function nounSort({ text, key, pos }: Token): number {
  if (pos === 'PROPN') return names.has(text) ? givenName : properName;
  return sorts.get(key) ?? 0;
}
