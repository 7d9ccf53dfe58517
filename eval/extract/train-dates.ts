/**
 * Learns the weights that tell the day of publication from the other days a page mentions:
 *   node eval/extract/train-dates.ts [--data DIR]
 * and writes src/extract/dates/weights.json. Learns from the pages of htmldate800 and trafilatura990 (Apache-2.0, Adrien
 * Barbaresi) and wcxb400 (CC-BY-4.0, Murrough Foley) whose id is not held out for dates; each page also as plain text.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayFeatures, dayFeatureCount as width } from '../../src/extract/dates/day-features.ts';
import { collectMentions, settingOf } from '../../src/extract/dates/find.ts';
import type { Page } from '../../src/records/index.ts';
import { boost } from '../learn/boosting.ts';
import { cluesOf } from './clues.ts';
import { goldOf, isDateHeldOut, type PageSet, pageOf } from './corpus.ts';
import { dumpText } from './dump.ts';
import { usualGrowth } from './growth.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const data = path.resolve(values.data ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data'));
const out = values.out ?? path.join(import.meta.dirname, '..', '..', 'src', 'extract', 'dates', 'weights.json');

const rows: Float32Array[] = [];
const labels: number[] = [];
const weights: number[] = [];
const done = new Set<string>();
for (const set of ['htmldate800', 'trafilatura990', 'wcxb400'] as const satisfies readonly PageSet[]) {
  for (const row of goldOf(data, set)) {
    if (!row.date || isDateHeldOut(row.id) || done.has(row.id)) continue;
    done.add(row.id);
    const page = pageOf(data, set, row.id);
    learn(page, row.date.slice(0, 10), set === 'wcxb400' ? 0.5 : 1);
    learn({ ...page, mediaType: 'text/plain', text: dumpText(page) }, row.date.slice(0, 10), 0.5);
  }
}

function learn(page: Page, gold: string, weight: number): void {
  const clues = cluesOf(page);
  const { days, rows: table } = dayFeatures(collectMentions(clues), settingOf(clues));
  days.forEach(({ day }, at) => {
    rows.push(table.slice(at * width, (at + 1) * width));
    labels.push(day === gold ? 1 : 0);
    weights.push(weight);
  });
}

const table = new Float32Array(rows.length * width);
rows.forEach((row, at) => {
  table.set(row, at * width);
});
const forest = boost(
  { values: table, width, labels: Float32Array.from(labels), weights: Float32Array.from(weights) },
  { ...usualGrowth, trees: 120, leaves: 8, rate: 0.08, leastWeight: 2, penalty: 4, features: 0.4 },
);
const provenance =
  "Learned by eval/extract/train-dates.ts from the training parts of htmldate's and trafilatura's evaluation data (Adrien " +
  'Barbaresi, Apache-2.0) and of WCXB 2026 (Murrough Foley, CC-BY-4.0).';
writeFileSync(out, `${JSON.stringify({ provenance, ...forest })}\n`);
console.error(`${done.size} pages, ${labels.length} days, wrote ${out}`);
