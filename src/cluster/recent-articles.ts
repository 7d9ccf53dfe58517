/**
 * The latest articles of a stream, each with its weighted words and its nearest. What falls out of the window is
 * forgotten; the words' counts stay.
 */
import type { Article } from '../records/index.ts';
import { cosine, leastCosine, type Neighbours, neighbourLimit } from './neighbours.ts';
import { profile } from './profile.ts';
import { RecentIndex } from './recent-index.ts';
import { Vocabulary } from './vocabulary.ts';
import { type Weighted, weigh } from './weights.ts';

export interface Near {
  readonly number: number;
  readonly cosine: number;
}

/** An article just read, before it is entered. */
export interface Incoming {
  readonly id: string;
  readonly number: number;
  readonly weighted: Weighted;
  /** What was compared in full, the nearest first. */
  readonly found: readonly Near[];
  readonly near: Neighbours;
  /** Places of the terms it will be found by. */
  readonly chosen: readonly number[];
}

export interface RecentArticle {
  readonly id: string;
  readonly weighted: Weighted;
  readonly near: Neighbours;
}

/** Articles that are compared in full. */
const looked = 60;
/** Terms of an article that it is found by. */
const indexTerms = 28;
const leastRarity = 2.2;

export class RecentArticles {
  readonly vocabulary = new Vocabulary();
  size = 0;
  private readonly capacity: number;
  private readonly index: RecentIndex;
  private readonly kept: (RecentArticle | undefined)[];

  /** @param window how many articles back can be found; rounded up to a power of two */
  constructor(window: number) {
    this.capacity = 2 ** Math.ceil(Math.log2(Math.max(2, window)));
    this.index = new RecentIndex(this.capacity);
    this.kept = new Array(this.capacity);
  }

  /** The article that the next one pushes out of the window. */
  get leaving(): number {
    return this.size - this.capacity;
  }

  of(number: number): RecentArticle {
    return this.kept[number & (this.capacity - 1)]!;
  }

  /** Reads the next article: counts its words and finds its nearest. */
  read(article: Article): Incoming {
    const number = this.size++;
    this.kept[number & (this.capacity - 1)] = undefined;
    const own = profile(article, this.vocabulary);
    this.vocabulary.count(own.terms);
    const weighted = weigh(own, this.vocabulary);
    const chosen = telling(weighted);
    const oldest = Math.max(0, number - this.capacity + 1);
    const found = this.index
      .find(own.terms, chosen, weighted.rarities, oldest, looked)
      .map((other) => ({ number: other, cosine: cosine(weighted, this.of(other).weighted) }))
      .filter((item) => item.cosine >= leastCosine)
      .sort((x, y) => y.cosine - x.cosine || x.number - y.number);
    return { id: article.id, number, weighted, found, near: listOf(found.slice(0, neighbourLimit)), chosen };
  }

  /** Makes an article that was read one that others can find. */
  enter({ id, number, weighted, found, near, chosen }: Incoming): void {
    for (const item of found) {
      const other = this.of(item.number);
      const list = withNear(other.near, number, item.cosine);
      if (list !== other.near) this.kept[item.number & (this.capacity - 1)] = { ...other, near: list };
    }
    this.kept[number & (this.capacity - 1)] = { id, weighted, near };
    this.index.enter(number, weighted.profile.terms, chosen);
  }
}

function listOf(near: readonly Near[]): Neighbours {
  return {
    ids: Int32Array.from(near, (item) => item.number),
    cosines: Float32Array.from(near, (item) => item.cosine),
  };
}

/** Places of the terms an article is found by: the heaviest that are not common. */
function telling({ weights, rarities }: Weighted): number[] {
  const places: number[] = [];
  for (let at = 0; at < weights.length; at++) if (rarities[at]! >= leastRarity) places.push(at);
  if (places.length <= indexTerms) return places;
  return places.sort((x, y) => weights[y]! - weights[x]! || x - y).slice(0, indexTerms);
}

/** The list with one more; the same list where it is full of nearer ones. */
function withNear(near: Neighbours, number: number, value: number): Neighbours {
  const { length } = near.ids;
  if (length >= neighbourLimit && near.cosines[length - 1]! >= value) return near;
  let at = length;
  while (at > 0 && near.cosines[at - 1]! < value) at--;
  const room = Math.min(neighbourLimit, length + 1);
  const ids = new Int32Array(room);
  const cosines = new Float32Array(room);
  ids.set(near.ids.subarray(0, at));
  cosines.set(near.cosines.subarray(0, at));
  ids[at] = number;
  cosines[at] = value;
  ids.set(near.ids.subarray(at, room - 1), at + 1);
  cosines.set(near.cosines.subarray(at, room - 1), at + 1);
  return { ids, cosines };
}
