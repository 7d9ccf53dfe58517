/**
 * Whether an article carries a sentence of the user's: the passage that fits it best, weighed by what it shares with the sentence
 * and by the learned likeness. A slot that is filled otherwise, or left empty, speaks against it whatever the likeness; only a figure
 * or a hedge that the passage leaves out is left to the weights.
 */
import { chance } from '../learned/forest.ts';
import { words } from '../text/words.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import type { Difference } from './difference/difference.ts';
import { sayerDifference } from './difference/sayers.ts';
import { joinedPassages } from './joined-passage.ts';
import { type Match, matchPassage, rank, type Verdict } from './match.ts';
import type { Meaning, Term } from './meaning.ts';
import { decisive, sidesOf } from './opposites.ts';
import { likeness, sameness } from './sameness.ts';
import { type Found, rowNames, witnessRow } from './witness-row.ts';
import weights from './witness-weights.json' with { type: 'json' };

export interface Witnessing {
  readonly match: Match;
  readonly verdict: Verdict;
  /** Chance that the passage says what the sentence says, by the learned weights, in 0..1. */
  readonly score: number;
  /** Whether it says so plainly enough to bear the sentence out. */
  readonly plain: boolean;
  /** Whether it may say so after all; where it carries, it does. */
  readonly perhaps: boolean;
  /** Of a passage that contradicts: whether it does so even where others carry the sentence. */
  readonly firm: boolean;
  /** Whether it is near enough that other reports may be found by it. */
  readonly leads: boolean;
  /** What the weights looked at, and whether a difference or a missing turn of events speaks against it whatever they say. */
  readonly row: readonly number[];
  readonly vetoed: boolean;
}

if (weights.names.join() !== rowNames.join())
  throw new Error('witness-weights.json was fitted on other features: fit again');

/** So many passages of an article, the nearest by their words, are compared closely. */
const looked = 3;

/** A sentence of the user's with its verbs. */
export interface Asked {
  readonly claimed: Meaning;
  readonly verbs: ReadonlySet<Term>;
}

/** The article's best sentence, then its best two in a row; without those that share too little to be compared. */
export function passagesFor(asked: Asked, one: ArticleAssertions): Witnessing[] {
  const { sentences, article } = one;
  return [
    ...best(asked, sentences, { how: 'alone', echo: 0 }, one),
    ...best(asked, joinedPassages(sentences, article), { how: 'joined', echo: 0 }, one),
  ];
}

/** Witnesses beyond the nearest ones lead to nothing new, and each is held against every sentence. */
const mostLeaders = 6;

/** The nearest witnesses, of the passages of each report: other reports are asked for what these say. */
export function leadersOf(reports: readonly (readonly Witnessing[])[]): Assertion[] {
  return reports
    .flatMap((passages) => passages.slice(0, 1))
    .filter(({ leads }) => leads)
    .sort((a, b) => b.score - a.score || (a.match.assertion.article < b.match.assertion.article ? -1 : 1))
    .slice(0, mostLeaders)
    .map(({ match }) => match.assertion);
}

/** The sentence that says most nearly what a witness of another report says: reports of one family keep its words, not the user's. */
export function echoIn(asked: Asked, one: ArticleAssertions, leaders: readonly Assertion[]): Witnessing[] {
  let [most, found]: [number, Assertion | null] = [0, null];
  for (const assertion of one.sentences) {
    for (const leader of leaders) {
      const echo = leader.article === assertion.article ? 0 : sameness(leader.meaning, assertion.meaning).score;
      if (echo > most) [most, found] = [echo, assertion];
    }
  }
  return found === null ? [] : best(asked, [found], { how: 'echo', echo: most }, one);
}

/** What an article makes of the sentence: its best passage says, unless it is silent and another carries it, or may. */
export function strongest(found: readonly Witnessing[]): Witnessing | null {
  const [first, ...rest] = found;
  if (first === undefined || first.verdict !== 'silent') return first ?? null;
  const others = rest.filter(({ perhaps }) => perhaps).sort((a, b) => b.score - a.score);
  const [next] = others;
  return next && (next.verdict === 'carries' || !first.perhaps) ? next : first;
}

