/**
 * What is looked at when deciding whether two articles share text: how much the equal words prove, and how they lie.
 * Copied words keep their order and distance however heavily they were edited; words that two reporters chose
 * independently drift.
 */
import type { Run } from './align.ts';
import type { WeighedChain } from './passages.ts';

export const pairFeatures = [
  'bits',
  'bestBits',
  'strongBits',
  'drift',
  'gaps',
  'bestDrift',
  'bestGaps',
  'longestRun',
  'wordsInRunsOf3',
  'wordsInRunsOf5',
  'shingles',
  'shorterLength',
  'equalShare',
  'discount',
  'bestDiscount',
] as const;

export type PairFeature = (typeof pairFeatures)[number];

/** A passage with so many bits is strong by itself. */
const strong = 45;

interface Shape {
  readonly bits: number;
  readonly raw: number;
  readonly equal: number;
  readonly drift: number;
  readonly gaps: number;
  readonly longest: number;
  readonly in3: number;
  readonly in5: number;
}

/**
 * The features, in the order of `pairFeatures`; amounts as logarithms, the rest as shares.
 * @param shingles weight of the shared shingles, from the candidate search
 * @param shorter words of the shorter article
 */
export function featuresOf(chains: readonly WeighedChain[], shingles: number, shorter: number): Float64Array {
  let best: Shape | null = null;
  const sum = { bits: 0, raw: 0, equal: 0, drift: 0, gaps: 0, longest: 0, in3: 0, in5: 0 };
  let strongBits = 0;
  for (const chain of chains) {
    const shape = shapeOf(chain);
    for (const key of Object.keys(sum) as (keyof Shape)[]) sum[key] += shape[key];
    if (shape.bits >= strong) strongBits += shape.bits;
    if (!best || shape.bits > best.bits) best = shape;
  }
  if (!best) return new Float64Array(pairFeatures.length);
  return Float64Array.of(
    Math.log(1 + sum.bits),
    Math.log(1 + best.bits),
    Math.log(10 + strongBits),
    sum.drift / sum.equal,
    sum.gaps / sum.equal,
    best.drift / best.equal,
    best.gaps / best.equal,
    Math.log(1 + best.longest),
    Math.log(1 + sum.in3),
    Math.log(1 + sum.in5),
    Math.log(1 + shingles),
    Math.log(1 + shorter),
    Math.min(1, sum.equal / Math.max(1, shorter)),
    sum.bits / Math.max(1, sum.raw),
    best.bits / Math.max(1, best.raw),
  );
}

function shapeOf({ chain, weights, raw }: WeighedChain): Shape {
  const shape = { bits: 0, raw, equal: 0, drift: 0, gaps: 0, longest: 0, in3: 0, in5: 0 };
  for (const weight of weights) shape.bits += weight;
  let before: Run | null = null;
  for (const run of chain.runs) {
    shape.equal += run.length;
    shape.longest = Math.max(shape.longest, run.length);
    if (run.length >= 3) shape.in3 += run.length;
    if (run.length >= 5) shape.in5 += run.length;
    if (before) {
      const gapA = run.a - before.a - before.length;
      const gapB = run.b - before.b - before.length;
      shape.drift += Math.abs(gapA - gapB);
      shape.gaps += Math.max(gapA, gapB);
    }
    before = run;
  }
  return shape;
}
