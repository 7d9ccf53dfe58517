/**
 * Articles that say the same word for word. A hundred copies fill each other's lists of the nearest, so that most pairs
 * of them are never compared: they are taken as one article before anything is joined on average.
 */
import type { Collection } from './collection.ts';
import { overlap, pairFeatureCount, pairFeatureNames } from './pair-features.ts';
import type { Profile } from './profile.ts';

/** Share of the runs of words of both that both have, and cosine, from which on two articles are copies. */
const copied = { phrases: 0.7, cosine: 0.999 };

const phrases = pairFeatureNames.indexOf('phrases-min');
const cosine = pairFeatureNames.indexOf('cosine');

/**
 * For each article, the first of its copies: itself, where it is the first or has none. Copies of copies are copies.
 * @param chances of the candidate pairs; copies are only those that are likely one story
 */
export function firstCopies(
  { articles, pairs, rows }: Collection,
  chances: Float32Array,
  threshold: number,
): Int32Array {
  const first = Int32Array.from(articles.keys());
  const find = (article: number): number => {
    let at = article;
    while (first[at] !== at) {
      first[at] = first[first[at]!]!;
      at = first[at]!;
    }
    return at;
  };
  for (let pair = 0; pair < chances.length; pair++) {
    const from = pair * pairFeatureCount;
    if (chances[pair]! < threshold) continue;
    if (rows[from + phrases]! < copied.phrases && rows[from + cosine]! < copied.cosine) continue;
    const a = find(pairs.a[pair]!);
    const b = find(pairs.b[pair]!);
    first[Math.max(a, b)] = Math.min(a, b);
  }
  return first.map((_, article) => find(article));
}

/** Whether most of the runs of words of either article stand in the other. */
export function areCopies({ phrases: x }: Profile, { phrases: y }: Profile): boolean {
  const longer = Math.max(x.length, y.length);
  return (
    Math.min(x.length, y.length) >= copied.phrases * longer && overlap(x, y) >= copied.phrases * longer && longer > 0
  );
}
