/** Grows the forest that tells how near a day is to the day of publication, from pages whose statements were taken away. */
import { candidateDays, undatedFeatureNames, undatedRows, undatedWidth } from '../../src/extract/undated/features.ts';
import type { Trees } from '../../src/learned/forest.ts';
import { usualGrowth } from '../extract/growth.ts';
import { boost } from '../learn/boosting.ts';
import type { Removal, UndatedPage } from './undated-pages.ts';
import { removals, remove } from './undated-pages.ts';

/** One page with its statements taken away one way, as rows to learn from. */
export interface UndatedLesson {
  readonly rows: Float32Array;
  readonly labels: readonly number[];
  readonly weight: number;
}

const shares: Readonly<Record<Removal, number>> = { statements: 0.5, updates: 1, all: 0.5 };

/** The lessons of one page: none where the rest still states a day. */
export function lessonsOf(page: UndatedPage): UndatedLesson[] {
  return removals.flatMap((removal) => {
    const traces = remove(page, removal);
    if (traces === null) return [];
    const candidates = candidateDays(traces, null);
    return [
      {
        rows: undatedRows(traces, page.words, candidates),
        labels: candidates.map((day) => (Math.abs(day - page.day) <= 1 ? 1 : 0)),
        weight: shares[removal] / Math.sqrt(candidates.length),
      },
    ];
  });
}

export function growUndated(lessons: readonly UndatedLesson[]): Trees & { readonly features: readonly string[] } {
  const count = lessons.reduce((sum, { labels }) => sum + labels.length, 0);
  const values = new Float32Array(count * undatedWidth);
  const labels = new Float32Array(count);
  const weights = new Float32Array(count);
  let at = 0;
  for (const lesson of lessons) {
    values.set(lesson.rows, at * undatedWidth);
    labels.set(lesson.labels, at);
    weights.fill(lesson.weight, at, at + lesson.labels.length);
    at += lesson.labels.length;
  }
  const forest = boost(
    { values, width: undatedWidth, labels, weights },
    { ...usualGrowth, trees: 200, leaves: 6, rate: 0.07, leastWeight: 1, penalty: 6, features: 0.4 },
  );
  return { features: undatedFeatureNames, ...forest };
}
