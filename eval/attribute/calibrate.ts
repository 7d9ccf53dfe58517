/**
 * `node eval/attribute/calibrate.ts [--write]`: fits the confidence of attributions to PolNeAR's dev part, which the other
 * models were not trained on, and prints how reliable it is. The table is cross-fitted: each half of the documents is
 * judged by what was fitted to the other half.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findWithFeatures } from '../../src/attribute/find.ts';
import { confidenceFeatures } from '../../src/attribute/model/confidence.ts';
import { readArticle } from '../../src/attribute/reading.ts';
import { readPolnear } from './polnear.ts';
import { type Predicted, pairUp } from './score.ts';

export interface Case {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly half: number;
}

export function readCases(data: string): Case[] {
  const cases: Case[] = [];
  for (const [index, document] of readPolnear(data, 'dev').entries()) {
    const reading = readArticle(document.article);
    const found = findWithFeatures(reading, 0);
    const predicted: Predicted[] = found.map(({ draft, kind, speech }) => ({
      source: draft.source ? [draft.source] : [],
      cue: draft.cue ? [draft.cue] : [],
      content: draft.content,
      kind,
      speech,
      confidence: 0,
    }));
    for (const pair of pairUp(predicted, document.gold)) {
      if (!pair.predicted) continue;
      const { features } = found[predicted.indexOf(pair.predicted)]!;
      cases.push({ features, right: pair.contentRight && pair.sourceRight, half: index % 2 });
    }
  }
  return cases;
}

/** Logistic regression by plain gradient descent; small and convex, so the order does not matter. */
export function fit(cases: readonly Case[], rounds = 3000, rate = 0.5, decay = 0.002): number[] {
  const weights = new Array<number>(confidenceFeatures.length).fill(0);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => -decay * weight);
    for (const { features, right } of cases) {
      const wrong = ((right ? 1 : 0) - predict(weights, features)) / cases.length;
      for (let index = 0; index < weights.length; index++) gradient[index]! += wrong * features[index]!;
    }
    for (let index = 0; index < weights.length; index++) weights[index]! += rate * gradient[index]!;
  }
  return weights;
}

export function predict(weights: readonly number[], features: readonly number[]): number {
  const score = features.reduce((sum, value, index) => sum + value * weights[index]!, 0);
  return 1 / (1 + Math.exp(-score));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean', default: false } } });
  const root = path.join(import.meta.dirname, '..', '..');
  const cases = readCases(path.resolve(values.data ?? path.join(root, '..', 'shared', 'data')));
  const halves = [0, 1].map((half) => fit(cases.filter((one) => one.half !== half)));
  const bins = Array.from({ length: 10 }, () => ({ n: 0, right: 0, sum: 0 }));
  for (const one of cases) {
    const confidence = predict(halves[one.half]!, one.features);
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.n++;
    bin.sum += confidence;
    if (one.right) bin.right++;
  }
  console.log('confidence   n  said  right');
  for (const [index, { n, right, sum }] of bins.entries()) {
    if (n > 0)
      console.log(
        `${(index / 10).toFixed(1)}-${((index + 1) / 10).toFixed(1)}  ${n}  ${(sum / n).toFixed(3)}  ${(right / n).toFixed(3)}`,
      );
  }
  if (values.write) {
    const weights = fit(cases);
    const named = Object.fromEntries(
      confidenceFeatures.map((name, index) => [name, Number(weights[index]!.toFixed(4))]),
    );
    const file = path.join(root, 'src/attribute/model/confidence.json');
    writeFileSync(
      file,
      `${JSON.stringify({ about: 'Weights of the confidence of an attribution; see confidence.ts.', weights: named }, null, 2)}\n`,
    );
  }
}
