/**
 * Assertions that say the same, grouped. Candidates come from an index of rare words, so that time grows with the
 * story and not with its square; a group takes a passage only when it fits every article already in it, so that no chain
 * leads from A to Z.
 */

import { align } from './align.ts';
import type { Assertion } from './assertions.ts';
import type { Meaning } from './meaning.ts';
import { predicatesOf } from './predicates.ts';
import { sameness } from './sameness.ts';

/** A wording and every assertion that has it. */
export interface Wording {
  readonly assertions: readonly Assertion[];
}

export interface Group {
  readonly wordings: readonly Wording[];
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** For each wording those that share rare words with it, grouped or not: where more witnesses and conflicts are sought. */
  readonly neighbours: ReadonlyMap<Wording, readonly Wording[]>;
}

const threshold = 0.62;
const coherence = 0.42;
/** What a headline or a quotation proves of its sentence. */
const restatedWorth = 0.93;
/** Two sentences of one article are one claim only when one repeats the other. */
const repeated = 0.75;
const leadBonus = 0.05;
const sayerBonus = 0.06;
/** One person, and words of one quotation: hardly two statements. */
const quoteBonus = 0.24;
/** One person and one deed, with what it is done to. */
const deedBonus = 0.12;
const deedFrom = 0.35;
/** Two rare words between quotation marks, or three common ones. */
const enoughQuoted = 9;
/** Terms that this many wordings hold are no way to find candidates; nor are more than these candidates looked at. */
const commonest = 60;
const candidates = 24;
/** A group's fit is judged on its first wordings. */
const judged = 6;
const fewestTerms = 3;

export function group(assertions: readonly Assertion[]): Grouping {
  const wordings = collapse(assertions);
  const groupOf = wordings.map((_, index) => index);
  const members = new Map(wordings.map((_, index) => [index, [index]]));
  const scores = new Map<number, number>();
  const score = (x: number, y: number): number => {
    const key = Math.min(x, y) * wordings.length + Math.max(x, y);
    let known = scores.get(key);
    if (known === undefined) {
      known = closest(wordings[x]!, wordings[y]!);
      scores.set(key, known);
    }
    return known;
  };
  const pairs = candidatePairs(wordings);
  const edges = pairs
    .map(([x, y]) => ({ x, y, score: score(x, y) }))
    .filter((edge) => edge.score >= threshold)
    .sort((a, b) => b.score - a.score || a.x - b.x || a.y - b.y);
  for (const { x, y } of edges) {
    const [g, h] = [groupOf[x]!, groupOf[y]!];
    if (g === h) continue;
    const [mine, theirs] = [members.get(g)!, members.get(h)!];
    if (!coherent(mine, theirs, score, wordings)) continue;
    for (const member of theirs) groupOf[member] = g;
    members.set(g, [...mine, ...theirs]);
    members.delete(h);
  }
  return {
    groups: [...members.values()].map((list) => ({ wordings: list.map((index) => wordings[index]!) })),
    neighbours: neighboursOf(wordings, pairs),
  };
}

function neighboursOf(
  wordings: readonly Wording[],
  pairs: readonly (readonly [number, number])[],
): Map<Wording, Wording[]> {
  const found = new Map<Wording, Wording[]>(wordings.map((wording) => [wording, []]));
  for (const [x, y] of pairs) {
    found.get(wordings[x]!)!.push(wordings[y]!);
    found.get(wordings[y]!)!.push(wordings[x]!);
  }
  return found;
}

/** The best score of any wording of one with any of the other: the sentence itself, or the headline that sums it up. */
export function closest(x: Wording, y: Wording): number {
  const all = ({ assertions }: Wording): Meaning[] => [assertions[0]!.meaning, ...assertions[0]!.restated];
  const [first, ...rest] = all(x).flatMap((a, i) =>
    all(y).map((b, j) => sameness(a, b).score * (i + j > 0 ? restatedWorth : 1)),
  );
  const score = Math.max(first!, ...rest) + (bothLeads(x, y) ? leadBonus : 0);
  if (!sameSayer(x, y)) return score;
  const more = sameQuote(x, y) ? quoteBonus : score >= deedFrom && sameDeed(x, y) ? deedBonus : 0;
  return score + sayerBonus + more;
}

