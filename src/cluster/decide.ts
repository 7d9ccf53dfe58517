/**
 * The learned decisions, applied: the chance that two articles, or two groups, report one story. Weights and what they
 * were learned on are in pair-trees.json and group-trees.json; eval/cluster/train.ts makes them.
 */
import type { Collection } from './collection.ts';
import groupTrees from './group-trees.json' with { type: 'json' };
import { pairFeatureCount } from './pair-features.ts';
import pairTrees from './pair-trees.json' with { type: 'json' };
import { chance, type Forest, logOdds, plant } from './trees.ts';

let pairs: Forest | null = null;
let groups: Forest | null = null;

export function pairForest(): Forest {
  pairs ??= plant(pairTrees);
  return pairs;
}

export function groupForest(): Forest {
  groups ??= plant(groupTrees);
  return groups;
}

/** Chances of the candidate pairs, parallel to `collection.pairs`. */
export function pairChances({ pairs, rows }: Collection, forest = pairForest()): Float32Array {
  return Float32Array.from(pairs.a, (_, pair) => chance(logOdds(forest, rows, pair * pairFeatureCount)));
}
