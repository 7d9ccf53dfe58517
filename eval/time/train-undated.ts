/**
 * Learns the weights that tell how near a day is to the day of publication, where no place states it:
 *   node eval/time/train-undated.ts [--data DIR] [--out FILE]
 * and writes src/extract/undated/weights.json. Learns from the half of the pages of htmldate800 and trafilatura990
 * (Apache-2.0, Adrien Barbaresi) and wcxb400 (CC-BY-4.0, Murrough Foley) whose id hashes even, their statements of the
 * day taken away three ways.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { candidateDays, undatedFeatureNames, undatedRows, undatedWidth } from '../../src/extract/undated/features.ts';
import { usualGrowth } from '../extract/growth.ts';
import { boost } from '../learn/boosting.ts';
import { isTune } from './timex.ts';
import { type Removal, removals, remove, undatedPages } from './undated-pages.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const data = path.resolve(values.data ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data'));
const out = values.out ?? path.join(import.meta.dirname, '..', '..', 'src', 'extract', 'undated', 'weights.json');

const shares: Readonly<Record<Removal, number>> = { statements: 0.5, updates: 1, all: 0.5 };
const rows: Float32Array[] = [];
const labels: number[] = [];
const weights: number[] = [];
for (const page of undatedPages(data, ['htmldate800', 'trafilatura990', 'wcxb400'], isTune)) {
  for (const removal of removals) {
    const traces = remove(page, removal);
    if (traces === null) continue;
    const candidates = candidateDays(traces, null);
    const table = undatedRows(traces, page.words, candidates);
    candidates.forEach((day, at) => {
      rows.push(table.subarray(at * undatedWidth, (at + 1) * undatedWidth));
      labels.push(Math.abs(day - page.day) <= 1 ? 1 : 0);
      weights.push(shares[removal] / Math.sqrt(candidates.length));
    });
  }
}
const table = new Float32Array(rows.length * undatedWidth);
rows.forEach((row, at) => {
  table.set(row, at * undatedWidth);
});
const forest = boost(
  { values: table, width: undatedWidth, labels: Float32Array.from(labels), weights: Float32Array.from(weights) },
  { ...usualGrowth, trees: 200, leaves: 6, rate: 0.07, leastWeight: 1, penalty: 6, features: 0.4 },
);
const provenance =
  "Learned by eval/time/train-undated.ts from the tuning half of htmldate's and trafilatura's evaluation data (Adrien " +
  'Barbaresi, Apache-2.0) and of WCXB 2026 (Murrough Foley, CC-BY-4.0).';
writeFileSync(out, `${JSON.stringify({ provenance, features: undatedFeatureNames, ...forest })}\n`);
console.error(`${labels.length} days, wrote ${out}`);
