/** Findings in plain words. Words, not scores; what cannot be told is said. */
import type { Change, Claim, DateFact, Derivation, Origin, Rung } from '../records/index.ts';
import { isoDay, mondayOf } from '../text/time/calendar.ts';

export const rungWords: Readonly<Record<Rung, string>> = {
  witnessed: 'witnessed by the reporter',
  document: 'a document or record, named',
  'named-person': 'a named person, on the record',
  institution: 'an institution or its spokesperson',
  'unnamed-described': 'unnamed, but described',
  'unnamed-vague': 'unnamed and vague',
  outlet: 'another outlet’s report',
  none: 'no source given',
};

export const statusWords: Readonly<Record<Claim['status'], string>> = {
  corroborated: 'shared',
  single: 'one report alone',
  conflicting: 'disputed',
  updated: 'updated later',
};

export const derivationWords: Readonly<Record<Derivation['kind'], string>> = {
  copy: 'copy of',
  'near-copy': 'edited copy of',
  excerpt: 'excerpt of',
  rewrite: 'rewrite of',
  translation: 'translation of',
  credit: 'credits',
  citation: 'cites',
  overlap: 'shares passages with',
};

export const originKindWords: Readonly<Record<Origin['kind'], string>> = {
  agency: 'news agency',
  outlet: 'outlet',
  document: 'document',
  'shared-text': 'a text that its copies share',
};

export const changeWords: Readonly<Record<Change['kind'], string>> = {
  'sentence-added': 'sentence added',
  'sentence-dropped': 'sentence dropped',
  number: 'number changed',
  name: 'name changed',
  date: 'date changed',
  wording: 'wording changed',
  'attribution-added': 'source added',
  'attribution-dropped': 'source dropped',
  'hedge-added': 'caution added',
  'hedge-dropped': 'caution dropped',
  headline: 'new headline',
  order: 'moved',
};

export const certaintyWords = {
  asserted: 'stated',
  confirmed: 'confirmed',
  hedged: 'with caution',
  alleged: 'alleged',
  denied: 'denied',
  refused: 'declined to say',
} as const;

export const clockWords = {
  happened: 'Happened',
  said: 'Said',
  published: 'Published',
  updated: 'Updated',
  captured: 'Captured',
} as const;

/** "1", "1–2". */
export function range(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`;
}

/** "1–2 independent origins". */
export function originsInWords({ min, max }: { readonly min: number; readonly max: number }): string {
  return `${range(min, max)} independent ${max === 1 ? 'origin' : 'origins'}`;
}

/** What the two numbers mean, in a sentence. */
export function originsExplained({ min, max }: { readonly min: number; readonly max: number }): string {
  if (max === 0) return 'No origin of it could be made out.';
  if (min === max) return min === 1 ? 'Everything found goes back to one origin.' : `${min} are shown to be separate.`;
  if (min === 0) return `None is shown to be independent; as many as ${max} are possible.`;
  return `${min} ${min === 1 ? 'is' : 'are'} shown; as many as ${max} are possible, and which cannot be told.`;
}

/** "1 report", "3 reports". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * "31 May 2024", "31 May 2024, 14:05 UTC", "May 2024", "week of 27 May 2024": as exact as the value (ISO 8601, or TIMEX3 for
 * seasons, quarters, halves and weekends), its own offset kept.
 */
export function dateInWords(iso: string, withYear = true): string {
  const part = /^(\d{4})-(?:W(\d{2})(?:-(WE|[1-7]))?|Q([1-4])|H([12])|(SP|SU|FA|WI))(?![\w-])/.exec(iso);
  if (part) return partOfYear(part);
  const match =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2})(?::?(\d{2}))?(?::?\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?/.exec(
      iso,
    );
  if (!match) return iso;
  const [, year, month, day, hour, minute, zone] = match;
  const name = months[Number(month) - 1];
  if (!name) return year ?? iso;
  const date = `${day ? `${Number(day)} ` : ''}${name}${withYear || !day ? ` ${year}` : ''}`;
  if (!hour) return date;
  const offset = zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` (UTC${zone.replace('-', '−')})`;
  return `${date}, ${hour}:${minute ?? '00'}${offset}`;
}

/** A stretch of a year that is no month. */
function partOfYear([, year, week, day, quarter, half, season]: readonly (string | undefined)[]): string {
  if (week !== undefined) {
    const monday = mondayOf(Number(year), Number(week));
    if (day === undefined) return `week of ${dateInWords(isoDay(monday))}`;
    return day === 'WE'
      ? `weekend of ${dateInWords(isoDay(monday + 5))}`
      : dateInWords(isoDay(monday + Number(day) - 1));
  }
  if (quarter !== undefined) return `quarter ${quarter} of ${year}`;
  if (half !== undefined) return `${half === '1' ? 'first' : 'second'} half of ${year}`;
  return `${seasons[season as keyof typeof seasons]} ${year}`;
}

const seasons = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' } as const;

/** A date with what it rests on: "about 30 May 2024 (inferred)". */
export function dateFactInWords(date: DateFact | null): string {
  if (date === null) return 'date not known';
  const words = dateInWords(date.value);
  return date.basis === 'inferred' ? `about ${words}` : words;
}

/** A date as exact as it is: "1 – 11 May 2024" for early May, "14 October 2025, 08:15 UTC", "June 2024". */
export function spanOfFact({ value, precision, earliest, latest }: DateFact): string {
  if (earliest.slice(0, 10) === latest.slice(0, 10)) return dateInWords(partOfDay(value, earliest, latest));
  const span = spanInWords(earliest, latest);
  // A range begins with its value; a day that was worked out lies inside what is possible.
  if (precision === 'day') return value === earliest ? span : `about ${dateInWords(value)} (${span})`;
  const whole = precision === 'month' || precision === 'year' || precision === 'week';
  return whole && fills(value, earliest, latest) ? dateInWords(value) : span;
}

/** "05:00" for "this morning" would be too exact: a part of a day is told as its day. */
function partOfDay(value: string, earliest: string, latest: string): string {
  return earliest === latest ? value : value.slice(0, 10);
}

/** Whether the interval is the whole of the month or year that the value names. */
function fills(value: string, earliest: string, latest: string): boolean {
  if (/W/.test(value)) return true;
  const start = value.length === 4 ? `${value}-01-01` : `${value}-01`;
  const next = value.length === 4 ? Number(value) + 1 : null;
  const [year, month] = value.split('-').map(Number) as [number, number | undefined];
  const end = next === null ? Date.UTC(year, month!, 1) : Date.UTC(next, 0, 1);
  return earliest.slice(0, 10) === start && latest.slice(0, 10) === isoDay(end / 86_400_000 - 1);
}

/** Words that hold ISO dates, with the dates as readers write them. */
export function datesInWords(text: string): string {
  return text.replace(/\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?/g, (iso) => dateInWords(iso));
}

/** "30 May – 2 June 2024". */
export function spanInWords(start: string | null, end: string | null): string {
  if (start === null && end === null) return 'dates not known';
  const from = (start ?? end)!.slice(0, 10);
  const to = (end ?? start)!.slice(0, 10);
  if (from === to) return dateInWords(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} – ${dateInWords(to)}`;
  return `${dateInWords(from, from.slice(0, 4) !== to.slice(0, 4))} – ${dateInWords(to)}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
