/**
 * What is measured of two articles to tell whether they report one event. Every feature is symmetric and free of the
 * scale of the collection, so that what was learned on some collections holds on others.
 */
import type { Neighbours } from './neighbours.ts';
import { inHead, inLead } from './profile.ts';
import type { TermKind } from './vocabulary.ts';
import type { Weighted } from './weights.ts';

export const pairFeatureNames = [
  'cosine',
  'cosine-head',
  'cosine-lead',
  'cosine-prior',
  'head-in-other-max',
  'head-in-other-min',
  'lead-in-other-max',
  'lead-in-other-min',
  'all-in-other-max',
  'all-in-other-min',
  'names',
  'numbers',
  'names-shared',
  'numbers-shared',
  'shared-count',
  'shared-head-rarity',
  'shared-lead-rarity',
  'shared-rarity',
  'rarest-shared',
  'second-rarest-shared',
  'phrases-max',
  'phrases-min',
  'rank-min',
  'rank-max',
  'of-best-min',
  'of-best-max',
  'of-fifth-min',
  'of-fifth-max',
  'of-twentieth-min',
  'of-twentieth-max',
  'best-min',
  'best-max',
  'shared-neighbours',
  'second-order',
  'near-count-min',
  'length-min',
  'length-max',
  'days-apart',
  'same-language',
] as const;

export const pairFeatureCount = pairFeatureNames.length;

/** One side of a comparison. */
export interface Side {
  readonly article: Weighted;
  readonly near: Neighbours;
}

