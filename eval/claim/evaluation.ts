/** Claims: the invented stories, and the comparison behind them on public sentence pairs. */
import type { Evaluation } from '../evaluation.ts';
import { goldScores } from './gold.ts';
import { inventedDistorted, realDistorted } from './machine-distorted.ts';
import { mannerScores } from './manners.ts';
import { similarityScores } from './similarity.ts';
import { statementPairScores } from './statement-pairs.ts';

export const claimEvaluation: Evaluation = {
  name: 'claim',
  needs: [],
  async run() {
    return [
      ...goldScores('tuning'),
      ...goldScores('test'),
      ...goldScores('fresh'),
      ...statementPairScores('development'),
      ...statementPairScores('kept'),
      ...mannerScores('development'),
      ...mannerScores('kept'),
      ...inventedDistorted(),
    ];
  },
};

export const sentencePairEvaluation: Evaluation = {
  name: 'pairs',
  needs: ['claim/msrp', 'claim/sts', 'cluster/ecbplus'],
  async run(data) {
    return [...similarityScores(data), ...realDistorted(data)];
  },
};
