/** Clauses of a sentence: cut at a break followed by a word that opens a new statement, when both sides say enough. */
import type { Span } from '../records/index.ts';
import { words } from '../text/words.ts';

const openers = new Set(
  'and but while who which where whose after as when because although though despite with including whereas before since so then following adding leaving'.split(
    ' ',
  ),
);
const fewestWords = 5;

/** The clauses of `text.slice(sentence.start, sentence.end)` in order; one when it cannot be cut. */
export function clauses(text: string, sentence: Span): Span[] {
  const all = words(text, sentence.start, sentence.end);
  const cuts: number[] = [];
  let since = 0;
  let quoted = 0;
  for (const [at, word] of all.entries()) {
    const gap = at > 0 ? text.slice(all[at - 1]!.end, word.start) : '';
    quoted += (gap.match(/[“«]/gu)?.length ?? 0) - (gap.match(/[”»]/gu)?.length ?? 0);
    const breaks = /[;:–—]/u.test(gap) || (gap.includes(',') && openers.has(word.key)) || / - /.test(gap);
    if (quoted <= 0 && breaks && at - since >= fewestWords && all.length - at >= fewestWords) {
      cuts.push(word.start);
      since = at;
    }
  }
  const found: Span[] = [];
  let start = sentence.start;
  for (const cut of [...cuts, sentence.end]) {
    let end = cut;
    while (end > start && /[\s,;:–—-]/u.test(text[end - 1]!)) end--;
    if (cut === sentence.end) end = sentence.end;
    found.push({ start, end });
    start = cut;
  }
  return found;
}
