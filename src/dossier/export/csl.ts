/** The reports as CSL-JSON, the bibliography format of Zotero and pandoc. */
import type { Article, DateFact } from '../../records/index.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { safeUrl } from '../plain.ts';

export function csl(c: Catalogue, views: readonly StoryView[] = c.stories): string {
  const items = views.flatMap(({ articles }) => articles.map((article) => item(c, article)));
  return `${JSON.stringify(items, null, 2)}\n`;
}

function item(c: Catalogue, article: Article): Record<string, unknown> {
  const url = safeUrl(article.url);
  return {
    id: citationKey(c, article),
    type: 'article-newspaper',
    ...(article.title ? { title: article.title } : {}),
    ...(article.authors.length > 0 ? { author: article.authors.map((literal) => ({ literal })) } : {}),
    ...(article.publisher ? { 'container-title': article.publisher } : {}),
    ...(article.published ? { issued: issued(article.published) } : {}),
    ...(article.capturedAt ? { accessed: { 'date-parts': [dateParts(article.capturedAt)] } } : {}),
    ...(url ? { URL: url } : {}),
    ...(article.language ? { language: article.language } : {}),
    note: `page sha256: ${article.page}`,
  };
}

function issued(date: DateFact): Record<string, unknown> {
  return { 'date-parts': [dateParts(date.value)], ...(date.basis === 'inferred' ? { circa: true } : {}) };
}

/** Year, month and day, as far as the value goes. */
export function dateParts(iso: string): number[] {
  return (/^\d{4}(?:-\d{2})?(?:-\d{2})?/.exec(iso)?.[0] ?? '').split('-').filter(Boolean).map(Number);
}

/** A key for bibliographies: letters and digits of the publisher, the date, the beginning of the page's hash. */
export function citationKey(c: Catalogue, article: Article): string {
  const name = c
    .name(article.id)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '')
    .slice(0, 24);
  return `${name || 'page'}${article.published?.value.slice(0, 10).replace(/-/g, '') ?? ''}-${article.page.slice(0, 6)}`;
}
