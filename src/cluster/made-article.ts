/** Makes the article of a headline and a text, with all else unknown: for tests, benchmarks and evaluations. */

import { blankArticle } from '../records/blank-article.ts';
import type { Article } from '../records/index.ts';

export interface Made {
  readonly id: string;
  readonly title?: string | null;
  readonly text: string;
  readonly language?: string | null;
  /** ISO 8601 day or instant. */
  readonly published?: string | null;
}

/** Paragraphs of the text (separated by line breaks) are body blocks. */
export function madeArticle({ id, title = null, text, language = 'en', published = null }: Made): Article {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    role: 'body' as const,
    form: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
    page: null,
    score: null,
    reasons: [],
  }));
  return {
    ...blankArticle(id, text),
    title,
    language,
    published:
      published === null
        ? null
        : {
            value: published,
            precision: published.length > 10 ? ('minute' as const) : ('day' as const),
            basis: 'stated' as const,
            reason: 'given',
            earliest: published,
            latest: published,
          },
    blocks,
  };
}
