/**
 * A group of articles as one: the sum of its members' word vectors, which words are at its core, its dates. Groups are
 * compared with each other as articles are, with more to go by.
 */
import { inHead } from './profile.ts';
import type { Weighted } from './weights.ts';

export interface Group {
  /** Article numbers, rising. */
  readonly members: readonly number[];
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

/** Terms kept of a large group, by weight. */
const termLimit = 400;

export function buildGroup(members: readonly number[], articles: readonly Weighted[]): Group {
  if (members.length === 1) return groupOfOne(members[0]!, articles[members[0]!]!);
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
    members,
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

function groupOfOne(member: number, { profile, weights, rarities, norms }: Weighted): Group {
  return {
    members: [member],
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
