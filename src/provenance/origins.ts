/** The records of origins: sources that reports credit or cite, lost ones (no page of theirs is here) included. */
import type { Article, Evidence, Origin } from '../records/index.ts';
import type { Source } from './sources.ts';

/** The id of the origin that stands for a source. */
export function originId(source: Source): string {
  return `origin:${source.kind}:${source.key.replace(/\s+/gu, '-')}`;
}

/**
 * An origin for a source. `article` is its report of the story where one is among the pages: then it is not lost.
 * Evidence is sorted by article and place.
 */
export function originOf(source: Source, article: Article | null, evidence: readonly Evidence[]): Origin {
  return {
    id: originId(source),
    kind: source.kind,
    name: source.name,
    lost: article === null,
    article: article?.id ?? null,
    story: null,
    evidence: [...evidence].sort((x, y) => compare(x.article, y.article) || x.start - y.start || x.end - y.end),
  };
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
