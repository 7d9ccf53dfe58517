/** The end of a range is resolved with its beginning: "from next Monday to Friday", "from May to September". */
import { parseIsoDay } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { intervalOf } from './interval.ts';
import { resolve } from './resolve.ts';
import type { Resolved, Setting } from './setting.ts';

export interface Entry {
  readonly candidate: Candidate;
  resolved: Resolved;
}

/** Resolves the end after its beginning; moves the one whose year is open so that the range runs forwards. */
export function resolveEnd(beginning: Entry, end: Candidate, setting: Setting): Resolved | null {
  const start = dayOf(beginning.resolved);
  const { reading } = end;
  if (start === null) return resolve(reading, setting);
  if (
    reading.kind === 'calendar' &&
    reading.weekday !== undefined &&
    reading.month === undefined &&
    reading.dir === undefined
  ) {
    return resolve(reading, { ...setting, now: start, direction: 'future' });
  }
  const resolved = resolve(reading, setting);
  const last = resolved && dayOf(resolved);
  if (!resolved || last === null || last >= start) return resolved;
  const first = beginning.candidate.reading;
  if (first.kind === 'calendar' && first.year === undefined && first.dir === undefined && first.month !== undefined) {
    const year = Number(resolved.value.slice(0, 4));
    const same = resolve({ ...first, year }, setting);
    const day = same && dayOf(same);
    const earlier = day !== null && day <= last ? same : resolve({ ...first, year: year - 1 }, setting);
    if (earlier) beginning.resolved = { ...earlier, from: beginning.resolved.from };
  }
  return resolved;
}

function dayOf({ value }: Resolved): number | null {
  const interval = intervalOf(value);
  return interval ? parseIsoDay(interval.earliest) : null;
}
