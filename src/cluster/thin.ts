/**
 * One word in common proves nothing, however rare: a place, a club, a person is in the news for many things. What the
 * trees make of such a pair is held below the threshold, and so shown as borderline at the most.
 */
import type { TermFacts } from './pair-features.ts';

/** Just below the chance from which articles and groups are joined. */
export const thinLimit = 0.4;

/** Whether two lists of terms (rising) share at most one word or number; names are counted as the words they are. */
export function shareOneWord(x: Int32Array, y: Int32Array, { kinds }: Pick<TermFacts, 'kinds'>): boolean {
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const difference = x[i]! - y[j]!;
    if (difference < 0) i++;
    else if (difference > 0) j++;
    else {
      if (kinds[x[i]!] !== 'name' && ++shared > 1) return false;
      i++;
      j++;
    }
  }
  return true;
}
