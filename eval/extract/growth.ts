/** How the trees of this stage are grown, where a trainer does not say otherwise. */
import type { BoostOptions } from '../learn/boosting.ts';

export const usualGrowth: BoostOptions = {
  trees: 150,
  leaves: 20,
  depth: Number.POSITIVE_INFINITY,
  rate: 0.08,
  leastWeight: 3,
  penalty: 5,
  features: 0.5,
  sample: 0.7,
  seed: 7,
};
