/**
 * A group of articles as one: the sum of its members' word vectors, which words are at its core, its dates. Groups are
 * compared with each other as articles are, with more to go by.
 */
import { inHead } from './profile.ts';
import type { Weighted } from './weights.ts';

export interface Group {
  /** How many articles. */
  readonly size: number;
  /** Terms of the members, in rising order. */
  readonly terms: Int32Array;
  /** Sum of the members' normalised weights; parallel to `terms`. */
  readonly weights: Float32Array;
  /** Members that hold the term, and that hold it in the headline; parallel to `terms`. */
  readonly held: Float32Array;
  readonly heldInHead: Float32Array;
  /** Rarity of each term, nats; parallel to `terms`. */
  readonly rarities: Float32Array;
  /** Length of the vector of sums, and of the vector of headline words. */
  readonly norm: number;
  readonly headNorm: number;
  /** Mean cosine of two members; NaN for a group of one. */
  readonly within: number;
  /** First and last day known; NaN where none is. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Mean of ln(1 + words). */
  readonly length: number;
  /** Number of distinct terms, summed over members. */
  readonly tokens: number;
  readonly language: string | null;
}

/** Terms kept of a large group, by weight; in between, some more are let stand, so that pruning is rare. */
const termLimit = 400;
const termSlack = 1.5;

export function buildGroup(members: readonly number[], articles: readonly Weighted[]): Group {
  if (members.length === 1) return groupOfOne(articles[members[0]!]!);
  const places = new Map<number, number>();
  const terms: number[] = [];
  const weights: number[] = [];
  const held: number[] = [];
  const heldInHead: number[] = [];
  const rarities: number[] = [];
  let length = 0;
  let tokens = 0;
  let firstDay = Number.NaN;
  let lastDay = Number.NaN;
  const languages = new Map<string | null, number>();
  for (const member of members) {
    const article = articles[member]!;
    const { profile } = article;
    for (let at = 0; at < profile.terms.length; at++) {
      const term = profile.terms[at]!;
      let place = places.get(term);
      if (place === undefined) {
        place = terms.push(term) - 1;
        places.set(term, place);
        weights.push(0);
        held.push(0);
        heldInHead.push(0);
        rarities.push(article.rarities[at]!);
      }
      weights[place]! += article.weights[at]!;
      held[place]!++;
      if (profile.places[at]! & inHead) heldInHead[place]!++;
    }
    length += Math.log1p(profile.length);
    tokens += profile.terms.length;
    if (!(profile.day >= firstDay)) firstDay = Number.isNaN(profile.day) ? firstDay : profile.day;
    if (!(profile.day <= lastDay)) lastDay = Number.isNaN(profile.day) ? lastDay : profile.day;
    languages.set(profile.language, (languages.get(profile.language) ?? 0) + 1);
  }
  let square = 0;
  for (const weight of weights) square += weight * weight;
  const count = members.length;
  let order = terms.map((_, place) => place);
  if (order.length > termLimit) {
    order.sort((x, y) => weights[y]! - weights[x]! || terms[x]! - terms[y]!);
    order = order.slice(0, termLimit);
  }
  order.sort((x, y) => terms[x]! - terms[y]!);
  const pick = (list: readonly number[]) => Float32Array.from(order, (place) => list[place]!);
  const headSquare = order.reduce((sum, place) => sum + (heldInHead[place]! * rarities[place]!) ** 2, 0);
  return {
    size: count,
    terms: Int32Array.from(order, (place) => terms[place]!),
    weights: pick(weights),
    held: pick(held),
    heldInHead: pick(heldInHead),
    rarities: pick(rarities),
    norm: Math.sqrt(square),
    headNorm: Math.sqrt(headSquare),
    within: Math.max(0, (square - count) / (count * (count - 1))),
    firstDay,
    lastDay,
    length: length / count,
    tokens,
    language: [...languages].sort(([a, x], [b, y]) => y - x || ((a ?? '') < (b ?? '') ? -1 : 1))[0]![0],
  };
}

