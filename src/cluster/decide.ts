/**
 * The learned decisions, applied: the chance that two articles, or two groups, report one story. Weights and what they
 * were learned on are in pair-trees.json and group-trees.json; eval/cluster/train.ts makes them.
 */

import { StemmaError } from '../errors.ts';
import { chance, evaluate, type Forest, plant, type Trees } from '../learned/forest.ts';
import type { Collection } from './collection.ts';
import { groupFeatureNames } from './group-features.ts';
import groupTrees from './group-trees.json' with { type: 'json' };
import { pairFeatureCount, pairFeatureNames } from './pair-features.ts';
import pairTrees from './pair-trees.json' with { type: 'json' };
import { shareOneWord, thinLimit } from './thin.ts';

let pairs: Forest | null = null;
let groups: Forest | null = null;

export function pairForest(): Forest {
  pairs ??= plant(forFeatures(pairTrees, pairFeatureNames));
  return pairs;
}

export function groupForest(): Forest {
  groups ??= plant(forFeatures(groupTrees, groupFeatureNames));
  return groups;
}

/** Weights learned for other features than are measured would give numbers without meaning. */
function forFeatures(trees: Trees, names: readonly string[]): Trees {
  if (trees.features?.join() === names.join()) return trees;
  throw new StemmaError('internal', 'cluster: the weights were learned for other features; learn them again');
}

/** Chances of the candidate pairs, parallel to `collection.pairs`. */
export function pairChances(collection: Collection, forest = pairForest()): Float32Array {
  const { pairs, rows, covers, articles, weighted, vocabulary } = collection;
  return Float32Array.from(pairs.a, (a, pair) => {
    const b = pairs.b[pair]!;
    const score = chance(evaluate(forest, rows, pair * pairFeatureCount));
    if (score < thinLimit || covers.has(a * articles.length + b)) return score;
    const thin = shareOneWord(weighted[a]!.profile.terms, weighted[b]!.profile.terms, vocabulary);
    return thin ? thinLimit : score;
  });
}
