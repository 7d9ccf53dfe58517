/**
 * Times as numbers, so that "06:00+01:00" comes before "05:30Z" where it does. A date without a clock, or a clock without
 * a zone, may be hours earlier or later than it reads: that is kept, and nothing is called first on the strength of it.
 */
import type { DateFact } from '../records/index.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Zones in which reports are dated: thirteen hours before and ten behind Greenwich. */
const eastmost = 13 * hour;
const westmost = 10 * hour;
const zoned = /(?:Z|[+-]\d\d:?\d\d)$/;

/** Milliseconds since 1970 of an ISO 8601 day or instant, read as of Greenwich where it names no zone; null for others. */
export function moment(iso: string): number | null {
  const full = iso.length === 10 ? `${iso}T00:00:00Z` : zoned.test(iso) ? iso : `${iso}Z`;
  const at = Date.parse(full);
  return Number.isNaN(at) ? null : at;
}

/** The first and the last moment that a date may be, wherever in the world it was written. */
export function reach({ earliest, latest }: Pick<DateFact, 'earliest' | 'latest'>): readonly [number, number] | null {
  const first = moment(earliest);
  const last = moment(latest);
  if (first === null || last === null) return null;
  const open = (iso: string) => !iso.includes('T') || !zoned.test(iso);
  return [
    open(earliest) ? first - eastmost : first,
    (latest.includes('T') ? last : last + day - 1) + (open(latest) ? westmost : 0),
  ];
}
