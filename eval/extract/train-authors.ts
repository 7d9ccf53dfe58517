/**
 * Learns the weights that tell a page's authors from the other names in an author's place:
 *   node eval/extract/train-authors.ts [--data DIR]
 * and writes src/extract/authors/weights.json. Learns from the pages of trafilatura990 (Apache-2.0, Adrien Barbaresi),
 * wcxb400 (CC-BY-4.0, Murrough Foley) and postlight-meta (MIT/Apache-2.0) that are not held out, those without an
 * author too.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { collectAuthors } from '../../src/extract/authors/collect.ts';
import { authorFeatures, authorFeatureCount as width } from '../../src/extract/authors/features.ts';
import { authorNames } from '../../src/extract/authors/names.ts';
import { squeeze } from '../../src/extract/metadata/found.ts';
import { boost } from '../learn/boosting.ts';
import { cluesOf } from './clues.ts';
import { goldOf, isHeldOut, pageOf } from './corpus.ts';
import { usualGrowth } from './growth.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const data = path.resolve(values.data ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data'));
const out = values.out ?? path.join(import.meta.dirname, '..', '..', 'src', 'extract', 'authors', 'weights.json');

const rows: Float32Array[] = [];
const labels: number[] = [];
const weights: number[] = [];
let pages = 0;
for (const set of ['trafilatura990', 'wcxb400', 'postlight-meta'] as const) {
  for (const row of goldOf(data, set)) {
    if (isHeldOut(row.id)) continue;
    const gold = new Set((row.authors ?? []).flatMap((name) => [squeeze(name), ...authorNames(name).map(squeeze)]));
    const clues = cluesOf(pageOf(data, set, row.id));
    const { names, rows: table } = authorFeatures(collectAuthors(clues), clues);
    pages++;
    names.forEach(({ key }, at) => {
      rows.push(table.slice(at * width, (at + 1) * width));
      labels.push(gold.has(key) ? 1 : 0);
      // Pages with many names do not count for more; where trafilatura990 names nobody it often just was not noted.
      weights.push(Math.min(1, 4 / names.length) * (set === 'trafilatura990' && gold.size === 0 ? 0.6 : 2));
    });
  }
}
const table = new Float32Array(rows.length * width);
rows.forEach((row, at) => {
  table.set(row, at * width);
});
const forest = boost(
  { values: table, width, labels: Float32Array.from(labels), weights: Float32Array.from(weights) },
  { ...usualGrowth, trees: 110, leaves: 8, rate: 0.08, leastWeight: 2, penalty: 4, features: 0.4 },
);
const provenance =
  "Learned by eval/extract/train-authors.ts from the training parts of trafilatura's evaluation data (Adrien Barbaresi, " +
  'Apache-2.0), of WCXB 2026 (Murrough Foley, CC-BY-4.0) and of the fixtures of Postlight Parser (MIT/Apache-2.0).';
writeFileSync(out, `${JSON.stringify({ provenance, ...forest })}\n`);
console.error(`${pages} pages, ${labels.length} names, wrote ${out}`);
