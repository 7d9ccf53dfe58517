/** The parts of the names page authors give to elements: "post-body__Text2" has the parts post, body, text. */
import type { Attributes } from '../markup/attributes.ts';

const isSmall = (code: number) => code >= 97 && code <= 122;
const isCapital = (code: number) => code >= 65 && code <= 90;

/** Distinct lower-case parts of two to 24 letters, at most 24 of them: "newsBody" has two, "HTMLBody" too. */
export function nameParts(names: string): string[] {
  const parts: string[] = [];
  const length = Math.min(names.length, 400);
  for (let at = 0; at < length && parts.length < 24; ) {
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
    const part = names.slice(start, at).toLowerCase();
    if (part.length >= 2 && part.length <= 24 && !parts.includes(part)) parts.push(part);
  }
  return parts;
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
