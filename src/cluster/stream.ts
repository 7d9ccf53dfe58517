/**
 * Stories over a stream. Each article joins the story it most likely belongs to or begins one; stories that turn out to
 * be one are merged, the merge recorded, and both identifiers keep working. The cost of an article does not depend on
 * how many have gone by: only the latest articles can be joined, each term knows its latest articles alone, and a story
 * is one vector of bounded length.
 */

import { chance, evaluate } from '../learned/forest.ts';
import type { Article } from '../records/index.ts';
import { groupForest, pairForest } from './decide.ts';
import { type CrossLinks, groupFeatureCount, groupFeatures } from './group-features.ts';
import { addLink, noLinks } from './group-links.ts';
import { type Group, groupOfOne, mergeGroups, withoutTerms } from './groups.ts';
import { cosine, type Neighbours, neighbourLimit } from './neighbours.ts';
import { pairFeatureCount, pairFeatures } from './pair-features.ts';
import { profile } from './profile.ts';
import { RecentIndex } from './recent-index.ts';
import { storyId } from './story.ts';
import { shareOneWord, thinLimit } from './thin.ts';
import { headline } from './title.ts';
import { Vocabulary } from './vocabulary.ts';
import { type Weighted, weigh } from './weights.ts';

export interface StreamOptions {
  /** How many articles back a story can still be joined; rounded up to a power of two. Default 32,768. */
  readonly window?: number;
}

export interface Merge {
  /** The story that ended, and the older one it became part of. */
  readonly from: string;
  readonly into: string;
  readonly score: number;
  /** The article that brought it to light. */
  readonly article: string;
}

export interface Placement {
  readonly article: string;
  readonly story: string;
  readonly started: boolean;
  /** Calibrated chance that the article belongs to the story; of a started story, that it does not belong to the nearest. */
  readonly score: number;
  readonly borderline: boolean;
  /** The nearest article of the story; null for the first. */
  readonly nearest: string | null;
  readonly merges: readonly Merge[];
}

