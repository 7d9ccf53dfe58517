/**
 * Text that a page prints again: for phones, for slides, for paper, in an excerpt above itself. Whoever has read it once
 * has read it. A block is a repeat when most of its four-word shingles stand in body text above it, or above and in one
 * block; what is short goes with the repeats around it.
 */

import { HashTable } from '../../text/hash-table.ts';
import type { Candidate } from '../block.ts';
import { shingle, shingleSize } from '../decide/hint.ts';
import type { Reading } from '../decide/reading.ts';

/** Blocks with fewer words prove nothing by themselves: "Yes." is often said twice. */
const fewestWords = 12;
/** Share of a block's shingles that have been read before. */
const mostNew = 0.2;

/** Shingles of the text above. */
const read = new HashTable(5000);

/** Indices of body candidates that repeat others above them. */
export function findRepeats(
  candidates: readonly Candidate[],
  readings: readonly Pick<Reading, 'words'>[],
  isBody: (at: number) => boolean,
): ReadonlySet<number> {
  read.clear();
  const texts = new Set<string>();
  const repeats = new Set<number>();
  const short: number[] = [];
  candidates.forEach(({ text, form }, at) => {
    if (!isBody(at)) return;
    if (texts.has(text) && form !== 'table') short.push(at);
    texts.add(text);
    const { words } = readings[at]!;
    if (words.length < fewestWords || form === 'table') return;
    const own: number[] = [];
    for (let from = 0; from + shingleSize <= words.length; from++) own.push(shingle(words, from));
    let known = 0;
    for (const one of own) if (read.has(one)) known++;
    if (known >= own.length * (1 - mostNew)) repeats.add(at);
    else for (const one of own) read.set(one, 1);
  });
  for (const at of short) if (repeats.has(at - 1) || repeats.has(at + 1)) repeats.add(at);
  return repeats;
}