export function groupOfOne({ profile, weights, rarities, norms }: Weighted): Group {
  return {
    size: 1,
    terms: profile.terms,
    weights,
    held: new Float32Array(weights.length).fill(1),
    heldInHead: Float32Array.from(profile.places, (place) => (place & inHead ? 1 : 0)),
    rarities,
    norm: weights.length > 0 ? 1 : 0,
    headNorm: norms.head,
    within: Number.NaN,
    firstDay: profile.day,
    lastDay: profile.day,
    length: Math.log1p(profile.length),
    tokens: weights.length,
    language: profile.language,
  };
}

/** Cosine of the sums of two groups. */
export function groupCosine(x: Group, y: Group): number {
  let sum = 0;
  for (let i = 0, j = 0; i < x.terms.length && j < y.terms.length; ) {
    const difference = x.terms[i]! - y.terms[j]!;
    if (difference === 0) sum += x.weights[i++]! * y.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  const norms = x.norm * y.norm;
  return norms > 0 ? sum / norms : 0;
}

/** Two groups as one. What was left out of a large group stays out: the sum is the same as built at once, to a hair. */
export function mergeGroups(x: Group, y: Group): Group {
  const room = x.terms.length + y.terms.length;
  const terms = new Int32Array(room);
  const weights = new Float32Array(room);
  const held = new Float32Array(room);
  const heldInHead = new Float32Array(room);
  const rarities = new Float32Array(room);
  let count = 0;
  for (let i = 0, j = 0; i < x.terms.length || j < y.terms.length; count++) {
    const difference = i >= x.terms.length ? 1 : j >= y.terms.length ? -1 : x.terms[i]! - y.terms[j]!;
    if (difference <= 0) {
      terms[count] = x.terms[i]!;
      weights[count] = x.weights[i]!;
      held[count] = x.held[i]!;
      heldInHead[count] = x.heldInHead[i]!;
      rarities[count] = x.rarities[i++]!;
    }
    if (difference >= 0) {
      terms[count] = y.terms[j]!;
      weights[count]! += y.weights[j]!;
      held[count]! += y.held[j]!;
      heldInHead[count]! += y.heldInHead[j]!;
      rarities[count] = Math.max(rarities[count]!, y.rarities[j++]!);
    }
  }
  let square = 0;
  let headSquare = 0;
  for (let at = 0; at < count; at++) {
    square += weights[at]! ** 2;
    headSquare += (heldInHead[at]! * rarities[at]!) ** 2;
  }
  let kept: Int32Array | null = null;
  if (count > termLimit * termSlack) {
    kept = Int32Array.from({ length: count }, (_, at) => at)
      .sort((p, q) => weights[q]! - weights[p]! || p - q)
      .slice(0, termLimit)
      .sort();
  }
  const pick = (list: Float32Array) => (kept ? Float32Array.from(kept, (at) => list[at]!) : list.slice(0, count));
  const size = x.size + y.size;
  return {
    size,
    terms: kept ? kept.map((at) => terms[at]!) : terms.slice(0, count),
    weights: pick(weights),
    held: pick(held),
    heldInHead: pick(heldInHead),
    rarities: pick(rarities),
    norm: Math.sqrt(square),
    headNorm: Math.sqrt(headSquare),
    within: Math.max(0, (square - size) / (size * (size - 1))),
    firstDay: least(x.firstDay, y.firstDay),
    lastDay: -least(-x.lastDay, -y.lastDay),
    length: (x.length * x.size + y.length * y.size) / size,
    tokens: x.tokens + y.tokens,
    language: x.size >= y.size ? x.language : y.language,
  };
}

const noTerms = new Int32Array(0);
const noWeights = new Float32Array(0);

/** What is kept of a group that can no longer be joined: how many, and when. */
export function withoutTerms(group: Group): Group {
  return { ...group, terms: noTerms, weights: noWeights, held: noWeights, heldInHead: noWeights, rarities: noWeights };
}

/** The smaller of two days, of which either may be unknown. */
function least(x: number, y: number): number {
  return Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.min(x, y);
}
