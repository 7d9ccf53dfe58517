/**
 * `node eval/attribute/calibrate.ts [--weights FILE] [--write]`: fits the confidence of attributions to every sixth document
 * of PolNeAR's training part, read by models trained on the other five (`train.ts --hold --out FILE`; trained here when no
 * file is given). The table is for the dev part, which nothing here has seen, by the models that come with the program.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findWithFeatures, unpackModels } from '../../src/attribute/find.ts';
import { confidenceFeatures } from '../../src/attribute/model/confidence.ts';
import type { Models } from '../../src/attribute/model/extract.ts';
import type { PackedModels } from '../../src/attribute/model/weights.ts';
import { readArticle } from '../../src/attribute/reading.ts';
import { type GoldDocument, readPolnear } from './polnear.ts';
import { type Predicted, pairUp } from './score.ts';
import { heldOut, readExamples, trainAll } from './train.ts';

export interface Case {
  readonly features: readonly number[];
  readonly right: boolean;
}

function casesOf(documents: readonly GoldDocument[], models?: Models): Case[] {
  const cases: Case[] = [];
  for (const document of documents) {
    const found = findWithFeatures(readArticle(document.article), models);
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
      cases.push({ features, right: pair.contentRight && pair.sourceRight });
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

function printTable(cases: readonly Case[], weights: readonly number[]): void {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, right: 0, sum: 0 }));
  for (const one of cases) {
    const confidence = predict(weights, one.features);
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.n++;
    bin.sum += confidence;
    if (one.right) bin.right++;
  }
  console.log('confidence   n  said  right');
  for (const [index, { n, right, sum }] of bins.entries()) {
    if (n === 0) continue;
    const range = `${(index / 10).toFixed(1)}-${((index + 1) / 10).toFixed(1)}`;
    console.log(`${range}  ${n}  ${(sum / n).toFixed(3)}  ${(right / n).toFixed(3)}`);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      weights: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const root = path.join(import.meta.dirname, '..', '..');
  const data = path.resolve(values.data ?? path.join(root, '..', 'shared', 'data'));
  const documents = readPolnear(data, 'train');
  const seen = documents.filter((_, index) => !heldOut(index));
  const packed: PackedModels = values.weights
    ? (JSON.parse(readFileSync(values.weights, 'utf8')) as PackedModels)
    : trainAll(readExamples(seen), 5, 6);
  const weights = fit(
    casesOf(
      documents.filter((_, index) => heldOut(index)),
      unpackModels(packed),
    ),
  );
  printTable(casesOf(readPolnear(data, 'dev')), weights);
  if (values.write) {
    const named = Object.fromEntries(
      confidenceFeatures.map((name, index) => [name, Number(weights[index]!.toFixed(4))]),
    );
    const file = path.join(root, 'src/attribute/model/confidence.json');
    const about = 'Weights of the confidence of an attribution; see confidence.ts.';
    writeFileSync(file, `${JSON.stringify({ about, weights: named }, null, 2)}\n`);
  }
}
