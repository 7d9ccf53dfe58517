/** The parts of the names page authors give to elements: "post-body__Text2" has the parts post, body, text. */
import type { Attributes } from '../markup/attributes.ts';

const partPattern = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;

/** Distinct lower-case parts of two to 24 letters, at most 24 of them. */
export function nameParts(names: string): string[] {
  const parts = new Set<string>();
  for (const match of names.slice(0, 400).matchAll(partPattern)) {
    const part = match[0].toLowerCase();
    if (part.length < 2 || part.length > 24) continue;
    parts.add(part);
    if (parts.size >= 24) break;
  }
  return [...parts];
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
