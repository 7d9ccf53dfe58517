/** Events in time, and dates compared only as far as they are exact. */
import type { Event } from '../records/index.ts';

type Draft = Omit<Event, 'claim' | 'attribution' | 'first'> & Partial<Pick<Event, 'claim' | 'attribution' | 'first'>>;

/** An event with what does not apply left null. */
export function make(draft: Draft): Event {
  return { claim: null, attribution: null, first: null, ...draft };
}

/** The earliest first; ties by end, clock and id, so that the order never hangs on the input's. */
export function inTime(a: Event, b: Event): number {
  return (
    compare(a.when.earliest, b.when.earliest) ||
    compare(a.when.latest, b.when.latest) ||
    compare(a.clock, b.clock) ||
    compare(a.id, b.id)
  );
}

/** True where `a` lies after `b` however exact the coarser of the two is: by days, since zones may differ by one. */
export function after(a: string, b: string): boolean {
  return dayNumber(a) - dayNumber(b) > 1;
}

function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