/** A verb, and a word that is no name and no verb, stand in both alike or as near synonyms. */
function sameDeed(x: Wording, y: Wording): boolean {
  const [a, b] = [x.assertions[0]!.meaning, y.assertions[0]!.meaning];
  const [mine, theirs] = [predicatesOf(a), predicatesOf(b)];
  const pairs = align(a, b).pairs.filter(({ similarity }) => similarity >= plainly);
  const deeds = pairs.filter((pair) => mine.has(a.terms[pair.a]!) && theirs.has(b.terms[pair.b]!));
  return deeds.length > 0 && pairs.some((pair) => !deeds.includes(pair) && !a.terms[pair.a]!.name);
}

const plainly = 0.7;

/** Reports open with what the story is about. */
function bothLeads(x: Wording, y: Wording): boolean {
  return x.assertions[0]!.order === 0 && y.assertions[0]!.order === 0;
}

/** Both passages are said to be the words of a person of one name. */
function sameSayer(x: Wording, y: Wording): boolean {
  const [mine, theirs] = [x, y].map(({ assertions }) => assertions[0]!.persons);
  return [...mine!].some((key) => theirs!.has(key));
}

/** Both quote words of one stem: "adapt and adjust", "adapted and adjusted". */
function sameQuote(x: Wording, y: Wording): boolean {
  const [mine, theirs] = [x.assertions[0]!.quoted, y.assertions[0]!.quoted];
  let shared = 0;
  for (const [key, weight] of mine) if (theirs.has(key)) shared += weight;
  return shared >= enoughQuoted;
}

/** Every article of one side must fit every article of the other; of several wordings of an article the closest counts. */
function coherent(
  mine: readonly number[],
  theirs: readonly number[],
  score: (x: number, y: number) => number,
  wordings: readonly Wording[],
): boolean {
  const articleOf = (index: number) => wordings[index]!.assertions[0]!.article;
  let sum = 0;
  let count = 0;
  const sides = [mine, theirs].map((list) => byArticle(list.slice(0, judged), wordings));
  for (const xs of sides[0]!) {
    for (const ys of sides[1]!) {
      const value = Math.max(...xs.flatMap((x) => ys.map((y) => score(x, y))));
      if (articleOf(xs[0]!) === articleOf(ys[0]!) && value < repeated) return false;
      if (value < coherence) return false;
      sum += value;
      count++;
    }
  }
  return sum / count >= threshold * 0.9;
}

function byArticle(list: readonly number[], wordings: readonly Wording[]): number[][] {
  return [...Map.groupBy(list, (index) => wordings[index]!.assertions[0]!.article).values()];
}

/** Assertions with the very same words become one wording; those too short to compare stay alone. */
function collapse(assertions: readonly Assertion[]): Wording[] {
  const found = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    const key = assertion.meaning.words.map((word) => word.key).join(' ');
    const list = found.get(key);
    if (list) list.push(assertion);
    else found.set(key, [assertion]);
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, list]) => ({
      assertions: list.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.order - b.order)),
    }));
}

function candidatePairs(wordings: readonly Wording[]): [number, number][] {
  const holders = new Map<string, number[]>();
  const keysOf = wordings.map(({ assertions }) => {
    const { meaning, restated } = assertions[0]!;
    const terms = [meaning, ...restated].flatMap((one) => one.terms);
    if (meaning.terms.length < fewestTerms) return [];
    return [
      ...new Map(
        terms.flatMap((term) => [
          [term.key, term.weight] as const,
          ...term.near.map((near) => [`~${near}`, term.weight * 0.8] as const),
        ]),
      ),
    ];
  });
  for (const [at, keys] of keysOf.entries()) {
    for (const [key] of keys) {
      const list = holders.get(key);
      if (list) list.push(at);
      else holders.set(key, [at]);
    }
  }
  const pairs: [number, number][] = [];
  for (const [at, keys] of keysOf.entries()) {
    const weight = new Map<number, number>();
    for (const [key, value] of keys) {
      const list = holders.get(key)!;
      if (list.length > Math.max(commonest, wordings.length / 10)) continue;
      for (const other of list) if (other < at) weight.set(other, (weight.get(other) ?? 0) + value);
    }
    const best = [...weight].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, candidates);
    for (const [other] of best) pairs.push([other, at]);
  }
  return pairs;
}
