/** Resolves a text's candidates in reading order: each may count from the date before it. */
import { parseIsoDay } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { granularityOf } from './granularity.ts';
import { intervalOf } from './interval.ts';
import { type Entry, resolveEnd } from './range-end.ts';
import type { Reading } from './reading.ts';
import { resolve } from './resolve.ts';
import type { Mentioned, Setting } from './setting.ts';
import { direction, nearVerb } from './tense.ts';
import type { Token } from './tokens.ts';

export interface Resolution {
  readonly entries: readonly Entry[];
  /** Dates that do not exist. */
  readonly rejected: readonly Candidate[];
}

/** One word of the article's own day outweighs so many years written out: then the text is news, not history. */
const newsShare = 8;
/** What a report compares with does not become what it speaks of. */
const comparisons = new Set(['relative/earlier', 'relative/ago', 'relative/year-ago', 'calendar/quarter-year-ago']);

/** `now` is the article's day, in days since 1970; null where it is not known. */
export function resolveAll(candidates: readonly Candidate[], list: readonly Token[], now: number | null): Resolution {
  const rejected: Candidate[] = [];
  const entries: Entry[] = [];
  const ofTheDay = candidates.filter(({ reading }) => isOfTheDay(reading)).length;
  const inYears = candidates.filter(({ reading }) => reading.kind === 'calendar' && reading.year !== undefined).length;
  const history = ofTheDay * newsShare <= inYears;
  let last: Mentioned | null = null;
  let quarter: Mentioned | null = null;
  for (const candidate of candidates) {
    const pointing = direction(list, candidate.from, candidate.to);
    const near = pointing === 'past' && nearVerb(list, candidate.from);
    const setting: Setting = { now, last, quarter, history, direction: pointing, near };
    const before = entries.at(-1);
    const resolved =
      before && candidate.pair !== undefined && before.candidate.pair === candidate.pair
        ? resolveEnd(before, candidate, setting)
        : resolve(candidate.reading, setting);
    if (!resolved) {
      rejected.push(candidate);
      continue;
    }
    entries.push({ candidate, resolved });
    const interval = resolved.type === 'DATE' || resolved.type === 'TIME' ? intervalOf(resolved.value) : null;
    const day = interval ? parseIsoDay(interval.earliest) : null;
    // What a report compares with does not become what it speaks of.
    if (day !== null && !comparisons.has(candidate.rule)) {
      last = { value: resolved.value, day, granularity: granularityOf(resolved.value) };
      if (last.granularity === 'quarter') quarter = last;
    }
  }
  return { entries, rejected };
}

/** "Thursday", "yesterday": words of a text that reports on its own days. */
function isOfTheDay(reading: Reading): boolean {
  if (reading.kind === 'shift') return reading.base === 'anchor' && (reading.unit ?? 4) <= 5;
  return reading.kind === 'calendar' && reading.weekday !== undefined && reading.day === undefined;
}
