/**
 * The usual alternative, for comparison only: MinHash signatures over word 5-grams and locality-sensitive hashing
 * (Broder 1997; Indyk & Motwani 1998). It gives candidate pairs and no passages.
 */
import { words } from '../src/text/words.ts';

const hashes = 128;
const bands = 32;
const rows = hashes / bands;
const shingle = 5;

/** Candidate pairs as "i j" of document numbers, i < j. */
export function minhashPairs(texts: readonly string[]): Set<string> {
  const seeds = Uint32Array.from({ length: hashes }, (_, k) => Math.imul(k + 1, 0x9e3779b1) | 1);
  const buckets = new Map<string, number[]>();
  const pairs = new Set<string>();
  for (const [number, text] of texts.entries()) {
    const signature = signatureOf(text, seeds);
    for (let band = 0; band < bands; band++) {
      const key = `${band}:${signature.subarray(band * rows, (band + 1) * rows).join(',')}`;
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [number]);
      else {
        for (const other of bucket) pairs.add(`${other} ${number}`);
        bucket.push(number);
      }
    }
  }
  return pairs;
}

function signatureOf(text: string, seeds: Uint32Array): Uint32Array {
  const keys = words(text).map((word) => word.key);
  const signature = new Uint32Array(hashes).fill(0xffffffff);
  for (let at = 0; at + shingle <= keys.length; at++) {
    let gram = 0x811c9dc5;
    for (let k = 0; k < shingle; k++) {
      const key = keys[at + k]!;
      for (let c = 0; c < key.length; c++) gram = Math.imul(gram ^ key.charCodeAt(c), 0x01000193);
      gram = Math.imul(gram ^ 32, 0x01000193);
    }
    gram ^= gram >>> 16;
    for (let k = 0; k < hashes; k++) {
      const mixed = Math.imul(gram ^ seeds[k]!, 0x85ebca6b);
      const value = (mixed ^ (mixed >>> 13)) >>> 0;
      if (value < signature[k]!) signature[k] = value;
    }
  }
  return signature;
}
