/**
 * The collections that the weights are learned on: each set whole, in small parts, as headlines alone, in invented
 * tongues, with simulated dates, in small heaps, and mixed with the others. A lesson is a collection with the story of
 * each article.
 */
import { type Collection, readCollection } from '../../src/cluster/collection.ts';
import { madeArticle } from '../../src/cluster/made-article.ts';
import { scopes } from '../../src/cluster/scopes.ts';
import { backgroundShare } from '../../src/text/rarity.ts';
import { stem } from '../../src/text/stems.ts';
import { words } from '../../src/text/words.ts';
import { generator } from '../learn/boosting.ts';
import { disguise, tongues } from './disguises.ts';
import { type Labelled, loadSet, setNames } from './sets.ts';
import { simulateDates } from './simulated-dates.ts';
import { loadStrangers } from './strangers.ts';

export interface Lesson {
  /** The set, or `mixed`. */
  readonly set: string;
  readonly stories: readonly string[];
  readonly collection: Collection;
  readonly weight: number;
}

/** Pairs of small heaps are few, and small heaps are what people bring. */
const heapWeight = 4;
/** A mixed collection stands for many. */
const mixedWeight = 2;
/** Stories of these sets have little in common: a heap of them hardly ever puts two on one subject side by side. */
const easyHeaps: ReadonlySet<string> = new Set(['uci', 'googlenews-ts', 'googlenews-t']);
/** Days over which stories begin, where dates are simulated. */
const windows = [1, 6, 30, 400];

/** What can be learned from: the sets, and pages that have nothing to do with one another. */
export const lessonNames: readonly string[] = [...setNames, 'strangers'];

/** The training part of a set. */
function trainingPart(data: string, set: string): Labelled[] {
  const labelled = set === 'strangers' ? loadStrangers(data, false) : loadSet(data, set);
  return labelled.filter((item) => item.part === 'train');
}

function lesson(set: string, labelled: readonly Labelled[], weight = 1): Lesson[] {
  if (labelled.length === 0) return [];
  const sorted = [...labelled].sort((x, y) => (x.article.id < y.article.id ? -1 : 1));
  const collection = readCollection(sorted.map((item) => item.article));
  return [{ set, stories: sorted.map((item) => item.story), collection, weight }];
}

/** The lessons of one set. */
export function lessonsOf(data: string, set: string): Lesson[] {
  const number = lessonNames.indexOf(set);
  const labelled = trainingPart(data, set);
  const found: Lesson[] = [];
  const add = (items: readonly Labelled[], weight = 1) => found.push(...lesson(set, items, weight));
  add(labelled);
  add(part(labelled, 0.3, 11));
  if (set === 'strangers') add(loadStrangers(data, true).filter((item) => item.part === 'train'));
  if (set !== 'uci' && !set.startsWith('googlenews')) add(part(labelled, 0.6, 18).map(headlineOnly));
  for (const [at, tongue] of tongues.entries()) {
    const told = part(labelled, 0.3, 17 + 1000 * at).map((item) => disguise(item, tongue));
    add(told);
    add(simulateDates(part(told, 0.5, 19), windows[(at + number) % windows.length]!, 500 + number));
  }
  for (const [at, window] of windows.entries()) {
    const seed = 100 * number + at;
    add(simulateDates(part(labelled, 0.25, seed), window, seed));
  }
  for (const [at, heap] of heaps(labelled, easyHeaps.has(set) ? 20 : 200, number).entries()) {
    const named =
      at % 4 < 2
        ? heap
        : at % 8 < 4
          ? heap.map(renamed)
          : heap.map((item) => disguise(item, tongues[(at >> 3) % tongues.length]!));
    add(at % 2 === 0 ? named : simulateDates(named, windows[(at >> 1) % windows.length]!, at), heapWeight);
  }
  return found;
}

/** Articles of each set in a mixed collection, about: small sets among large ones, and sets of one size. */
const mixedSizes = [1500, 600, 200];

/** The lessons of several sets in one collection. */
export function mixedLessons(data: string, sets: readonly string[]): Lesson[] {
  const all = sets.map((set) => trainingPart(data, set));
  return mixedSizes.flatMap((size, at) => {
    const mixed = all.flatMap((labelled) => part(labelled, Math.min(1, size / labelled.length), 13 + 100 * at));
    const dated = simulateDates(part(mixed, 0.7, 15 + at), 60, 7 + at);
    return [...lesson('mixed', mixed, mixedWeight), ...lesson('mixed', dated, mixedWeight)];
  });
}

/** Names changed into names that no list of words holds: tomorrow's names are on none either. */
function renamed(item: Labelled): Labelled {
  const change = (text: string) =>
    text.replace(/\p{Lu}\p{Ll}{3,}/gu, (name) => `${name}${name.length % 2 === 0 ? 'ovy' : 'qua'}`);
  const { id, title, text, language, published } = item.article;
  const article = madeArticle({ id, title: title && change(title), text: change(text), language });
  return { ...item, article: { ...article, published } };
}

/** The headline alone; the first sentence where there is none. */
function headlineOnly(item: Labelled): Labelled {
  const { head } = scopes(item.article);
  return { ...item, article: madeArticle({ id: item.article.id, text: head, language: item.article.language }) };
}

/**
 * Small heaps: of stories that have a word in common, for one to four words, or of any stories; with one to five articles
 * of each, or one alone.
 */
function heaps(labelled: readonly Labelled[], count: number, seed: number): Labelled[][] {
  const random = generator(seed);
  const byStory = Map.groupBy(labelled, (item) => item.story);
  const stories = [...byStory.keys()];
  const subjects = storiesByWord(labelled);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const chosen = new Set<string>();
    if (random() < 0.6 && subjects.length > 0) {
      const words = 1 + Math.floor(random() * 4);
      for (let word = 0; word < words; word++) {
        const subject = pick(subjects);
        for (let left = 2 + Math.floor(random() * 4); left > 0; left--) chosen.add(pick(subject));
      }
    } else for (let left = 2 + Math.floor(random() ** 2 * 12); left > 0; left--) chosen.add(pick(stories));
    const single = random() < 0.4;
    const items = [...chosen].flatMap((story) => {
      const all = byStory.get(story)!;
      const start = Math.floor(random() * all.length);
      const few = single ? 1 : 1 + Math.floor(random() * Math.min(5, all.length));
      return Array.from({ length: few }, (_, at) => all[(start + at) % all.length]!);
    });
    return random() < 0.5 ? items.map(headlineOnly) : items;
  });
}

/** Stories that share a telling word, for each word that three to forty stories have in a headline. */
function storiesByWord(labelled: readonly Labelled[]): string[][] {
  const held = new Map<string, Set<string>>();
  for (const { article, story } of labelled) {
    for (const word of words(scopes(article).head)) {
      if (backgroundShare(stem(word.key, 'en'), 'en') > 0.002) continue;
      const known = held.get(word.key) ?? new Set();
      held.set(word.key, known.add(story));
    }
  }
  return [...held.values()].filter((known) => known.size >= 3 && known.size <= 40).map((known) => [...known]);
}

/** A share of the stories, whole. */
function part(labelled: readonly Labelled[], share: number, seed: number): Labelled[] {
  const random = generator(seed);
  const kept = new Map<string, boolean>();
  return labelled.filter(({ story }) => {
    if (!kept.has(story)) kept.set(story, random() < share);
    return kept.get(story)!;
  });
}
