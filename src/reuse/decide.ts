/** Whether what two articles share is reuse: a logistic model over few features, trained by eval/reuse/train.ts. */
import model from './pair-model.json' with { type: 'json' };

/** Probability that the two share copied text, 0..1. */
export function reuseProbability(features: Float64Array): number {
  let logit = model.bias;
  for (let k = 0; k < features.length; k++) {
    logit += (model.weights[k]! * (features[k]! - model.means[k]!)) / model.deviations[k]!;
  }
  return 1 / (1 + Math.exp(-logit));
}

/** The probability from which on a pair is listed. */
export const listedFrom = model.listedFrom;
/** The probability from which on a pair is listed when a third article bears it out. */
export const supportedFrom = model.supportedFrom;