export interface StreamStory {
  readonly id: string;
  readonly title: string;
  readonly titleFrom: string;
  readonly count: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

export interface StoryStream {
  add(article: Article): Placement;
  /** The id a story goes by now: its own, or that of the story it was merged into. */
  current(story: string): string;
  story(id: string): StreamStory | null;
  readonly merges: readonly Merge[];
  readonly size: number;
}

interface Entry {
  readonly id: string;
  readonly weighted: Weighted;
  near: { ids: Int32Array; cosines: Float32Array };
  story: Running;
}

interface Running {
  readonly id: string;
  readonly number: number;
  group: Group;
  /** Nearest stories by cosine of their vectors, as far as they were compared. */
  near: { story: Running; cosine: number }[];
  mergedInto: Running | null;
  title: string;
  titleFrom: string;
  titleScore: number;
  /** Members that are still in the window. */
  recent: number;
}

const defaultWindow = 32_768;
/** Articles that are compared in full, and of those the ones that get a chance. */
const looked = 60;
const judged = 25;
const judgedStories = 8;
/** Terms of an article that it is found by. */
const indexTerms = 28;
const leastRarity = 2.2;
const leastCosine = 0.04;
const nearStories = 12;
/** An article joins at once only where it is sure: a story can be merged later, and never split. */
const joinThreshold = 0.7;
const mergeThreshold = 0.5;
/** An article that two stories may share, with at least this chance for the second, is a reason to compare them. */
const hint = 0.3;
const margin = 0.12;

export function createStoryStream({ window = defaultWindow }: StreamOptions = {}): StoryStream {
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, window)));
  const vocabulary = new Vocabulary();
  const index = new RecentIndex(capacity);
  const entries: (Entry | undefined)[] = new Array(capacity);
  const stories = new Map<string, Running>();
  const merges: Merge[] = [];
  const pairRow = new Float32Array(pairFeatureCount);
  const groupRow = new Float32Array(groupFeatureCount);
  let count = 0;
  let storyCount = 0;

  const entryOf = (number: number) => entries[number & (capacity - 1)]!;

  const current = (story: Running): Running => {
    let at = story;
    while (at.mergedInto) at = at.mergedInto;
    if (story !== at) story.mergedInto = at;
    return at;
  };

  const judgeGroups = (xGroup: Group, xNear: Neighbours, y: Running, links?: CrossLinks): number => {
    groupFeatures({ group: xGroup, near: xNear }, { group: y.group, near: nearOf(y) }, links, vocabulary, groupRow, 0);
    return chance(evaluate(groupForest(), groupRow, 0));
  };

  const add = (article: Article): Placement => {
    const number = count++;
    expire(number);
    const own = profile(article, vocabulary);
    vocabulary.count(own.terms);
    const weighted = weigh(own, vocabulary);
    const chosen = telling(weighted);
    const oldest = Math.max(0, number - capacity + 1);
    const found = index
      .find(own.terms, chosen, weighted.rarities, oldest, looked)
      .map((other) => ({ other, cosine: cosine(weighted, entryOf(other).weighted) }))
      .filter((item) => item.cosine >= leastCosine)
      .sort((x, y) => y.cosine - x.cosine || x.other - y.other);
    const near = {
      ids: Int32Array.from(found.slice(0, neighbourLimit), (item) => item.other),
      cosines: Float32Array.from(found.slice(0, neighbourLimit), (item) => item.cosine),
    };
    for (const { other, cosine: value } of found) insertNear(entryOf(other), number, value);
    const single = groupOfOne(weighted);
    const reached = new Map<Running, { links: CrossLinks; nearest: Entry; best: number }>();
    for (const { other } of found.slice(0, judged)) {
      const entry = entryOf(other);
      pairFeatures({ article: weighted, near }, { article: entry.weighted, near: entry.near }, vocabulary, pairRow, 0);
      const learned = chance(evaluate(pairForest(), pairRow, 0));
      const thin = learned > thinLimit && shareOneWord(own.terms, entry.weighted.profile.terms, vocabulary);
      const score = thin ? thinLimit : learned;
      const story = current(entry.story);
      let known = reached.get(story);
      if (!known) {
        known = { links: noLinks(), nearest: entry, best: -1 };
        reached.set(story, known);
      }
      addLink(known.links, number, other, score);
      if (score > known.best) {
        known.best = score;
        known.nearest = entry;
      }
    }
    const around = [...reached]
      .map(([story, known]) => ({ story, known, cosine: groupCosine(single, story.group) }))
      .sort((x, y) => y.cosine - x.cosine || x.story.number - y.story.number)
      .slice(0, judgedStories + 4);
    const storyNear: Neighbours = {
      ids: Int32Array.from(around, (item) => item.story.number),
      cosines: Float32Array.from(around, (item) => item.cosine),
    };
    const judgedNow = around
      .slice(0, judgedStories)
      .map((item) => {
        const together = judgeGroups(single, storyNear, item.story, item.known.links);
        const score = item.story.group.size === 1 ? Math.max(together, item.known.best) : together;
        return { ...item, score };
      })
      .sort((x, y) => y.score - x.score || x.story.number - y.story.number);
    const top = judgedNow[0];
    const joins = top !== undefined && top.score >= joinThreshold;

    const before = merges.length;
    let story: Running;
    if (joins) {
      story = top.story;
      story.group = mergeGroups(story.group, single);
      story.recent++;
      for (const other of judgedNow.slice(1)) if (other.score >= hint) consider(story, other.story, article.id);
      story = current(story);
      if ((story.group.size & (story.group.size - 1)) === 0) {
        for (const { story: other } of [...story.near].slice(0, 5)) consider(story, current(other), article.id);
        story = current(story);
      }
    } else {
      story = {
        id: storyId(article.id),
        number: storyCount++,
        group: single,
        near: around.map((item) => ({ story: item.story, cosine: item.cosine })),
        mergedInto: null,
        title: '',
        titleFrom: article.id,
        titleScore: -1,
        recent: 1,
      };
      stories.set(story.id, story);
    }
    for (const item of around) {
      const other = current(item.story);
      if (other !== story) remember(other, story, item.cosine);
    }
    nameStory(story, article, weighted);
    entries[number & (capacity - 1)] = { id: article.id, weighted, near, story };
    index.enter(number, own.terms, chosen);
    const score = joins ? top.score : 1 - (top?.score ?? 0);
    return {
      article: article.id,
      story: story.id,
      started: !joins,
      score,
      borderline: top !== undefined && Math.abs(top.score - joinThreshold) < margin,
      nearest: joins ? top.known.nearest.id : null,
      merges: merges.slice(before),
    };
  };

  /** Merges two stories when the chance that they are one is high enough; the older goes on. */
  function consider(one: Running, two: Running, article: string): void {
    const x = current(one);
    const y = current(two);
    if (x === y || x.recent === 0 || y.recent === 0) return;
    const value = groupCosine(x.group, y.group);
    remember(x, y, value);
    remember(y, x, value);
    const score = judgeGroups(x.group, nearOf(x), y);
    if (score < mergeThreshold) return;
    const [into, from] = x.number < y.number ? [x, y] : [y, x];
    into.group = mergeGroups(into.group, from.group);
    into.recent += from.recent;
    if (from.titleScore > into.titleScore) {
      into.title = from.title;
      into.titleFrom = from.titleFrom;
      into.titleScore = from.titleScore;
    }
    from.mergedInto = into;
    for (const item of from.near) if (current(item.story) !== into) remember(into, current(item.story), item.cosine);
    from.near = [];
    merges.push({ from: from.id, into: into.id, score, article });
  }

  function nearOf(story: Running): Neighbours {
    return {
      ids: Int32Array.from(story.near, (item) => item.story.number),
      cosines: Float32Array.from(story.near, (item) => item.cosine),
    };
  }

  function remember(story: Running, other: Running, value: number): void {
    story.near = story.near.filter((item) => item.story !== other && !item.story.mergedInto && item.story.recent > 0);
    story.near.push({ story: other, cosine: value });
    story.near.sort((x, y) => y.cosine - x.cosine || x.story.number - y.story.number);
    story.near.length = Math.min(story.near.length, nearStories);
  }

  /** Forgets the article that falls out of the window, and its story's vector with its last article. */
  function expire(number: number): void {
    const slot = number & (capacity - 1);
    const old = entries[slot];
    if (!old) return;
    const story = current(old.story);
    story.recent--;
    if (story.recent === 0) {
      story.near = [];
      story.group = withoutTerms(story.group);
    }
    entries[slot] = undefined;
  }

  function nameStory(story: Running, article: Article, { profile: own, rarities }: Weighted): void {
    const score = tellingHeadline(own, rarities, story.group) * (article.title ? 1 : 0.6);
    if (score <= story.titleScore) return;
    story.titleScore = score;
    story.title = headline(article);
    story.titleFrom = article.id;
  }

  return {
    add,
    merges,
    get size() {
      return count;
    },
    current(id) {
      const story = stories.get(id);
      return story ? current(story).id : id;
    },
    story(id) {
      const known = stories.get(id);
      if (!known) return null;
      const { id: now, title, titleFrom, group } = current(known);
      const day = (value: number) => (Number.isNaN(value) ? null : value);
      const { size, firstDay, lastDay } = group;
      return { id: now, title, titleFrom, count: size, firstDay: day(firstDay), lastDay: day(lastDay) };
    },
  };
}

