/** A collection made ready for decisions: weighted words, nearest articles, candidate pairs with their features. */
import type { Article, Reuse } from '../records/index.ts';
import { type Neighbours, neighbours } from './neighbours.ts';
import { pairFeatureCount, pairFeatureNames, pairFeatures } from './pair-features.ts';
import { candidatePairs, type Pairs } from './pairs.ts';
import { profile } from './profile.ts';
import { Vocabulary } from './vocabulary.ts';
import { type Weighted, weigh } from './weights.ts';

export interface Collection {
  readonly articles: readonly Article[];
  readonly vocabulary: Vocabulary;
  readonly weighted: readonly Weighted[];
  readonly neighbours: readonly Neighbours[];
  readonly pairs: Pairs;
  /** Features of the pairs, `pairFeatureCount` a row. */
  readonly rows: Float32Array;
  /** Shares of words that shared passages cover, by `a * articles.length + b`. */
  readonly covers: ReadonlyMap<number, { readonly min: number; readonly max: number }>;
}

/** How many of its nearest each article is compared with. */
const candidates = 30;
const phrasesMax = pairFeatureNames.indexOf('phrases-max');
const phrasesMin = pairFeatureNames.indexOf('phrases-min');

/** @param articles in a fixed order (sorted by id): the numbers of articles follow it */
export function readCollection(articles: readonly Article[], reuse: readonly Reuse[] = []): Collection {
  const vocabulary = new Vocabulary();
  const usual = usualLanguage(articles);
  const profiles = articles.map((article) => profile(article, vocabulary, article.language ?? usual));
  for (const { terms } of profiles) vocabulary.count(terms);
  const weighted = profiles.map((one) => weigh(one, vocabulary));
  const nearest = neighbours(weighted, vocabulary.keys.length);
  const covers = coverOf(articles, reuse);
  const pairs = candidatePairs(nearest, candidates, covers.keys());
  const rows = new Float32Array(pairs.a.length * pairFeatureCount);
  for (let pair = 0; pair < pairs.a.length; pair++) {
    const a = pairs.a[pair]!;
    const b = pairs.b[pair]!;
    const from = pair * pairFeatureCount;
    const side = (number: number) => ({ article: weighted[number]!, near: nearest[number]! });
    pairFeatures(side(a), side(b), vocabulary, rows, from);
    const cover = covers.get(a * articles.length + b);
    if (!cover) continue;
    rows[from + phrasesMax] = Math.max(rows[from + phrasesMax]!, cover.max);
    rows[from + phrasesMin] = Math.max(rows[from + phrasesMin]!, cover.min);
  }
  return { articles, vocabulary, weighted, neighbours: nearest, pairs, rows, covers };
}

/** What an article too short to tell its language is read as: the language of more than half of the others. */
function usualLanguage(articles: readonly Article[]): string | null {
  const known = articles.flatMap(({ language }) => (language === null ? [] : [language]));
  const counts = new Map<string, number>();
  for (const language of known) counts.set(language, (counts.get(language) ?? 0) + 1);
  for (const [language, count] of counts) if (count > known.length / 2) return language;
  return null;
}

/** Passages found by the reuse stage count as shared phrases, whatever of them the phrases themselves have found. */
function coverOf(articles: readonly Article[], reuse: readonly Reuse[]): Map<number, { min: number; max: number }> {
  const covers = new Map<number, { min: number; max: number }>();
  if (reuse.length === 0) return covers;
  const numbers = new Map(articles.map((article, number) => [article.id, number]));
  for (const { a, b, coverA, coverB } of reuse) {
    const x = numbers.get(a);
    const y = numbers.get(b);
    if (x === undefined || y === undefined || x === y) continue;
    const key = Math.min(x, y) * articles.length + Math.max(x, y);
    covers.set(key, { min: Math.min(coverA, coverB), max: Math.max(coverA, coverB) });
  }
  return covers;
}
