/** "two weeks before Christmas", "three days after May 13": an amount counted from a date is a date. */
import { between, type Candidate, type Refiner } from '../candidate.ts';
import type { Reading } from '../reading.ts';

const directions: Readonly<Record<string, number>> = { before: -1, after: 1, from: 1, following: 1, 'prior to': -1 };

export const joinOffset: Refiner = (candidates, tokens) => {
  const joined: Candidate[] = [];
  for (const next of candidates) {
    const last = joined.at(-1);
    const gap = last ? between(tokens, last.to, next.from) : '';
    const dir = Object.hasOwn(directions, gap) ? directions[gap]! : null;
    const { amount, unit } = last?.reading ?? {};
    const counts =
      last?.reading.kind === 'duration' &&
      amount !== undefined &&
      !Number.isNaN(amount) &&
      unit !== undefined &&
      !last.reading.clip;
    if (last && dir !== null && counts && isDay(next.reading) && tokens[next.to]?.key !== "'s") {
      joined[joined.length - 1] = {
        from: last.from,
        to: next.to,
        reading: { ...next.reading, offset: { amount, unit, dir } },
        rule: 'relative/from-date',
      };
    } else joined.push(next);
  }
  return joined;
};

function isDay(reading: Reading): boolean {
  if (reading.kind === 'shift') return reading.unit === 4 && reading.base === 'anchor';
  return (
    reading.kind === 'calendar' &&
    (reading.day !== undefined || reading.weekday !== undefined || reading.holiday !== undefined)
  );
}
