/** Negation, direction, certainty and scope: small words that turn a claim round. Word lists: opposites.json. */
import type { Word } from '../../text/words.ts';
import type { Alignment, Pairing } from '../align.ts';
import type { Meaning, Term } from '../meaning.ts';
import { assurances, falsifiers, hedges, negators, opposed, pending, scopes, sidesOf, undone } from '../opposites.ts';
import { predicatesOf } from '../predicates.ts';
import type { Difference } from './difference.ts';

const nearHedge = 5;

export function wordingDifferences(claim: Meaning, passage: Meaning, alignment: Alignment): Difference[] {
  return [
    ...negation(claim, passage, alignment),
    ...direction(claim, passage, alignment),
    ...certainty(claim, passage, alignment),
    ...scope(claim, passage),
  ];
}

/** A claim that denies, held against a passage that does not, or the other way round. */
function negation(claim: Meaning, passage: Meaning, alignment: Alignment): Difference[] {
  const pairs = alignment.pairs.filter(({ similarity }) => similarity >= plainly);
  if (pairs.length === 0) return [];
  const more = oddDenial(claim, passage);
  if (more) return [difference('negation', more, null, claim, passage)];
  const denies = claim.terms.some((term) => term.negated) !== hasFalsifier(claim);
  const denied = pairs.some(({ b }) => passage.terms[b]!.negated) !== hasFalsifier(passage);
  if (denies === denied) return [];
  const turned = pairs.find(({ a, b }) => claim.terms[a]!.negated !== passage.terms[b]!.negated);
  const sure = deniedPredicate(claim, passage, pairs);
  const at = sure ?? turned ?? pairs[0]!;
  const found = difference('negation', claim.terms[at.a]!, passage.terms[at.b]!, claim, passage);
  // A denial that the other never speaks of turns nothing round.
  const met = turned !== undefined || hasFalsifier(claim) !== hasFalsifier(passage);
  return [{ ...found, how: met ? 'other' : 'missing', sure: sure !== null }];
}

/** A "not" of the claim that turns no word it has ("are not down there"), or is one more than the passage has in all. */
function oddDenial(claim: Meaning, passage: Meaning): Word | null {
  const mine = deniersIn(claim);
  const last = mine.at(-1);
  if (!last) return null;
  const bare = !claim.terms.some((term) => term.negated);
  const theirs = deniersIn(passage).length + passage.words.filter((word) => falsifiers.has(word.key)).length;
  return (bare && theirs === 0 && !hasUndone(passage)) || (mine.length > 1 && theirs < mine.length) ? last : null;
}

function deniersIn({ words }: Meaning): Word[] {
  return words.filter(({ key }) => negators.has(key) || key.endsWith("n't"));
}

/** "Unhurt": a word with its "not" inside. */
function hasUndone({ words }: Meaning): boolean {
  return words.some(({ key }) => undone.has(key));
}

/** One predicate of one subject or object, denied on one side only; "nothing but the pump" denies no pump. */
function deniedPredicate(claim: Meaning, passage: Meaning, pairs: readonly Pairing[]): Pairing | null {
  if (pairs.every(({ a, b }) => claim.terms[a]!.negated === passage.terms[b]!.negated)) return null;
  const [mine, theirs] = [predicatesOf(claim), predicatesOf(passage)];
  const shared = pairs.filter(({ a, b }) => {
    const [x, y] = [claim.terms[a]!, passage.terms[b]!];
    return x.key === y.key && mine.has(x) && theirs.has(y);
  });
  const denied = (meaning: Meaning, predicate: number, party: number) =>
    meaning.terms[predicate]!.negated || meaning.terms[party]!.negated;
  return (
    shared.find((predicate) =>
      pairs.some(
        (party) =>
          party !== predicate &&
          party.similarity >= sameParty &&
          Math.abs(party.a - predicate.a) <= besidePredicate &&
          Math.abs(party.b - predicate.b) <= besidePredicate &&
          denied(claim, predicate.a, party.a) !== denied(passage, predicate.b, party.b),
      ),
    ) ?? null
  );
}

