/** Why two articles are, or are not, one story. */
import type { StoryLink } from '../records/index.ts';
import { readCollection } from './collection.ts';
import { byId, type ClusterInput, group } from './group.ts';
import { link } from './links.ts';

export interface Explanation {
  /** Whether they stand in one story. */
  readonly together: boolean;
  readonly link: StoryLink;
}

/** Null where one of the ids is not among the articles. */
export function explain({ articles, reuse = [] }: ClusterInput, a: string, b: string): Explanation | null {
  const collection = readCollection(byId(articles), reuse);
  const x = collection.articles.findIndex((article) => article.id === a);
  const y = collection.articles.findIndex((article) => article.id === b);
  if (x < 0 || y < 0) return null;
  const { growth } = group(collection);
  const together = growth.parts.some((members) => members.includes(x) && members.includes(y));
  return { together, link: link(x, y, collection, growth) };
}
