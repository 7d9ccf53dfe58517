/** The parts of the names page authors give to elements: "post-body__Text2" has the parts post, body, text. */
import type { Attributes } from '../markup/attributes.ts';

const isSmall = (code: number) => code >= 97 && code <= 122;
const isCapital = (code: number) => code >= 65 && code <= 90;

/** Distinct lower-case parts of two to 24 letters, at most 24 of them: "newsBody" has two, "HTMLBody" too. */
export function nameParts(names: string): string[] {
  const parts: string[] = [];
  cut(names, (from, to) => {
    const part = names.slice(from, to).toLowerCase();
    if (!parts.includes(part)) parts.push(part);
    return parts.length;
  });
  return parts;
}

/** The hashes of these parts, as `hashOf` has them. */
export function namePartHashes(names: string): number[] {
  const parts: number[] = [];
  cut(names, (from, to) => {
    let hash = 0x811c9dc5 | 0;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (names.charCodeAt(at) | 0x20), 0x01000193);
    if (!parts.includes(hash)) parts.push(hash);
    return parts.length;
  });
  return parts;
}

/** Hands over every part until there are enough: `add` says how many there are. */
function cut(names: string, add: (from: number, to: number) => number): void {
  let count = 0;
  const length = Math.min(names.length, 400);
  for (let at = 0; at < length && count < 24; ) {
    const start = at;
    while (at < length && isCapital(names.charCodeAt(at))) at++;
    const capitals = at - start;
    const next = at < length ? names.charCodeAt(at) : 0;
    if (isSmall(next)) {
      // The last capital belongs to the small letters behind it.
      if (capitals > 1) at--;
      else while (at < length && isSmall(names.charCodeAt(at))) at++;
    } else if (capitals === 0) {
      at++;
      continue;
    }
    if (at - start >= 2 && at - start <= 24) count = add(start, at);
  }
}

/** Names of an element that say what it is for. */
export function namesOf(attributes: Attributes | null): string {
  if (attributes === null) return '';
  const { class: classes, id, itemprop, role } = attributes;
  const test = attributes.testId ?? attributes.component ?? attributes.dataType;
  if (id === undefined && itemprop === undefined && role === undefined && test === undefined)
    return classes === undefined ? '' : classes.trim();
  return `${classes ?? ''} ${id ?? ''} ${itemprop ?? ''} ${role ?? ''} ${test ?? ''}`.trim();
}
