/** Events in time, and dates compared only as far as they are exact. */
import type { Event } from '../records/index.ts';
import { moment } from './instants.ts';

type Draft = Omit<Event, 'claim' | 'attribution' | 'first'> & Partial<Pick<Event, 'claim' | 'attribution' | 'first'>>;

/** An event with what does not apply left null. */
export function make(draft: Draft): Event {
  return { claim: null, attribution: null, first: null, ...draft };
}

/** The earliest first; ties by end, clock and id, so that the order never hangs on the input's. */
export function inTime(a: Event, b: Event): number {
  return (
    compareTimes(a.when.earliest, b.when.earliest) ||
    compareTimes(a.when.latest, b.when.latest) ||
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

/** By the moment they name, else as they are written. A day comes before the hours of it. */
export function compareTimes(a: string, b: string): number {
  const [first, second] = [moment(a), moment(b)];
  return (first !== null && second !== null && first - second) || compare(a, b);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
