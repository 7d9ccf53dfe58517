/** What a rule reads off the words, before anchor and context are known: plain fields, most of them absent. */
import { pad } from './calendar.ts';
import { units } from './lexicon.ts';
import type { TimexMod } from './timex.ts';

export type ReadingKind = 'calendar' | 'shift' | 'duration' | 'set' | 'reference' | 'clock';

export interface Reading {
  readonly kind: ReadingKind;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number;
  readonly quarter?: number;
  readonly half?: number;
  /** 1 spring to 4 winter. */
  readonly season?: number;
  /** 1 morning, 2 midday, 3 afternoon, 4 evening, 5 night, 6 daytime. */
  readonly part?: number;
  /** First year of it: 1980. */
  readonly decade?: number;
  /** The 20th: 20. */
  readonly century?: number;
  readonly bc?: boolean;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Name of the zone as written, lower case. */
  readonly zone?: string;
  /** -1 last, 0 this, 1 next: said in words. */
  readonly dir?: number;
  /** Years, months, weeks from the anchor's: "May last year" is -1. */
  readonly yearShift?: number;
  readonly monthShift?: number;
  readonly weekShift?: number;
  /** What shifts and durations count: index into `units` plus one. */
  readonly unit?: number;
  /** NaN for "several". */
  readonly amount?: number;
  /** What a shift counts from: the article's day, or the date mentioned before. */
  readonly base?: 'anchor' | 'context';
  /** 1 where a report compares with it: "a year earlier" said of a quarter is a quarter. */
  readonly compares?: number;
  /** A ready value: PAST_REF, XXXX-WXX-1. */
  readonly value?: string;
  readonly mod?: TimexMod;
  readonly quant?: string;
  readonly freq?: string;
  /** Cut at the anchor: "earlier this month" ends with today, "later this year" begins with it. */
  readonly clip?: 'until' | 'since';
  /** The how manieth week, day, month or weekday of a month or year; -1 the last. */
  readonly nth?: number;
  readonly nthUnit?: number;
  /** So long before (-1) or after (1) the date read. */
  readonly offset?: { readonly amount: number; readonly unit: number; readonly dir: number };
  /** 1 behind "in": "in two weeks" is a date where the verb is in the future. */
  readonly behindIn?: number;
  /** 1: the weekend at the day. */
  readonly weekendOf?: number;
  /** 1: the week the day lies in. */
  readonly weekOf?: number;
  /** 1: the span may begin with the article's day: "within nine months". */
  readonly within?: number;
  /** 1: "overnight", the night before or after. */
  readonly overnight?: number;
  /** 1: the unit that ends with the article's day: "the past year". */
  readonly trailing?: number;
  /** A holiday, by its place in the holiday list. */
  readonly holiday?: number;
}

export type ReadingFields = { -readonly [K in keyof Reading]: Reading[K] };

export const seasonCodes = ['', 'SP', 'SU', 'FA', 'WI'] as const;
export const partCodes = ['', 'MO', 'MI', 'AF', 'EV', 'NI', 'DT'] as const;

/** The clock time or part of the day behind a day: "T14:05", "TMO"; empty where there is none. */
export function partValue({ hour, minute, second, part }: Reading): string {
  if (hour === undefined) return part === undefined ? '' : `T${partCodes[part]}`;
  const tail = `${minute === undefined ? '' : `:${pad(minute)}`}${second === undefined ? '' : `:${pad(second)}`}`;
  return `T${pad(hour)}${tail}`;
}

/** The unit a class value stands for. */
export function unitOf(index: number): (typeof units)[number] {
  return units[index - 1]!;
}

const perUnit: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  E: [10, 'Y'],
  WE: [1, 'WE'],
  NI: [1, 'NI'],
};

/** TIMEX3 value of an amount of time: P3D, PT5H30M, P2Y6M, PXW. */
export function durationValue(amount: number, index: number): string {
  const { code, time, name } = unitOf(index);
  const prefix = time ? 'PT' : 'P';
  if (Number.isNaN(amount)) return `${prefix}X${code === 'E' ? 'DE' : code}`;
  const [factor, letter] = perUnit[code] ?? [1, code];
  let whole = amount * factor * (name === 'fortnight' ? 2 : 1);
  if (Number.isInteger(whole)) return `${prefix}${whole}${letter}`;
  const rest = whole - Math.floor(whole);
  whole = Math.floor(whole);
  const head = whole > 0 ? `${whole}${letter}` : '';
  if (letter === 'H') return `PT${head}${Math.round(rest * 60)}M`;
  if (letter === 'M' && time) return `PT${head}${Math.round(rest * 60)}S`;
  if (letter === 'Y') return `P${head}${Math.round(rest * 12)}M`;
  if (letter === 'D') return `P${head}T${Math.round(rest * 24)}H`;
  return `${prefix}${Math.round(amount * 100) / 100}${letter}`;
}
