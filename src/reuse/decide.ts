/**
 * Whether what two articles share is reuse: a logistic model over few features, trained by eval/reuse/train.ts, and two plain
 * signs that overrule it.
 */
import type { Comparison } from './compare.ts';
import trained from './pair-model.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };

/** Weights for standardised features, in the order of `pairFeatures`. */
export interface PairModel {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
  /** The probability from which on a pair is listed. */
  readonly listedFrom: number;
  /** The probability from which on a pair is listed when a third article bears it out. */
  readonly supportedFrom: number;
}

/** The model that ships. */
export const pairModel: PairModel = trained;

/** Probability of pairs with a long stretch word for word. */
const verbatimProbability = 0.95;

/** Probability that the two share copied text, 0..1. */
export function reuseProbability({ features, verbatim, form }: Comparison, model: PairModel): number {
  const wordForWord = verbatim >= settings.verbatimBits;
  if (form && !wordForWord) return 0;
  let logit = model.bias;
  for (let k = 0; k < features.length; k++) {
    logit += (model.weights[k]! * (features[k]! - model.means[k]!)) / model.deviations[k]!;
  }
  const likely = 1 / (1 + Math.exp(-logit));
  return wordForWord ? Math.max(likely, verbatimProbability) : likely;
}
