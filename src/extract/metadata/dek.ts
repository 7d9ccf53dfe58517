/** What the page says of its article in a sentence or two: descriptions in meta tags and structured data. */
import type { Note } from '../../records/index.ts';
import type { Prepared } from '../prepare.ts';
import { disagreement } from './disagreement.ts';
import { type Found, found, tidy } from './found.ts';
import { type MetaTags, sourceOf } from './meta-tags.ts';
import { shareOf, wordSet } from './title.ts';

/** Descriptions that share fewer of their words than this speak of different things. */
const related = 0.1;

export function findDek(
  { articles }: Pick<Prepared, 'articles'>,
  meta: MetaTags,
  page: string,
): { dek: Found | null; notes: readonly Note[] } {
  const stated: Found[] = [];
  for (const name of ['og:description', 'description', 'twitter:description']) {
    const tag = meta.first(name);
    if (tag !== null && tidy(tag.content) !== '')
      stated.push(found(tidy(tag.content), sourceOf(tag), `the page's ${tag.name}`, tag.page));
  }
  const described = articles.find(
    ({ value }) => typeof value.description === 'string' && tidy(value.description) !== '',
  );
  if (described !== undefined) {
    const text = tidy(described.value.description as string);
    stated.push(found(text, 'json-ld', 'the description in the structured data', described.page));
  }
  const speaksOfSame = (a: string, b: string) =>
    shareOf([...wordSet(a)], wordSet(b)) >= related || a.includes(b) || b.includes(a);
  return { dek: stated[0] ?? null, notes: disagreement('description', stated, speaksOfSame, page) };
}
