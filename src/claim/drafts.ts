/**
 * From groups to claims: one passage an article, further articles that carry the claim's text, and passages that fill a slot of
 * it otherwise.
 */
import type { Alignment } from './align.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import type { Difference } from './difference/difference.ts';
import { durations } from './difference/numbers.ts';
import { type Disagreement, disagreementsOf } from './disagreements.ts';
import { closest, type Group, type Grouping, type Wording } from './groups.ts';
import { labelOf, sharesThing } from './labels.ts';
import { type Match, matchPassage, verdictOf } from './match.ts';
import type { Meaning, Term } from './meaning.ts';
import { predicatesOf } from './predicates.ts';
import { sameness } from './sameness.ts';

/** A claim before it is counted and described. */
export interface Draft {
  /** The clearest wording. */
  readonly text: Assertion;
  /** One passage an article, by article id. */
  readonly witnesses: readonly Assertion[];
  readonly rifts: readonly Rift[];
  /** Figures in which the witnesses differ among themselves. */
  readonly disagreements: readonly Disagreement[];
}

/** A passage that says otherwise. */
export interface Rift {
  readonly passage: Assertion;
  readonly difference: Difference;
}

/** Slots in which a difference between reports is a conflict; the others only keep them from bearing each other out. */
const conflicting = new Set(['number', 'negation', 'date', 'direction']);
/** A passage must say this share of the rest of the claim before what it says otherwise is a conflict. */
const sharedRest = { measured: 0.35, sure: 0.5, else: 0.62, direction: 0.72 };

export function draftsOf({ groups, neighbours }: Grouping, read: ReadonlyMap<string, ArticleAssertions>): Draft[] {
  return groups
    .flatMap((group) => split(group, read))
    .flatMap(gather)
    .map((near) => complete(near, neighbours, read));
}

/** Wordings near the clearest of them; those that are near one another but not near it are claims of their own. */
function gather(wordings: readonly Wording[]): { text: Assertion; wordings: readonly Wording[] }[] {
  const found: { text: Assertion; wordings: readonly Wording[] }[] = [];
  for (let left = wordings; left.length > 0; ) {
    const text = clearest(left);
    const home = left.find(({ assertions }) => assertions.includes(text))!;
    const near = left.filter((wording) => wording === home || closest(home, wording) >= leastNear);
    found.push({ text, wordings: near });
    left = left.filter((wording) => !near.includes(wording));
  }
  return found;
}

/** Below this, passages that share a topic, names and a verb or two often tell different things. */
const leastNear = 0.64;

/** Articles of a group that contradict its clearest wording are a claim of their own. */
function split(group: Group, read: ReadonlyMap<string, ArticleAssertions>): Wording[][] {
  const kept: Wording[][] = [];
  for (const wording of group.wordings) {
    const home = kept.find((list) =>
      list.slice(0, 6).every((other) => !apart(other.assertions[0]!, wording.assertions[0]!, read)),
    );
    if (home) home.push(wording);
    else kept.push([wording]);
  }
  return kept;
}

/** Whether two passages differ in a slot, whichever is held against the other. */
function apart(a: Assertion, b: Assertion, read: ReadonlyMap<string, ArticleAssertions>): boolean {
  const there = matchPassage(a.meaning, b, read.get(b.article)!);
  const back = matchPassage(b.meaning, a, read.get(a.article)!);
  return [there, back].some((match) =>
    match?.differences.some(({ how, slot }) => how === 'other' && conflicting.has(slot)),
  );
}

