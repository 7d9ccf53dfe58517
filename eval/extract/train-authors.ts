/**
 * Learns the weights that tell a page's authors from the other names in an author's place:
 *   node eval/extract/train-authors.ts [--data DIR]
 * and writes src/extract/authors/weights.json. Learns from the pages of trafilatura990 (Apache-2.0, Adrien Barbaresi),
 * wcxb400 (CC-BY-4.0, Murrough Foley) and postlight-meta (MIT/Apache-2.0) that are not held out, those without an
 * author too; how sure it has to be of a name is chosen by cross-validation over the same pages.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { collectAuthors } from '../../src/extract/authors/collect.ts';
import { authorFeatures, isStatedPerson, authorFeatureCount as width } from '../../src/extract/authors/features.ts';
import { authorNames } from '../../src/extract/authors/names.ts';
import { squeeze } from '../../src/extract/metadata/found.ts';
import { Choices } from './choices.ts';
import { cluesOf } from './clues.ts';
import { goldOf, isHeldOut, pageOf } from './corpus.ts';
import { usualGrowth } from './growth.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const data = path.resolve(values.data ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data'));
const out = values.out ?? path.join(import.meta.dirname, '..', '..', 'src', 'extract', 'authors', 'weights.json');

const choices = new Choices(width, {
  ...usualGrowth,
  trees: 110,
  leaves: 8,
  rate: 0.08,
  leastWeight: 2,
  penalty: 4,
  features: 0.4,
});
let pages = 0;
const judged: { first: number; wanted: number; right: readonly boolean[]; stated: readonly boolean[] }[] = [];
for (const set of ['trafilatura990', 'wcxb400', 'postlight-meta'] as const) {
  for (const row of goldOf(data, set)) {
    if (isHeldOut(row.id)) continue;
    const gold = new Set((row.authors ?? []).flatMap((name) => [squeeze(name), ...authorNames(name).map(squeeze)]));
    const clues = cluesOf(pageOf(data, set, row.id));
    const { names, rows } = authorFeatures(collectAuthors(clues), clues);
    pages++;
    // Pages with many names do not count for more; where trafilatura990 names nobody it often just was not noted.
    const weight = Math.min(1, 4 / names.length) * (set === 'trafilatura990' && gold.size === 0 ? 0.6 : 2);
    const first = choices.add(
      row.id,
      rows,
      names.map(({ key }) => gold.has(key)),
      weight,
    );
    const wanted = new Set((row.authors ?? []).flatMap(authorNames).map(squeeze)).size;
    judged.push({ first, wanted, right: names.map(({ key }) => gold.has(key)), stated: names.map(isStatedPerson) });
  }
}
const scores = choices.crossed();

/** Share of pages whose authors are found to the last, with these bounds, by cross-validation. */
function exact(bound: number, statedBound: number): number {
  const hits = judged.filter(({ first, wanted, right, stated }) => {
    const taken = right.map((_, at) => scores[first + at]! >= (stated[at] ? statedBound : bound));
    const found = taken.filter(Boolean).length;
    return found === wanted && taken.every((isTaken, at) => !isTaken || right[at]);
  });
  return hits.length / judged.length;
}

const bounds = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55];
let [enough, enoughStated] = [0.45, 0.45];
for (const bound of bounds)
  for (const statedBound of bounds.filter((one) => one <= bound))
    if (exact(bound, statedBound) > exact(enough, enoughStated)) [enough, enoughStated] = [bound, statedBound];
console.error(
  `${exact(0.45, 0.45).toFixed(4)} exact with .45, ${exact(enough, enoughStated).toFixed(4)} with the best`,
);
const forest = choices.train();
const provenance =
  "Learned by eval/extract/train-authors.ts from the training parts of trafilatura's evaluation data (Adrien Barbaresi, " +
  'Apache-2.0), of WCXB 2026 (Murrough Foley, CC-BY-4.0) and of the fixtures of Postlight Parser (MIT/Apache-2.0).';
writeFileSync(out, `${JSON.stringify({ provenance, enough, enoughStated, ...forest })}\n`);
console.error(`${pages} pages, ${choices.count} names, bounds ${enough} and ${enoughStated}, wrote ${out}`);
