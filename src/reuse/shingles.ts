/** Shingles: hashes of three words in a row, 32 bits each, signed. Short ones, so that lightly edited text still shares some. */

/** Words in a shingle. */
export const shingleWords = 3;

/** The shingle that begins at word `at`; the caller keeps `at + shingleWords` within the words. */
export function shingleAt(ids: Int32Array, at: number): number {
  let hash = Math.imul(ids[at]! + 0x7f4a7c15, 0x9e3779b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + ids[at + 1]!, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + ids[at + 2]!, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** How many shingles so many words have. */
export function shingleCount(length: number): number {
  return Math.max(0, length - shingleWords + 1);
}
