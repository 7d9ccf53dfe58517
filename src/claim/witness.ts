/**
 * Whether an article carries a sentence of the user's: the passage that fits it best, weighed by what it shares with the sentence
 * and by the learned likeness. A slot that is filled otherwise, or left empty, speaks against it whatever the likeness.
 */
import { chance } from '../learned/forest.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import type { Difference } from './difference/difference.ts';
import { sayerDifference } from './difference/sayers.ts';
import { type Match, matchPassage, rank, type Verdict } from './match.ts';
import type { Meaning, Term } from './meaning.ts';
import { decisive, sidesOf } from './opposites.ts';
import { likeness } from './sameness.ts';
import weights from './witness-weights.json' with { type: 'json' };

export interface Witnessing {
  readonly match: Match;
  readonly verdict: Verdict;
  /** Chance that the passage says what the sentence says, by the learned weights, in 0..1. */
  readonly score: number;
  /** Whether it says so plainly enough to bear the sentence out. */
  readonly plain: boolean;
  /** Of a passage that contradicts: whether it does so even where others carry the sentence. */
  readonly firm: boolean;
  /** What the weights looked at, and whether a difference or a missing turn of events speaks against it whatever they say. */
  readonly row: readonly number[];
  readonly vetoed: boolean;
}

/** So many passages of an article, the nearest by their words, are compared closely. */
const looked = 3;

/** The article's best passage and what it makes of the sentence; null where none shares enough with it. */
export function witnessIn(claimed: Meaning, one: ArticleAssertions, verbs: ReadonlySet<Term>): Witnessing | null {
  const matches = one.sentences
    .flatMap((assertion) => matchPassage(claimed, assertion, one, verbs) ?? [])
    .map((match) => ({ match, rank: rank(match) }))
    .sort((x, y) => y.rank - x.rank || x.match.assertion.order - y.match.assertion.order)
    .slice(0, looked)
    .map(({ match, rank }) => {
      const like = likenessOf(claimed, match.assertion, one);
      return { match, like, rank: rank + like };
    })
    .sort((x, y) => y.rank - x.rank || x.match.assertion.order - y.match.assertion.order);
  const [best] = matches;
  if (!best) return null;
  const sayer = sayerDifference(claimed, best.match.assertion);
  const match = sayer ? { ...best.match, differences: [...best.match.differences, sayer] } : best.match;
  return judged(match, best.like, turnsUnmet(claimed, match, verbs), namesSaid(claimed, match));
}

/** Whether the passage itself has every person and body that the claim names, in its words or as who says them. */
function namesSaid({ names, terms }: Meaning, { assertion }: Match): boolean {
  const keys = new Set(assertion.meaning.terms.map((term) => term.key));
  return names
    .filter(({ kind }) => kind !== 'place')
    .every((name) => {
      const own = terms.filter((term) => term.start < name.end && name.start < term.end);
      return own.length === 0 || own.some(({ key }) => keys.has(key) || assertion.sayers.has(key));
    });
}

/** Whether a verb of the claim that has an opposite ("rises", "accepted") has nothing of its side in the passage. */
function turnsUnmet(claimed: Meaning, { assertion }: Match, verbs: ReadonlySet<Term>): boolean {
  const { terms } = assertion.meaning;
  return claimed.terms.some((term) => {
    const sides =
      verbs.has(term) && term.key !== 'cut' ? sidesOf(term.key).filter(({ pair }) => decisive.has(pair)) : [];
    return (
      sides.length > 0 &&
      !terms.some(
        (other) =>
          other.key === term.key ||
          other.near.some((group) => term.near.includes(group)) ||
          sidesOf(other.key).some((one) => sides.some(({ pair, side }) => one.pair === pair && one.side === side)),
      )
    );
  });
}

/** Likeness to the sentence or to a clause of it. */
function likenessOf(claimed: Meaning, { order, meaning }: Assertion, one: ArticleAssertions): number {
  const parts = one.clauses.filter((clause) => clause.order === order && clause.meaning !== meaning);
  return Math.max(likeness(claimed, meaning), ...parts.map((part) => likeness(claimed, part.meaning)));
}

/** Whether one of the witnesses is near enough to stand alone: passages that are all only loosely alike bear out nothing together. */
export function standAlone(witnesses: readonly Witnessing[]): boolean {
  return witnesses.some(({ score }) => score >= weights.alone);
}

/** What the weights look at; their names stand in witness-weights.json. */
export function witnessRow(match: Match, like: number): number[] {
  const { cover, here, deed, particular, unsaid, rarestUnsaid } = match;
  return [like, cover, here, deed, particular, unsaid, rarestUnsaid / 8];
}

function judged(match: Match, like: number, unmet: boolean, named: boolean): Witnessing {
  const row = witnessRow(match, like);
  const score = chance(row.reduce((sum, value, at) => sum + value * weights.weights[at]!, weights.base));
  const vetoed = match.differences.length > 0 || unmet;
  const otherwise =
    match.differences.some(({ how }) => how === 'other') &&
    match.cover >= weights.contradicts &&
    match.here >= weights.concerns;
  return {
    match,
    verdict: otherwise ? 'contradicts' : !vetoed && score >= weights.carries ? 'carries' : 'silent',
    score,
    plain: named && score >= weights.plain && match.rarestUnsaid < weights.plainUnsaid,
    firm: otherwise && match.differences.some((one) => isFirm(one, match)),
    row,
    vetoed,
  };
}

/** Another number of one thing, a denial, another day or direction of one deed. Names and places may be two things of one event. */
function isFirm({ slot, how, sure }: Difference, { cover, deed }: Match): boolean {
  if (how !== 'other') return false;
  if (slot === 'number' || slot === 'negation') return sure;
  if (slot === 'date') return sure && deed >= weights.sameDeed;
  return slot === 'direction' && cover >= weights.sameDeed;
}
