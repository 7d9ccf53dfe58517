/** What a reader should know of the stories: articles with too little to go by, dates that cannot be, near misses. */
import { type Note, note } from '../records/index.ts';
import type { Collection } from './collection.ts';
import { type Growth, thresholds } from './grow.ts';
import { believableDays } from './pair-features.ts';

/** Fewer telling words than this are too few to place an article by. */
const enoughTerms = 4;
/** Groups left apart with at least this chance are noted. */
const nearlyJoined = 0.33;

export function takeNotes(collection: Collection, growth: Growth): Note[] {
  return [
    ...thinNotes(collection),
    ...growth.parts.flatMap((members) => oddDateNotes(members, collection)),
    ...borderlineNotes(collection, growth),
  ];
}

/** Members dated decades from the story: an epoch's zero, a year of the far future. Their dates were not counted. */
function oddDateNotes(members: readonly number[], { articles, weighted }: Collection): Note[] {
  const dated = members.filter((member) => !Number.isNaN(weighted[member]!.profile.day));
  const day = (member: number) => weighted[member]!.profile.day;
  const middle = dated.map(day).sort((x, y) => x - y)[dated.length >> 1];
  if (middle === undefined) return [];
  return dated
    .filter((member) => Math.abs(day(member) - middle) > believableDays)
    .map((member) => {
      const { id, published } = articles[member]!;
      return note('cluster/odd-date', `dated ${published!.value}, decades from the rest of its story`, { article: id });
    });
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
