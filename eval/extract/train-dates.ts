/**
 * Learns the weights that tell the day of publication from the other days a page mentions:
 *   node eval/extract/train-dates.ts [--data DIR]
 * and writes src/extract/dates/weights.json. Learns from the pages of htmldate800 and trafilatura990 (Apache-2.0, Adrien
 * Barbaresi) and wcxb400 (CC-BY-4.0, Murrough Foley) whose id is not held out for dates; each page also as plain text. The cutoffs are chosen by
 * cross-validation over the same pages.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayFeatures, dayFeatureCount as width } from '../../src/extract/dates/day-features.ts';
import { collectMentions, settingOf } from '../../src/extract/dates/find.ts';
import type { Page } from '../../src/records/index.ts';
import { Choices } from './choices.ts';
import { cluesOf } from './clues.ts';
import { goldOf, isDateHeldOut, type PageSet, pageOf } from './corpus.ts';
import { dumpText } from './dump.ts';
import { usualGrowth } from './growth.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const data = path.resolve(values.data ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data'));
const out = values.out ?? path.join(import.meta.dirname, '..', '..', 'src', 'extract', 'dates', 'weights.json');

/** A wrong day costs as much as so many that are left out. */
const costOfWrong = 3;

interface Judged {
  readonly gold: string;
  readonly days: readonly string[];
  readonly first: number;
}

const choices = new Choices(width, {
  ...usualGrowth,
  trees: 120,
  leaves: 8,
  rate: 0.08,
  leastWeight: 2,
  penalty: 4,
  features: 0.4,
});
const judged: { html: Judged[]; plain: Judged[] } = { html: [], plain: [] };
const done = new Set<string>();
for (const set of ['htmldate800', 'trafilatura990', 'wcxb400'] as const satisfies readonly PageSet[]) {
  for (const row of goldOf(data, set)) {
    if (!row.date || isDateHeldOut(row.id) || done.has(row.id)) continue;
    done.add(row.id);
    const page = pageOf(data, set, row.id);
    const gold = row.date.slice(0, 10);
    const html = learn(page, gold, set === 'wcxb400' ? 0.5 : 1);
    const plain = learn({ ...page, mediaType: 'text/plain', text: dumpText(page) }, gold, 0.5);
    // The other sets' days are noted less carefully: they teach, and judge nothing.
    if (set !== 'htmldate800') continue;
    judged.html.push(html);
    judged.plain.push(plain);
  }
}

function learn(page: Page, gold: string, weight: number): Judged {
  const clues = cluesOf(page);
  const { days, rows } = dayFeatures(collectMentions(clues), settingOf(clues));
  const names = days.map(({ day }) => day);
  const first = choices.add(
    page.id,
    rows,
    names.map((day) => day === gold),
    weight,
  );
  return { gold, days: names, first };
}

const scores = choices.crossed();

/** The cutoff that is worth most by cross-validation; how many are right and wrong at each goes to the log. */
function cutoffFor(pages: readonly Judged[]): number {
  const best = pages.map(({ gold, days, first }) => {
    const at = days.reduce((top, _, index) => (scores[first + index]! > scores[first + top]! ? index : top), 0);
    return { p: days.length === 0 ? 0 : scores[first + at]!, isRight: days[at] === gold };
  });
  let [chosen, most] = [0, Number.NEGATIVE_INFINITY];
  for (let step = 36; step >= 4; step--) {
    const cutoff = step / 40;
    const taken = best.filter(({ p }) => p >= cutoff);
    const right = taken.filter(({ isRight }) => isRight).length / pages.length;
    const wrong = taken.length / pages.length - right;
    console.error(`cutoff ${cutoff.toFixed(3)}: right ${right.toFixed(4)}, wrong ${wrong.toFixed(4)}`);
    if (right - costOfWrong * wrong > most) [chosen, most] = [cutoff, right - costOfWrong * wrong];
  }
  return chosen;
}

const enough = cutoffFor(judged.html);
const enoughInPlainText = cutoffFor(judged.plain);
const forest = choices.train();
const provenance =
  "Learned by eval/extract/train-dates.ts from the training parts of htmldate's and trafilatura's evaluation data (Adrien " +
  'Barbaresi, Apache-2.0) and of WCXB 2026 (Murrough Foley, CC-BY-4.0).';
writeFileSync(out, `${JSON.stringify({ provenance, enough, enoughInPlainText, ...forest })}\n`);
console.error(`${done.size} pages, ${choices.count} days, cutoffs ${enough} and ${enoughInPlainText}, wrote ${out}`);
