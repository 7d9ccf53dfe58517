/** Every name on a page that may be its author's. */
import { squeeze, tidy } from '../metadata/found.ts';
import { type MetaTags, sourceOf } from '../metadata/meta-tags.ts';
import type { Json, JsonObject } from '../metadata/structured-data.ts';
import type { Prepared } from '../prepare.ts';
import type { AuthorMention, AuthorPlace } from './mention.ts';
import { authorNames } from './names.ts';

const mentionLimit = 300;
const authorTags =
  /^(?:author|article:author|article:author_name|dc\.creator|dcterms\.creator|dc\.creator\.\w+|citation_author|byl|sailthru\.author|parsely-author|og:article:author|cxenseparse:author|vr:author|creator|authors|rbauthors|page\.author|article\.author|og:author)$/;

export interface AuthorClues {
  readonly prepared: Prepared;
  readonly meta: MetaTags;
  /** Levels up from a candidate to an element named for bylines. */
  distance(block: number, signal: string): number;
  readonly title: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  readonly scores: readonly number[];
  /** Names the site goes by. */
  readonly site: readonly string[];
}

export function collectAuthors(clues: AuthorClues): AuthorMention[] {
  const { prepared, meta } = clues;
  const found: AuthorMention[] = [];
  const namesIn = remembered((written) => authorNames(written).map((name) => ({ name, key: squeeze(name) })));
  const add = (written: string, place: AuthorPlace, rest: Omit<AuthorMention, 'name' | 'key' | 'place'>) => {
    for (const { name, key } of namesIn(written)) {
      if (key !== '' && found.length < mentionLimit) found.push({ name, key, place, ...rest });
    }
  };
  const own = new Set(prepared.articles);
  const byId = new Map<string, JsonObject>();
  for (const { value } of prepared.nodes)
    if (typeof value['@id'] === 'string' && value.name !== undefined) byId.set(value['@id'], value);
  for (const node of prepared.nodes) {
    for (const field of ['author', 'creator', 'contributor']) {
      for (const { name, type } of peopleOf(node.value[field], byId)) {
        const organised = /Organi[sz]ation|WebSite|Corporation|Brand/.test(type);
        const place = !own.has(node)
          ? 'data elsewhere'
          : organised
            ? 'data organisation'
            : type === 'Person'
              ? 'data person'
              : 'data untyped';
        add(name, place, {
          source: 'json-ld',
          reason: `the ${field} in the structured data`,
          page: node.page,
          block: null,
        });
      }
    }
  }
  for (const tag of meta.all) {
    if (authorTags.test(tag.name)) {
      const place = tag.name === 'author' || tag.name.endsWith(':author') ? 'meta author' : 'meta other';
      add(tag.content, place, { source: sourceOf(tag), reason: `the page's ${tag.name}`, page: tag.page, block: null });
    } else if (tag.name === 'twitter:creator' || (tag.name === 'twitter:data1' && !/\d/.test(tag.content))) {
      add(tag.content.replace(/^@/, ''), 'account', {
        source: 'meta',
        reason: `the page's ${tag.name}`,
        page: tag.page,
        block: null,
      });
    }
  }
  visibleAuthors(clues, add);
  return found;
}

type Add = (written: string, place: AuthorPlace, rest: Omit<AuthorMention, 'name' | 'key' | 'place'>) => void;

