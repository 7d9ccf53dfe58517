/** How common a word is within the story: words that every sentence or report uses tell claims apart poorly. */
import type { Article } from '../records/index.ts';
import { sentences } from '../text/sentences.ts';
import { stem } from '../text/stems.ts';
import { words } from '../text/words.ts';
import { demonymPlace, sameThing } from './equivalents.ts';

export interface Topic {
  /** Share of the story's sentences that hold a term, in 0..1. */
  share(key: string): number;
  /** Whether the term stands in so many reports that a passage need not repeat it. */
  isTopical(key: string): boolean;
}

export const noTopic: Topic = { share: () => 0, isTopical: () => false };

const lookedAt = 20_000;
/** With fewer articles or sentences nothing can be told. */
const fewestArticles = 4;
const fewestSentences = 8;
const topicalShare = 0.3;

export function topicOf(articles: readonly Article[]): Topic {
  const inArticles = new Map<string, number>();
  const inSentences = new Map<string, number>();
  let total = 0;
  for (const { text, language } of articles) {
    const keys = new Set<string>();
    for (const span of sentences(text, 0, Math.min(text.length, lookedAt))) {
      const here = keysOf(text, span.start, span.end, language);
      for (const key of here) {
        inSentences.set(key, (inSentences.get(key) ?? 0) + 1);
        keys.add(key);
      }
      total++;
    }
    for (const key of keys) inArticles.set(key, (inArticles.get(key) ?? 0) + 1);
  }
  return {
    share: (key) => (total < fewestSentences ? 0 : Math.max(0, (inSentences.get(key) ?? 0) - 1) / total),
    isTopical: (key) =>
      articles.length >= fewestArticles && ((inArticles.get(key) ?? 0) - 1) / articles.length >= topicalShare,
  };
}

function keysOf(text: string, start: number, end: number, language: string | null): Set<string> {
  const all = words(text, start, end);
  const keys = new Set<string>();
  for (let at = 0; at < all.length; ) {
    const phrase = sameThing(text, all, at);
    const bare = all[at]!.key.replace(/'s?$/u, '');
    keys.add(phrase?.key ?? stem(demonymPlace(bare) ?? bare, language));
    at += phrase?.size ?? 1;
  }
  return keys;
}
