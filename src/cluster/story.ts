/** The record of a story: its name, its time span, its episodes, and for each member the link that holds it. */
import { createHash } from 'node:crypto';
import type { Article, Story } from '../records/index.ts';
import type { Collection } from './collection.ts';
import { dayOf, periodOf } from './dates.ts';
import { findEpisodes } from './episodes.ts';
import type { Growth } from './grow.ts';
import { link } from './links.ts';
import { type ScoredPair, spanningPairs } from './spanning.ts';
import { headline, mostTelling } from './title.ts';

/**
 * @param members article numbers, rising
 * @param pairs the pairs among them that were compared
 */
export function buildStory(
  members: readonly number[],
  pairs: readonly ScoredPair[],
  collection: Collection,
  growth: Growth,
): Story {
  const { articles, weighted } = collection;
  const own = members.map((member) => articles[member]!);
  const named = own[mostTelling(members, articles, weighted)]!;
  const id = storyId(founder(own));
  const episodes = findEpisodes(members, collection).map((part, number) => {
    const titled = articles[part[mostTelling(part, articles, weighted)]!]!;
    const reports = part.map((member) => articles[member]!);
    return {
      id: `${id}.${number + 1}`,
      title: headline(titled),
      articles: reports.map((article) => article.id),
      span: periodOf(reports),
    };
  });
  return {
    id,
    title: headline(named),
    titleFrom: named.id,
    articles: own.map((article) => article.id),
    span: periodOf(own),
    links: spanningPairs(members, pairs).map(({ a, b }) => link(a, b, collection, growth)),
    episodes,
  };
}

/** Named for the article that began it, so that a story keeps its id when later articles join. */
export function storyId(founding: string): string {
  return createHash('sha256').update(`story\n${founding}`).digest('hex').slice(0, 16);
}

/** The id of the earliest article; those without a date come after, then by id. */
function founder(articles: readonly Article[]): string {
  const when = (article: Article) => {
    const day = dayOf(article.published?.earliest);
    return Number.isNaN(day) ? Number.POSITIVE_INFINITY : day;
  };
  let first = articles[0]!;
  for (const article of articles) if (when(article) < when(first)) first = article;
  return first.id;
}
