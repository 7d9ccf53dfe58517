/**
 * Learns the weights of the cluster stage: "are these two articles one story", then "are these two groups one story".
 *
 *   node eval/cluster/train.ts [--data DIR] [--out DIR] [--without SET,SET] [--scale 1]
 *
 * Learned on the training parts (see sets.ts): ECB+ (CC BY 3.0 annotation), AllSides triples (MIT), UCI News Aggregator
 * (CC BY 4.0), Google News T and TS (no licence stated), FNC-1 (no licence stated), BASIL (no licence stated), MEANTIME
 * (CC BY 4.0). Each set is seen whole, in small parts, with simulated dates, and mixed with the others. `--without`
 * leaves sets out, to see what carries over to a set that was never seen.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Collection, readCollection } from '../../src/cluster/collection.ts';
import { pairChances } from '../../src/cluster/decide.ts';
import { groupFeatureNames } from '../../src/cluster/group-features.ts';
import {
  type Comparison,
  compareGroups,
  groupChances,
  joinArticles,
  joinGroups,
  thresholds,
} from '../../src/cluster/grow.ts';
import { madeArticle } from '../../src/cluster/made-article.ts';
import { pairFeatureNames } from '../../src/cluster/pair-features.ts';
import { scopes } from '../../src/cluster/scopes.ts';
import { type Forest, plant, type Trees } from '../../src/learned/forest.ts';
import { backgroundShare } from '../../src/text/rarity.ts';
import { stem } from '../../src/text/stems.ts';
import { words } from '../../src/text/words.ts';
import { boost, generator } from '../learn/boosting.ts';
import { type Labelled, loadSet, setNames } from './sets.ts';
import { simulateDates } from './simulated-dates.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    without: { type: 'string', default: '' },
    drop: { type: 'string', default: '' },
    scale: { type: 'string', default: '1' },
  },
});
const data = options.data ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const out = options.out ?? path.join(import.meta.dirname, '..', '..', 'src', 'cluster');
const without = options.without.split(',').filter(Boolean);

const growth = { rate: 0.12, leaves: 32, depth: 5, leastWeight: 6, penalty: 2, sample: 0.4, features: 0.6, seed: 1 };
/** Features left out, for experiments. */
const dropped = options.drop.split(',').filter(Boolean);
const scale = Number(options.scale);
/** Rows taken from a collection; a smaller --scale is quicker and nearly as good. */
const perCollection = { pairs: 30_000 * scale, groups: 12_000 * scale };
/** A collection weighs at most this many rows, so that large sets do not drown small ones. */
const weightLimit = { pairs: 15_000, groups: 7_000 };

/** Pairs of small heaps are few, and small heaps are what people bring. */
const heapWeight = 4;
/** Stories of these sets have little in common: a heap of them hardly ever puts two on one subject side by side. */
const easyHeaps: ReadonlySet<string> = new Set(['uci', 'googlenews-ts', 'googlenews-t']);
/** Days over which stories begin, where dates are simulated. */
const windows = [1, 6, 30, 400];

interface Lesson {
  readonly name: string;
  readonly stories: readonly string[];
  readonly collection: Collection;
  readonly weight: number;
}

class Table {
  readonly values: number[] = [];
  readonly labels: number[] = [];
  readonly weights: number[] = [];
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }

  add(rows: Float32Array, row: number, label: number, weight: number): void {
    const from = row * this.names.length;
    for (let at = 0; at < this.names.length; at++) {
      this.values.push(dropped.includes(this.names[at]!) ? 0 : rows[from + at]!);
    }
    this.labels.push(label);
    this.weights.push(weight);
  }

  learn(trees: number): Trees {
    const rows = {
      width: this.names.length,
      values: Float32Array.from(this.values),
      labels: Uint8Array.from(this.labels),
      weights: Float32Array.from(this.weights),
    };
    return { features: this.names, ...boost(rows, { ...growth, trees }) };
  }
}

const lessons = prepareLessons();
const pairs = learnPairs();
save('pair-trees.json', pairs);
const groups = learnGroups(plant(pairs));
save('group-trees.json', groups);

function prepareLessons(): Lesson[] {
  const found: Lesson[] = [];
  const mixed: Labelled[] = [];
  const add = (name: string, labelled: readonly Labelled[], weight = 1) => {
    if (labelled.length === 0) return;
    const sorted = [...labelled].sort((x, y) => (x.article.id < y.article.id ? -1 : 1));
    const collection = readCollection(sorted.map((item) => item.article));
    found.push({ name, stories: sorted.map((item) => item.story), collection, weight });
  };
  for (const [number, set] of setNames.entries()) {
    if (without.includes(set)) continue;
    const labelled = loadSet(data, set).filter((item) => item.part === 'train');
    add(set, labelled);
    add(`${set} part`, part(labelled, 0.3, 11));
    if (set !== 'uci' && !set.startsWith('googlenews'))
      add(`${set} headlines`, part(labelled, 0.6, 18).map(headlineOnly));
    add(`${set} without lists`, part(labelled, 0.3, 17).map(withoutLists));
    for (const [at, window] of windows.entries()) {
      const seed = 100 * number + at;
      add(`${set} over ${window} days`, simulateDates(part(labelled, 0.25, seed), window, seed));
    }
    for (const [at, heap] of heaps(labelled, easyHeaps.has(set) ? 20 : 200, number).entries()) {
      const named = at % 4 < 2 ? heap : heap.map(renamed);
      add(
        `${set} heap`,
        at % 2 === 0 ? named : simulateDates(named, windows[(at >> 1) % windows.length]!, at),
        heapWeight,
      );
    }
    mixed.push(...part(labelled, Math.min(1, 1500 / labelled.length), 13));
  }
  add('mixed', mixed);
  add('mixed, dated', simulateDates(part(mixed, 0.7, 15), 60, 7));
  return found;
}