/** How alike the subjects or objects must be, and how many content words from the predicate they may stand. */
const sameParty = 0.8;
const besidePredicate = 3;

/** Words matched by use alone are no ground to say that one denies the other. */
const plainly = 0.75;

/** "Reports that … are false": the whole statement is turned. */
function hasFalsifier(meaning: Meaning): boolean {
  return meaning.words.some((word) => falsifiers.has(word.key));
}

/** A word of the claim that the passage has only in its opposite. */
function direction(claim: Meaning, passage: Meaning, alignment: Alignment): Difference[] {
  const kept = new Set(alignment.pairs.filter((pair) => pair.similarity === 1).map((pair) => claim.terms[pair.a]!.key));
  for (const mine of claim.terms) {
    const sides = kept.has(mine.key) ? [] : sidesOf(mine.key);
    if (sides.length === 0) continue;
    const rival = passage.terms.find((term) => !kept.has(term.key) && opposed(mine.key, term.key));
    const own = passage.terms.some((term) =>
      sidesOf(term.key).some((other) => sides.some(({ pair, side }) => other.pair === pair && other.side === side)),
    );
    if (rival && !own) return [difference('direction', mine, rival, claim, passage)];
  }
  return [];
}

function certainty(claim: Meaning, passage: Meaning, alignment: Alignment): Difference[] {
  const mine = hedgeIn(claim, claim.terms);
  const theirs = hedgeIn(
    passage,
    alignment.pairs.map((pair) => passage.terms[pair.b]!),
  );
  const sure = claim.words.find((word) => assurances.has(word.key));
  if (sure && !passage.words.some((word) => word.key.split('-').some((piece) => assurances.has(piece)))) {
    return [difference('certainty', sure, theirs, claim, passage)];
  }
  const waits = passage.words.find((word) => pending.has(word.key));
  if (sure && waits) return [difference('certainty', sure, waits, claim, passage)];
  if ((mine === null) === (theirs === null)) {
    const bare = mine === null ? claim.words.find(isHedge) : undefined;
    return bare && !passage.words.some(isHedge) ? [difference('certainty', bare, null, claim, passage)] : [];
  }
  return [difference('certainty', mine ?? claim, theirs, claim, passage)];
}

/** The first hedge that stands close to one of the terms. */
function hedgeIn(meaning: Meaning, terms: readonly Term[]) {
  const at = new Map(meaning.words.map((word, index) => [word.start, index]));
  const near = terms.map((term) => at.get(term.start) ?? -99);
  for (const [index, word] of meaning.words.entries()) {
    if (!isHedge(word)) continue;
    if (near.some((place) => place > index && place - index <= nearHedge)) return word;
  }
  return null;
}

function isHedge({ key, text }: Word): boolean {
  return hedges.has(key) && !(key === 'may' && text === 'May');
}

function scope(claim: Meaning, passage: Meaning): Difference[] {
  for (const [kind, list] of scopes) {
    if (kind === 'some') continue;
    const mine = claim.words.find((word) => list.has(word.key));
    if (!mine || passage.words.some((word) => list.has(word.key))) continue;
    const rivals = scopes.filter(([other]) => other !== kind);
    const rival = passage.words.find((word) => rivals.some(([, words]) => words.has(word.key))) ?? null;
    return [difference('scope', mine, rival, claim, passage)];
  }
  return [];
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function difference(
  slot: Difference['slot'],
  mine: Piece,
  theirs: Piece | null,
  claim: Meaning,
  passage: Meaning,
): Difference {
  return {
    slot,
    how: theirs ? 'other' : 'missing',
    sure: false,
    claimed: claim.text.slice(
      mine.start - claim.start,
      Math.min(mine.end - claim.start, mine.start - claim.start + 60),
    ),
    found: theirs ? passage.text.slice(theirs.start - passage.start, theirs.end - passage.start) : '',
    claimSpan: { start: mine.start, end: mine.end },
    passageSpan: theirs ? { start: theirs.start, end: theirs.end } : null,
  };
}
