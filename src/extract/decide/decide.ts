/** How likely each candidate is to be body text: two forests, the second with the first one's view of the page. */
import type { Prepared } from '../prepare.ts';
import { contextNames, withContext } from './context.ts';
import { featureCount, featuresOf } from './features.ts';
import { Forest, type ForestData, probability } from './forest.ts';

/** What training leaves behind, as it is stored. */
export interface BodyWeights {
  readonly provenance: string;
  readonly words: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, number>>;
  readonly first: ForestData;
  readonly second: ForestData;
}

export interface BodyModel {
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly first: Forest;
  readonly second: Forest;
}

export function loadModel(weights: BodyWeights): BodyModel {
  return {
    words: new Map(Object.entries(weights.words)),
    names: new Map(Object.entries(weights.names)),
    first: new Forest(weights.first),
    second: new Forest(weights.second),
  };
}

export interface BodyScores {
  /** Probability of being body text, one a candidate. */
  readonly scores: readonly number[];
  /** The rows the second forest saw, for explaining. */
  readonly rows: Float32Array;
  readonly width: number;
}

export function scoreCandidates(prepared: Prepared, model: BodyModel): BodyScores {
  const { parts } = prepared;
  const rows = featuresOf({ ...prepared, words: model.words, names: model.names });
  const first = parts.candidates.map((_, at) => probability(model.first.logOdds(rows, at * featureCount)));
  const wide = withContext(parts, rows, featureCount, first);
  const width = featureCount + contextNames.length;
  return { scores: parts.candidates.map((_, at) => probability(model.second.logOdds(wide, at * width))), rows: wide, width };
}
