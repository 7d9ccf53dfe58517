/**
 * Groups grown from pairs, in rounds. First, articles that surely belong together (average link over the chances of the
 * pairs). Then groups are compared with groups, with what a group knows and a single article does not, and joined;
 * until a round joins none. No step depends on the order of the articles.
 */

import { chance, evaluate, type Forest } from '../learned/forest.ts';
import { agglomerate } from './agglomerate.ts';
import type { Collection } from './collection.ts';
import { areCopies, firstCopies } from './copies.ts';
import { groupFeatureCount, groupFeatureNames, groupFeatures } from './group-features.ts';
import { linkGroups } from './group-links.ts';
import { buildGroup, type Group } from './groups.ts';
import { type Followed, followGroups, groupOf, nearGroups } from './near-groups.ts';
import type { Neighbours } from './neighbours.ts';
import { shareOneWord, thinLimit } from './thin.ts';

export interface Thresholds {
  /** Least mean chance for articles to be joined in the first round. */
  readonly articles: number;
  /** Least mean chance for groups to be joined in later rounds. */
  readonly groups: number;
}

export const thresholds: Thresholds = { articles: 0.5, groups: 0.45 };
const rounds = 8;
/** Each group is compared with this many of the nearest groups, and with those its members are linked to. */
const nearestGroups = 10;
const leastChance = 0.15;
/** Chances of groups below this are not kept. */
const noteworthy = 0.2;
/** Members of two groups together, up to which they are small. */
const smallGroups = 4;
/** Groups less alike than this hold no copies of each other; and how sure copies are. */
const copyCosine = 0.5;
const copyChance = 0.9;
const cosine = groupFeatureNames.indexOf('cosine');

export type Parts = readonly (readonly number[])[];

