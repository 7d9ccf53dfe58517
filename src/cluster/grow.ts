/**
 * Groups grown from pairs, in rounds. First, articles that surely belong together (average link over the chances of the
 * pairs). Then groups are compared with groups, with what a group knows and a single article does not, and joined;
 * until a round joins none. No step depends on the order of the articles.
 */

import { chance, evaluate, type Forest } from '../learned/forest.ts';
import { agglomerate } from './agglomerate.ts';
import type { Collection } from './collection.ts';
import { type CrossLinks, groupFeatureCount, groupFeatures } from './group-features.ts';
import { buildGroup, type Group } from './groups.ts';
import { neighbours } from './neighbours.ts';
import { shareOneWord, thinLimit } from './thin.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Thresholds {
  /** Least mean chance for articles to be joined in the first round. */
  readonly articles: number;
  /** Least mean chance for groups to be joined in later rounds. */
  readonly groups: number;
}

export const thresholds: Thresholds = { articles: 0.5, groups: 0.45 };
const rounds = 8;
/** Of many groups, a round that joins less than this share is the last: late rounds cost as much and join little. */
const manyGroups = 5000;
const worthARound = 0.003;
/** Each group is compared with this many of the nearest groups, and with those its members are linked to. */
const nearestGroups = 10;
const leastChance = 0.15;
/** Chances of groups below this are not kept. */
const noteworthy = 0.2;
/** Members of two groups together, up to which they are small. */
const smallGroups = 4;

export type Parts = readonly (readonly number[])[];

/** Pairs of groups with their features: `low[i] < high[i]` are numbers into `groups`. */
export interface Comparison {
  readonly parts: Parts;
  readonly groups: readonly Group[];
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly rows: Float32Array;
}

/** First round: groups of articles by the chances of the pairs (parallel to `collection.pairs`). */
export function joinArticles(collection: Collection, chances: Float32Array, threshold: number): Parts {
  const { a, b } = collection.pairs;
  const edges = Array.from(chances, (score, pair) => ({ a: a[pair]!, b: b[pair]!, score }));
  return agglomerate(collection.articles.length, edges, threshold);
}

/** Compares the groups that are near to each other or linked by pairs. */
export function compareGroups(collection: Collection, chances: Float32Array, parts: Parts): Comparison {
  const { weighted, vocabulary } = collection;
  const groups = parts.map((members) => buildGroup(members, weighted));
  const nearest = neighbours(
    groups.map(({ terms, weights, rarities, norm }) => ({
      profile: { terms },
      weights: norm > 0 ? weights.map((weight) => weight / norm) : weights,
      rarities,
    })),
    vocabulary.keys.length,
  );
  const links = linkGroups(collection, chances, parts);
  const count = parts.length;
  const keys = new Set<number>();
  for (const [key, link] of links) if (link.max > leastChance) keys.add(key);
  for (const [self, { ids }] of nearest.entries()) {
    for (const other of ids.subarray(0, nearestGroups)) {
      keys.add(self < other ? self * count + other : other * count + self);
    }
  }
  const sorted = Float64Array.from(keys).sort();
  const low = Int32Array.from(sorted, (key) => Math.floor(key / count));
  const high = Int32Array.from(sorted, (key) => key % count);
  const rows = new Float32Array(sorted.length * groupFeatureCount);
  for (let pair = 0; pair < sorted.length; pair++) {
    const link = links.get(sorted[pair]!);
    const side = (number: number) => ({ group: groups[number]!, near: nearest[number]! });
    groupFeatures(side(low[pair]!), side(high[pair]!), link, vocabulary, rows, pair * groupFeatureCount);
  }
  return { parts, groups, low, high, rows };
}

/** Joins groups by the chances of their pairs (parallel to `comparison.low`). */
export function joinGroups(comparison: Comparison, chances: Float32Array, threshold: number): Parts {
  const { parts, low, high } = comparison;
  const edges = Array.from(chances, (score, pair) => ({ a: low[pair]!, b: high[pair]!, score }));
  return agglomerate(parts.length, edges, threshold)
    .map((joined) => joined.flatMap((number) => parts[number]!).sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!);
}

/** Chances of the pairs of a comparison. Two small groups need more than one word in common. */
export function groupChances(comparison: Comparison, forest: Forest, vocabulary: Vocabulary): Float32Array {
  const { groups, low, high, rows } = comparison;
  return Float32Array.from(low, (one, pair) => {
    const score = chance(evaluate(forest, rows, pair * groupFeatureCount));
    const x = groups[one]!;
    const y = groups[high[pair]!]!;
    if (score < thinLimit || x.size + y.size > smallGroups) return score;
    return shareOneWord(x.terms, y.terms, vocabulary) ? thinLimit : score;
  });
}

/** A round that joined groups: which group each article was in before it, and the chances of the groups compared. */
export interface Round {
  readonly of: Int32Array;
  readonly count: number;
  /** By `low * count + high`. */
  readonly chances: ReadonlyMap<number, number>;
}

export interface Growth {
  readonly parts: Parts;
  readonly rounds: readonly Round[];
}

/** All rounds. */
export function growGroups(collection: Collection, chances: Float32Array, forest: Forest, least = thresholds): Growth {
  let parts = joinArticles(collection, chances, least.articles);
  const history: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const comparison = compareGroups(collection, chances, parts);
    const scores = groupChances(comparison, forest, collection.vocabulary);
    const { low, high } = comparison;
    const count = parts.length;
    const byKey = new Map<number, number>();
    for (const [pair, score] of scores.entries()) {
      if (score >= noteworthy) byKey.set(low[pair]! * count + high[pair]!, score);
    }
    history.push({ of: groupOf(parts, collection.articles.length), count, chances: byKey });
    const joined = joinGroups(comparison, scores, least.groups);
    const fewer = count - joined.length;
    if (fewer === 0) break;
    parts = joined;
    if (count > manyGroups && fewer < worthARound * count) break;
  }
  return { parts, rounds: history };
}

function groupOf(parts: Parts, articles: number): Int32Array {
  const of = new Int32Array(articles);
  for (const [number, members] of parts.entries()) for (const member of members) of[member] = number;
  return of;
}

function linkGroups(collection: Collection, chances: Float32Array, parts: Parts): Map<number, CrossLinks> {
  const of = groupOf(parts, collection.articles.length);
  const links = new Map<number, CrossLinks>();
  const { pairs } = collection;
  for (let pair = 0; pair < chances.length; pair++) {
    let a = pairs.a[pair]!;
    let b = pairs.b[pair]!;
    if (of[a] === of[b]) continue;
    if (of[a]! > of[b]!) [a, b] = [b, a];
    const key = of[a]! * parts.length + of[b]!;
    let link = links.get(key);
    if (!link) {
      link = { sum: 0, max: 0, count: 0, low: new Set(), high: new Set() };
      links.set(key, link);
    }
    const score = chances[pair]!;
    link.sum += score;
    link.count++;
    link.max = Math.max(link.max, score);
    if (score > 0.5) {
      link.low.add(a);
      link.high.add(b);
    }
  }
  return links;
}
