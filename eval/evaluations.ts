/** The evaluations, in the order of the stages. */

import { attributionEvaluation } from './attribute/attribution.ts';
import { claimEvaluation, sentencePairEvaluation } from './claim/evaluation.ts';
import { storyEvaluation } from './cluster/stories.ts';
import type { Evaluation } from './evaluation.ts';
import { extractEvaluation } from './extract/extract.ts';
import { provenanceEvaluation } from './provenance/provenance.ts';
import { reuseEvaluation } from './reuse/reuse.ts';
import { sentenceEvaluation } from './text/sentences.ts';
import { publishedEvaluation } from './time/published.ts';
import { specEvaluation } from './time/specs.ts';
import { timexEvaluation } from './time/timex.ts';

export const evaluations: readonly Evaluation[] = [
  sentenceEvaluation,
  extractEvaluation,
  attributionEvaluation,
  reuseEvaluation,
  provenanceEvaluation,
  storyEvaluation,
  timexEvaluation,
  specEvaluation,
  publishedEvaluation,
  claimEvaluation,
  sentencePairEvaluation,
];
