/** Corrections that a text states itself: "CORRECTED: …", "(Corrects number of islanders in first paragraph…)". */
import type { Article, Span } from '../records/index.ts';
import list from './corrections.json' with { type: 'json' };

const longest = 600;

/** Where the article says that it corrects an earlier text; null when it does not. */
export function correctsEarlier(article: Article): Span | null {
  for (const block of article.blocks) {
    if (block.role === 'boilerplate' || block.role === 'caption' || block.end - block.start > longest) continue;
    const text = article.text.slice(block.start, block.end);
    const bare = text.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
    if (list.starts.some((start) => bare.startsWith(start) && !/^[\p{L}]/u.test(bare.slice(start.length)))) {
      return { start: block.start, end: block.end };
    }
  }
  return null;
}
