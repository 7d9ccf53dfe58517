/** Which pairs the learned comparison is trained on, and how; shared by the trainer and the evaluation. */
import { featureNames } from '../../src/claim/features.ts';
import type { Trees } from '../../src/learned/forest.ts';
import { type Growth, grow } from './grow-trees.ts';
import { msrp, type Pair, sts } from './pairs.ts';

/** Sets of 2012 to 2015 that the weights are trained on; the 2015 headlines and 2016 are never among them. */
export const trainedOn = (set: string) => /^201[2-5]\./.test(set) && set !== '2015.headlines.test';

const similarityGrowth: Growth = {
  loss: 'squared',
  rounds: 260,
  depth: 4,
  rate: 0.05,
  fewest: 20,
  sample: 0.6,
  smoothing: 8,
};
const paraphraseGrowth: Growth = {
  loss: 'logistic',
  rounds: 160,
  depth: 3,
  rate: 0.05,
  fewest: 25,
  sample: 0.6,
  smoothing: 8,
};

/** News weighs most: it is what the comparison is for. */
function weightOf(set: string): number {
  if (/headlines/.test(set)) return 3;
  return /MSRpar|SMTnews|deft-news|tweet-news/.test(set) ? 1.5 : 0.5;
}

export function growSimilarity(pairs: readonly Pair[]): Trees {
  return grow(
    pairs.map(({ set, gold, features }) => ({ features, target: gold, weight: weightOf(set) })),
    featureNames,
    similarityGrowth,
  );
}

export function growParaphrase(pairs: readonly Pair[]): Trees {
  return grow(
    pairs.map(({ gold, features }) => ({ features, target: gold, weight: 1 })),
    featureNames,
    paraphraseGrowth,
  );
}

export function similarityPairs(data: string): Pair[] {
  return sts(data, trainedOn);
}

export function paraphrasePairs(data: string): Pair[] {
  return msrp(data, 'train');
}
