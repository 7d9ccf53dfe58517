/** How far two passages say the same, from the words they share. */
import { type Alignment, align } from './align.ts';
import type { Meaning } from './meaning.ts';

export interface Sameness {
  /** 0..1: 1 when each says all the other does. */
  readonly score: number;
  readonly alignment: Alignment;
}

/** What is shared must weigh this much, or two short passages meet by chance. */
const enoughWeight = 9;

export function sameness(a: Meaning, b: Meaning): Sameness {
  const alignment = align(a, b);
  const { coverA, coverB } = alignment;
  const both = coverA + coverB > 0 ? (2 * coverA * coverB) / (coverA + coverB) : 0;
  const contained = Math.max(coverA, coverB) * 0.85;
  const shared = Math.min(coverA * a.weight, coverB * b.weight);
  return { score: Math.max(both, contained) * Math.min(1, shared / enoughWeight), alignment };
}
