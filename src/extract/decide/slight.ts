/**
 * Slight pages: a few blocks and no more. The weights were learned on pages with a site around them, and a note of two
 * sentences looks to them like the corner of such a page. Where nothing is around, what reads as sentences is the body.
 */
import type { Prepared } from '../prepare.ts';

const mostBlocks = 8;
const mostCharacters = 2000;
/** With this much text found by the weights, they know the page. */
const foundCharacters = 250;
/** As sure as a plain decision, below what the models say of a good paragraph. */
const taken = 0.6;

/** The scores, with the sentences of a slight page lifted; the same scores for any other page. */
export function liftSlight({ parts, readings }: Prepared, scores: readonly number[]): readonly number[] {
  const { candidates } = parts;
  if (candidates.length > mostBlocks) return scores;
  if (candidates.reduce((sum, { text }) => sum + text.length, 0) > mostCharacters) return scores;
  const found = candidates.reduce((sum, { text }, at) => sum + (scores[at]! >= taken ? text.length : 0), 0);
  if (found >= foundCharacters) return scores;
  return scores.map((score, at) => {
    const { linked } = candidates[at]!;
    if (linked > 0 || score >= taken) return score;
    const { cues, measures } = readings[at]!;
    return measures.words >= 4 && measures.ending === 2 && cues.every((count) => count === 0) ? taken : score;
  });
}
