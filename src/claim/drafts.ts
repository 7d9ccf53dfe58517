/** From groups to claims: one passage an article, and further articles that carry the claim's text. */
import type { Alignment } from './align.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import { closest, type Group, type Grouping, type Wording } from './groups.ts';
import { matchPassage, verdictOf } from './match.ts';
import type { Meaning } from './meaning.ts';
import { predicatesOf } from './predicates.ts';
import { sameness } from './sameness.ts';

/** A claim before it is counted and described. */
export interface Draft {
  /** The clearest wording. */
  readonly text: Assertion;
  /** One passage an article, by article id. */
  readonly witnesses: readonly Assertion[];
  /** Witnesses by article that stand here as translations; the comparison of words says nothing of them. */
  readonly translated?: ReadonlyMap<string, Translated>;
}

export interface Translated {
  /** The article it translates. */
  readonly of: string;
  readonly likeness: number;
}

/** Slots in which a difference between reports is a conflict; the others only keep them from bearing each other out. */
const conflicting = new Set(['number', 'negation', 'date', 'direction']);

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
const leastNear = 0.62;

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
  const verbs = predicatesOf(text.meaning);
  const home = wordings.find(({ assertions }) => assertions.includes(text))!;
  for (const { assertions } of neighbours.get(home) ?? []) {
    const one = read.get(assertions[0]!.article)!;
    const match = matchPassage(text.meaning, assertions[0]!, one, verbs);
    const verdict = verdictOf(match, false);
    const near = sameness(text.meaning, assertions[0]!.meaning);
    const enough = match !== null && match.deed >= sameDeed ? carriedScore.sameDeed : carriedScore.plain;
    if (verdict !== 'carries' || near.score < enough || !saysMore(near.alignment, text.meaning)) continue;
    for (const assertion of assertions) {
      if (!best.has(assertion.article)) best.set(assertion.article, { assertion, score: match!.cover });
    }
  }
  const order = (a: Assertion, b: Assertion) => (a.article < b.article ? -1 : 1);
  return { text, witnesses: [...best.values()].map(({ assertion }) => assertion).sort(order) };
}

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
