/** Gives every candidate its role: body by its score, the rest by what their words and their elements say. */
import type { Parts } from '../block.ts';
import type { Decision } from './role.ts';

export function assignRoles(parts: Parts, scores: readonly number[]): Decision[] {
  const title = parts.candidates.find((candidate) => candidate.form === 'heading');
  return parts.candidates.map((candidate, at) => {
    const score = scores[at]!;
    if (candidate === title) return { role: 'title', score: null, reasons: ['first heading of the page'] };
    return score >= 0.5
      ? { role: 'body', score, reasons: [`scores ${score.toFixed(2)} as body text`] }
      : { role: 'boilerplate', score: 1 - score, reasons: [`scores ${score.toFixed(2)} as body text`] };
  });
}
