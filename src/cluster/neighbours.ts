/**
 * The nearest articles of each article by rarity-weighted cosine, through an inverted index. The lists of the rarest
 * terms are walked first and no more than a budget of entries, so that the cost of an article does not grow with the
 * collection; what was found so is then compared in full.
 */

/** What is compared: a vector of terms in rising order, of length 1 or 0. */
export interface Vector {
  readonly profile: { readonly terms: Int32Array };
  readonly weights: Float32Array;
  /** Rarity of each term; the rarest are walked first. */
  readonly rarities: Float32Array;
}

export interface Neighbours {
  /** Article numbers, the nearest first. */
  readonly ids: Int32Array;
  /** Cosines; parallel to `ids`. */
  readonly cosines: Float32Array;
}

export const neighbourLimit = 40;
/** Entries of the index walked for one article. */
const budget = 2500;
/** Below this cosine two articles are not worth a look. */
export const leastCosine = 0.04;

/** @param of the numbers whose nearest are wanted; without it, all: then the lists are parallel to `articles` */
export function neighbours(
  articles: readonly Vector[],
  vocabularySize: number,
  of: Iterable<number> = articles.keys(),
): Neighbours[] {
  const index = buildIndex(articles, vocabularySize);
  const desk: Desk = {
    scores: new Float32Array(articles.length),
    touched: new Int32Array(articles.length),
    weights: new Float32Array(vocabularySize),
  };
  return Array.from(of, (self) => nearest(self, articles, index, desk));
}

/** Room to work in, all zero between two articles. */
interface Desk {
  /** By article number. */
  readonly scores: Float32Array;
  readonly touched: Int32Array;
  /** By term: the weights of the article at hand. */
  readonly weights: Float32Array;
}

interface Index {
  readonly from: Int32Array;
  readonly articles: Int32Array;
  readonly weights: Float32Array;
}

function buildIndex(articles: readonly Vector[], vocabularySize: number): Index {
  const from = new Int32Array(vocabularySize + 1);
  for (const { profile } of articles) for (const term of profile.terms) from[term + 1]!++;
  for (let term = 0; term < vocabularySize; term++) from[term + 1]! += from[term]!;
  const at = from.slice();
  const total = from[vocabularySize]!;
  const index = { from, articles: new Int32Array(total), weights: new Float32Array(total) };
  for (const [number, { profile, weights }] of articles.entries()) {
    for (let place = 0; place < profile.terms.length; place++) {
      const slot = at[profile.terms[place]!]!++;
      index.articles[slot] = number;
      index.weights[slot] = weights[place]!;
    }
  }
  return index;
}

function nearest(self: number, all: readonly Vector[], index: Index, desk: Desk): Neighbours {
  const { scores, touched } = desk;
  const article = all[self]!;
  const { terms } = article.profile;
  const order = Array.from(terms.keys()).sort((x, y) => article.rarities[y]! - article.rarities[x]! || x - y);
  let left = budget;
  let count = 0;
  let cut = false;
  for (const place of order) {
    const term = terms[place]!;
    const from = index.from[term]!;
    const to = index.from[term + 1]!;
    const size = to - from;
    if (size < 2) continue;
    if (size > left) {
      cut = true;
      continue;
    }
    left -= size;
    const weight = article.weights[place]!;
    for (let slot = from; slot < to; slot++) {
      const other = index.articles[slot]!;
      if (scores[other] === 0) touched[count++] = other;
      scores[other]! += weight * index.weights[slot]!;
    }
  }
  const found: { id: number; cosine: number }[] = [];
  const room = cut ? 2 * neighbourLimit : neighbourLimit;
  const floor = Math.max(cut ? leastCosine / 4 : leastCosine, kthLargest(scores, touched, count, room + 1));
  for (let at = 0; at < count; at++) {
    const id = touched[at]!;
    const score = scores[id]!;
    scores[id] = 0;
    if (id !== self && score >= floor) found.push({ id, cosine: score });
  }
  if (cut) compareInFull(article, found, all, desk.weights);
  found.sort((x, y) => y.cosine - x.cosine || x.id - y.id);
  const kept = found.slice(0, neighbourLimit).filter((item) => item.cosine >= leastCosine);
  return {
    ids: Int32Array.from(kept, (item) => item.id),
    cosines: Float32Array.from(kept, (item) => item.cosine),
  };
}

/** True cosines for estimates. Looking weights up by term is several times quicker than walking two lists side by side. */
function compareInFull(
  { profile: { terms }, weights }: Vector,
  found: readonly { id: number; cosine: number }[],
  all: readonly Vector[],
  byTerm: Float32Array,
): void {
  for (let at = 0; at < terms.length; at++) byTerm[terms[at]!] = weights[at]!;
  for (const item of found) {
    const other = all[item.id]!;
    let sum = 0;
    for (let at = 0; at < other.weights.length; at++) sum += byTerm[other.profile.terms[at]!]! * other.weights[at]!;
    item.cosine = sum;
  }
  for (const term of terms) byTerm[term] = 0;
}

const bins = 4096;
const scratch = new Int32Array(bins + 1);

/** A lower bound for the k-th largest score, by a histogram: exact enough to keep the sort short. */
function kthLargest(scores: Float32Array, touched: Int32Array, count: number, k: number): number {
  if (count <= k) return 0;
  scratch.fill(0);
  for (let at = 0; at < count; at++) scratch[Math.min(bins, Math.floor(scores[touched[at]!]! * bins))]!++;
  let seen = 0;
  for (let bin = bins; bin >= 0; bin--) {
    seen += scratch[bin]!;
    if (seen >= k) return bin / bins;
  }
  return 0;
}

export function cosine(x: Vector, y: Vector): number {
  const a = x.profile.terms;
  const b = y.profile.terms;
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) sum += x.weights[i++]! * y.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}
