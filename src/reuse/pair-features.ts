/**
 * What is looked at when deciding whether two articles share text: how much the equal words prove, and how they lie.
 * Copied words keep their order and distance however heavily they were edited; words that two reporters chose
 * independently drift.
 */
import type { Run } from './align.ts';
import type { WeighedChain } from './passages.ts';
import type { Tokens } from './tokens.ts';

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
  'figuresKept',
  'figuresLost',
  'tight',
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
  /** Figures among the equal words, and of the side that has fewer those among the words between them. */
  readonly kept: number;
  readonly lost: number;
  /** Equal words in the longest stretch whose gaps are small and alike on both sides. */
  readonly tight: number;
}

/** The words of both articles, and which of them hold a digit. */
export interface PairWords {
  readonly a: Tokens;
  readonly b: Tokens;
  isFigure(id: number): boolean;
}

export interface PairMeasures {
  /** In the order of `pairFeatures`. */
  readonly features: Float64Array;
  /** Figures equal on both sides, and figures that stand against others. */
  readonly figures: { readonly kept: number; readonly lost: number };
}

/**
 * The features, in the order of `pairFeatures`; amounts as logarithms, the rest as shares.
 * @param shingles weight of the shared shingles, from the candidate search
 * @param shorter words of the shorter article
 */
export function featuresOf(
  chains: readonly WeighedChain[],
  shingles: number,
  shorter: number,
  words: PairWords,
): PairMeasures {
  let best: Shape | null = null;
  const sum = { bits: 0, raw: 0, equal: 0, drift: 0, gaps: 0, longest: 0, in3: 0, in5: 0, kept: 0, lost: 0, tight: 0 };
  let strongBits = 0;
  let tight = 0;
  for (const chain of chains) {
    const shape = shapeOf(chain, words);
    for (const key of Object.keys(sum) as (keyof Shape)[]) sum[key] += shape[key];
    if (shape.bits >= strong) strongBits += shape.bits;
    tight = Math.max(tight, shape.tight);
    if (!best || shape.bits > best.bits) best = shape;
  }
  if (!best) return { features: new Float64Array(pairFeatures.length), figures: sum };
  const features = Float64Array.of(
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
    Math.log(1 + sum.kept),
    Math.log(1 + sum.lost),
    Math.log(1 + tight),
  );
  return { features, figures: sum };
}

function shapeOf({ chain, weights, raw }: WeighedChain, { a, b, isFigure }: PairWords): Shape {
  const shape = { bits: 0, raw, equal: 0, drift: 0, gaps: 0, longest: 0, in3: 0, in5: 0, kept: 0, lost: 0, tight: 0 };
  for (const weight of weights) shape.bits += weight;
  let before: Run | null = null;
  let stretch = 0;
  for (const run of chain.runs) {
    const close =
      before !== null &&
      Math.max(run.a - before.a, run.b - before.b) - before.length <= 2 &&
      Math.abs(run.a - before.a - run.b + before.b) <= 1;
    stretch = close ? stretch + run.length : run.length;
    shape.tight = Math.max(shape.tight, stretch);
    shape.equal += run.length;
    shape.longest = Math.max(shape.longest, run.length);
    if (run.length >= 3) shape.in3 += run.length;
    if (run.length >= 5) shape.in5 += run.length;
    if (before) {
      const gapA = run.a - before.a - before.length;
      const gapB = run.b - before.b - before.length;
      shape.drift += Math.abs(gapA - gapB);
      shape.gaps += Math.max(gapA, gapB);
      const lostA = figures(a.ids, before.a + before.length, run.a, isFigure);
      const lostB = figures(b.ids, before.b + before.length, run.b, isFigure);
      shape.lost += Math.min(lostA, lostB);
    }
    shape.kept += figures(a.ids, run.a, run.a + run.length, isFigure);
    before = run;
  }
  return shape;
}

function figures(ids: Int32Array, from: number, to: number, isFigure: (id: number) => boolean): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isFigure(ids[at]!)) count++;
  return count;
}
