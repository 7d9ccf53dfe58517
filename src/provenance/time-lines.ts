/**
 * Dates that say when a text was sent, not what happened: the dateline, and short lines such as "Updated 15 May, 10:30".
 * Each version of a report has its own, and none of them corrects another.
 */
import type { Article, Span } from '../records/index.ts';
import { words } from '../text/words.ts';

const longestDateline = 90;
const leastWords = 8;
/** The dash or colon that ends a dateline: "VELMAR, 14 May (OPA) — ", "Velmar (OPA): ". */
const ending = /[\s)）\].][-–—]{1,2}\s|[)）\]]\s?[-–—:]/u;

/** Whether a place of the text belongs to its dateline or to a line that is no sentence. */
export function isTimeLine({ text, blocks }: Article, place: Span): boolean {
  const block = blocks.find(({ start, end }) => start <= place.start && place.end <= end);
  if (!block) return false;
  if (block.role !== 'body' && block.role !== 'dek' && block.role !== 'title') return true;
  const from = text.lastIndexOf('\n', place.start - 1) + 1;
  const newline = text.indexOf('\n', place.end);
  const line = { start: Math.max(block.start, from), end: newline < 0 ? block.end : Math.min(block.end, newline) };
  const isHeadline = block.role === 'title';
  if (
    !isHeadline &&
    words(text, line.start, line.end).length < leastWords &&
    !/[.!?。]["”’)]*\s*$/u.test(text.slice(line.start, line.end))
  ) {
    return true;
  }
  if (place.end - line.start > longestDateline) return false;
  const opening = text.slice(line.start, Math.min(line.end, line.start + longestDateline));
  const match = ending.exec(opening);
  return match !== null && line.start + match.index >= place.end - 1 && /^[^\p{L}]*\p{Lu}/u.test(opening);
}
