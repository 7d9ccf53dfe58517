/** What a pattern cannot say: conditions on the words around, and readings that need the token's digits. */
import { isCivil } from './calendar.ts';
import type { ReadingFields } from './reading.ts';
import type { Token } from './tokens.ts';

export interface Found {
  readonly tokens: readonly Token[];
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Completes the reading; null when the words are no time expression after all. */
export type Check = (reading: ReadingFields, found: Found) => ReadingFields | null;

const beforeYear = new Set(
  'in since by of from until till during before after through to and late early mid the around about circa for between year ('.split(
    ' ',
  ),
);
const notAfterYear = new Set('% percent people points miles meters metres feet tons shares dollars'.split(' '));
const notBeforeYear = new Set(['$', '£', '€', '#', '.']);

function year(reading: ReadingFields, { tokens, from, to }: Found): ReadingFields | null {
  if (to - from > 1) return reading;
  const before = tokens[from - 1];
  const next = tokens[to];
  if (before && notBeforeYear.has(before.key) && !(before.key === '.' && tokens[from]!.spaced)) return null;
  if (
    next &&
    (notAfterYear.has(next.key) || (next.key === '-' && !next.spaced && tokens[to + 1]?.classes?.INT !== undefined))
  ) {
    return null;
  }
  const value = reading.year!;
  if (value >= 1900 && value < 2100) return reading;
  return before && beforeYear.has(before.key) && value >= 1400 ? reading : null;
}

function decade(reading: ReadingFields): ReadingFields | null {
  const value = reading.decade!;
  if (value % 10 !== 0) return null;
  return { ...reading, decade: value < 100 ? (value < 20 ? 2000 : 1900) + value : value };
}

function quarter(reading: ReadingFields): ReadingFields | null {
  return reading.quarter! >= 1 && reading.quarter! <= 4 ? reading : null;
}

function half(reading: ReadingFields): ReadingFields | null {
  return reading.half === 1 || reading.half === 2 ? reading : null;
}

function numeric(reading: ReadingFields, { tokens, from }: Found): ReadingFields | null {
  const iso = /^(\d{4})[-/.](\d\d)[-/.](\d\d)(?:T(\d\d):(\d\d))?/.exec(tokens[from]!.key);
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    if (!isCivil(year, month, day)) return null;
    const clock = iso[4] === undefined ? {} : { hour: Number(iso[4]), minute: Number(iso[5]) };
    return { ...reading, year, month, day, ...clock };
  }
  const parts = tokens[from]!.key.split(/[-/.]/).map(Number);
  const [a, b] = parts as [number, number, number];
  let y = parts[2]!;
  if (tokens[from]!.key.length < 8 && y < 100) y += y < 40 ? 2000 : 1900;
  if (y < 1000) return null;
  if (a > 12 && isCivil(y, b, a)) return { ...reading, year: y, month: b, day: a };
  if (b > 12 && isCivil(y, a, b)) return { ...reading, year: y, month: a, day: b };
  if (a === b && isCivil(y, a, b)) return { ...reading, year: y, month: a, day: b };
  // 05/06/2024 may be May or June: nothing more exact than the year is certain.
  return isCivil(y, a, b) || isCivil(y, b, a) ? { ...reading, year: y } : null;
}

function clock(reading: ReadingFields, { tokens, from, to }: Found): ReadingFields | null {
  const [hours, minutes, seconds] = tokens[from]!.key.split(':').map(Number);
  const evening = reading.half;
  let hour = reading.hour ?? hours!;
  const minute = reading.hour === undefined ? minutes! : 0;
  if (evening !== undefined) {
    if (hour > 12 || hour === 0) return null;
    hour = (hour % 12) + evening;
  }
  if (!(hour <= 24) || !(minute < 60) || !Number.isInteger(hour)) return null;
  const { half: _, ...rest } = reading;
  const zone = tokens[to - 1]!.classes?.ZONE === undefined ? {} : { zone: tokens[to - 1]!.key };
  return { ...rest, ...zone, hour, minute, ...(seconds === undefined ? {} : { second: seconds }) };
}

function season(reading: ReadingFields, { tokens, from }: Found): ReadingFields | null {
  return tokens[from]!.key === 'the' ? reading : null;
}

function shiftUnit(reading: ReadingFields, { tokens, from, to }: Found): ReadingFields | null {
  let dir = reading.dir;
  if (dir === undefined) {
    const words = tokens.slice(from, to).map((token) => token.key);
    dir = words.some((word) => ['next', 'coming', 'upcoming', 'following', 'ensuing'].includes(word)) ? 1 : 0;
  }
  return { ...reading, dir, amount: 1 };
}

export const checks: Readonly<Record<string, Check>> = {
  year,
  decade,
  quarter,
  half,
  season,
  numeric,
  clock,
  'shift-unit': shiftUnit,
};
