/**
 * What two related texts themselves show of who copied whom: an excerpt usually comes from the longer text, and copies
 * drop who said a thing more often than they add it. These signs lean; they decide only together.
 */
import type { Article } from '../records/index.ts';
import { weighEdit } from './changes/classify.ts';
import { wordEdits } from './changes/edits.ts';
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

/** Passages less alike are retold, and every other word of them differs. */
const leastSimilarity = 0.6;

/** What the edits show: a copy drops who said a thing, or a "may", more often than it adds one. Link seen from the first. */
export function editLeanOf(first: Article, second: Article, link: Link): Lean {
  const firstIsA = link.from === link.record.a;
  const sum = { attribution: { added: 0, dropped: 0 }, hedge: { added: 0, dropped: 0 } };
  for (const { a, b, similarity } of link.record.passages) {
    if (similarity < leastSimilarity) continue;
    for (const { parent, child } of wordEdits(first.text, firstIsA ? a : b, second.text, firstIsA ? b : a)) {
      const before = parent ? first.text.slice(parent.start, parent.end) : null;
      const after = child ? second.text.slice(child.start, child.end) : null;
      const weighed = weighEdit(before, after);
      for (const kind of ['attribution', 'hedge'] as const) {
        if (weighed[kind] > 0) sum[kind].added++;
        else if (weighed[kind] < 0) sum[kind].dropped++;
      }
    }
  }
  const reasons: string[] = [];
  let score = 0;
  const lean = ({ added, dropped }: typeof sum.hedge, weight: number, what: string) => {
    // Both ways is rewording, and says nothing.
    if ((added === 0) === (dropped === 0)) return;
    score += dropped > 0 ? weight : -weight;
    const [older, newer] = dropped > 0 ? [first, second] : [second, first];
    reasons.push(`${label(newer)} lacks ${what} that ${label(older)} has`);
  };
  lean(sum.attribution, weights.attributionDropped, 'an attribution');
  lean(sum.hedge, weights.hedgeDropped, 'a word of doubt');
  return { score, reasons };
}

function label(article: Article): string {
  return article.publisher ?? article.file;
}
