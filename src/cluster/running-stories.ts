/**
 * The stories of a stream as they stand: begun, joined, merged. A merged story goes on under the older identifier, and
 * both find it. A story whose articles have all left the window keeps its name, its count and its days.
 */
import { chance, evaluate } from '../learned/forest.ts';
import type { Article } from '../records/index.ts';
import { groupForest } from './decide.ts';
import { type CrossLinks, groupFeatureCount, groupFeatures } from './group-features.ts';
import { type Group, groupCosine, mergeGroups, withoutTerms } from './groups.ts';
import type { Neighbours } from './neighbours.ts';
import { storyId } from './story.ts';
import { headline, tellingHeadline } from './title.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weighted } from './weights.ts';

export interface Merge {
  /** The story that ended, and the older one it became part of. */
  readonly from: string;
  readonly into: string;
  readonly score: number;
  /** The article that brought it to light. */
  readonly article: string;
}

export interface NearStory {
  readonly story: Running;
  readonly cosine: number;
}

export interface Running {
  readonly id: string;
  readonly number: number;
  group: Group;
  /** Nearest stories by cosine of their vectors, as far as they were compared. */
  near: readonly NearStory[];
  mergedInto: Running | null;
  title: string;
  titleFrom: string;
  titleScore: number;
  /** Members that are still in the window. */
  recent: number;
}

const nearStories = 12;
const mergeThreshold = 0.5;

export class RunningStories {
  readonly merges: Merge[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly byId = new Map<string, Running>();
  private readonly row = new Float32Array(groupFeatureCount);

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The story an id goes by now. */
  find(id: string): Running | null {
    const story = this.byId.get(id);
    return story ? this.current(story) : null;
  }

  /** The story that another was merged into, or itself. */
  current(story: Running): Running {
    let at = story;
    while (at.mergedInto) at = at.mergedInto;
    if (story !== at) story.mergedInto = at;
    return at;
  }

  begin(article: Article, group: Group, near: readonly NearStory[]): Running {
    const story: Running = {
      id: storyId(article.id),
      number: this.byId.size,
      group,
      near: near.slice(0, nearStories).map(({ story, cosine }) => ({ story, cosine })),
      mergedInto: null,
      title: '',
      titleFrom: article.id,
      titleScore: -1,
      recent: 1,
    };
    this.byId.set(story.id, story);
    return story;
  }

  join(story: Running, group: Group): void {
    story.group = mergeGroups(story.group, group);
    story.recent++;
  }

  /** Chance that a group belongs to a story. */
  judge(group: Group, near: Neighbours, story: Running, links?: CrossLinks): number {
    const side = { group: story.group, near: listOf(story.near) };
    groupFeatures({ group, near }, side, links, this.vocabulary, this.row, 0);
    return chance(evaluate(groupForest(), this.row, 0));
  }

  /**
   * Merges two stories when the chance that they are one is high enough; the older goes on.
   * @param article what brought it to light
   */
  consider(one: Running, two: Running, article: string): void {
    const x = this.current(one);
    const y = this.current(two);
    if (x === y || x.recent === 0 || y.recent === 0) return;
    const value = groupCosine(x.group, y.group);
    this.remember(x, y, value);
    this.remember(y, x, value);
    const score = this.judge(x.group, listOf(x.near), y);
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
    for (const item of from.near) {
      const other = this.current(item.story);
      if (other !== into) this.remember(into, other, item.cosine);
    }
    from.near = [];
    from.group = withoutTerms(from.group);
    this.merges.push({ from: from.id, into: into.id, score, article });
  }

  /** Puts a story among the nearest of another. */
  remember(story: Running, other: Running, value: number): void {
    story.near = [
      ...story.near.filter((item) => item.story !== other && !item.story.mergedInto && item.story.recent > 0),
      { story: other, cosine: value },
    ]
      .sort((x, y) => y.cosine - x.cosine || x.story.number - y.story.number)
      .slice(0, nearStories);
  }

  /** An article of the story has left the window; with the last one, the story can no longer be joined. */
  leave(story: Running): void {
    story.recent--;
    if (story.recent > 0) return;
    story.near = [];
    story.group = withoutTerms(story.group);
  }

  /** Takes the article's headline for the story's, if it tells more of it. */
  name(story: Running, article: Article, weighted: Weighted): void {
    const score = tellingHeadline(article, weighted, story.group);
    if (score <= story.titleScore) return;
    story.titleScore = score;
    story.title = headline(article);
    story.titleFrom = article.id;
  }
}

function listOf(near: readonly NearStory[]): Neighbours {
  return {
    ids: Int32Array.from(near, (item) => item.story.number),
    cosines: Float32Array.from(near, (item) => item.cosine),
  };
}
