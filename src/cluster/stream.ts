/**
 * Stories over a stream. Each article joins the story it most likely belongs to or begins one; stories that turn out to
 * be one are merged, the merge recorded, and both identifiers keep working. The cost of an article does not depend on
 * how many have gone by: only the latest articles can be joined, each term knows its latest articles alone, and a story
 * is one vector of bounded length.
 */
import { chance, evaluate } from '../learned/forest.ts';
import type { Article } from '../records/index.ts';
import { pairForest } from './decide.ts';
import type { CrossLinks } from './group-features.ts';
import { addLink, noLinks } from './group-links.ts';
import { groupCosine, groupOfOne } from './groups.ts';
import { pairFeatureCount, pairFeatures } from './pair-features.ts';
import { type Incoming, RecentArticles } from './recent-articles.ts';
import { type Merge, type Running, RunningStories } from './running-stories.ts';
import { shareOneWord, thinLimit } from './thin.ts';

export type { Merge };

export interface StreamOptions {
  /** How many articles back a story can still be joined; rounded up to a power of two. Default 32,768. */
  readonly window?: number;
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
  /** Days since 1970, as fractions. */
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

/** A story that has articles near the one at hand. */
interface Reached {
  readonly story: Running;
  readonly links: CrossLinks;
  /** The article most likely of one story with the one at hand, and how likely. */
  nearest: string;
  best: number;
}

const defaultWindow = 32_768;
/** Of the nearest articles, those that get a chance; and the nearest stories that do. */
const judged = 25;
const judgedStories = 8;
const knownStories = 12;
/** An article joins at once only where it is sure: a story can be merged later, and never split. */
const joinThreshold = 0.7;
/** An article that two stories may share, with at least this chance for the second, is a reason to compare them. */
const hint = 0.3;
/** A story that has doubled is compared with this many of its nearest. */
const reviewed = 5;
const margin = 0.12;

export function createStoryStream({ window = defaultWindow }: StreamOptions = {}): StoryStream {
  const recent = new RecentArticles(window);
  const stories = new RunningStories(recent.vocabulary);
  /** Story of each article in the window. */
  const storyOf = new Map<number, Running>();
  const row = new Float32Array(pairFeatureCount);

  /** Chance that the article and one of the latest are one story. */
  const judgePair = ({ weighted, near }: Incoming, other: number): number => {
    const { weighted: theirs, near: theirNear } = recent.of(other);
    pairFeatures({ article: weighted, near }, { article: theirs, near: theirNear }, recent.vocabulary, row, 0);
    const learned = chance(evaluate(pairForest(), row, 0));
    if (learned <= thinLimit) return learned;
    return shareOneWord(weighted.profile.terms, theirs.profile.terms, recent.vocabulary) ? thinLimit : learned;
  };

  const reach = (incoming: Incoming): Reached[] => {
    const reached = new Map<Running, Reached>();
    for (const { number: other } of incoming.found.slice(0, judged)) {
      const score = judgePair(incoming, other);
      const story = stories.current(storyOf.get(other)!);
      const known = reached.get(story) ?? { story, links: noLinks(), nearest: '', best: -1 };
      reached.set(story, known);
      addLink(known.links, incoming.number, other, score);
      if (score <= known.best) continue;
      known.best = score;
      known.nearest = recent.of(other).id;
    }
    return [...reached.values()];
  };

  const add = (article: Article): Placement => {
    const leaving = storyOf.get(recent.leaving);
    if (leaving) stories.leave(stories.current(leaving));
    storyOf.delete(recent.leaving);

    const incoming = recent.read(article);
    const single = groupOfOne(incoming.weighted);
    const around = reach(incoming)
      .map((item) => ({ ...item, cosine: groupCosine(single, item.story.group) }))
      .sort((x, y) => y.cosine - x.cosine || x.story.number - y.story.number)
      .slice(0, knownStories);
    const near = {
      ids: Int32Array.from(around, (item) => item.story.number),
      cosines: Float32Array.from(around, (item) => item.cosine),
    };
    const likely = around
      .slice(0, judgedStories)
      .map((item) => {
        const together = stories.judge(single, near, item.story, item.links);
        return { ...item, score: item.story.group.size === 1 ? Math.max(together, item.best) : together };
      })
      .sort((x, y) => y.score - x.score || x.story.number - y.story.number);
    const top = likely[0];
    const joins = top !== undefined && top.score >= joinThreshold;

    const before = stories.merges.length;
    const story = joins ? top.story : stories.begin(article, single, around);
    if (joins) {
      stories.join(story, single);
      for (const other of likely.slice(1)) if (other.score >= hint) stories.consider(story, other.story, article.id);
      const now = stories.current(story);
      const doubled = (now.group.size & (now.group.size - 1)) === 0;
      if (doubled) for (const other of now.near.slice(0, reviewed)) stories.consider(now, other.story, article.id);
    }
    const now = stories.current(story);
    for (const item of around) {
      const other = stories.current(item.story);
      if (other !== now) stories.remember(other, now, item.cosine);
    }
    stories.name(now, article, incoming.weighted);
    recent.enter(incoming);
    storyOf.set(incoming.number, now);
    return {
      article: article.id,
      story: now.id,
      started: !joins,
      score: joins ? top.score : 1 - (top?.score ?? 0),
      borderline: top !== undefined && Math.abs(top.score - joinThreshold) < margin,
      nearest: joins ? top.nearest : null,
      merges: stories.merges.slice(before),
    };
  };

  return {
    add,
    merges: stories.merges,
    get size() {
      return recent.size;
    },
    current: (id) => stories.find(id)?.id ?? id,
    story(id) {
      const found = stories.find(id);
      if (!found) return null;
      const { size, firstDay, lastDay } = found.group;
      const day = (value: number) => (Number.isNaN(value) ? null : value);
      const { id: now, title, titleFrom } = found;
      return { id: now, title, titleFrom, count: size, firstDay: day(firstDay), lastDay: day(lastDay) };
    },
  };
}
