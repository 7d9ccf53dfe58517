/** `<meta>` and `<link>` elements of a page by name: OpenGraph, Dublin Core, Twitter cards and the plain ones. */
import type { Span } from '../../records/index.ts';
import type { Parts } from '../block.ts';

/** Tags past this number say nothing new. */
const tagLimit = 1000;

export interface MetaTag {
  readonly name: string;
  readonly content: string;
  readonly page: Span;
}

export class MetaTags {
  readonly all: readonly MetaTag[];
  readonly #byName = new Map<string, MetaTag[]>();

  constructor({ elements }: Parts) {
    const all: MetaTag[] = [];
    const push = (name: string, content: string, page: Span) => {
      if (all.length < tagLimit) all.push({ name, content, page });
    };
    for (const { tag, attributes, start, end } of elements) {
      if (attributes === null || (tag !== 'meta' && tag !== 'link')) continue;
      const content = (tag === 'link' ? attributes.href : attributes.content)?.trim();
      if (!content) continue;
      const key = tag === 'link' ? attributes.rel : (attributes.property ?? attributes.name ?? attributes.itemprop);
      const keys =
        tag === 'link'
          ? (key ?? '')
              .toLowerCase()
              .split(/\s+/)
              .map((rel) => `link ${rel}`)
          : [(key ?? '').toLowerCase().trim()];
      for (const name of keys) if (name !== '') push(name, content, { start, end });
      if (tag === 'meta' && attributes.httpEquiv !== undefined) {
        push(`http ${attributes.httpEquiv.toLowerCase()}`, content, { start, end });
      }
    }
    this.all = all;
    for (const item of all) {
      const known = this.#byName.get(item.name);
      if (known === undefined) this.#byName.set(item.name, [item]);
      else known.push(item);
    }
  }

  /** The first tag with one of the names, names tried in order. */
  first(...names: readonly string[]): MetaTag | null {
    for (const name of names) {
      const found = this.#byName.get(name)?.[0];
      if (found !== undefined) return found;
    }
    return null;
  }

  every(name: string): readonly MetaTag[] {
    return this.#byName.get(name) ?? [];
  }
}

/** Where a meta tag's name comes from, as the records name sources. */
export function sourceOf({ name }: MetaTag): 'opengraph' | 'meta' {
  return name.startsWith('og:') || name.startsWith('article:') ? 'opengraph' : 'meta';
}
