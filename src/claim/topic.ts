/** How common a word is within the story: words that every report uses tell claims apart poorly. */
import type { Article } from '../records/index.ts';
import { stem } from '../text/stems.ts';
import { words } from '../text/words.ts';
import { demonymPlace, sameThing } from './equivalents.ts';

const lookedAt = 20_000;
const fewestArticles = 3;

/** The share of articles that hold a term; 0 for all where there are too few articles to tell. */
export function topicShare(articles: readonly Article[]): (key: string) => number {
  if (articles.length < fewestArticles) return () => 0;
  const held = new Map<string, number>();
  for (const { text, language } of articles) {
    const all = words(text, 0, Math.min(text.length, lookedAt));
    const keys = new Set<string>();
    for (let at = 0; at < all.length; ) {
      const phrase = sameThing(text, all, at);
      const bare = all[at]!.key.replace(/'s?$/u, '');
      keys.add(phrase?.key ?? stem(demonymPlace(bare) ?? bare, language));
      at += phrase?.size ?? 1;
    }
    for (const key of keys) held.set(key, (held.get(key) ?? 0) + 1);
  }
  return (key) => Math.max(0, ((held.get(key) ?? 0) - 1) / articles.length);
}
