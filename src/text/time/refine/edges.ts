/** "the first nine months of 1989", "the last three weeks of the year": an amount at one end of a period. */
import { between, type Refiner } from '../candidate.ts';

export const findEdges: Refiner = (candidates, tokens) =>
  candidates.map((candidate, at) => {
    const next = candidates[at + 1];
    if (candidate.reading.kind !== 'duration' || next?.reading.kind === 'duration') return candidate;
    if (
      !next ||
      (between(tokens, candidate.to, next.from) !== 'of' && between(tokens, candidate.to, next.from) !== 'of the')
    )
      return candidate;
    const words = tokens.slice(candidate.from, candidate.to).map((token) => token.key);
    if (words.includes('first') || words.includes('opening')) return { ...candidate, edge: 1 };
    return words.includes('last') || words.includes('final') ? { ...candidate, edge: -1 } : candidate;
  });
