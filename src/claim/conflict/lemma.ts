/** Whether two words are forms of one: "stole" and "stolen" have no stem in common. */
import { tagTokens } from '../../text/parts-of-speech.ts';
import { firstDictionaryGroup } from '../equivalents.ts';
import type { Meaning, Term } from '../meaning.ts';

const known = new WeakMap<Meaning, ReadonlyMap<number, string>>();

function lemmas(meaning: Meaning): ReadonlyMap<number, string> {
  let found = known.get(meaning);
  if (!found) {
    const verbs = tagTokens(meaning.text, meaning.language).filter(({ pos }) => pos === 'VERB');
    found = new Map(verbs.map(({ start, lemma }) => [start + meaning.start, lemma]));
    known.set(meaning, found);
  }
  return found;
}

/** The same stem or a near synonym, or two forms of one verb. */
export function sameWord(a: Term, inA: Meaning, b: Term, inB: Meaning): boolean {
  if (a.key === b.key || a.near.some((group) => group < firstDictionaryGroup && b.near.includes(group))) return true;
  const lemma = lemmas(inA).get(a.start);
  return lemma !== undefined && lemma === lemmas(inB).get(b.start);
}
