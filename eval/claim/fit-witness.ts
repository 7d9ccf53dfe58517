/**
 * Fits the weights of src/claim/witness-weights.json: `node eval/claim/fit-witness.ts` prints them with precision, recall and F1 of
 * witnesses at several thresholds, each story of the tuning half judged by weights fitted on the others.
 */
import { readArticles } from '../../src/claim/claim.ts';
import { meaningOf } from '../../src/claim/meaning.ts';
import { predicatesOf } from '../../src/claim/predicates.ts';
import { topicOf } from '../../src/claim/topic.ts';
import { witnessIn } from '../../src/claim/witness.ts';
import { chance } from '../../src/learned/forest.ts';
import { goldStories, storyRecords } from './gold-stories.ts';

interface Row {
  readonly story: string;
  readonly real: boolean;
  readonly carries: boolean;
  readonly row: readonly number[] | null;
}

interface Fitted {
  readonly base: number;
  readonly weights: readonly number[];
}

const steps = 6000;
const rate = 0.3;
const penalty = 0.002;
const width = 7;

const rows = goldStories('tuning').flatMap((story) => {
  const input = storyRecords(story);
  const articles = [...input.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const read = readArticles(articles, input.attributions);
  const { share } = topicOf(articles);
  return story.claims.flatMap(({ text, kind, witnesses = [] }) => {
    const claimed = meaningOf(text, { start: 0, end: text.length }, { language: 'en', share });
    const verbs = predicatesOf(claimed);
    return [...read].map(([id, one]): Row => {
      const found = witnessIn(claimed, one, verbs);
      const carries = kind === 'true' && witnesses.includes(id);
      return { story: story.id, real: kind === 'true', carries, row: found && !found.vetoed ? found.row : null };
    });
  });
});

const judged = rows.map((one) => ({ ...one, score: 0 }));
for (const story of new Set(rows.map((one) => one.story))) {
  const fitted = fit(rows.filter((one) => one.story !== story));
  for (const one of judged) if (one.story === story && one.row) one.score = scoreOf(fitted, one.row);
}
const all = judged.filter((one) => one.carries).length;
for (const threshold of [0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8]) {
  const found = judged.filter((one) => one.real && one.score >= threshold);
  const right = found.filter((one) => one.carries).length;
  const untrue = judged.filter((one) => !one.real && one.score >= threshold).length;
  console.log(
    `${threshold}: precision ${(right / found.length).toFixed(3)} recall ${(right / all).toFixed(3)} F1 ${((2 * right) / (found.length + all)).toFixed(3)}; ${untrue} witnesses of untrue sentences`,
  );
}
console.log(JSON.stringify(fit(rows)));

function fit(list: readonly Row[]): Fitted {
  const known = list.filter((one) => one.row !== null);
  const weights = new Array<number>(width).fill(0);
  let base = 0;
  for (let step = 0; step < steps; step++) {
    const slope = new Array<number>(width).fill(0);
    let baseSlope = 0;
    for (const { row, carries } of known) {
      const error = scoreOf({ base, weights }, row!) - (carries ? 1 : 0);
      baseSlope += error / known.length;
      for (let at = 0; at < width; at++) slope[at]! += (error * row![at]!) / known.length;
    }
    for (let at = 0; at < width; at++) weights[at]! -= rate * (slope[at]! + penalty * weights[at]!);
    base -= rate * baseSlope;
  }
  return { base: Number(base.toFixed(3)), weights: weights.map((value) => Number(value.toFixed(3))) };
}

function scoreOf({ base, weights }: Fitted, row: readonly number[]): number {
  return chance(row.reduce((sum, value, at) => sum + value * weights[at]!, base));
}
