/**
 * Trains the model that decides whether two articles share text:
 *   node eval/reuse/train.ts [DATA]
 * It writes src/reuse/pair-model.json, trained on all families, and fold-models.json beside this file, each trained without
 * one fold of them, so that the evaluation can report on families that the model has not seen.
 * Examples: candidate pairs of the synthetic wire-copy set, and of FNC-1 bodies: pairs
 * of the silver list as positives, pairs of different rumours as negatives; pairs of one rumour that the list does not
 * hold are left out, because nobody has said what they are.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCollection } from '../../src/reuse/collection.ts';
import { Comparer } from '../../src/reuse/compare.ts';
import { pairFeatures } from '../../src/reuse/pair-features.ts';
import settings from '../../src/reuse/settings.json' with { type: 'json' };
import { readJsonl } from '../jsonl.ts';
import { givenArticle, type PlainDocument, pairKey } from './given.ts';
import { type Example, fitLogistic, type LogisticModel } from './logistic.ts';
import { folds, readWireCopy } from './wirecopy-data.ts';

const data = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data'));
/** Chosen in five-fold cross-validation: false pairs weigh more than missed ones. */
const listedFrom = 0.8;
const supportedFrom = 0.02;

type Label = (a: string, b: string) => boolean | null;

function candidatePairs(
  documents: readonly PlainDocument[],
  label: Label,
  see: (example: Example, a: string, b: string) => void = () => {},
): Example[] {
  const collection = createCollection();
  const sorted = [...documents].sort((x, y) => (x.id < y.id ? -1 : 1));
  for (const document of sorted) collection.add(givenArticle(document));
  const comparer = new Comparer(collection);
  const examples: Example[] = [];
  for (let member = 0; member < sorted.length; member++) {
    for (const { other, features, form, verbatim } of comparer.compare(member).comparisons) {
      // What a plain sign decides is not the model's business: web boilerplate word for word would teach it distrust.
      if (form || verbatim >= settings.verbatimBits) continue;
      const positive = label(sorted[member]!.id, sorted[other]!.id);
      if (positive === null) continue;
      const example = { features: [...features], positive };
      examples.push(example);
      see(example, sorted[member]!.id, sorted[other]!.id);
    }
  }
  return examples;
}

const wire = readWireCopy(data);
const touched = new Map<Example, readonly [number, number]>();
const wireExamples = candidatePairs(
  wire.documents,
  (a, b) => wire.pairs.has(pairKey(a, b)),
  (example, a, b) => touched.set(example, [wire.fold(a), wire.fold(b)]),
);

interface Body extends PlainDocument {
  readonly cluster: number;
}
const bodies = readJsonl<Body>(path.join(data, 'cluster/fnc1/bodies.jsonl'));
const clusters = new Map(bodies.map((body) => [body.id, body.cluster]));
const silver = new Map(
  readJsonl<{ set: string; a: string; b: string; cont_a: number; cont_b: number }>(
    path.join(data, 'reuse/natural_silver/pairs.jsonl'),
  )
    .filter((pair) => pair.set.startsWith('fnc1'))
    .map((pair) => [pairKey(pair.a, pair.b), Math.max(pair.cont_a, pair.cont_b)]),
);
const naturalExamples = candidatePairs(bodies, (a, b) => {
  if ((silver.get(pairKey(a, b)) ?? 0) >= 0.25) return true;
  return clusters.get(a) === clusters.get(b) ? null : false;
});

const about = {
  about: 'Logistic model: does what two articles share come from copying? Trained by eval/reuse/train.ts.',
  trainedOn: [
    'Synthetic wire-copy benchmark (from Reuters-21578 and PolNeAR; research use)',
    'Fake News Challenge FNC-1 bodies with exhaustively computed containment (no licence stated; derived from Emergent)',
  ],
  features: pairFeatures,
  listedFrom,
  supportedFrom,
};
const here = import.meta.dirname;
const shipped = trained([...wireExamples, ...naturalExamples]);
for (const [k, name] of pairFeatures.entries()) console.log(`  ${name.padEnd(16)}`, shipped.weights[k]!.toFixed(3));
write(path.join(here, '..', '..', 'src', 'reuse', 'pair-model.json'), { ...about, ...shipped });
const without = Array.from({ length: folds }, (_, fold) => ({
  listedFrom,
  supportedFrom,
  ...trained([...wireExamples.filter((example) => !touched.get(example)!.includes(fold)), ...naturalExamples]),
}));
write(path.join(here, 'fold-models.json'), {
  about: `${about.about} One model a fold, each trained without its families.`,
  trainedOn: about.trainedOn,
  features: pairFeatures,
  models: without,
});

function trained(examples: readonly Example[]): LogisticModel {
  const positives = examples.filter((example) => example.positive).length;
  console.log(`${examples.length} pairs, ${positives} of them reuse`);
  return fitLogistic(examples);
}

function write(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