/** Pairs of groups by number, `low[i] < high[i]`. */
interface GroupPairs {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Pairs of groups with their features. */
export interface Comparison extends GroupPairs {
  readonly parts: Parts;
  readonly groups: readonly Group[];
  readonly near: readonly Neighbours[];
  /** Features of the pairs, `groupFeatureCount` a row. */
  readonly rows: Float32Array;
  /** Pairs of which neither group has grown since they were judged, with the chance they got. */
  readonly settled: GroupPairs & { readonly scores: Float32Array };
}

/** A comparison with the chances of its pairs. */
export interface Judged {
  readonly comparison: Comparison;
  /** Parallel to `comparison.low`. */
  readonly scores: Float32Array;
}

/** First round: groups of articles by the chances of the pairs (parallel to `collection.pairs`); copies are one. */
export function joinArticles(collection: Collection, chances: Float32Array, threshold: number): Parts {
  const { articles, pairs } = collection;
  const first = firstCopies(collection, chances, threshold);
  const edges = new Map<number, { a: number; b: number; sum: number; count: number }>();
  for (let pair = 0; pair < chances.length; pair++) {
    const x = first[pairs.a[pair]!]!;
    const y = first[pairs.b[pair]!]!;
    if (x === y) continue;
    const [a, b] = x < y ? [x, y] : [y, x];
    const edge = edges.get(a * articles.length + b) ?? { a, b, sum: 0, count: 0 };
    if (edge.count === 0) edges.set(a * articles.length + b, edge);
    edge.sum += chances[pair]!;
    edge.count++;
  }
  const copies = Map.groupBy(articles.keys(), (article) => first[article]!);
  const scored = Array.from(edges.values(), ({ a, b, sum, count }) => ({ a, b, score: sum / count }));
  return agglomerate(articles.length, scored, threshold)
    .map((group) => group.flatMap((one) => copies.get(one) ?? []).sort((x, y) => x - y))
    .filter((group) => group.length > 0);
}

/**
 * Compares the groups that are near to each other or linked by pairs.
 * @param before the round before: pairs of which neither group has grown since are not compared again
 */
export function compareGroups(
  collection: Collection,
  chances: Float32Array,
  parts: Parts,
  before: Judged | null = null,
): Comparison {
  const { weighted, vocabulary } = collection;
  const of = groupOf(parts, weighted.length);
  const grown = before && followGroups(before.comparison.parts, parts, of);
  const isNew = (group: number) => grown === null || grown.oldOf[group]! < 0;
  const groups = parts.map((members, group) =>
    isNew(group) ? buildGroup(members, weighted) : before!.comparison.groups[grown!.oldOf[group]!]!,
  );
  const near = nearGroups(groups, vocabulary.keys.length, before && { near: before.comparison.near, ...grown! });
  const links = linkGroups(collection, chances, of, parts.length, isNew);
  const count = parts.length;
  const settled = settledPairs(before, grown);
  const judged = new Set(Array.from(settled.low, (one, pair) => one * count + settled.high[pair]!));
  const keys = new Set<number>();
  for (const [key, link] of links) if (link.max > leastChance) keys.add(key);
  for (const [self, { ids }] of near.entries()) {
    for (const other of ids.subarray(0, nearestGroups)) {
      const key = self < other ? self * count + other : other * count + self;
      if (!judged.has(key)) keys.add(key);
    }
  }
  const sorted = Float64Array.from(keys).sort();
  const low = Int32Array.from(sorted, (key) => Math.floor(key / count));
  const high = Int32Array.from(sorted, (key) => key % count);
  const rows = new Float32Array(sorted.length * groupFeatureCount);
  for (let pair = 0; pair < sorted.length; pair++) {
    const link = links.get(sorted[pair]!);
    const side = (number: number) => ({ group: groups[number]!, near: near[number]! });
    groupFeatures(side(low[pair]!), side(high[pair]!), link, vocabulary, rows, pair * groupFeatureCount);
  }
  return { parts, groups, near, low, high, rows, settled };
}

/** Joins groups by the chances of their pairs. */
export function joinGroups({ comparison, scores }: Judged, threshold: number): Parts {
  const { parts, low, high, settled } = comparison;
  const edge = (score: number, pair: number, list: GroupPairs) => ({ a: list.low[pair]!, b: list.high[pair]!, score });
  const edges = [
    ...Array.from(scores, (score, pair) => edge(score, pair, { low, high })),
    ...Array.from(settled.scores, (score, pair) => edge(score, pair, settled)),
  ];
  return agglomerate(parts.length, edges, threshold)
    .map((joined) => joined.flatMap((number) => parts[number]!).sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!);
}

/**
 * Chances of the pairs of a comparison. Two small groups need more than one word in common; two groups of which the
 * first articles are copies are sure.
 */
export function groupChances(
  { parts, groups, low, high, rows }: Comparison,
  forest: Forest,
  { vocabulary, weighted }: Collection,
): Float32Array {
  return Float32Array.from(low, (one, pair) => {
    const other = high[pair]!;
    const score = chance(evaluate(forest, rows, pair * groupFeatureCount));
    const x = groups[one]!;
    const y = groups[other]!;
    if (score < thinLimit) {
      const alike = rows[pair * groupFeatureCount + cosine]! >= copyCosine;
      return alike && areCopies(weighted[parts[one]![0]!]!.profile, weighted[parts[other]![0]!]!.profile)
        ? copyChance
        : score;
    }
    if (x.size + y.size > smallGroups) return score;
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
  let before: Judged | null = null;
  const history: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const comparison = compareGroups(collection, chances, parts, before);
    before = { comparison, scores: groupChances(comparison, forest, collection) };
    history.push(recordRound(before, collection.articles.length));
    const joined = joinGroups(before, least.groups);
    const fewer = parts.length - joined.length;
    if (fewer === 0) break;
    parts = joined;
  }
  return { parts, rounds: history };
}

function recordRound({ comparison, scores }: Judged, articles: number): Round {
  const { parts, low, high, settled } = comparison;
  const chances = new Map<number, number>();
  const keep = (pairs: GroupPairs, of: Float32Array) => {
    for (const [pair, score] of of.entries()) {
      if (score >= noteworthy) chances.set(pairs.low[pair]! * parts.length + pairs.high[pair]!, score);
    }
  };
  keep({ low, high }, scores);
  keep(settled, settled.scores);
  return { of: groupOf(parts, articles), count: parts.length, chances };
}

/** What the round before found of pairs that have not grown since. */
function settledPairs(before: Judged | null, grown: Followed | null): Comparison['settled'] {
  const low: number[] = [];
  const high: number[] = [];
  const scores: number[] = [];
  if (before && grown) {
    const { comparison } = before;
    const keep = (pairs: GroupPairs, of: Float32Array) => {
      for (let pair = 0; pair < of.length; pair++) {
        const x = grown.newOf[pairs.low[pair]!]!;
        const y = grown.newOf[pairs.high[pair]!]!;
        if (grown.oldOf[x]! < 0 || grown.oldOf[y]! < 0) continue;
        low.push(x);
        high.push(y);
        scores.push(of[pair]!);
      }
    };
    keep(comparison, before.scores);
    keep(comparison.settled, comparison.settled.scores);
  }
  return { low: Int32Array.from(low), high: Int32Array.from(high), scores: Float32Array.from(scores) };
}
