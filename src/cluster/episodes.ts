/**
 * Episodes: a story that goes on for days or weeks, split into its turns of events. Members of one episode are near in
 * time and in words; average link over the product of both. Stories without dates, or of a few days, are one episode.
 */
import { agglomerate, type Edge } from './agglomerate.ts';
import type { Collection } from './collection.ts';
import { cosine } from './neighbours.ts';

const least = { members: 4, days: 3 };
/** Reports of one turn of events come within days of each other: how fast nearness in time fades, in days. */
const fade = 2.5;
/** Words count as much as time: a pair half as alike as members are on average counts half. */
const threshold = 0.3;
/** Beyond this many members, each is compared with those next to it in time alone. */
const window = 150;

/** Groups of members in order of time; empty where the story is one episode. Members without a date go with the nearest in words. */
export function findEpisodes(members: readonly number[], { weighted }: Collection): number[][] {
  if (members.length < least.members) return [];
  const day = (member: number) => weighted[member]!.profile.day;
  const dated = members.filter((member) => !Number.isNaN(day(member))).sort((x, y) => day(x) - day(y) || x - y);
  if (dated.length < least.members || day(dated.at(-1)!) - day(dated[0]!) < least.days) return [];
  const edges: Edge[] = [];
  let sum = 0;
  for (let x = 0; x < dated.length; x++) {
    for (let y = x + 1; y < Math.min(dated.length, x + window); y++) {
      const score = cosine(weighted[dated[x]!]!, weighted[dated[y]!]!);
      sum += score;
      edges.push({ a: x, b: y, score });
    }
  }
  const mean = sum / edges.length || 1;
  const scored = edges.map(({ a, b, score }) => {
    const apart = day(dated[b]!) - day(dated[a]!);
    return { a, b, score: Math.min(1, score / (2 * mean)) ** 0.5 * Math.exp(-apart / fade) };
  });
  const episodes = agglomerate(dated.length, scored, threshold).map((group) => group.map((place) => dated[place]!));
  if (episodes.length < 2) return [];
  for (const member of members) {
    if (Number.isNaN(day(member))) nearestEpisode(member, episodes, weighted).push(member);
  }
  const first = (episode: readonly number[]) => Math.min(...episode.map(day).filter((value) => !Number.isNaN(value)));
  return episodes.map((episode) => episode.sort((x, y) => x - y)).sort((x, y) => first(x) - first(y) || x[0]! - y[0]!);
}

function nearestEpisode(member: number, episodes: number[][], weighted: Collection['weighted']): number[] {
  let best = episodes[0]!;
  let bestScore = -1;
  for (const episode of episodes) {
    const score = Math.max(...episode.map((other) => cosine(weighted[member]!, weighted[other]!)));
    if (score > bestScore) {
      best = episode;
      bestScore = score;
    }
  }
  return best;
}
