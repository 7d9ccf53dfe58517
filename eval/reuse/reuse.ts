/** Reuse: pairs, passages, recall of containment, human rewrites. */
import type { Evaluation } from '../evaluation.ts';
import { scorePerturbed } from './perturbed.ts';
import { scoreRewrites } from './rewrites.ts';
import { scoreSilver } from './silver.ts';
import { scoreTranslations } from './translations.ts';
import { scoreWireCopy } from './wirecopy.ts';

export const reuseEvaluation: Evaluation = {
  name: 'reuse',
  needs: [
    'reuse/synthetic_wirecopy',
    'reuse/natural_silver',
    'reuse/clough_stevenson',
    'reuse/onestop_english',
    'cluster/fnc1',
    'cluster/ecbplus',
    'cluster/basil60',
    'translate/meantime',
  ],
  async run(data) {
    return [
      ...scoreWireCopy(data),
      ...scorePerturbed(data),
      ...scoreSilver(data),
      ...scoreRewrites(data),
      ...scoreTranslations(data),
    ];
  },
};
