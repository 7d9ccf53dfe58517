/** Which pairs the learned comparison is trained on, and how; shared by the trainer and the evaluation. */
import { featureNames } from '../../src/claim/features.ts';
import type { Trees } from '../../src/learned/forest.ts';
import { type BoostOptions, boost } from '../learn/boosting.ts';
import { eventPairs, neighbourPairs } from './events.ts';
import { msrp, type Pair, sts } from './pairs.ts';

/** Sets of 2012 to 2015 that the weights are trained on; the 2015 headlines and 2016 are never among them. */
export const trainedOn = (set: string) => /^201[2-5]\./.test(set) && set !== '2015.headlines.test';

/** A graded similarity is learned as a chance: cross-entropy takes labels between 0 and 1. */
const similarityOptions: BoostOptions = {
  trees: 400,
  leaves: 12,
  depth: 5,
  rate: 0.03,
  leastWeight: 3,
  penalty: 4,
  features: 0.3,
  sample: 0.6,
  seed: 7,
};
const paraphraseOptions: BoostOptions = { ...similarityOptions, trees: 120, leaves: 10, leastWeight: 5, rate: 0.06 };
/** Few pairs make one forest a matter of luck: so many are grown from different draws, and their mean is taken. */
const paraphraseForests = 4;

/** Grades of events are rough, and a paraphrase's label is no grade. */
const otherWeights: Readonly<Record<string, number>> = { 'ecb.train': 0.3, neighbours: 0.4, 'msrp.train': 0.6 };
/** Where a yes and a no of the paraphrase corpus stand among graded pairs: even its no is near. */
const paraphraseGrades = { yes: 0.85, no: 0.5 };

/** News weighs most: it is what the comparison is for. */
function weightOf(set: string): number {
  if (/headlines/.test(set)) return 3;
  const other = otherWeights[set];
  if (other !== undefined) return other;
  return /MSRpar|SMTnews|deft-news|tweet-news/.test(set) ? 1.5 : 0.5;
}

export function growSimilarity(pairs: readonly Pair[]): Trees {
  return growTrees(pairs, ({ set }) => weightOf(set), similarityOptions);
}

export function growParaphrase(pairs: readonly Pair[]): Trees {
  const forests = Array.from({ length: paraphraseForests }, (_, at) =>
    growTrees(pairs, () => 1, { ...paraphraseOptions, seed: paraphraseOptions.seed + at }),
  );
  return meanOf(forests);
}

/** One forest that gives the mean of several. */
function meanOf(forests: readonly Trees[]): Trees {
  const share = (value: number) => Number((value / forests.length).toFixed(5));
  const joined = { roots: [] as number[], feature: [] as number[], threshold: [] as number[] };
  const [right, value]: [number[], number[]] = [[], []];
  for (const forest of forests) {
    const from = joined.feature.length;
    for (const root of forest.roots) joined.roots.push(root + from);
    for (const [at, feature] of forest.feature.entries()) {
      joined.feature.push(feature);
      joined.threshold.push(forest.threshold[at]!);
      right.push(feature < 0 ? 0 : forest.right[at]! + from);
      value.push(share(forest.value[at]!));
    }
  }
  return {
    features: featureNames,
    base: share(forests.reduce((sum, forest) => sum + forest.base, 0)),
    ...joined,
    right,
    value,
  };
}

function growTrees(pairs: readonly Pair[], weigh: (pair: Pair) => number, options: BoostOptions): Trees {
  const width = featureNames.length;
  const values = new Float32Array(pairs.length * width);
  for (const [at, { features }] of pairs.entries()) values.set(features, at * width);
  const rows = { values, width, labels: pairs.map(({ gold }) => gold), weights: pairs.map(weigh) };
  return { features: featureNames, ...boost(rows, options) };
}

/** What the similarity is trained on beside the graded sets. */
export function otherPairs(data: string): Pair[] {
  const paraphrases = msrp(data, 'train').map((pair) => ({
    ...pair,
    gold: pair.gold === 1 ? paraphraseGrades.yes : paraphraseGrades.no,
  }));
  return [...eventPairs(data, 'train'), ...neighbourPairs(data, 'train'), ...paraphrases];
}

export function similarityPairs(data: string): Pair[] {
  return [...sts(data, trainedOn), ...otherPairs(data)];
}

export function paraphrasePairs(data: string): Pair[] {
  return msrp(data, 'train');
}
