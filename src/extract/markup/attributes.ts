/**
 * The attributes of an element that some part of the stage asks for. One class with all of them, so that reading one
 * costs the same on every element: plain objects of whatever keys a page has are many times slower to ask.
 */

import { HashTable } from '../../text/hash-table.ts';

export class Attributes {
  class: string | undefined = undefined;
  id: string | undefined = undefined;
  href: string | undefined = undefined;
  rel: string | undefined = undefined;
  name: string | undefined = undefined;
  property: string | undefined = undefined;
  content: string | undefined = undefined;
  itemprop: string | undefined = undefined;
  role: string | undefined = undefined;
  style: string | undefined = undefined;
  title: string | undefined = undefined;
  type: string | undefined = undefined;
  lang: string | undefined = undefined;
  datetime: string | undefined = undefined;
  pubdate: string | undefined = undefined;
  hidden: string | undefined = undefined;
  ariaHidden: string | undefined = undefined;
  httpEquiv: string | undefined = undefined;
  testId: string | undefined = undefined;
  component: string | undefined = undefined;
  dataType: string | undefined = undefined;
  /** Attributes of data whose names speak of dates, name and value. */
  dated: [name: string, value: string][] | null = null;
}

export type AttributeSlot = Exclude<keyof Attributes, 'dated'>;

const slots: Readonly<Record<string, AttributeSlot>> = {
  class: 'class',
  id: 'id',
  href: 'href',
  rel: 'rel',
  name: 'name',
  property: 'property',
  content: 'content',
  itemprop: 'itemprop',
  role: 'role',
  style: 'style',
  title: 'title',
  type: 'type',
  lang: 'lang',
  datetime: 'datetime',
  pubdate: 'pubdate',
  hidden: 'hidden',
  'aria-hidden': 'ariaHidden',
  'http-equiv': 'httpEquiv',
  'data-testid': 'testId',
  'data-component': 'component',
  'data-type': 'dataType',
};

const dateLike = /date|time|publi/;
/** What was made of names before, by their hashes: 1 for those that are not kept, else a place in `kept`. */
const seen = new HashTable(2000);
const seenLimit = 5000;
const kept: readonly (AttributeSlot | 'dated')[] = ['dated', ...Object.values(slots)];

/** Where the attribute with this name, and this hash of its name in small letters, is kept; null when it is not. */
export function slotOf(page: string, from: number, to: number, hash: number): AttributeSlot | 'dated' | null {
  const known = seen.get(hash);
  if (known !== 0) return known === 1 ? null : kept[known - 2]!;
  const name = page.slice(from, to).toLowerCase();
  const slot = Object.hasOwn(slots, name)
    ? slots[name]!
    : name.startsWith('data-') && dateLike.test(name)
      ? 'dated'
      : null;
  if (seen.size < seenLimit) seen.set(hash, slot === null ? 1 : kept.indexOf(slot) + 2);
  return slot;
}

/** Keeps a value; of two attributes with one name the first counts (HTML Standard, 13.2.5.33). */
export function keep(attributes: Attributes, slot: AttributeSlot | 'dated', name: string, value: string): void {
  switch (slot) {
    case 'class':
      attributes.class ??= value;
      return;
    case 'id':
      attributes.id ??= value;
      return;
    case 'href':
      attributes.href ??= value;
      return;
    case 'dated': {
      const lower = name.toLowerCase();
      attributes.dated ??= [];
      if (!attributes.dated.some(([other]) => other === lower)) attributes.dated.push([lower, value]);
      return;
    }
    default:
      attributes[slot] ??= value;
  }
}
