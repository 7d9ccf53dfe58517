/**
 * A claim held against one article: the passage (a sentence, or two in a row) that says most of it, how much it says, and
 * where it says otherwise. Words of the topic may stand elsewhere in the article; what is particular must stand here.
 */
import { type Alignment, align } from './align.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import type { Difference, Surroundings } from './difference/difference.ts';
import { differences } from './difference/differences.ts';
import { numberFits } from './difference/numbers.ts';
import settings from './match-settings.json' with { type: 'json' };
import type { Meaning, Term } from './meaning.ts';

export interface Match {
  readonly assertion: Assertion;
  /** Share of the claim's weight said in the passage. */
  readonly here: number;
  /** The same with what the article says around it, at a discount. */
  readonly cover: number;
  /** Mean similarity of the claim's verbs and its particular words to what the passage has; 1 where it has none. */
  readonly deed: number;
  readonly particular: number;
  /** Share of the claim's weight in words that the passage has no like word for and the article does not say around it. */
  readonly unsaid: number;
  /** The rarest of those, in nats. */
  readonly rarestUnsaid: number;
  /** Figures that stand in a neighbouring sentence. */
  readonly borrowed: number;
  readonly differences: readonly Difference[];
}

/** Whether the article carries the claim, says otherwise, or is silent. */
export type Verdict = 'carries' | 'contradicts' | 'silent';

export function verdictOf(match: Match | null, strict = true): Verdict {
  if (!match || match.here < settings.concernsHere || match.cover < settings.concerns) return 'silent';
  const found = strict
    ? match.differences
    : match.differences.filter(({ how, slot }) => how === 'other' || slot === 'number' || slot === 'negation');
  if (found.length > 0) {
    const otherwise = found.some(({ how }) => how === 'other');
    return otherwise && match.cover >= settings.contradicts ? 'contradicts' : 'silent';
  }
  const plainly = match.cover >= settings.plainly;
  if (!plainly && (match.deed < settings.deed || match.particular < settings.particular)) return 'silent';
  return match.cover >= settings.carries && match.here >= settings.carriesHere ? 'carries' : 'silent';
}

/** The claim against one passage; null when they share too little to be worth comparing. */
export function matchPassage(
  claimed: Meaning,
  assertion: Assertion,
  one: ArticleAssertions,
  verbs: ReadonlySet<Term> = noVerbs,
): Match | null {
  const alignment = align(claimed, assertion.meaning);
  const figures = claimed.numbers.length > 0 && assertion.meaning.numbers.length > 0;
  if (alignment.coverA < settings.looksAt && !figures) return null;
  const { neighbours, keys: near } = one.near(assertion.order);
  const around: Surroundings = {
    neighbours,
    near,
    article: one.keys,
    articleDates: one.dates,
    isTopical: one.topic.isTopical,
  };
  const fits = numberFits(claimed, assertion.meaning, around);
  // A figure with its unit may be all that two passages share in words.
  const measured = fits.some(({ how, mention }) => how === 'here' && mention.unit !== null);
  if (alignment.coverA < settings.looksAt && !measured) return null;
  let here = alignment.coverA * claimed.weight;
  let beside = 0;
  for (const term of alignment.loneA) {
    beside += term.weight * saidAround(term, near, one);
  }
  let weight = claimed.weight;
  for (const fit of fits) {
    if (fit.how === 'other') continue;
    const worth = numberWeight(fit.mention);
    weight += worth;
    if (fit.how === 'here') here += worth;
    if (fit.how === 'near') beside += worth * settings.nearby;
  }
  const scale = Math.max(weight, 1e-9);
  return {
    assertion,
    here: here / scale,
    cover: (here + beside) / scale,
    borrowed: fits.filter(({ how }) => how === 'near').length,
    ...particulars(claimed, alignment, one, verbs),
    ...unsaidIn(claimed, alignment, near, one),
    differences: differences(claimed, assertion.meaning, alignment, around, fits),
  };
}

const noVerbs: ReadonlySet<Term> = new Set();

/** How far the passage has the claim's verbs, and its words beyond names and topic. */
function particulars(
  claimed: Meaning,
  { pairs }: Alignment,
  one: ArticleAssertions,
  verbs: ReadonlySet<Term>,
): { deed: number; particular: number } {
  const similarity = new Map(pairs.map((pair) => [claimed.terms[pair.a]!, pair.similarity]));
  const mean = (terms: readonly Term[]) => {
    const weight = terms.reduce((sum, term) => sum + term.weight, 0);
    return weight > 0 ? terms.reduce((sum, term) => sum + term.weight * (similarity.get(term) ?? 0), 0) / weight : 1;
  };
  const own = claimed.terms.filter((term) => !term.name && !one.topic.isTopical(term.key));
  return {
    deed: mean(claimed.terms.filter((term) => verbs.has(term))),
    particular: own.length < 2 ? 1 : mean(own),
  };
}

/** Words matched by less than this are not said: near in use is not the same. */
const said = 0.5;

function unsaidIn(
  claimed: Meaning,
  { pairs }: Alignment,
  near: ReadonlySet<string>,
  one: ArticleAssertions,
): { unsaid: number; rarestUnsaid: number } {
  const met = new Set(pairs.filter(({ similarity }) => similarity >= said).map(({ a }) => claimed.terms[a]!));
  const lone = claimed.terms.filter((term) => !met.has(term) && saidAround(term, near, one) < said);
  const weight = lone.reduce((sum, term) => sum + term.weight, 0);
  return {
    unsaid: claimed.weight > 0 ? weight / claimed.weight : 0,
    rarestUnsaid: Math.max(0, ...lone.map((term) => term.weight)),
  };
}

/** What a passage need not repeat: who says it, names, and words of the topic that stand close by or in the article. */
function saidAround(term: Term, near: ReadonlySet<string>, one: ArticleAssertions): number {
  const topical = term.name || one.topic.isTopical(term.key);
  if (!topical) return near.has(term.key) ? settings.nearbyOther : 0;
  return near.has(term.key) ? settings.nearby : one.keys.has(term.key) ? settings.elsewhere : 0;
}

/** Round and small figures meet by chance; others tell much. */
function numberWeight({ value, unit }: { readonly value: number; readonly unit: string | null }): number {
  const digits = String(value).replace(/\D|0+$/g, '').length;
  return Math.min(
    settings.numberWeightMost,
    settings.numberWeight + 1.2 * (digits - 1) + (unit === null ? 0 : 1) + (value > 10 ? 0.6 : 0),
  );
}

/** How well a passage fits, for choosing among those of an article. */
export function rank({ here, cover, deed, borrowed, differences: found }: Match): number {
  return (
    cover +
    here +
    settings.deedWorth * deed -
    settings.differencePenalty * found.length -
    settings.borrowedPenalty * borrowed
  );
}
