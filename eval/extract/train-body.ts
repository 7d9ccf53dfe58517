/**
 * Learns the weights that tell body text from what is around it:
 *   node eval/extract/train-body.ts html|plain [--data DIR] [--trees N]
 * and writes src/extract/decide/body-{html,plain}.json. Learns from the pages of wcxb400 (CC-BY-4.0, Murrough Foley,
 * WCXB 2026) and trafilatura990 (Apache-2.0) that are not held out. wcxb400 has whole bodies; trafilatura990 has
 * segments that must or must not be there, and its other blocks are labelled where a first model is sure.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contextNames, withContext } from '../../src/extract/decide/context.ts';
import type { BodyWeights } from '../../src/extract/decide/decide.ts';
import { featureCount } from '../../src/extract/decide/feature-names.ts';
import { featuresOf } from '../../src/extract/decide/features.ts';
import { chance, evaluate, type Forest, plant, type Trees } from '../../src/learned/forest.ts';
import { type BoostOptions, boost } from '../learn/boosting.ts';
import { usualGrowth } from './growth.ts';
import { type Lexica, learnLexica } from './lexica.ts';
import { type Kind, type Sample, samplesOf } from './samples.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, out: { type: 'string' }, all: { type: 'boolean', default: false } },
});
const kind: Kind = positionals[0] === 'plain' ? 'plain' : 'html';
const data = path.resolve(values.data ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data'));
const out = values.out ?? path.join(import.meta.dirname, '..', '..', 'src', 'extract', 'decide', `body-${kind}.json`);
const folds = 4;
const sampling = kind === 'plain' ? 2 : 3;
const firstOptions: BoostOptions = { ...usualGrowth, trees: 100, leaves: 16, rate: 0.12, features: 0.35 };
const secondOptions: BoostOptions = { ...usualGrowth, trees: 180, leaves: 20, rate: 0.1, features: 0.35 };

const samples = samplesOf(data, kind);
console.error(`${samples.length} pages, ${samples.reduce((sum, { labels }) => sum + labels.length, 0)} blocks`);

// Words and names are weighed on other pages than those whose rows they fill, or the forest would trust them too much.
const lexicaOf = new Map<number, Lexica>();
for (let fold = 0; fold < folds; fold++)
  lexicaOf.set(fold, learnLexica(samples.filter((sample) => sample.fold % folds !== fold)));
const rows = samples.map((sample) => featuresOf({ ...sample.prepared, ...lexicaOf.get(sample.fold % folds)! }));

labelWhereSure();

const firstScores = samples.map<number[]>(() => []);
for (let fold = 0; fold < folds; fold++) {
  const forest = plant(train((sample) => sample.fold % folds !== fold, rows, featureCount, firstOptions));
  samples.forEach((sample, at) => {
    if (sample.fold % folds === fold) firstScores[at] = score(forest, rows[at]!, featureCount, sample.labels.length);
  });
}
const wideWidth = featureCount + contextNames.length;
const wide = samples.map((sample, at) => withContext(sample.prepared, rows[at]!, featureCount, firstScores[at]!));
const first = train(() => true, rows, featureCount, firstOptions);
const second = train(() => true, wide, wideWidth, secondOptions);
const lexica = learnLexica(samples);
const weights: BodyWeights = {
  provenance:
    'Learned by eval/extract/train-body.ts from the training parts of WCXB 2026 (Murrough Foley, CC-BY-4.0) and of ' +
    "trafilatura's evaluation data (Adrien Barbaresi, Apache-2.0).",
  words: { keys: [...lexica.words.keys()].join(' '), weights: [...lexica.words.values()] },
  names: { keys: [...lexica.names.keys()].join(' '), weights: [...lexica.names.values()] },
  first,
  second,
};
writeFileSync(out, `${JSON.stringify(weights)}\n`);
console.error(`wrote ${out}: ${(JSON.stringify(weights).length / 1024).toFixed(0)} KB`);

function train(
  use: (sample: Sample) => boolean,
  tables: readonly Float32Array[],
  width: number,
  options: BoostOptions,
): Trees {
  const used = samples.map((sample, at) => ({ sample, at })).filter(({ sample }) => use(sample));
  const picks = used.flatMap(({ sample, at }) =>
    sample.labels
      .map((_, block) => ({ at, block }))
      .filter(({ block }) => sample.weights[block]! > 0 && isUsed(sample, block)),
  );
  const table = new Float32Array(picks.length * width);
  const labels = new Float32Array(picks.length);
  const weightOf = new Float32Array(picks.length);
  picks.forEach(({ at, block }, row) => {
    table.set(tables[at]!.subarray(block * width, (block + 1) * width), row * width);
    labels[row] = samples[at]!.labels[block]!;
    weightOf[row] = samples[at]!.weights[block]! * (isPlenty(samples[at]!, block) ? sampling : 1);
  });
  return boost({ values: table, width, labels, weights: weightOf }, options);
}

function score(forest: Forest, table: Float32Array, width: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => chance(evaluate(forest, table, at * width)));
}

/** Short blocks that are not body are most of a page and mostly alike: one in `sampling` stands for them. */
function isPlenty({ labels, prepared }: Sample, block: number): boolean {
  return labels[block] === 0 && prepared.parts.candidates[block]!.text.length < 40;
}

function isUsed(sample: Sample, block: number): boolean {
  return !isPlenty(sample, block) || (block * 7 + sample.fold) % sampling === 0;
}

/** Gives blocks without a label the one a model of the whole-body pages is sure of, at a small weight. */
function labelWhereSure(): void {
  const forest = plant(train((sample) => sample.whole, rows, featureCount, firstOptions));
  samples.forEach((sample, at) => {
    if (sample.whole) return;
    const guesses = score(forest, rows[at]!, featureCount, sample.labels.length);
    guesses.forEach((guess, block) => {
      if (sample.weights[block]! > 0) return;
      if (guess > 0.05 && guess < 0.95) return;
      sample.labels[block] = guess >= 0.95 ? 1 : 0;
      sample.weights[block] = 0.3 * sample.base[block]!;
    });
  });
}
