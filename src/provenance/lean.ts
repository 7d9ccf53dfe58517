/**
 * What two related texts themselves show of who copied whom: an excerpt usually comes from the longer text, and copies
 * drop who said a thing more often than they add it. These signs lean; they decide only together.
 */
import type { Article } from '../records/index.ts';
import { type Lean, weights } from './direction.ts';
import type { Link } from './links.ts';

/** Positive leans to the first article as the parent. `link` is seen from the first. */
export function leanOf(first: Article, second: Article, link: Link): Lean {
  const reasons: string[] = [];
  let score = 0;
  if (link.coverTo >= 0.8 && link.coverFrom < 0.6) {
    score += weights.excerpt;
    reasons.push(`nearly all of ${label(second)} stands in ${label(first)}, which is longer`);
  } else if (link.coverFrom >= 0.8 && link.coverTo < 0.6) {
    score -= weights.excerpt;
    reasons.push(`nearly all of ${label(first)} stands in ${label(second)}, which is longer`);
  }
  return { score, reasons };
}

function label(article: Article): string {
  return article.publisher ?? article.file;
}