function visibleAuthors({ prepared, distance, scores, bodyFrom }: AuthorClues, add: Add): void {
  const { parts, readings } = prepared;
  const relations = elementsOfAuthors(prepared);
  const source = parts.elements.length > 0 ? 'html' : 'text';
  for (let block = 0; block < parts.candidates.length; block++) {
    const { text, element, page } = parts.candidates[block]!;
    if (text.length > 200) continue;
    const byline = readings[block]!.form.byline;
    const where = { page, block };
    if (byline !== null) {
      for (const name of byline.names) {
        add(name, byline.named ? 'byline' : 'bare byline', { ...where, source, reason: 'the byline' });
      }
    }
    if (element < 0 || (scores[block]! > 0.8 && text.length > 80)) continue;
    const relation = relations.get(element);
    if (relation !== undefined)
      add(text, relation, {
        ...where,
        source: relation === 'microdata' ? 'microdata' : 'html',
        reason: 'an element marked as the author',
      });
    else if (text.length <= 80 && distance(block, 'byline') <= 2 && Math.abs(block - bodyFrom) < 400) {
      add(text, 'named element', { ...where, source: 'html', reason: 'an element named for bylines' });
    }
  }
  for (const { text, page, place } of inlineAuthors(prepared)) {
    add(text, place, {
      source: place === 'microdata' ? 'microdata' : 'html',
      reason: 'a link marked as the author',
      page,
      block: null,
    });
  }
}

/** Block elements marked `rel=author` or `itemprop=author`, with the elements inside them. */
function elementsOfAuthors({ parts }: Prepared): Map<number, AuthorPlace> {
  const found = new Map<number, AuthorPlace>();
  parts.elements.forEach(({ attributes, parent }, at) => {
    const above = found.size === 0 ? undefined : found.get(parent);
    if (attributes?.itemprop !== undefined && /\bauthor\b/.test(attributes.itemprop)) found.set(at, 'microdata');
    else if (attributes?.rel !== undefined && /\bauthor\b/.test(attributes.rel)) found.set(at, 'rel author');
    else if (above !== undefined) found.set(at, above);
  });
  return found;
}

const inlineTags = new Set(['a', 'span', 'strong', 'b', 'em', 'cite', 'address']);
const addressOfAuthors = /\/(?:author|authors|autor|autoren|profile|people|staff|by)\/[^/?#]+/i;
const nameOfAuthors = /(?:^|[\s_-])(?:author|byline|autor|auteur|autore|fn)(?:$|[\s_-])|author-?name|byline-?name/i;

/** The same names recur all over a page: each is looked at once. */
function remembered<T>(test: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = test(text);
      known.set(text, answer);
    }
    return answer;
  };
}

/** Inline elements that are marked as, or named for, the author: the text between their tags. */
function* inlineAuthors({
  parts,
  source,
}: Prepared): Generator<{ text: string; page: { start: number; end: number }; place: AuthorPlace }> {
  let seen = 0;
  const named = remembered((names) => nameOfAuthors.test(names));
  for (const { tag, attributes, start, end } of parts.elements) {
    if (attributes === null || end - start > 1200 || seen > 60 || !inlineTags.has(tag)) continue;
    const { rel, href, itemprop, class: names } = attributes;
    const marked = (rel !== undefined && /\bauthor\b/.test(rel)) || (href !== undefined && addressOfAuthors.test(href));
    const micro = itemprop !== undefined && /\b(?:author|name)\b/.test(itemprop);
    if (!marked && !micro && (names === undefined || !named(names))) continue;
    const text = tidy(source.slice(start, end));
    if (text === '' || text.length > 100) continue;
    seen++;
    yield { text, page: { start, end }, place: marked ? 'rel author' : micro ? 'microdata' : 'named element' };
  }
}

function peopleOf(value: Json | undefined, byId: ReadonlyMap<string, JsonObject>): { name: string; type: string }[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => {
    if (typeof one === 'string') return [{ name: one, type: '' }];
    if (one === null || one === undefined || typeof one !== 'object') return [];
    const object = one as JsonObject;
    const known =
      object.name === undefined && typeof object['@id'] === 'string' ? (byId.get(object['@id']) ?? object) : object;
    const type = Array.isArray(known['@type']) ? known['@type'][0] : known['@type'];
    const names = Array.isArray(known.name) ? known.name : [known.name];
    return names
      .filter((name) => typeof name === 'string')
      .map((name) => ({ name, type: typeof type === 'string' ? type : '' }));
  });
}
