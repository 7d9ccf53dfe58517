/**
 * Time expressions in news: tokens, one trie of rules, refiners, then values by anchor, context and tense. After Strötgen
 * & Gertz (HeidelTime) in the order of the steps, after chrono in keeping rules as a list and the name of the rule on
 * each result. Annotated as TIMEX3 (TimeML 1.2.1).
 */
import type { DateFact, Span } from '../../records/index.ts';
import { timex, withRanges } from './build.ts';
import { isoDay, parseIsoDay } from './calendar.ts';
import { find } from './find.ts';
import { timesElsewhere } from './other-languages.ts';
import { refine } from './refine/refine.ts';
import { resolveAll } from './resolve-all.ts';
import type { Timex } from './timex.ts';
import { type Token, tokens } from './tokens.ts';

export interface TimexOptions {
  /**
   * The article's own day; without it what is relative stays open. One known to the day counts as that day, though it be
   * inferred; a coarser one widens the intervals.
   */
  readonly anchor?: Anchor | null;
  /** BCP 47 tag of the text. Rules are English; other languages give only dates written out. */
  readonly language?: string | null;
}

export type Anchor = Pick<DateFact, 'earliest' | 'latest'> & Partial<Pick<DateFact, 'value' | 'precision'>>;

/** The time expressions of `text` in order, none overlapping another. Linear in the length of the text. */
export function timexes(text: string, options: TimexOptions = {}): Timex[] {
  return [...readTimes(text, options).timexes];
}

export interface Times {
  readonly timexes: readonly Timex[];
  /** Dates written out that do not exist: February 30. */
  readonly rejected: readonly (Span & { readonly text: string })[];
}

/** The same, with the dates that were read and not believed. */
export function readTimes(text: string, { anchor, language }: TimexOptions = {}): Times {
  const [early, end] = [anchor ? parseIsoDay(anchor.earliest) : null, anchor ? parseIsoDay(anchor.latest) : null];
  const narrow = early === null || end === null || end - early <= leeway;
  const exact =
    narrow && anchor?.value !== undefined && fine.has(anchor.precision ?? '') ? parseIsoDay(anchor.value) : null;
  const first = exact ?? early;
  const last = exact ?? end;
  if (language && language !== 'en') return { timexes: timesElsewhere(text, language, last ?? first), rejected: [] };
  const list = tokens(text);
  const candidates = refine(find(list), list);
  const { entries, rejected } = resolveAll(candidates, list, first ?? last);
  const uncertain = first !== null && last !== null && first !== last;
  const late = uncertain
    ? new Map(resolveAll(candidates, list, last).entries.map((entry) => [entry.candidate, entry.resolved]))
    : null;
  const read = entries.map(({ candidate, resolved }) => ({
    candidate,
    timex: timex(text, list, candidate, resolved, late?.get(candidate) ?? resolved, first ?? last, last ?? first),
  }));
  const today = uncertain || last === null ? null : isoDay(last);
  return {
    timexes: withRanges(read, today),
    rejected: [...rejected.map(({ from, to }) => place(text, list, from, to)), ...impossible(text, list)],
  };
}

/** Days that an inferred day leaves open and still counts as one; day and month that may change places leave more. */
const leeway = 2;
const fine: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day']);

/** 30/02/2024: digits in the shape of a date that no calendar has. */
function impossible(text: string, list: readonly Token[]): Times['rejected'] {
  return list.flatMap((token, at) => {
    if (token.classes?.NUMDATE === undefined) return [];
    const parts = /^(\d{1,2})([/-])(\d{1,2})\2([12]\d{3})$|^([12]\d{3})-(\d\d)-(\d\d)$/.exec(token.key);
    if (!parts) return [];
    const [year, a, b] = parts[5] ? [parts[5], parts[6]!, parts[7]!] : [parts[4], parts[1]!, parts[3]!];
    const exists = [
      [a, b],
      [b, a],
    ].some(([month, day]) => parseIsoDay(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`) !== null);
    return exists ? [] : [place(text, list, at, at + 1)];
  });
}

function place(text: string, list: readonly Token[], from: number, to: number): Times['rejected'][number] {
  const start = list[from]!.start;
  const end = list[to - 1]!.end;
  return { start, end, text: text.slice(start, end) };
}
