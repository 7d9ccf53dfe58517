/** Invented articles for the tests and the benchmark of the claim stage. */
import type { Article, Story } from '../records/index.ts';
import type { ClaimInput } from './claim.ts';

/** An article of plain paragraphs. */
export function madeArticle(
  id: string,
  paragraphs: readonly string[],
  publisher = `Outlet ${id}`,
  published: string | null = null,
): Article {
  let at = 0;
  const text = paragraphs.join('\n\n');
  const blocks = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return {
      role: 'body' as const,
      form: 'paragraph' as const,
      start,
      end: start + paragraph.length,
      page: null,
      score: null,
      reasons: [],
    };
  });
  return {
    id,
    page: id,
    file: `${id}.html`,
    title: null,
    dek: null,
    authors: [],
    publisher,
    url: null,
    language: 'en',
    section: null,
    agency: null,
    published:
      published === null
        ? null
        : {
            value: published,
            precision: 'day',
            basis: 'stated',
            reason: 'given',
            earliest: published,
            latest: published,
          },
    updated: null,
    capturedAt: null,
    text,
    blocks,
    facts: [],
  };
}

export function madeStory(articles: readonly Article[]): Story {
  return {
    id: 'story',
    title: 'story',
    titleFrom: articles[0]?.id ?? '',
    articles: articles.map(({ id }) => id).sort(),
    span: { start: null, end: null },
    links: [],
  };
}

/** What the claim stage takes when the stages before it found nothing to say. */
export function madeInput(articles: readonly Article[]): ClaimInput {
  return { story: madeStory(articles), articles, attributions: [], reuse: [], origins: [], derivations: [] };
}