/** As in a language without function words, stems and word ranks of its own. */
function withoutLists(item: Labelled): Labelled {
  return { ...item, article: { ...item.article, language: 'xx' } };
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

function learnPairs(): Trees {
  const table = new Table(pairFeatureNames);
  const random = generator(3);
  for (const { stories, collection, weight: lessonWeight } of lessons) {
    const { a, b } = collection.pairs;
    const labels = Uint8Array.from(a, (one, pair) => (stories[one] === stories[b[pair]!] ? 1 : 0));
    const weights = draw(labels, perCollection.pairs, weightLimit.pairs, random);
    for (let pair = 0; pair < a.length; pair++) {
      if (weights[pair]! > 0) table.add(collection.rows, pair, labels[pair]!, lessonWeight * weights[pair]!);
    }
  }
  console.error(`${lessons.length} collections, ${table.labels.length} pairs`);
  return table.learn(140);
}

/** Groups change as the weights do: rows are gathered on the way that earlier weights take. */
function learnGroups(pairForest: Forest): Trees {
  const table = new Table(groupFeatureNames);
  const random = generator(4);
  let learned: Trees | null = null;
  for (let pass = 0; pass < 3; pass++) {
    const forest: Forest | null = learned && plant(learned);
    for (const { stories, collection, weight } of lessons) {
      const chances = pairChances(collection, pairForest);
      let parts = joinArticles(collection, chances, thresholds.articles);
      for (let round = 0; round < (forest ? 3 : 1); round++) {
        const comparison = compareGroups(collection, chances, parts);
        gather(table, comparison, stories, weight, random);
        if (!forest) break;
        const joined = joinGroups(
          comparison,
          groupChances(comparison, forest, collection.vocabulary),
          thresholds.groups,
        );
        if (joined.length === parts.length) break;
        parts = joined;
      }
    }
    console.error(`pass ${pass + 1}: ${table.labels.length} pairs of groups`);
    learned = table.learn(pass < 2 ? 50 : 140);
  }
  return learned!;
}

function gather(
  table: Table,
  comparison: Comparison,
  stories: readonly string[],
  lessonWeight: number,
  random: () => number,
): void {
  const { parts, low, high, rows } = comparison;
  if (low.length === 0) return;
  const purity = Float32Array.from(low, (one, pair) => purityOf(parts[one]!, parts[high[pair]!]!, stories));
  const labels = Uint8Array.from(purity, (share) => (share > 0.5 ? 1 : 0));
  const weights = draw(labels, perCollection.groups, weightLimit.groups, random);
  for (let pair = 0; pair < low.length; pair++) {
    if (weights[pair] === 0) continue;
    const size = parts[low[pair]!]!.length * parts[high[pair]!]!.length;
    const weight = lessonWeight * weights[pair]! * Math.abs(purity[pair]! - 0.5) * 2 * size ** 0.25;
    table.add(rows, pair, labels[pair]!, weight);
  }
}

/** The share of pairs across two groups that are one story. */
function purityOf(x: readonly number[], y: readonly number[], stories: readonly string[]): number {
  const held = new Map<string, number>();
  for (const member of x) held.set(stories[member]!, (held.get(stories[member]!) ?? 0) + 1);
  let same = 0;
  for (const member of y) same += held.get(stories[member]!) ?? 0;
  return same / (x.length * y.length);
}

/**
 * Which rows to take: up to half of `most` of either label, so that the rarer label is seen enough; weighted so that each
 * label counts as much as it does in the collection, and the collection no more than `limit` rows. 0: not taken.
 */
function draw(labels: Uint8Array, most: number, limit: number, random: () => number): Float32Array {
  const count = labels.length;
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const shares = [count - positive, positive].map((of) => Math.min(1, most / 2 / Math.max(1, of)));
  const whole = Math.min(1, limit / Math.max(1, count));
  return Float32Array.from(labels, (label) => (random() < shares[label]! ? whole / shares[label]! : 0));
}

function save(file: string, trees: Trees): void {
  mkdirSync(out, { recursive: true });
  const learnedOn = setNames.filter((set) => !without.includes(set));
  writeFileSync(path.join(out, file), `${JSON.stringify({ learnedOn, ...trees })}\n`);
}
