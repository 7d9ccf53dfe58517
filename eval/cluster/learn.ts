/** Learning from lessons: "are these two articles one story", then "are these two groups one story". */
import { pairChances } from '../../src/cluster/decide.ts';
import { groupFeatureNames } from '../../src/cluster/group-features.ts';
import {
  type Comparison,
  compareGroups,
  groupChances,
  type Judged,
  joinArticles,
  joinGroups,
  thresholds,
} from '../../src/cluster/grow.ts';
import { pairFeatureNames } from '../../src/cluster/pair-features.ts';
import { type Forest, plant, type Trees } from '../../src/learned/forest.ts';
import { boost, generator } from '../learn/boosting.ts';
import type { Lesson } from './lessons.ts';

const growth = { rate: 0.1, leaves: 32, depth: 5, leastWeight: 6, penalty: 2, sample: 0.4, features: 0.6, seed: 1 };
/** Rows taken from a collection at scale 1; a smaller scale is quicker and nearly as good. */
const perCollection = { pairs: 30_000, groups: 12_000 };
/** A collection weighs at most this many rows and a share of its own, so that large sets do not drown small ones. */
const weightLimit = { pairs: 20_000, groups: 9_000, share: 0.15 };

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
      this.values.push(rows[from + at]!);
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

/** @param scale of the number of rows */
export function learnPairs(lessons: readonly Lesson[], scale = 1): Trees {
  const table = new Table(pairFeatureNames);
  const random = generator(3);
  for (const { stories, collection, weight: lessonWeight } of lessons) {
    const { a, b } = collection.pairs;
    const labels = Uint8Array.from(a, (one, pair) => (stories[one] === stories[b[pair]!] ? 1 : 0));
    const weights = draw(labels, perCollection.pairs * scale, weightLimit.pairs, random);
    for (let pair = 0; pair < a.length; pair++) {
      if (weights[pair]! > 0) table.add(collection.rows, pair, labels[pair]!, lessonWeight * weights[pair]!);
    }
  }
  console.error(`${lessons.length} collections, ${table.labels.length} pairs`);
  return table.learn(280);
}

/** Groups change as the weights do: rows are gathered on the way that earlier weights take. */
export function learnGroups(lessons: readonly Lesson[], pairForest: Forest, scale = 1): Trees {
  const table = new Table(groupFeatureNames);
  const random = generator(4);
  let learned: Trees | null = null;
  for (let pass = 0; pass < 3; pass++) {
    const forest: Forest | null = learned && plant(learned);
    for (const { stories, collection, weight } of lessons) {
      const chances = pairChances(collection, pairForest);
      let parts = joinArticles(collection, chances, thresholds.articles);
      let before: Judged | null = null;
      for (let round = 0; round < (forest ? 3 : 1); round++) {
        const comparison: Comparison = compareGroups(collection, chances, parts, before);
        gather(table, comparison, stories, weight, perCollection.groups * scale, random);
        if (!forest) break;
        before = { comparison, scores: groupChances(comparison, forest, collection) };
        const joined = joinGroups(before, thresholds.groups);
        if (joined.length === parts.length) break;
        parts = joined;
      }
    }
    console.error(`pass ${pass + 1}: ${table.labels.length} pairs of groups`);
    learned = table.learn(pass < 2 ? 50 : 280);
  }
  return learned!;
}

function gather(
  table: Table,
  comparison: Comparison,
  stories: readonly string[],
  lessonWeight: number,
  most: number,
  random: () => number,
): void {
  const { parts, low, high, rows } = comparison;
  if (low.length === 0) return;
  const purity = Float32Array.from(low, (one, pair) => purityOf(parts[one]!, parts[high[pair]!]!, stories));
  const labels = Uint8Array.from(purity, (share) => (share > 0.5 ? 1 : 0));
  const weights = draw(labels, most, weightLimit.groups, random);
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
  const whole = Math.min(1, (limit + weightLimit.share * count) / Math.max(1, count));
  return Float32Array.from(labels, (label) => (random() < shares[label]! ? whole / shares[label]! : 0));
}