/** Places of the terms an article is found by: the heaviest that are not common. */
function telling({ weights, rarities }: Weighted): number[] {
  const places: number[] = [];
  for (let at = 0; at < weights.length; at++) if (rarities[at]! >= leastRarity) places.push(at);
  if (places.length <= indexTerms) return places;
  return places.sort((x, y) => weights[y]! - weights[x]! || x - y).slice(0, indexTerms);
}

function insertNear(entry: Entry, number: number, value: number): void {
  const { ids, cosines } = entry.near;
  const full = ids.length >= neighbourLimit;
  if (full && cosines[ids.length - 1]! >= value) return;
  let at = full ? ids.length - 1 : ids.length;
  const room = full ? ids.length : ids.length + 1;
  const newIds = full ? ids : new Int32Array(room);
  const newCosines = full ? cosines : new Float32Array(room);
  if (!full) {
    newIds.set(ids);
    newCosines.set(cosines);
  }
  while (at > 0 && newCosines[at - 1]! < value) {
    newIds[at] = newIds[at - 1]!;
    newCosines[at] = newCosines[at - 1]!;
    at--;
  }
  newIds[at] = number;
  newCosines[at] = value;
  entry.near = { ids: newIds, cosines: newCosines };
}

function groupCosine(x: Group, y: Group): number {
  let sum = 0;
  for (let i = 0, j = 0; i < x.terms.length && j < y.terms.length; ) {
    const difference = x.terms[i]! - y.terms[j]!;
    if (difference === 0) sum += x.weights[i++]! * y.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  const norms = x.norm * y.norm;
  return norms > 0 ? sum / norms : 0;
}

/** How much of what the story's articles share the headline tells. */
function tellingHeadline(own: Weighted['profile'], rarities: Float32Array, group: Group): number {
  let sum = 0;
  let size = 0;
  for (let at = 0, j = 0; at < own.terms.length; at++) {
    if (!(own.places[at]! & 1)) continue;
    size++;
    while (j < group.terms.length && group.terms[j]! < own.terms[at]!) j++;
    if (group.terms[j] === own.terms[at]) sum += (rarities[at]! * (group.held[j]! - 1)) / group.size;
  }
  return sum / Math.sqrt(size + 2);
}
