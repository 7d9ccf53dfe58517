/**
 * How much of a sentence a passage leaves unsaid when every word counts as far as its nearest word there is near in use. Softer than
 * the alignment, which pairs each word once: "340,000 customers" and "340,000 homes".
 */
import type { ArticleAssertions } from './assertions.ts';
import type { Meaning, Term } from './meaning.ts';
import { nearness } from './word-vectors.ts';

const synonym = 0.8;
/** What a word counts that only the rest of the article has: a name or word of the topic, another word, a synonym. */
const elsewhere = { topical: 0.6, other: 0.3, synonym: 0.25 };
const rarest = 8;

/** Share of the sentence's weight that is unsaid, and the weightiest unsaid word; both in 0..1. */
export function softUnsaid(
  claimed: Meaning,
  passage: Meaning,
  one: ArticleAssertions,
): { share: number; most: number } {
  let [sum, most] = [0, 0];
  for (const term of claimed.terms) {
    const gap = term.weight * (1 - Math.max(saidIn(term, passage.terms), saidAround(term, one)));
    sum += gap;
    most = Math.max(most, gap);
  }
  return { share: claimed.weight > 0 ? sum / claimed.weight : 0, most: most / rarest };
}

function saidIn(term: Term, others: readonly Term[]): number {
  let best = 0;
  for (const other of others) {
    if (other.key === term.key) return 1;
    const value = term.near.some((group) => other.near.includes(group))
      ? synonym
      : term.row >= 0 && other.row >= 0
        ? nearness(term.row, other.row)
        : 0;
    best = Math.max(best, value);
  }
  return best;
}

function saidAround({ key, name, near }: Term, { keys, nearGroups, topic }: ArticleAssertions): number {
  if (keys.has(key)) return name || topic.isTopical(key) ? elsewhere.topical : elsewhere.other;
  return near.some((group) => nearGroups.has(group)) ? elsewhere.synonym : 0;
}
