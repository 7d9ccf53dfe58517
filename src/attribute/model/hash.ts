/** Feature hashing: features are integers blended from integers, so that no string is built while reading. */

/** A 32-bit hash of a string (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/**
 * A feature: the number of its template and three values, order matters. The values are multiplied side by side and
 * stirred once, because hashing is most of what reading costs.
 */
export function blend(template: number, a: number, b: number, c: number): number {
  let hash =
    Math.imul(template + 1, 0x165667b1) +
    Math.imul(a, 0x9e3779b1) +
    Math.imul(b, 0x85ebca77) +
    Math.imul(c, 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
}

/** A place in a table of 2^bits weights. */
export function slot(hash: number, bits: number): number {
  return hash >>> (32 - bits);
}

/** The first of two neighbouring places in a table of 2^bits weights. */
export function pairSlot(hash: number, bits: number): number {
  return (hash >>> (33 - bits)) << 1;
}
