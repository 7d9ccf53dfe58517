/**
 * Who wrote it: structured data, meta tags, elements named for authors, bylines in visible text. Persons only: an agency
 * is credited as one, the site itself and its desks are nobody. Where the page names none there is none.
 */
import { agencyNamed } from '../../text/agencies.ts';
import type { Prepared } from '../prepare.ts';
import { isNoName, readByline, tidyName } from '../roles/byline.ts';
import { type Found, found, squeeze, tidy } from './found.ts';
import { type MetaTags, sourceOf } from './meta-tags.ts';
import type { Json, JsonObject } from './structured-data.ts';

export interface AuthorChoice {
  readonly authors: readonly Found[];
  /** An agency named in an author's place. */
  readonly agency: Found | null;
}

const authorTags = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'parsely-author',
  'citation_author',
  'byl',
  'og:article:author',
  'article:author_name',
];

/** Bylines among the candidates, as `roles` found them: index and names. */
export interface SeenByline {
  readonly block: number;
  readonly names: readonly string[];
}

export function findAuthors(
  prepared: Prepared,
  meta: MetaTags,
  site: readonly string[],
  bylines: readonly SeenByline[],
): AuthorChoice {
  const { parts, articles } = prepared;
  const sources: Found[][] = [];
  const stated = articles.flatMap(({ value, page }) =>
    namesOf(value.author ?? value.creator).map((name) =>
      found(name, 'json-ld', 'the author in the structured data', page),
    ),
  );
  sources.push(stated);
  for (const name of authorTags) {
    sources.push(
      meta
        .every(name)
        .flatMap((tag) =>
          splitNames(tag.content).map((one) => found(one, sourceOf(tag), `the page's ${name}`, tag.page)),
        ),
    );
  }
  sources.push(
    bylines.flatMap(({ block, names }) =>
      names.map((name) =>
        found(name, parts.elements.length > 0 ? 'html' : 'text', 'the byline', parts.candidates[block]!.page, block),
      ),
    ),
  );
  let agency: Found | null = null;
  const siteKeys = site.map(squeeze).filter((key) => key.length > 2);
  for (const source of sources) {
    const persons: Found[] = [];
    for (const one of source) {
      const named = agencyNamed(one.value);
      if (named !== null) {
        agency ??= { ...one, value: named.name };
        continue;
      }
      const name = personName(one.value, siteKeys);
      if (name !== null && !persons.some(({ value }) => squeeze(value) === squeeze(name)))
        persons.push({ ...one, value: name });
    }
    if (persons.length > 0) return { authors: persons, agency };
  }
  return { authors: [], agency };
}

/** The name of a person in what a page puts in an author's place; null for sites, desks, addresses and accounts. */
export function personName(written: string, site: readonly string[]): string | null {
  let name = tidyName(tidy(written).replace(/^(?:by|von|par|por)\s+/i, ''));
  name = name
    .replace(/\s*[(|].*$/, '')
    .replace(/,\s.*$/, '')
    .trim();
  if (name.length < 3 || name.length > 60) return null;
  if (/https?:|@|\.(?:com|org|net|de)\b|[<>{}_]/i.test(name) || !/\p{L}/u.test(name)) return null;
  const key = squeeze(name);
  if (site.some((own) => own === key || (key.length > 5 && own.includes(key)) || (own.length > 5 && key.includes(own))))
    return null;
  const words = name.split(/\s+/);
  if (words.length > 6 || words.some((word) => isNoName(word))) return null;
  return name;
}

function namesOf(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => {
    if (typeof one === 'string') return splitNames(one);
    if (one === null || one === undefined || typeof one !== 'object') return [];
    const { name, '@type': type } = one as JsonObject;
    if (
      typeof type === 'string' &&
      /Organization|WebSite/.test(type) &&
      typeof name === 'string' &&
      agencyNamed(name) === null
    )
      return [];
    if (typeof name === 'string') return splitNames(name);
    return Array.isArray(name) ? name.filter((item) => typeof item === 'string').flatMap(splitNames) : [];
  });
}

/** "Ana Ruiz, Tom Berg and Li Wei" as three; "Ruiz, Ana" stays one. */
function splitNames(written: string): string[] {
  const text = tidy(written);
  if (text === '' || /^https?:/.test(text)) return [];
  const byline = readByline(text);
  if (byline !== null && byline.names.length > 1) return [...byline.names];
  return text
    .split(/\s+(?:and|und|et|y|&)\s+|\s*;\s*/)
    .flatMap((part) => (/^[^,]+ [^,]+,/.test(part) ? part.split(/\s*,\s*/) : [part]));
}
