/** "from 1990 to 1995", "between May and July", "June 4-6": the two ends of a range know each other. */
import { between, type Candidate, type Refiner } from '../candidate.ts';
import type { Reading } from '../reading.ts';

const dashes = new Set([
  '-',
  '–',
  '—',
  '~',
  'through',
  'thru',
  'through the',
  'till',
  'until',
  'till the',
  'until the',
]);

export const pairRanges: Refiner = (candidates, tokens) => {
  const list = [...candidates];
  for (let at = 1; at < list.length; at++) {
    const [first, last] = [list[at - 1]!, list[at]!];
    if (first.pair !== undefined || !placeable(first.reading) || !placeable(last.reading)) continue;
    const gap = between(tokens, first.to, last.from);
    const before = tokens[first.from - 1]?.key ?? '';
    const lead = before === 'the' ? (tokens[first.from - 2]?.key ?? '') : before;
    // "halted on Tuesday until May": it was halted on one day.
    const oneDay = lead === 'on' && /^(?:un)?till?(?: the)?$/.test(gap);
    const joined =
      (dashes.has(gap) && !oneDay) ||
      (/^to(?: the)?$/.test(gap) && (lead === 'from' || alike(first, last))) ||
      (/^and(?: the)?$/.test(gap) && lead === 'between');
    if (!joined) {
      // "in August and September 1914": said once, the year is both's.
      if ((gap === 'and' || gap === 'or') && coordinate(first.reading, last.reading))
        list[at - 1] = { ...first, reading: { ...first.reading, year: last.reading.year! } };
      continue;
    }
    list[at - 1] = { ...first, reading: inherit(first.reading, last.reading), pair: first.from };
    list[at] = { ...last, reading: inheritForward(first.reading, last.reading), pair: first.from };
  }
  return list;
};

function placeable(reading: Reading): boolean {
  return (
    reading.kind === 'calendar' ||
    reading.kind === 'shift' ||
    reading.kind === 'clock' ||
    reading.value === 'PRESENT_REF'
  );
}

function alike(first: Candidate, last: Candidate): boolean {
  return first.rule === last.rule || (first.reading.month !== undefined && last.reading.month !== undefined);
}

/** "June 4 to July 2, 2016": the year is said once, at the end. */
function inherit(first: Reading, last: Reading): Reading {
  const bare =
    first.kind === 'calendar' && first.year === undefined && first.dir === undefined && first.month !== undefined;
  if (!bare || last.year === undefined || last.month === undefined) return first;
  return { ...first, year: first.month! > last.month ? last.year - 1 : last.year };
}

/** Two months, two days or two seasons, in order, of which the second says the year. */
function coordinate(first: Reading, last: Reading): boolean {
  if (first.kind !== 'calendar' || last.kind !== 'calendar') return false;
  if (first.year !== undefined || first.dir !== undefined || first.yearShift !== undefined) return false;
  if (last.year === undefined || (first.day === undefined) !== (last.day === undefined)) return false;
  const order = (reading: Reading) => reading.month ?? reading.season ?? reading.quarter;
  const alike = (['month', 'season', 'quarter'] as const).every(
    (key) => (first[key] === undefined) === (last[key] === undefined),
  );
  return alike && order(first) !== undefined && order(first)! <= order(last)!;
}

/** "June 4, 2016 to July 2": or at the beginning. */
function inheritForward(first: Reading, last: Reading): Reading {
  const bare =
    last.kind === 'calendar' && last.year === undefined && last.dir === undefined && last.month !== undefined;
  if (!bare || first.year === undefined || first.month === undefined) return last;
  return { ...last, year: last.month! < first.month ? first.year + 1 : first.year };
}
