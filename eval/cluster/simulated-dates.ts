/**
 * Dates for sets that have none, so that weights learn what days apart mean: every story begins on a day drawn from a
 * window, its articles follow with a lag that is short for most stories and long for some. Seeded; for training only.
 */
import type { Article } from '../../src/records/index.ts';
import { generator } from '../learn/boosting.ts';
import type { Labelled } from './sets.ts';

const start = Date.UTC(2020, 0, 1);
const day = 86_400_000;
/** Shares of stories, with the mean lag of their articles in days. */
const lags = [
  { share: 0.6, mean: 0.4 },
  { share: 0.85, mean: 1.5 },
  { share: 1, mean: 6 },
];

/** @param window days over which the stories begin */
export function simulateDates(labelled: readonly Labelled[], window: number, seed: number): Labelled[] {
  const random = generator(seed);
  const stories = new Map<string, { begin: number; mean: number }>();
  return labelled.map((item) => {
    let story = stories.get(item.story);
    if (!story) {
      const draw = random();
      story = { begin: random() * window, mean: lags.find(({ share }) => draw <= share)!.mean };
      stories.set(item.story, story);
    }
    const time = new Date(start + (story.begin - story.mean * Math.log(1 - random())) * day).toISOString();
    const value = random() < 0.5 ? time.slice(0, 10) : time;
    const published = { value, precision: 'day', basis: 'stated', reason: '', earliest: value, latest: value } as const;
    const article: Article = { ...item.article, published };
    return { ...item, article };
  });
}
