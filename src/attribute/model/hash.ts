/** Feature hashing: features are integers mixed from integers, so that no string is built while reading. */

/** A 32-bit hash of a string (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Two integers made one; order matters. */
export function mix(left: number, right: number): number {
  let hash = Math.imul(left ^ (right + 0x9e3779b9 + (left << 6) + (left >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35) | 0;
}

/** A place in a table of 2^bits weights. */
export function slot(hash: number, bits: number): number {
  return (hash ^ (hash >>> 15)) & ((1 << bits) - 1);
}
