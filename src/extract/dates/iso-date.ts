/** Dates as machines write them (ISO 8601, RFC 2822): to a fact that is as exact as what was written, and no more. */
import type { DateFact } from '../../records/index.ts';

const iso =
  /^\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T\s]\s?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?)?(?![\d])/i;
const rfc =
  /^\s*(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{4})?)?/;
const american =
  /^\s*(?:[A-Za-z]{3,9}\s+)?([A-Za-z]{3})[a-z]*\s+(\d{1,2})(?:\s+(\d{2}):(\d{2}):(\d{2})\s+(UTC|GMT|Z|[A-Z]{3,4})?)?,?\s+(\d{4})/;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Parts of a date; what was not written is null. */
export interface DateParts {
  year: number;
  month: number | null;
  day: number | null;
  hour: number | null;
  minute: number | null;
  second: number | null;
  /** "Z", "+02:00", or null when no zone was written. */
  zone: string | null;
}

/** Reads the parts of a machine-written date; null when it is none, or no such day exists. */
export function readDateParts(written: string): DateParts | null {
  const text = written.slice(0, 80);
  const number = (value: string | undefined) => (value === undefined ? null : Number(value));
  const parts = (y: string, mo: number | null, d?: string, h?: string, mi?: string, s?: string, z?: string) => {
    const found = {
      year: Number(y),
      month: mo,
      day: number(d),
      hour: number(h),
      minute: number(mi),
      second: number(s),
      zone: zoneOf(z),
    };
    return exists(found) ? found : null;
  };
  const asIso = iso.exec(text);
  if (asIso) return parts(asIso[1]!, number(asIso[2]), asIso[3], asIso[4], asIso[5], asIso[6], asIso[7]);
  const asRfc = rfc.exec(text);
  if (asRfc) {
    const month = months.indexOf(asRfc[2]!.toLowerCase()) + 1;
    return month === 0 ? null : parts(asRfc[3]!, month, asRfc[1], asRfc[4], asRfc[5], asRfc[6], asRfc[7]);
  }
  const us = american.exec(text);
  if (us) {
    const month = months.indexOf(us[1]!.toLowerCase()) + 1;
    return month === 0 ? null : parts(us[7]!, month, us[2], us[3], us[4], us[5], us[6]);
  }
  return null;
}

/** A stated date fact from a machine-written date. */
export function readIsoDate(written: string, reason: string): DateFact | null {
  const parts = readDateParts(written);
  return parts === null ? null : dateFact(parts, 'stated', reason);
}

/** Writes the parts as ISO 8601, as exact as they are. */
export function dateFact(parts: DateParts, basis: DateFact['basis'], reason: string): DateFact {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(parts.year).padStart(4, '0');
  if (parts.month === null) {
    return { value: year, precision: 'year', basis, reason, earliest: `${year}-01-01`, latest: `${year}-12-31` };
  }
  const month = `${year}-${two(parts.month)}`;
  if (parts.day === null) {
    const last = new Date(Date.UTC(parts.year, parts.month, 0)).getUTCDate();
    return { value: month, precision: 'month', basis, reason, earliest: `${month}-01`, latest: `${month}-${last}` };
  }
  const day = `${month}-${two(parts.day)}`;
  if (parts.hour === null || parts.minute === null) {
    return { value: day, precision: 'day', basis, reason, earliest: day, latest: day };
  }
  const zone = parts.zone ?? '';
  const minute = `${day}T${two(parts.hour)}:${two(parts.minute)}`;
  const value = parts.second === null ? minute + zone : `${minute}:${two(parts.second)}${zone}`;
  return {
    value,
    precision: parts.second === null ? 'minute' : 'second',
    basis,
    reason,
    earliest: value,
    latest: value,
  };
}

function zoneOf(written: string | undefined): string | null {
  if (written === undefined || written === '') return null;
  if (/^(z|utc|gmt)$/i.test(written)) return 'Z';
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(written);
  // No clock on earth runs further off, nor by more than an hour's minutes.
  if (!match || Number(match[2]) > 14 || Number(match[3] ?? 0) > 59) return null;
  const zone = `${match[1]}${match[2]}:${match[3] ?? '00'}`;
  return zone === '+00:00' || zone === '-00:00' ? 'Z' : zone;
}

function exists({ year, month, day, hour, minute, second }: DateParts): boolean {
  if (year < 1000 || year > 2999) return false;
  if (month !== null && (month < 1 || month > 12)) return false;
  if (month !== null && day !== null) {
    if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  }
  return (hour === null || hour < 25) && (minute === null || minute < 60) && (second === null || second < 61);
}
