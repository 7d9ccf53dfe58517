/**
 * Fits the weights of src/claim/witness-weights.json: `node eval/claim/fit-witness.ts` prints them with precision, recall and F1 of
 * witnesses at several thresholds, each story of the tuning half judged by weights fitted on the others. Of the passages of a report
 * only the one that scores best is held to its label, and that is found anew after each fit (learning from bags of instances).
 */
import type { ArticleAssertions } from '../../src/claim/assertions.ts';
import { readArticles } from '../../src/claim/claim.ts';
import { meaningOf } from '../../src/claim/meaning.ts';
import { predicatesOf } from '../../src/claim/predicates.ts';
import { topicOf } from '../../src/claim/topic.ts';
import { echoIn, leadersOf, passagesFor } from '../../src/claim/witness.ts';
import { rowNames } from '../../src/claim/witness-row.ts';
import { chance } from '../../src/learned/forest.ts';
import { distortions } from './distort.ts';
import { type GoldStory, goldStories, storyRecords } from './gold-stories.ts';

/** A sentence held against a report: the rows of its passages that nothing speaks against. */
interface Bag {
  readonly story: string;
  readonly real: boolean;
  readonly carries: boolean;
  readonly rows: readonly (readonly number[])[];
}

interface Fitted {
  readonly base: number;
  readonly weights: readonly number[];
}

const rounds = 3;
const steps = 1500;
const rate = 0.5;
const penalty = 0.01;
/** Users ask for true sentences more often than this set does, most of which is false by design: odds are raised by so much. */
const prior = Math.log(4);
const width = rowNames.length;

const bags = goldStories('tuning').flatMap(bagsOf);
const judged = bags.map((bag) => ({ ...bag, score: 0 }));
for (const story of new Set(bags.map((bag) => bag.story))) {
  const fitted = learn(bags.filter((bag) => bag.story !== story));
  for (const bag of judged)
    if (bag.story === story) bag.score = Math.max(0, ...bag.rows.map((row) => scoreOf(fitted, row)));
}
const all = judged.filter((bag) => bag.carries).length;
const untrue = judged.filter((bag) => !bag.real);
for (const threshold of [0.25, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9]) {
  const found = judged.filter((bag) => bag.real && bag.score >= threshold);
  const right = found.filter((bag) => bag.carries).length;
  console.log(
    [
      `${threshold}: precision ${(right / found.length).toFixed(3)}`,
      `recall ${(right / all).toFixed(3)}`,
      `F1 ${((2 * right) / (found.length + all)).toFixed(3)};`,
      `${untrue.filter((bag) => bag.score >= threshold).length} of ${untrue.length} passages for untrue sentences`,
    ].join(' '),
  );
}
console.log(JSON.stringify(learn(bags)));

function bagsOf(story: GoldStory): Bag[] {
  const input = storyRecords(story);
  const articles = [...input.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const reports = [...readArticles(articles, input.attributions).values()];
  const { share } = topicOf(articles);
  const around = story.reports.map(({ text }) => text).join('\n');
  const bagsFor = (text: string, real: boolean, witnesses: readonly string[]) => {
    const claimed = meaningOf(text, { start: 0, end: text.length }, { language: 'en', share });
    const asked = { claimed, verbs: predicatesOf(claimed) };
    const first = reports.map((one) => passagesFor(asked, one));
    const leaders = leadersOf(first);
    return reports.map((one: ArticleAssertions, at): Bag => {
      const found = [...first[at]!, ...echoIn(asked, one, leaders)].filter(({ vetoed }) => !vetoed);
      const rows = found.map(({ row }) => row);
      return { story: story.id, real, carries: real && witnesses.includes(one.article.id), rows };
    });
  };
  return story.claims.flatMap(({ text, kind, witnesses = [] }) => [
    ...bagsFor(text, kind === 'true', witnesses),
    ...(kind === 'true' ? distortions(text, around).flatMap((false_) => bagsFor(false_.text, false, [])) : []),
  ]);
}

/** Weights fitted to the best row of each bag; at first to all of them. */
function learn(list: readonly Bag[]): Fitted {
  let fitted: Fitted | null = null;
  for (let round = 0; round < rounds; round++) {
    const known: Fitted | null = fitted;
    const rows = list.flatMap(({ rows, carries }) => {
      const kept = known === null ? rows : [...rows].sort((a, b) => scoreOf(known, b) - scoreOf(known, a)).slice(0, 1);
      return kept.map((row) => ({ row, label: carries ? 1 : 0, weight: 1 / kept.length }));
    });
    fitted = fit(rows);
  }
  return fitted!;
}

interface Labelled {
  readonly row: readonly number[];
  readonly label: number;
  readonly weight: number;
}

/** Logistic regression on columns made alike in spread, by plain descent. */
function fit(rows: readonly Labelled[]): Fitted {
  const columns = Array.from({ length: width }, (_, at) => rows.map(({ row }) => row[at]!));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / rows.length);
  const spreads = columns.map(
    (column, at) => Math.sqrt(column.reduce((sum, value) => sum + (value - means[at]!) ** 2, 0) / rows.length) + 1e-6,
  );
  const scaled = rows.map(({ row }) => row.map((value, at) => (value - means[at]!) / spreads[at]!));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(width).fill(0);
  let base = 0;
  for (let step = 0; step < steps; step++) {
    const slope = new Array<number>(width).fill(0);
    let baseSlope = 0;
    for (const [index, { label, weight }] of rows.entries()) {
      const row = scaled[index]!;
      const error = (weight * (scoreOf({ base, weights }, row) - label)) / total;
      baseSlope += error;
      for (let at = 0; at < width; at++) slope[at]! += error * row[at]!;
    }
    for (let at = 0; at < width; at++) weights[at]! -= rate * (slope[at]! + penalty * weights[at]!);
    base -= rate * baseSlope;
  }
  const plain = weights.map((value, at) => value / spreads[at]!);
  const shift = plain.reduce((sum, value, at) => sum + value * means[at]!, 0);
  return { base: Number((base - shift + prior).toFixed(3)), weights: plain.map((value) => Number(value.toFixed(3))) };
}

function scoreOf({ base, weights }: Fitted, row: readonly number[]): number {
  return chance(row.reduce((sum, value, at) => sum + value * weights[at]!, base));
}