function complete(
  { text, wordings }: { readonly text: Assertion; readonly wordings: readonly Wording[] },
  neighbours: Grouping['neighbours'],
  read: ReadonlyMap<string, ArticleAssertions>,
): Draft {
  const best = new Map<string, { assertion: Assertion; score: number }>();
  for (const { assertions } of wordings) {
    const { score } = sameness(text.meaning, assertions[0]!.meaning);
    for (const assertion of assertions) {
      const known = best.get(assertion.article);
      if (!known || score > known.score) best.set(assertion.article, { assertion, score });
    }
  }
  const rifts = new Map<string, Rift>();
  const verbs = predicatesOf(text.meaning);
  const home = wordings.find(({ assertions }) => assertions.includes(text))!;
  for (const { assertions } of neighbours.get(home) ?? []) {
    const one = read.get(assertions[0]!.article)!;
    const match = matchPassage(text.meaning, assertions[0]!, one, verbs);
    const verdict = verdictOf(match, false);
    const difference = conflictIn(match, text, verbs);
    const near = sameness(text.meaning, assertions[0]!.meaning);
    const carried =
      verdict === 'carries' &&
      near.score >= (match!.deed >= sameDeed ? carriedScore.sameDeed : carriedScore.plain) &&
      saysMore(near.alignment, text.meaning);
    if (!carried && !difference) continue;
    for (const assertion of assertions) {
      if (best.has(assertion.article)) continue;
      if (carried) best.set(assertion.article, { assertion, score: match!.cover });
      else if (difference && !rifts.has(assertion.article))
        rifts.set(assertion.article, { passage: assertion, difference });
    }
  }
  for (const article of best.keys()) rifts.delete(article);
  const order = (a: Assertion, b: Assertion) => (a.article < b.article ? -1 : 1);
  const witnesses = [...best.values()].map(({ assertion }) => assertion).sort(order);
  return {
    text,
    witnesses,
    disagreements: disagreementsOf(witnesses),
    rifts: [...rifts.values()].sort((a, b) => order(a.passage, b.passage)),
  };
}

/** The difference that makes a passage say otherwise, where it says enough of the same. */
function conflictIn(match: Match | null, text: Assertion, verbs: ReadonlySet<Term>): Difference | null {
  const found = match?.differences.find(({ how, slot }) => how === 'other' && conflicting.has(slot));
  if (!match || !found || (found.slot === 'date' && !found.sure) || (found.slot === 'negation' && !found.sure))
    return null;
  if (match.cover >= sharedRest.measured && measuresSame(found, text, match.assertion, verbs)) return found;
  const enough = found.slot === 'direction' ? sharedRest.direction : found.sure ? sharedRest.sure : sharedRest.else;
  return match.cover >= enough && match.deed >= leastDeed[found.slot === 'date' ? 'date' : 'else'] ? found : null;
}

/** Two measures in one unit of one thing: "an offer of 4.5 per cent", "raised its offer to 5.2 per cent". */
function measuresSame(
  { slot, sure, claimSpan, passageSpan }: Difference,
  a: Assertion,
  b: Assertion,
  verbs: ReadonlySet<Term>,
): boolean {
  const mine = a.meaning.numbers.find(({ start }) => start === claimSpan.start);
  if (slot !== 'number' || !sure || !mine || mine.unit === null || durations.has(mine.unit) || !passageSpan)
    return false;
  return sharesThing(labelOf(a.meaning, mine), labelOf(b.meaning, passageSpan), verbs);
}

/** Two reports tell of so many days that another date says otherwise only of the same deed. */
const leastDeed = { date: 0.7, else: 0.3 };

/** Beyond names and the words that names are made of, a passage must share something with the text. */
function saysMore({ pairs }: Alignment, { terms }: Meaning): boolean {
  const named = new Set(terms.filter((term) => term.name).map((term) => term.key));
  return pairs.some(({ a }) => !terms[a]!.name && !named.has(terms[a]!.key));
}

/** A passage that carries the text must also be near it as a whole. */
const carriedScore = { plain: 0.54, sameDeed: 0.5 };
const sameDeed = 0.65;
const shown = 12;
/** A claim reads best at about this many words. */
const middling = 20;

/** The wording that the others say most of; of equals, the one of middling length. */
function clearest(wordings: readonly Wording[]): Assertion {
  const list = wordings.slice(0, shown).map(({ assertions }) => assertions[0]!);
  const scored = list.map((assertion) => ({
    assertion,
    score:
      list.reduce((sum, other) => sum + sameness(assertion.meaning, other.meaning).alignment.coverA, 0) / list.length -
      Math.abs(assertion.meaning.words.length - middling) / 200,
  }));
  scored.sort((a, b) => b.score - a.score || (a.assertion.article < b.assertion.article ? -1 : 1));
  return scored[0]!.assertion;
}
