/**
 * Text that a page prints again: for phones, for slides, for paper, in an excerpt above itself. Whoever has read it once
 * has read it. A block is a repeat when most of its four-word shingles stand in body text above it, or above and in one
 * block; what is short goes with the repeats around it.
 */
import type { Candidate } from '../block.ts';
import { hashWords, shingle, shingleSize } from '../decide/hint.ts';

/** Blocks with fewer words prove nothing by themselves: "Yes." is often said twice. */
const fewestWords = 12;
/** Share of a block's shingles that have been read before. */
const mostNew = 0.2;

/** Indices of body candidates that repeat others above them. */
export function findRepeats(candidates: readonly Candidate[], isBody: (at: number) => boolean): ReadonlySet<number> {
  const read = new Set<number>();
  const texts = new Set<string>();
  const repeats = new Set<number>();
  const short: number[] = [];
  candidates.forEach(({ text, form }, at) => {
    if (!isBody(at)) return;
    if (texts.has(text) && form !== 'table') short.push(at);
    texts.add(text);
    const words = hashWords(text);
    if (words.length < fewestWords || form === 'table') return;
    const own: number[] = [];
    for (let from = 0; from + shingleSize <= words.length; from++) own.push(shingle(words, from));
    const known = own.filter((one) => read.has(one)).length;
    if (known >= own.length * (1 - mostNew)) repeats.add(at);
    else for (const one of own) read.add(one);
  });
  for (const at of short) if (repeats.has(at - 1) || repeats.has(at + 1)) repeats.add(at);
  return repeats;
}
