/** "9 p.m. Thursday", "Thursday at noon", "10:35 a.m. (0735 GMT) Friday": a clock time and its day are one expression. */
import { between, type Candidate, type Refiner } from '../candidate.ts';
import type { Reading } from '../reading.ts';

const joints = new Set(['', 'on', ',', 'at', ', at', 'of', 'on the', '(', ') ,', ')', ') on']);

export const joinClockAndDay: Refiner = (candidates, tokens) => {
  const joined: Candidate[] = [];
  for (const next of candidates) {
    const last = joined.at(-1);
    const together = last && joints.has(between(tokens, last.to, next.from)) ? merge(last.reading, next.reading) : null;
    if (last && together) joined[joined.length - 1] = { ...last, to: next.to, reading: together, rule: 'clock/on-day' };
    else joined.push(next);
  }
  return joined;
};

function merge(a: Reading, b: Reading): Reading | null {
  const clock = a.kind === 'clock' ? a : b.kind === 'clock' ? b : null;
  const day = clock === a ? b : a;
  if (!clock) return null;
  // The same moment in a second zone adds nothing: the first one stands.
  if (day.kind === 'clock') return b.zone !== undefined ? a : null;
  if (!isDay(day)) return null;
  const { kind: _, ...time } = clock;
  return { ...day, ...time };
}

function isDay(reading: Reading): boolean {
  if (reading.hour !== undefined) return false;
  if (reading.kind === 'shift') return reading.unit === 4;
  return reading.kind === 'calendar' && (reading.day !== undefined || reading.weekday !== undefined);
}
