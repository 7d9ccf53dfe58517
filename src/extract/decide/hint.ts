/** The text that structured data calls the article's body, as a hint for which blocks of the page are body. */

import { letter, number, runHashes } from '../../text/letters.ts';

/** Words of a shingle. */
export const shingleSize = 4;
const size = shingleSize;

export interface Hint {
  /** Share of a block's words whose shingle stands in the hinted body; -1 when there is no hint. */
  share(text: string): number;
}

export function hintFrom(bodies: readonly string[]): Hint {
  const body = bodies.filter((text) => text.length >= 200).join('\n');
  if (body === '') return { share: () => -1 };
  const known = new Set<number>();
  const hashes = hashWords(body);
  for (let at = 0; at + size <= hashes.length; at++) known.add(shingle(hashes, at));
  return {
    share(text) {
      const own = hashWords(text.slice(0, 2000));
      if (own.length < size) return -0.5;
      let hits = 0;
      for (let at = 0; at + size <= own.length; at++) if (known.has(shingle(own, at))) hits++;
      return hits / (own.length - size + 1);
    },
  };
}

function hashWords(text: string): number[] {
  return runHashes(text.toLowerCase(), letter | number);
}

export function shingle(hashes: readonly number[], at: number): number {
  let hash = 17;
  for (let step = 0; step < size; step++) hash = Math.imul(hash, 0x5bd1e995) ^ hashes[at + step]!;
  return hash;
}