function best(asked: Asked, passages: readonly Assertion[], found: Found, one: ArticleAssertions): Witnessing[] {
  const { claimed, verbs } = asked;
  return passages
    .flatMap((assertion) => matchPassage(claimed, assertion, one, verbs) ?? [])
    .map((match) => ({ match, rank: rank(match) }))
    .sort((x, y) => y.rank - x.rank || x.match.assertion.order - y.match.assertion.order)
    .slice(0, looked)
    .map(({ match, rank }) => {
      const like = likenessOf(claimed, match.assertion, one);
      return { match, like, rank: rank + like };
    })
    .sort((x, y) => y.rank - x.rank || x.match.assertion.order - y.match.assertion.order)
    .slice(0, 1)
    .map(({ match, like }) => {
      if (isSentence(claimed, match.assertion, one)) return verbatim({ ...match, differences: [] });
      const sayer = sayerDifference(claimed, match.assertion);
      const whole = sayer ? { ...match, differences: [...match.differences, sayer] } : match;
      return judged(asked, whole, like, found, one);
    });
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
function turnsUnmet({ claimed, verbs }: Asked, { assertion }: Match): boolean {
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

/** Likeness to the passage or to a sentence or clause of it. */
function likenessOf(claimed: Meaning, { sentence, meaning }: Assertion, one: ArticleAssertions): number {
  const parts = [...one.sentences, ...one.clauses].filter(
    (part) => part.sentence.start >= sentence.start && part.sentence.end <= sentence.end && part.meaning !== meaning,
  );
  const texts = new Set([meaning, ...parts.map((part) => part.meaning)]);
  return Math.max(...[...texts].map((text) => likeness(claimed, text)));
}

/** Whether one of the witnesses is near enough to stand alone: passages that are all only loosely alike bear out nothing together. */
export function standAlone(witnesses: readonly Witnessing[]): boolean {
  return witnesses.some(({ score }) => score >= weights.alone);
}

/** Whether the passage is the claim word for word, whoever the passage says it is from. */
function isSentence({ words: claimed }: Meaning, { sentence }: Assertion, { article }: ArticleAssertions): boolean {
  const own = words(article.text, sentence.start, sentence.end);
  return claimed.length > 0 && own.length === claimed.length && own.every(({ key }, at) => key === claimed[at]!.key);
}

/** A report's own sentence is in it, whatever would be weighed in other words. */
function verbatim(match: Match): Witnessing {
  const row = rowNames.map(() => 0);
  return {
    match,
    verdict: 'carries',
    score: 1,
    plain: true,
    firm: false,
    perhaps: true,
    leads: true,
    row,
    vetoed: false,
  };
}

function judged(asked: Asked, match: Match, like: number, found: Found, one: ArticleAssertions): Witnessing {
  const { claimed } = asked;
  const row = witnessRow(claimed, match, like, found, one);
  const score = chance(row.reduce((sum, value, at) => sum + value * weights.weights[at]!, weights.base));
  const { differences, cover, here, rarestUnsaid } = match;
  const unmet = turnsUnmet(asked, match);
  const hollow = isHollow(claimed, match, row);
  const differs = hollow || differences.some(({ how, slot }) => how === 'other' || !weighed.has(slot));
  const vetoed = unmet || differs;
  const otherwise =
    differences.some(({ how }) => how === 'other') && cover >= weights.contradicts && here >= weights.concerns;
  return {
    match,
    verdict: otherwise ? 'contradicts' : !vetoed && score >= weights.carries ? 'carries' : 'silent',
    score,
    plain:
      found.how === 'alone' &&
      differences.length === 0 &&
      namesSaid(claimed, match) &&
      score >= weights.plain &&
      rarestUnsaid < weights.plainUnsaid,
    firm: otherwise && differences.some((one) => isFirm(one, match)),
    perhaps: !differs && here >= weights.concerns && score >= weights.perhaps,
    leads: !unmet && differences.length === 0 && like + cover / 2 + here - rarestUnsaid / 8 >= weights.leads,
    row,
    vetoed,
  };
}

/** Of a short sentence whose deed, or whose rarest word, is unsaid, what is said may be anything: "The mayor resigned". */
function isHollow({ terms }: Meaning, { deed, rarestUnsaid }: Match, row: readonly number[]): boolean {
  const { terms: few, deedSaid, unsaid, softUnsaid } = weights.short;
  return terms.length <= few && (deed < deedSaid || rarestUnsaid >= unsaid || row[softRarest]! >= softUnsaid);
}

const softRarest = rowNames.indexOf('soft-rarest');

/** What a passage may leave out and yet say the same: the next sentence has the figure, or it says "possible" in other words. */
const weighed: ReadonlySet<string> = new Set(['number', 'certainty']);

/** Another number of one thing, a denial, another day or direction of one deed. Names and places may be two things of one event. */
function isFirm({ slot, how, sure }: Difference, { cover, deed }: Match): boolean {
  if (how !== 'other') return false;
  if (slot === 'number' || slot === 'negation') return sure;
  if (slot === 'date') return sure && deed >= weights.sameDeed;
  return slot === 'direction' && cover >= weights.sameDeed;
}
