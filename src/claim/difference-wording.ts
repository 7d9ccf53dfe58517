/** Negation, direction, certainty and scope: small words that turn a claim round. Word lists: opposites.json. */
import { stem } from '../text/stems.ts';
import type { Alignment } from './align.ts';
import type { Difference } from './difference.ts';
import type { Meaning, Term } from './meaning.ts';
import opposites from './opposites.json' with { type: 'json' };

/** Stem -> pair and side. */
const sides = new Map<string, { pair: number; side: number }[]>();
for (const [pair, both] of opposites.direction.entries()) {
  for (const [side, words] of both.entries()) {
    for (const word of words) {
      const key = stem(word, 'en');
      sides.set(key, [...(sides.get(key) ?? []), { pair, side }]);
    }
  }
}
const hedges = new Set(opposites.hedges);
const assurances = new Set(opposites.assurances);
const scopes = Object.entries(opposites.scope).map(([kind, words]) => [kind, new Set(words)] as const);
const nearHedge = 5;

export function wordingDifferences(claim: Meaning, passage: Meaning, alignment: Alignment): Difference[] {
  return [
    ...negation(claim, passage, alignment),
    ...direction(claim, passage, alignment),
    ...certainty(claim, passage, alignment),
    ...scope(claim, passage),
  ];
}

function negation(claim: Meaning, passage: Meaning, alignment: Alignment): Difference[] {
  const turned = alignment.pairs
    .filter(({ a, b }) => claim.terms[a]!.negated !== passage.terms[b]!.negated && !claim.terms[a]!.name)
    .map(({ a, b }) => difference('negation', claim.terms[a]!, passage.terms[b]!, claim, passage));
  return turned.slice(0, 1);
}

function direction(claim: Meaning, passage: Meaning, alignment: Alignment): Difference[] {
  const kept = new Set(alignment.pairs.filter((pair) => pair.similarity === 1).map((pair) => claim.terms[pair.a]!.key));
  for (const mine of claim.terms) {
    if (kept.has(mine.key)) continue;
    for (const place of sides.get(mine.key) ?? []) {
      const rival = passage.terms.find(
        (term) =>
          !kept.has(term.key) &&
          (sides.get(term.key) ?? []).some((other) => other.pair === place.pair && other.side !== place.side),
      );
      const own = passage.terms.some((term) =>
        (sides.get(term.key) ?? []).some((other) => other.pair === place.pair && other.side === place.side),
      );
      if (rival && !own) return [difference('direction', mine, rival, claim, passage)];
    }
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
  if (sure && !passage.words.some((word) => assurances.has(word.key))) {
    return [difference('certainty', sure, theirs, claim, passage)];
  }
  if ((mine === null) === (theirs === null)) return [];
  return [difference('certainty', mine ?? claim, theirs, claim, passage)];
}

/** The first hedge that stands close to one of the terms. */
function hedgeIn(meaning: Meaning, terms: readonly Term[]) {
  const at = new Map(meaning.words.map((word, index) => [word.start, index]));
  const near = terms.map((term) => at.get(term.start) ?? -99);
  for (const [index, word] of meaning.words.entries()) {
    if (!hedges.has(word.key) || (word.key === 'may' && word.text === 'May')) continue;
    if (near.some((place) => place > index && place - index <= nearHedge)) return word;
  }
  return null;
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
    claimed: claim.text.slice(
      mine.start - claim.start,
      Math.min(mine.end - claim.start, mine.start - claim.start + 60),
    ),
    found: theirs ? passage.text.slice(theirs.start - passage.start, theirs.end - passage.start) : '',
    claimSpan: { start: mine.start, end: mine.end },
    passageSpan: theirs ? { start: theirs.start, end: theirs.end } : null,
  };
}
