/**
 * Learns the weights that tell how near a day is to the day of publication, where no place states it:
 *   node eval/time/train-undated.ts [--data DIR] [--out FILE]
 * and writes src/extract/undated/weights.json. Learns from all pages of htmldate800 and trafilatura990 (Apache-2.0, Adrien
 * Barbaresi) and wcxb400 (CC-BY-4.0, Murrough Foley), their statements of the day taken away three ways. The evaluation
 * (published.ts) grows forests of the same kind from parts of the pages and asks them about the others.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { growUndated, lessonsOf, type UndatedLesson } from './undated-forest.ts';
import { undatedPages } from './undated-pages.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const data = path.resolve(values.data ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data'));
const out = values.out ?? path.join(import.meta.dirname, '..', '..', 'src', 'extract', 'undated', 'weights.json');

const lessons: UndatedLesson[] = [];
for (const page of undatedPages(data, ['htmldate800', 'trafilatura990', 'wcxb400'], () => true))
  lessons.push(...lessonsOf(page));
const provenance =
  "Learned by eval/time/train-undated.ts from htmldate's and trafilatura's evaluation data (Adrien Barbaresi, " +
  'Apache-2.0) and WCXB 2026 (Murrough Foley, CC-BY-4.0).';
writeFileSync(out, `${JSON.stringify({ provenance, ...growUndated(lessons) })}\n`);
console.error(`${lessons.length} pages with their statements taken away, wrote ${out}`);
