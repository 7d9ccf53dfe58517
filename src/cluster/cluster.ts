/**
 * Articles into stories: which articles report one event. Words, names, numbers, phrases and dates of each article;
 * the nearest through an inverted index; a learned chance for each pair; groups grown from sure pairs in rounds, with a
 * learned chance for each pair of groups. One setting for every collection; the order of the articles does not matter.
 */
import type { Result, Story } from '../records/index.ts';
import { readCollection } from './collection.ts';
import { byId, type ClusterInput, group } from './group.ts';
import { takeNotes } from './notes.ts';
import { buildStory } from './story.ts';

export { clusterVersion } from './version.ts';

export type { ClusterInput };

/** Stories, the largest first; every article is in exactly one. */
export function cluster({ articles, reuse = [] }: ClusterInput): Result<Story> {
  const collection = readCollection(byId(articles), reuse);
  const { growth, pairsOf } = group(collection);
  const records = growth.parts
    .map((members) => buildStory(members, pairsOf.get(members[0]!) ?? [], collection, growth))
    .sort((x, y) => y.articles.length - x.articles.length || (x.id < y.id ? -1 : 1));
  return { records, notes: takeNotes(collection, growth) };
}
