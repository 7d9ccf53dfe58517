/** What credits point at: a report among the pages, or a source whose report is lost. */
import type { Article } from '../records/index.ts';
import type { Credit } from './credits/credit.ts';
import type { Relatedness } from './related.ts';
import type { Source, Sources } from './sources.ts';

/** What the credits of a collection point at. */
export interface Resolved {
  /** By article and source key: the page of that source that is meant, or null where it is lost. */
  readonly meant: ReadonlyMap<string, Article | null>;
  /** By article: the lost sources whose text it says it carries. */
  readonly lostText: ReadonlyMap<string, readonly Source[]>;
  /** Credits that name the article's own publisher say nothing and are left out. */
  readonly foreign: ReadonlyMap<string, readonly { credit: Credit; source: Source }[]>;
}

/** Finds for each credit the page that is meant, if it is here. */
export function resolveCredits(
  articles: readonly Article[],
  credits: ReadonlyMap<string, readonly Credit[]>,
  sources: Sources,
  related: Relatedness,
): Resolved {
  const meant = new Map<string, Article | null>();
  const lostText = new Map<string, Source[]>();
  const foreign = new Map<string, { credit: Credit; source: Source }[]>();
  for (const article of articles) {
    const own = sources.publisherOf(article)?.key;
    const seen = new Set<string>();
    for (const credit of credits.get(article.id) ?? []) {
      const source = sources.of(credit);
      if (source.key === own || seen.has(source.key)) continue;
      seen.add(source.key);
      foreign.set(article.id, [...(foreign.get(article.id) ?? []), { credit, source }]);
      const page = related.closest(article, source.articles);
      meant.set(`${article.id}\n${source.key}`, page);
      if (page === null && credit.role === 'text') {
        lostText.set(article.id, [...(lostText.get(article.id) ?? []), source]);
      }
    }
  }
  return { meant, lostText, foreign };
}
