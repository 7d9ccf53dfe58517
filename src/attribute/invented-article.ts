/** An article for tests: every line is a paragraph of the body; a line that begins with "# " is the title. */

import { blankArticle } from '../records/blank-article.ts';
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
  return { ...blankArticle('a', text), page: 'p', file: 'f', blocks, ...more };
}
