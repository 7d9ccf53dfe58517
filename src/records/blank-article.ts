/** An article of which only the text is known, without blocks: what tests, benchmarks and evaluations build theirs on. */
import type { Article } from './article.ts';

export function blankArticle(id: string, text: string): Article {
  return {
    id,
    page: id,
    file: id,
    title: null,
    dek: null,
    authors: [],
    publisher: null,
    url: null,
    language: 'en',
    section: null,
    agency: null,
    published: null,
    updated: null,
    capturedAt: null,
    text,
    blocks: [],
    facts: [],
  };
}
