/**
 * Where a passage says otherwise than a claim it otherwise matches: number, date, place, name, negation, direction,
 * certainty, scope. A slot the passage does not fill is `missing`; one it fills otherwise is `other`.
 */
import type { Alignment } from '../align.ts';
import type { Meaning } from '../meaning.ts';
import { dateDifferences } from './dates.ts';
import type { Difference, Surroundings } from './difference.ts';
import { nameDifferences } from './names.ts';
import { type NumberFit, numberDifferences, numberFits } from './numbers.ts';
import { wordingDifferences } from './wording.ts';

/** All differences, in the order of the slots. */
export function differences(
  claim: Meaning,
  passage: Meaning,
  alignment: Alignment,
  around: Surroundings,
  fits: readonly NumberFit[] = numberFits(claim, passage, around),
): Difference[] {
  return [
    ...numberDifferences(fits),
    ...dateDifferences(claim, passage, around),
    ...nameDifferences(claim, passage, alignment, around),
    ...wordingDifferences(claim, passage, alignment),
  ];
}
