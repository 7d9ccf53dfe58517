/**
 * What a learned comparison of two passages looks at. Every feature is symmetric: the order of the two does not matter. The
 * names are those of the trained weights; a change here asks for training again.
 */
import { compatible } from '../text/number-compare.ts';
import { type Alignment, align } from './align.ts';
import { nothingAround } from './difference/difference.ts';
import { differences } from './difference/differences.ts';
import type { Meaning, Term } from './meaning.ts';
import { profileOf } from './profile.ts';
import { surfaceNames, surfaceOf } from './surface.ts';
import { centroid, nearness } from './word-vectors.ts';

export const featureNames: readonly string[] = [
  'cover-low',
  'cover-high',
  'cover-both',
  'soft-low',
  'soft-high',
  'soft-both',
  'centroid',
  'sequence',
  'order',
  'numbers',
  'numbers-apart',
  'names-low',
  'names-high',
  'negation',
  'dates',
  'direction',
  'certainty',
  'length-ratio',
  'length',
  'lone-heaviest',
  'lone-second',
  ...surfaceNames,
];

/** One number per name of `featureNames`. */
export function featuresOf(a: Meaning, b: Meaning, alignment: Alignment = align(a, b)): Float32Array {
  const { coverA, coverB } = alignment;
  const soft = softCover(a, b, alignment);
  const figures = numberFit(a, b);
  const named = nameFit(a, b, alignment);
  const apart = differences(a, b, alignment, nothingAround);
  const has = (slot: string) =>
    apart.some((difference) => difference.slot === slot && difference.how === 'other') ? 1 : 0;
  const lone = [...soft.lone].sort((x, y) => y - x);
  const [short, long] = [Math.min(a.words.length, b.words.length), Math.max(a.words.length, b.words.length)];
  return Float32Array.of(
    Math.min(coverA, coverB),
    Math.max(coverA, coverB),
    harmonic(coverA, coverB),
    Math.min(soft.a, soft.b),
    Math.max(soft.a, soft.b),
    harmonic(soft.a, soft.b),
    centroidCosine(a, b),
    sequence(a, b),
    order(alignment),
    figures.share,
    figures.apart,
    named.low,
    named.high,
    has('negation'),
    has('date'),
    has('direction'),
    has('certainty'),
    long === 0 ? 1 : short / long,
    Math.min(1, long / 40),
    (lone[0] ?? 0) / 8,
    (lone[1] ?? 0) / 8,
    ...surfaceOf(profileOf(a), profileOf(b)),
  );
}

function harmonic(x: number, y: number): number {
  return x + y > 0 ? (2 * x * y) / (x + y) : 0;
}

/** Cover with words that are merely near: each lone word counts as far as its nearest lone word on the other side is near. */
function softCover(
  a: Meaning,
  b: Meaning,
  { coverA, coverB, loneA, loneB }: Alignment,
): { a: number; b: number; lone: number[] } {
  const limit = 60;
  const [mine, theirs] = [loneA.slice(0, limit), loneB.slice(0, limit)];
  const rowsA = mine.map((term) => term.row);
  const rowsB = theirs.map((term) => term.row);
  const bestA = mine.map(() => 0);
  const bestB = theirs.map(() => 0);
  for (const [i, x] of rowsA.entries()) {
    if (x < 0) continue;
    for (const [j, y] of rowsB.entries()) {
      if (y < 0) continue;
      const value = Math.max(0, nearness(x, y));
      if (value > bestA[i]!) bestA[i] = value;
      if (value > bestB[j]!) bestB[j] = value;
    }
  }
  const extra = (terms: readonly Term[], best: readonly number[]) =>
    terms.reduce((sum, term, at) => sum + term.weight * best[at]!, 0);
  const lone = [
    ...mine.map((term, at) => term.weight * (1 - bestA[at]!)),
    ...theirs.map((term, at) => term.weight * (1 - bestB[at]!)),
  ];
  return {
    a: a.weight > 0 ? coverA + extra(mine, bestA) / a.weight : 0,
    b: b.weight > 0 ? coverB + extra(theirs, bestB) / b.weight : 0,
    lone,
  };
}

function centroidCosine(a: Meaning, b: Meaning): number {
  const of = (meaning: Meaning) => centroid(meaning.terms.map((term) => ({ row: term.row, weight: term.weight })));
  const [x, y] = [of(a), of(b)];
  if (!x || !y) return 0;
  let dot = 0;
  let xx = 0;
  let yy = 0;
  for (let at = 0; at < x.length; at++) {
    dot += x[at]! * y[at]!;
    xx += x[at]! * x[at]!;
    yy += y[at]! * y[at]!;
  }
  return xx > 0 && yy > 0 ? dot / Math.sqrt(xx * yy) : 0;
}

const longestSequence = 80;

/** Longest common subsequence of words, as a share of both lengths. */
function sequence(a: Meaning, b: Meaning): number {
  const [x, y] = [a.words.slice(0, longestSequence), b.words.slice(0, longestSequence)];
  let row = new Uint16Array(y.length + 1);
  for (const word of x) {
    const next = new Uint16Array(y.length + 1);
    for (let at = 0; at < y.length; at++) {
      next[at + 1] = word.key === y[at]!.key ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
    }
    row = next;
  }
  return x.length + y.length === 0 ? 0 : (2 * row[y.length]!) / (x.length + y.length);
}

/** Share of neighbouring pairings that keep their order. */
function order({ pairs }: Alignment): number {
  if (pairs.length < 2) return 1;
  const sorted = [...pairs].sort((x, y) => x.a - y.a);
  let kept = 0;
  for (let at = 1; at < sorted.length; at++) if (sorted[at]!.b > sorted[at - 1]!.b) kept++;
  return kept / (sorted.length - 1);
}

/** Share of figures with a compatible one on the other side; and whether a figure of one kind has only unlike ones. */
function numberFit(a: Meaning, b: Meaning): { share: number; apart: number } {
  const total = a.numbers.length + b.numbers.length;
  if (total === 0) return { share: 1, apart: 0 };
  let met = 0;
  let apart = 0;
  for (const [mine, theirs] of [
    [a.numbers, b.numbers],
    [b.numbers, a.numbers],
  ] as const) {
    for (const number of mine) {
      const same = theirs.map((other) => compatible(number, other)).filter((fits) => fits !== null);
      if (same.includes(true)) met++;
      else if (same.length > 0) apart++;
    }
  }
  return { share: met / total, apart: apart / total };
}

function nameFit(a: Meaning, b: Meaning, { pairs }: Alignment): { low: number; high: number } {
  const share = (meaning: Meaning, matched: ReadonlySet<number>) => {
    const named = meaning.terms.flatMap((term, at) => (term.name ? [at] : []));
    return named.length === 0 ? 1 : named.filter((at) => matched.has(at)).length / named.length;
  };
  const x = share(a, new Set(pairs.map((pair) => pair.a)));
  const y = share(b, new Set(pairs.map((pair) => pair.b)));
  return { low: Math.min(x, y), high: Math.max(x, y) };
}
