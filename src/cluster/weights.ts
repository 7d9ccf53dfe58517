/**
 * Weights of the terms of an article: how often it uses them, and how rare they are here and in news at large. The
 * share of articles that hold a term is counted in the collection and in the prior together, so that a heap of two
 * works as well as a heap of a million.
 */
import { inHead, inLead, type Profile } from './profile.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The prior counts as much as this many articles. */
const priorArticles = 200;

export interface Weighted {
  readonly profile: Profile;
  /** (1 + ln count) x rarity, divided by the length of the vector; parallel to `profile.terms`. */
  readonly weights: Float32Array;
  /** Rarity of each term, nats; parallel to `profile.terms`. */
  readonly rarities: Float32Array;
  /** Lengths of the vectors of rarities over all terms, headline, opening, names and numbers. */
  readonly norms: { all: number; head: number; lead: number; names: number; numbers: number; prior: number };
  /** Sums of rarities. */
  readonly sums: { all: number; head: number; lead: number };
}

/** Rarity of a term in collection and prior together, nats. */
export function rarityOf(term: number, vocabulary: Vocabulary): number {
  const prior = Math.exp(-vocabulary.prior[term]!);
  const share = (vocabulary.held[term]! + priorArticles * prior) / (vocabulary.articles + priorArticles);
  return -Math.log(Math.min(1, share));
}

export function weigh(profile: Profile, vocabulary: Vocabulary): Weighted {
  const { terms, counts, places } = profile;
  const weights = new Float32Array(terms.length);
  const rarities = new Float32Array(terms.length);
  const norms = { all: 0, head: 0, lead: 0, names: 0, numbers: 0, prior: 0 };
  const sums = { all: 0, head: 0, lead: 0 };
  let square = 0;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]!;
    const rare = rarityOf(term, vocabulary);
    const weight = (1 + Math.log(counts[at]!)) * rare;
    rarities[at] = rare;
    weights[at] = weight;
    square += weight * weight;
    const own = rare * rare;
    norms.all += own;
    sums.all += rare;
    norms.prior += vocabulary.prior[term]! ** 2;
    if (places[at]! & inHead) {
      norms.head += own;
      sums.head += rare;
    }
    if (places[at]! & inLead) {
      norms.lead += own;
      sums.lead += rare;
    }
    const kind = vocabulary.kinds[term]!;
    if (kind === 'name') norms.names += own;
    if (kind === 'number') norms.numbers += own;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < weights.length; at++) weights[at]! /= length;
  for (const key of Object.keys(norms) as (keyof typeof norms)[]) norms[key] = Math.sqrt(norms[key]);
  return { profile, weights, rarities, norms, sums };
}
