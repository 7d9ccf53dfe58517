/**
 * Learns the weights that tell body text from what is around it:
 *   node eval/extract/train-body.ts html|plain [--data DIR] [--trees N]
 * and writes src/extract/decide/body-{html,plain}.json. Learns from the pages of wcxb400 (CC-BY-4.0, Murrough Foley,
 * WCXB 2026) and trafilatura990 (Apache-2.0) that are not held out. wcxb400 has whole bodies; trafilatura990 has
 * segments that must or must not be there, and its other blocks are labelled where a first model is sure. Bodies that
 * were written down in part are trusted less, and shortened pages join the training.
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
import { shortenedPages } from './augment.ts';
import { distrust } from './distrust.ts';
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

const found = samplesOf(data, kind);
console.error(`${found.length} pages, ${found.reduce((sum, { labels }) => sum + labels.length, 0)} blocks`);

// Words and names are weighed on other pages than those whose rows they fill, or the forest would trust them too much.
const lexicaOf = new Map<number, Lexica>();
for (let fold = 0; fold < folds; fold++) lexicaOf.set(fold, learnLexica(found.filter((one) => foldOf(one) !== fold)));
// The lexica that are kept are learned at the same point, from the same labels: rows must mean the same later.
const lexica = learnLexica(found);
const foundRows = found.map(rowsOf);
labelWhereSure(found, foundRows);
const opinions = crossScores(found, foundRows);
found.forEach((sample, at) => {
  if (sample.whole) distrust(sample, opinions[at]!);
});

const made = shortenedPages(found);
console.error(`${made.length} pages shortened`);
const samples = [...found, ...made];
const rows = [...foundRows, ...made.map(rowsOf)];
const firstScores = crossScores(samples, rows);
const wideWidth = featureCount + contextNames.length;
const wide = samples.map((sample, at) => withContext(sample.prepared, rows[at]!, featureCount, firstScores[at]!));
const first = train(samples, rows, featureCount, firstOptions);
const second = train(samples, wide, wideWidth, secondOptions);
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

function foldOf({ fold }: Sample): number {
  return fold % folds;
}

function rowsOf(sample: Sample): Float32Array {
  return featuresOf({ ...sample.prepared, ...lexicaOf.get(foldOf(sample))! });
}

/** Each page's scores by a forest that has not seen it. */
function crossScores(pages: readonly Sample[], tables: readonly Float32Array[]): number[][] {
  const scores = pages.map<number[]>(() => []);
  for (let fold = 0; fold < folds; fold++) {
    const forest = plant(train(pages, tables, featureCount, firstOptions, (sample) => foldOf(sample) !== fold));
    pages.forEach((sample, at) => {
      if (foldOf(sample) === fold) scores[at] = score(forest, tables[at]!, featureCount, sample.labels.length);
    });
  }
  return scores;
}

function train(
  pages: readonly Sample[],
  tables: readonly Float32Array[],
  width: number,
  options: BoostOptions,
  use: (sample: Sample) => boolean = () => true,
): Trees {
  const picks = pages.flatMap((sample, at) =>
    use(sample) ? sample.labels.map((_, block) => ({ at, block })).filter(({ block }) => isUsed(sample, block)) : [],
  );
  const table = new Float32Array(picks.length * width);
  const labels = new Float32Array(picks.length);
  const weightOf = new Float32Array(picks.length);
  picks.forEach(({ at, block }, row) => {
    table.set(tables[at]!.subarray(block * width, (block + 1) * width), row * width);
    labels[row] = pages[at]!.labels[block]!;
    weightOf[row] = pages[at]!.weights[block]! * (isPlenty(pages[at]!, block) ? sampling : 1);
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
  if (sample.weights[block] === 0) return false;
  return !isPlenty(sample, block) || (block * 7 + sample.fold) % sampling === 0;
}

/** Gives blocks without a label the one a model of the whole-body pages is sure of, at a small weight. */
function labelWhereSure(pages: readonly Sample[], tables: readonly Float32Array[]): void {
  const forest = plant(train(pages, tables, featureCount, firstOptions, (sample) => sample.whole));
  pages.forEach((sample, at) => {
    if (sample.whole) return;
    const guesses = score(forest, tables[at]!, featureCount, sample.labels.length);
    guesses.forEach((guess, block) => {
      if (sample.weights[block]! > 0) return;
      if (guess > 0.05 && guess < 0.95) return;
      sample.labels[block] = guess >= 0.95 ? 1 : 0;
      sample.weights[block] = 0.3 * sample.base[block]!;
    });
  });
}
