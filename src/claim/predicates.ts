/** The verbs that carry a claim, light and speech verbs left out: a passage that says none of them says something else. */
import { tagTokens } from '../text/parts-of-speech.ts';
import type { Meaning, Term } from './meaning.ts';

const light = new Set(
  'be have do make take get go come give put say tell report announce add state accord include remain become keep let see follow lead'.split(
    ' ',
  ),
);

const known = new WeakMap<Meaning, ReadonlySet<Term>>();

/** The terms of a claim that are its verbs; empty where the language has no tagger. Found once a passage. */
export function predicatesOf(claim: Meaning): ReadonlySet<Term> {
  let found = known.get(claim);
  if (!found) {
    found = find(claim);
    known.set(claim, found);
  }
  return found;
}

function find(claim: Meaning): ReadonlySet<Term> {
  if (claim.language !== null && claim.language !== 'en') return new Set();
  const verbs = new Set(
    tagTokens(claim.text, claim.language)
      .filter((token) => token.pos === 'VERB' && !light.has(token.lemma))
      .map((token) => token.start + claim.start),
  );
  return new Set(claim.terms.filter((term) => verbs.has(term.start) && !term.name));
}
