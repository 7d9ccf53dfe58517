/** "April 24 and 25", "June 4-6", "from 4 to 6 June": the number beside a date is a day of the same month. */
import type { Candidate, Refiner } from '../candidate.ts';
import guards from '../checks/guards.json' with { type: 'json' };
import type { Token } from '../tokens.ts';

const joints = new Set(['-', '–', '—', '~', 'to', 'through', 'thru', 'till', 'until', 'and', 'or', '&']);
const afterDay = new Set([
  ...guards.afterDayOfMonth,
  'of',
  'on',
  'from',
  'were',
  'was',
  'is',
  'are',
  'will',
  'this',
  'next',
  'last',
]);

export const addFurtherDays: Refiner = (candidates, tokens) => {
  const all: Candidate[] = [];
  candidates.forEach((candidate, index) => {
    const { reading } = candidate;
    if (
      reading.kind !== 'calendar' ||
      reading.month === undefined ||
      reading.day === undefined ||
      reading.hour !== undefined
    ) {
      all.push(candidate);
      return;
    }
    const earlier = dayBefore(tokens, candidate, all.at(-1)?.to ?? 0);
    const later = dayAfter(tokens, candidate, candidates[index + 1]?.from ?? tokens.length);
    if (earlier)
      all.push({ from: earlier.at, to: earlier.at + 1, reading: withDay(reading, earlier.day), rule: candidate.rule });
    all.push(later?.year === undefined ? candidate : { ...candidate, reading: { ...reading, year: later.year } });
    if (later) {
      const same = withDay(reading, later.day);
      all.push({
        from: later.at,
        to: later.to,
        reading: later.year === undefined ? same : { ...same, year: later.year },
        rule: candidate.rule,
      });
    }
  });
  // The year that the further day took is no expression of its own.
  return all.filter((candidate, at) => at === 0 || candidate.from >= all[at - 1]!.to);
};

function withDay(reading: Candidate['reading'], day: number): Candidate['reading'] {
  const { weekday: _, ...rest } = reading;
  return { ...rest, day };
}

const dayOf = (token: Token | undefined): number | null =>
  token?.classes?.DAYNUM ??
  token?.classes?.DAYORD ??
  (token?.classes?.ORDINAL !== undefined && token.classes.ORDINAL <= 31 ? token.classes.ORDINAL : null);

/** "4 to" before "6 June": the date must begin with its day. */
function dayBefore(
  tokens: readonly Token[],
  { from, reading }: Candidate,
  free: number,
): { at: number; day: number } | null {
  let at = from - 1;
  if (dayOf(tokens[from]) === null && tokens[from]?.key !== 'the') return null;
  if (!joints.has(tokens[at]?.key ?? '')) return null;
  at--;
  if (at < free) return null;
  const day = dayOf(tokens[at]);
  if (day === null || day >= reading.day!) return null;
  const before = tokens[at - 1]?.key ?? '';
  return before === '$' || before === '.' ? null : { at, day };
}

/** "and 25" after "April 24"; with a year behind it the year is both's. */
function dayAfter(
  tokens: readonly Token[],
  { to, reading }: Candidate,
  free: number,
): { at: number; to: number; day: number; year?: number } | null {
  if (!joints.has(tokens[to]?.key ?? '') || dayOf(tokens[to - 1]) === null) return null;
  const at = tokens[to + 1]?.key === 'the' ? to + 2 : to + 1;
  if (at >= free) return null;
  const day = dayOf(tokens[at]);
  if (day === null || day <= reading.day!) return null;
  const comma = tokens[at + 1]?.key === ',' ? 1 : 0;
  const year = tokens[at + 1 + comma]?.classes?.YEARNUM;
  if (year !== undefined && reading.year === undefined && at + 1 + comma <= free)
    return { at, to: at + 2 + comma, day, year };
  const next = tokens[at + 1];
  const ends = next === undefined || !/[\p{L}\p{N}%]/u.test(next.key) || afterDay.has(next.key);
  return ends ? { at, to: at + 1, day } : null;
}