/** What is known of terms, by number. */
export interface TermFacts {
  readonly kinds: readonly TermKind[];
  readonly prior: readonly number[];
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** Writes the features of two articles into `out` from `at` on. NaN where a feature is not known. */
export function pairFeatures(
  { article: x, near: nx }: Side,
  { article: y, near: ny }: Side,
  { kinds, prior }: TermFacts,
  out: Float32Array,
  at: number,
): void {
  const tx = x.profile.terms;
  const ty = y.profile.terms;
  let cosine = 0;
  let head = 0;
  let lead = 0;
  let priorDot = 0;
  let names = 0;
  let numbers = 0;
  let namesShared = 0;
  let numbersShared = 0;
  let count = 0;
  let sharedHead = 0;
  let sharedLead = 0;
  let shared = 0;
  let headX = 0;
  let headY = 0;
  let leadX = 0;
  let leadY = 0;
  let rarest = 0;
  let second = 0;
  for (let i = 0, j = 0; i < tx.length && j < ty.length; ) {
    const term = tx[i]!;
    const difference = term - ty[j]!;
    if (difference < 0) {
      i++;
      continue;
    }
    if (difference > 0) {
      j++;
      continue;
    }
    const rare = x.rarities[i]!;
    const square = rare * rare;
    const places = x.profile.places[i]! & y.profile.places[j]!;
    cosine += x.weights[i]! * y.weights[j]!;
    priorDot += prior[term]! ** 2;
    shared += rare;
    count++;
    if (places & inHead) {
      head += square;
      sharedHead += rare;
    }
    if (places & inLead) {
      lead += square;
      sharedLead += rare;
    }
    if (x.profile.places[i]! & inHead) headX += rare;
    if (y.profile.places[j]! & inHead) headY += rare;
    if (x.profile.places[i]! & inLead) leadX += rare;
    if (y.profile.places[j]! & inLead) leadY += rare;
    const kind = kinds[term]!;
    if (kind === 'name') {
      names += square;
      namesShared += rare;
    } else if (kind === 'number') {
      numbers += square;
      numbersShared += rare;
    } else if (rare > rarest) {
      second = rarest;
      rarest = rare;
    } else if (rare > second) second = rare;
    i++;
    j++;
  }
  const bothNames = x.norms.names * y.norms.names;
  const bothNumbers = x.norms.numbers * y.norms.numbers;
  const inOther = (mx: number, my: number, sx: number, sy: number) => {
    const rx = ratio(mx, sx);
    const ry = ratio(my, sy);
    put(Math.max(rx, ry));
    put(Math.min(rx, ry));
  };
  let slot = at;
  const put = (value: number) => {
    out[slot++] = value;
  };
  put(cosine);
  put(ratio(head, x.norms.head * y.norms.head));
  put(ratio(lead, x.norms.lead * y.norms.lead));
  put(ratio(priorDot, x.norms.prior * y.norms.prior));
  inOther(headX, headY, x.sums.head, y.sums.head);
  inOther(leadX, leadY, x.sums.lead, y.sums.lead);
  inOther(shared, shared, x.sums.all, y.sums.all);
  put(bothNames > 0 ? names / bothNames : Number.NaN);
  put(bothNumbers > 0 ? numbers / bothNumbers : Number.NaN);
  put(namesShared);
  put(numbersShared);
  put(count);
  put(sharedHead);
  put(sharedLead);
  put(shared);
  put(rarest);
  put(second);
  const common = overlap(x.profile.phrases, y.profile.phrases);
  const px = ratio(common, x.profile.phrases.length);
  const py = ratio(common, y.profile.phrases.length);
  put(Math.max(px, py));
  put(Math.min(px, py));
  const ranks = [rankOf(nx, cosine), rankOf(ny, cosine)].sort((p, q) => p - q);
  put(ranks[0]!);
  put(ranks[1]!);
  for (const place of [0, 4, 19]) {
    const rx = ratio(cosine, nx.cosines[place] ?? 0.05);
    const ry = ratio(cosine, ny.cosines[place] ?? 0.05);
    put(Math.min(rx, ry));
    put(Math.max(rx, ry));
  }
  const bx = nx.cosines[0] ?? 0;
  const by = ny.cosines[0] ?? 0;
  put(Math.min(bx, by));
  put(Math.max(bx, by));
  put(sharedNeighbours(nx, ny));
  put(secondOrder(nx, ny));
  put(Math.log1p(Math.min(nx.ids.length, ny.ids.length)));
  put(Math.log1p(Math.min(x.profile.length, y.profile.length)));
  put(Math.log1p(Math.max(x.profile.length, y.profile.length)));
  put(daysApart(x.profile.day, y.profile.day));
  put(x.profile.language === y.profile.language ? 1 : 0);
}

/** Two dates further apart than this are not believed: an epoch's zero, or a year of the far future. */
export const believableDays = 20 * 365;

export function daysApart(x: number, y: number): number {
  const days = Math.abs(x - y);
  return days <= believableDays ? days : Number.NaN;
}

/** How many articles are nearer than this cosine, as a logarithm. */
function rankOf(list: Neighbours, cosine: number): number {
  let low = 0;
  let high = list.cosines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list.cosines[middle]! > cosine + 1e-6) low = middle + 1;
    else high = middle;
  }
  return Math.log1p(low);
}

const near = 12;

/** The share of the nearest of both that are the nearest of both. */
export function sharedNeighbours(x: Neighbours, y: Neighbours): number {
  const nx = Math.min(near, x.ids.length);
  const ny = Math.min(near, y.ids.length);
  let both = 0;
  for (let i = 0; i < nx; i++) {
    const id = x.ids[i]!;
    for (let j = 0; j < ny; j++) if (y.ids[j] === id) both++;
  }
  return both / Math.max(1, Math.min(nx, ny));
}

/** Cosine of the two lists of nearest articles, taken as vectors: alike are those that are like the same others. */
function secondOrder(x: Neighbours, y: Neighbours): number {
  const nx = Math.min(near, x.ids.length);
  const ny = Math.min(near, y.ids.length);
  let dot = 0;
  let squareX = 0;
  let squareY = 0;
  for (let j = 0; j < ny; j++) squareY += y.cosines[j]! ** 2;
  for (let i = 0; i < nx; i++) {
    squareX += x.cosines[i]! ** 2;
    for (let j = 0; j < ny; j++) if (x.ids[i] === y.ids[j]) dot += x.cosines[i]! * y.cosines[j]!;
  }
  return ratio(dot, Math.sqrt(squareX * squareY));
}

/** How many numbers two rising lists have in common. */
export function overlap(a: Int32Array, b: Int32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! === b[j]!) {
      both++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return both;
}
