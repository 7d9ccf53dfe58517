/**
 * Articles into stories: which articles report one event. Words, names, numbers, phrases and dates of each article;
 * the nearest through an inverted index; a learned chance for each pair; groups grown from sure pairs in rounds, with a
 * learned chance for each pair of groups. One setting for every collection; the order of the articles does not matter.
 */
import { type Note, note, type Result, type Story } from '../records/index.ts';
import { type Collection, readCollection } from './collection.ts';
import { byId, type ClusterInput, group } from './group.ts';
import { type Growth, thresholds } from './grow.ts';
import { buildStory } from './story.ts';

export { clusterVersion } from './version.ts';

export type { ClusterInput };

/** Fewer telling words than this are too few to place an article by. */
const enoughTerms = 4;
/** Groups left apart with at least this chance are noted. */
const nearlyJoined = 0.33;

/** Stories, the largest first; every article is in exactly one. */
export function cluster({ articles, reuse = [] }: ClusterInput): Result<Story> {
  const collection = readCollection(byId(articles), reuse);
  const { growth, pairsOf } = group(collection);
  const records = growth.parts
    .map((members) => buildStory(members, pairsOf.get(members[0]!) ?? [], collection, growth))
    .sort((x, y) => y.articles.length - x.articles.length || (x.id < y.id ? -1 : 1));
  return { records, notes: [...thinNotes(collection), ...borderlineNotes(collection, growth)] };
}

function thinNotes({ articles, weighted, vocabulary }: Collection): Note[] {
  const found: Note[] = [];
  for (const [number, { profile }] of weighted.entries()) {
    const count = profile.terms.filter((term) => vocabulary.kinds[term] === 'word').length;
    if (count >= enoughTerms) continue;
    const words = count === 0 ? 'no telling words' : count === 1 ? 'one telling word' : `only ${count} telling words`;
    found.push(note('cluster/thin', `${words} to place the article by`, { article: articles[number]!.id }));
  }
  return found;
}

/** Stories that nearly were one: a note for the smaller, naming the other. */
function borderlineNotes({ articles }: Collection, { parts, rounds }: Growth): Note[] {
  const last = rounds.at(-1);
  if (!last) return [];
  const best = new Map<number, { other: number; score: number }>();
  for (const [key, score] of last.chances) {
    const low = Math.floor(key / last.count);
    const high = key % last.count;
    if (score < nearlyJoined || score >= 1 || last.count !== parts.length) continue;
    const [small, large] = parts[low]!.length < parts[high]!.length ? [low, high] : [high, low];
    if (score > (best.get(small)?.score ?? 0)) best.set(small, { other: large, score });
  }
  return [...best]
    .sort(([x], [y]) => x - y)
    .map(([small, { other, score }]) => {
      const mine = articles[parts[small]![0]!]!;
      const theirs = articles[parts[other]![0]!]!;
      const percent = Math.round(score * 100);
      return note(
        'cluster/borderline',
        `may be one story with ${theirs.file} (chance ${percent} %, joined from ${thresholds.groups * 100} % on)`,
        { article: mine.id },
      );
    });
}
