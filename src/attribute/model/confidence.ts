/**
 * How likely it is that source and content are both right: a logistic model over what the other models were sure of,
 * fitted to documents that they were not trained on (eval/attribute/calibrate.ts).
 */
import type { Attribution } from '../../records/index.ts';
import fitted from './confidence.json' with { type: 'json' };
import type { Found } from './extract.ts';
import type { Signals } from './signals.ts';

export const confidenceFeatures = [
  'bias',
  'cue',
  'source',
  'before',
  'after',
  'least sure',
  'speech',
  'direct',
  'mixed',
  'no source',
  'source beside cue',
  'content on both sides',
  'length',
  'title',
  'several sentences',
  'begins or ends a sentence',
] as const;

const weights: Readonly<Record<string, number>> = fitted.weights;
const adjacent = 2;

export function describeFound(signals: Signals, found: Found, kind: Attribution['kind'], speech: boolean): number[] {
  const { cue, source, before, after } = found;
  const sure = [cue, source, before, after].map(({ probability }) => logit(probability));
  const ranges = [before.range, after.range].filter((range) => range !== null);
  const length = ranges.reduce((sum, range) => sum + range.to - range.from, 0);
  const from = ranges[0]?.from ?? 0;
  const to = (ranges.at(-1)?.to ?? 1) - 1;
  const beside =
    source.range &&
    (Math.abs(source.range.from - cue.to) <= adjacent || Math.abs(cue.from - source.range.to) <= adjacent);
  const whole = (signals.edge[from]! & 1) > 0 || (signals.edge[to]! & 2) > 0 || (signals.edge[to + 1] ?? 2) === 2;
  return [
    1,
    ...sure,
    Math.min(...sure),
    Number(speech),
    Number(kind === 'direct'),
    Number(kind === 'mixed'),
    Number(source.range === null),
    Number(Boolean(beside)),
    Number(ranges.length === 2),
    Math.log(1 + length) / 3,
    Number(signals.paragraph[cue.from] === 0),
    Number(signals.sentence[from] !== signals.sentence[to]),
    Number(whole),
  ];
}

/** Probability in 0..1. */
export function confidenceOf(features: readonly number[]): number {
  const score = features.reduce((sum, value, index) => sum + value * (weights[confidenceFeatures[index]!] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}

function logit(probability: number): number {
  const clipped = Math.min(0.995, Math.max(0.005, probability));
  return Math.log(clipped / (1 - clipped)) / 2;
}
