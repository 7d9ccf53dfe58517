/** The evaluations, in the order of the stages. */
import type { Evaluation } from './evaluation.ts';
import { sentenceEvaluation } from './text/sentences.ts';

export const evaluations: readonly Evaluation[] = [sentenceEvaluation];
