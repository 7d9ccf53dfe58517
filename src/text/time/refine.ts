/** What neighbouring expressions make together: a weekday and its date, a clock time and its day, "early" before it. */

import type { Reading } from './reading.ts';
import type { TimexMod } from './timex.ts';
import type { Candidate } from './timexes.ts';
import type { Token } from './tokens.ts';

const positions: Readonly<Record<string, TimexMod>> = {
  early: 'START',
  late: 'END',
  mid: 'MID',
  earlier: 'START',
  later: 'END',
  beginning: 'START',
  start: 'START',
  end: 'END',
  middle: 'MID',
};

type Refiner = (candidates: readonly Candidate[], tokens: readonly Token[]) => Candidate[];

/** Joins what belongs together; the order of the refiners is the order of the list. */
export function refine(candidates: readonly Candidate[], tokens: readonly Token[]): Candidate[] {
  return refiners.reduce<Candidate[]>((list, refiner) => refiner(list, tokens), [...candidates]);
}

/** "9 p.m. Thursday", "Thursday at noon": the clock and its day. */
function joinClockAndDay(candidates: readonly Candidate[], tokens: readonly Token[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const next of candidates) {
    const last = joined.at(-1);
    const gap = last
      ? tokens
          .slice(last.to, next.from)
          .map((token) => token.key)
          .join(' ')
      : null;
    if (last && gap !== null && ['', 'on', ',', 'at', ', at', 'of'].includes(gap)) {
      const clock = last.reading.kind === 'clock' ? last.reading : next.reading.kind === 'clock' ? next.reading : null;
      const day = clock === last.reading ? next.reading : last.reading;
      if (clock && day !== clock && isDay(day)) {
        const { kind: _, ...time } = clock;
        joined[joined.length - 1] = { ...last, to: next.to, reading: { ...day, ...time }, rule: 'clock/on-day' };
        continue;
      }
    }
    joined.push(next);
  }
  return joined;
}

function isDay(reading: Reading): boolean {
  if (reading.hour !== undefined) return false;
  if (reading.kind === 'shift') return reading.unit === 4;
  return reading.kind === 'calendar' && (reading.day !== undefined || reading.weekday !== undefined);
}

/** "early May", "late last week", "the end of the month". */
function addPosition(candidates: readonly Candidate[], tokens: readonly Token[]): Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.reading.kind !== 'calendar' && candidate.reading.kind !== 'shift') return candidate;
    let at = candidate.from - 1;
    if (tokens[at]?.key === '-' || tokens[at]?.key === 'in' || tokens[at]?.key === 'the') at--;
    if (tokens[at]?.key === 'of') at--;
    const word = tokens[at]?.key ?? '';
    const mod = Object.hasOwn(positions, word) ? positions[word] : undefined;
    if (!mod) return candidate;
    const from = tokens[at - 1]?.key === 'the' ? at - 1 : at;
    const clip =
      word === 'earlier' ? ({ clip: 'until' } as const) : word === 'later' ? ({ clip: 'since' } as const) : {};
    return { ...candidate, from, reading: { ...candidate.reading, mod, ...clip } };
  });
}

const refiners: readonly Refiner[] = [joinClockAndDay, addPosition];
