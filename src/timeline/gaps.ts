/** Silences of a clock: stretches of days on which it has no event, between its first and its last. */
import type { Clock, Event } from '../records/index.ts';
import { isoDay, parseIsoDay } from '../text/time/calendar.ts';

export interface Gap {
  readonly clock: Clock;
  /** First and last silent day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** Silences of at least `least` days, clock by clock, in time. */
export function gaps(events: readonly Event[], least = 2): Gap[] {
  const byClock = new Map<Clock, [number, number][]>();
  for (const { clock, when } of events) {
    const first = parseIsoDay(when.earliest);
    const last = parseIsoDay(when.latest);
    if (first === null || last === null) continue;
    byClock.set(clock, [...(byClock.get(clock) ?? []), [first, last]]);
  }
  const found: Gap[] = [];
  for (const [clock, spans] of [...byClock].sort(([a], [b]) => (a < b ? -1 : 1))) {
    spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    let reached = spans[0]![1];
    for (const [first, last] of spans) {
      const days = first - reached - 1;
      if (days >= least) found.push({ clock, from: isoDay(reached + 1), to: isoDay(first - 1), days });
      reached = Math.max(reached, last);
    }
  }
  return found;
}
