/** Direct, mixed or indirect: how much of the content stands inside quotation marks. */
import type { Attribution, Span } from '../records/index.ts';
import type { Reading } from './reading.ts';

/** Of the letters, at least this share inside the marks makes it direct. */
const directShare = 0.95;

export function kindOf(reading: Reading, content: readonly Span[]): Attribution['kind'] {
  let inside = 0;
  let all = 0;
  for (const span of content) {
    for (let at = firstToken(reading, span.start); at < reading.tokens.length; at++) {
      const token = reading.tokens[at]!;
      if (token.start >= span.end) break;
      if (token.pos === 'PUNCT') continue;
      all += token.text.length;
      if (reading.quoted[at] !== -1) inside += token.text.length;
    }
  }
  if (inside === 0) return 'indirect';
  return inside >= directShare * all ? 'direct' : 'mixed';
}

/** The first token that begins at or after an offset, by bisection. */
export function firstToken(reading: Pick<Reading, 'tokens'>, offset: number): number {
  let low = 0;
  let high = reading.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading.tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
