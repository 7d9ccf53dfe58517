/** An article for tests: every line is a paragraph of the body; a line that begins with "# " is the title. */
import type { Article, BlockRole } from '../records/index.ts';

export function inventedArticle(
  text: string,
  more: Partial<Article> = {},
  role?: (line: string) => BlockRole,
): Article {
  const blocks: Article['blocks'] = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    role: role?.(match[0]) ?? 'body',
    form: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
    page: null,
    score: null,
    reasons: [],
  }));
  return {
    id: 'a',
    page: 'p',
    file: 'f',
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
    blocks,
    facts: [],
    ...more,
  };
}
