/**
 * Time expressions in English news: tokens, one trie of rules, refiners, then values by anchor, context and tense.
 * After Strötgen & Gertz (HeidelTime) in the order of the steps, after chrono in keeping rules as a list and the name
 * of the rule on each result. Annotated as TIMEX3 (TimeML 1.2.1).
 */
import type { DateFact } from '../../records/index.ts';
import { isoDay, parseIsoDay } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { checks } from './checks/checks.ts';
import { edgeOf, extentOf } from './extent.ts';
import { intervalOf } from './interval.ts';
import { matchesAt } from './pattern.ts';
import { type Entry, resolveEnd } from './range-end.ts';
import type { Reading, ReadingFields } from './reading.ts';
import { refine } from './refine/refine.ts';
import { type Mentioned, type Resolved, resolve, type Setting } from './resolve.ts';
import { trie } from './rules.ts';
import { direction } from './tense.ts';
import type { Granularity, Timex } from './timex.ts';
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
  const list = tokens(text);
  const candidates = refine(find(list), list);
  const anchor = options.anchor ?? null;
  const exact = anchor?.value !== undefined && fine.has(anchor.precision ?? '') ? parseIsoDay(anchor.value) : null;
  const first = exact ?? (anchor ? parseIsoDay(anchor.earliest) : null);
  const last = exact ?? (anchor ? parseIsoDay(anchor.latest) : null);
  const early = resolveAll(candidates, list, first ?? last);
  if (first === null || last === null || first === last) {
    const now = last ?? first;
    return withRanges(
      early.map(({ candidate, resolved }) => ({
        candidate,
        timex: timex(text, list, candidate, resolved, resolved, now, now),
      })),
      now === null ? null : isoDay(now),
    );
  }
  const late = new Map(resolveAll(candidates, list, last).map((entry) => [entry.candidate, entry.resolved]));
  return withRanges(
    early.map(({ candidate, resolved }) => ({
      candidate,
      timex: timex(text, list, candidate, resolved, late.get(candidate) ?? resolved, first, last),
    })),
    null,
  );
}

/** Gives both ends of a range the whole of it; one that runs backwards is no range. */
function withRanges(
  read: readonly { readonly candidate: Candidate; readonly timex: Timex }[],
  today: string | null,
): Timex[] {
  return read.map(({ candidate, timex }, at) => {
    const period = read[at + 1]?.timex;
    if (candidate.edge !== undefined && period)
      return { ...timex, ...edgeOf(period, candidate.reading, candidate.edge) };
    if (candidate.pair === undefined) return timex;
    const first = read[at - 1]?.candidate.pair === candidate.pair ? read[at - 1]!.timex : timex;
    const last = read[at + 1]?.candidate.pair === candidate.pair ? read[at + 1]!.timex : timex;
    const earliest = first.earliest ?? (first.value === 'PRESENT_REF' ? today : null);
    const latest = last.latest ?? (last.value === 'PRESENT_REF' ? today : null);
    return first !== last && earliest !== null && latest !== null && earliest <= latest
      ? { ...timex, range: { earliest, latest } }
      : timex;
  });
}

/** One word of the article's own day outweighs so many years written out: then the text is news, not history. */
const newsShare = 8;
const fine: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day']);
const comparisons = new Set(['relative/earlier', 'relative/ago', 'relative/year-ago', 'calendar/quarter-year-ago']);

function find(list: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < list.length; at++) {
    const candidate = firstAccepted(list, at);
    if (!candidate) continue;
    found.push(candidate);
    at = candidate.to - 1;
  }
  return found;
}

/** The longest match whose check, if it has one, agrees. */
function firstAccepted(list: readonly Token[], at: number): Candidate | null {
  for (const { rule, end, captures } of matchesAt(trie, list, at)) {
    const fields = { kind: rule.kind, ...rule.set, ...captures } as ReadingFields;
    const reading = rule.when ? checks[rule.when]!(fields, { tokens: list, from: at, to: end }) : fields;
    if (reading) return { from: at, to: end, reading, rule: rule.id };
  }
  return null;
}

function resolveAll(candidates: readonly Candidate[], list: readonly Token[], now: number | null): Entry[] {
  const entries: Entry[] = [];
  const ofTheDay = candidates.filter(({ reading }) => isOfTheDay(reading)).length;
  const inYears = candidates.filter(({ reading }) => reading.kind === 'calendar' && reading.year !== undefined).length;
  const history = ofTheDay * newsShare <= inYears;
  let last: Mentioned | null = null;
  let quarter: Mentioned | null = null;
  for (const candidate of candidates) {
    const pointing = direction(list, candidate.from, candidate.to);
    const setting: Setting = { now, last, quarter, history, direction: pointing };
    const before = entries.at(-1);
    const resolved =
      before && candidate.pair !== undefined && before.candidate.pair === candidate.pair
        ? resolveEnd(before, candidate, setting)
        : resolve(candidate.reading, setting);
    if (!resolved) continue;
    entries.push({ candidate, resolved });
    const interval = resolved.type === 'DATE' || resolved.type === 'TIME' ? intervalOf(resolved.value) : null;
    const day = interval ? parseIsoDay(interval.earliest) : null;
    // What a report compares with does not become what it speaks of.
    if (day !== null && !comparisons.has(candidate.rule)) {
      last = { value: resolved.value, day, granularity: granularityOf(resolved.value) };
      if (last.granularity === 'quarter') quarter = last;
    }
  }
  return entries;
}

/** "Thursday", "yesterday": words of a text that reports on its own days. */
function isOfTheDay(reading: Reading): boolean {
  if (reading.kind === 'shift') return reading.base === 'anchor' && (reading.unit ?? 4) <= 5;
  return reading.kind === 'calendar' && reading.weekday !== undefined && reading.day === undefined;
}

function timex(
  text: string,
  list: readonly Token[],
  { from, to, reading, rule }: Candidate,
  early: Resolved,
  late: Resolved,
  firstNow: number | null,
  now: number | null,
): Timex {
  const start = list[from]!.start;
  const end = list[to - 1]!.end;
  const value = early.value === late.value ? early.value : common(early.value, late.value, reading);
  const first = extentOf(reading, early, firstNow);
  const final = extentOf(reading, late, now);
  return {
    start,
    end,
    text: text.slice(start, end),
    type: early.type,
    value,
    mod: early.mod,
    quant: early.quant,
    freq: early.freq,
    granularity: granularityOf(value),
    earliest: first.earliest,
    latest: final.latest,
    range: null,
    resolution:
      early.from === 'text'
        ? 'stated'
        : first.earliest !== null && first.latest !== null && early.value === late.value && now !== null
          ? 'resolved'
          : 'vague',
    from: early.from,
    direction: early.direction,
    rule,
  };
}

/** What two values that an uncertain anchor leaves open have in common. */
function common(a: string, b: string, reading: Reading): string {
  if (reading.weekday !== undefined && reading.day === undefined) return `XXXX-WXX-${reading.weekday}`;
  let same = '';
  for (let at = 0; at < a.length; at++) same += a[at] === b[at] ? a[at] : /\d/.test(a[at]!) ? 'X' : a[at];
  return same;
}

/** Read off the shape of the value. */
export function granularityOf(value: string): Granularity {
  if (/_REF$/.test(value)) return 'vague';
  if (value.startsWith('P')) {
    if (/^PT/.test(value)) return /S$/.test(value) ? 'second' : /H/.test(value) ? 'hour' : 'minute';
    const unit = value.replace(/^P[\dX.]*/, '');
    return (
      ({ D: 'day', W: 'week', M: 'month', Q: 'quarter', Y: 'year', WE: 'weekend', C: 'century' } as const)[
        unit.replace(/\d.*/, '')
      ] ?? (unit.endsWith('E') ? 'decade' : 'vague')
    );
  }
  if (/T\d\d:\d\d:\d\d/.test(value)) return 'second';
  if (/T\d\d:/.test(value)) return 'minute';
  if (/T\d\d$/.test(value)) return 'hour';
  if (/T[A-Z]{2}$/.test(value)) return 'part-of-day';
  if (/-WE$/.test(value)) return 'weekend';
  if (/-W..-\d$|^.{4}-..-..$/.test(value)) return 'day';
  if (/-W..$/.test(value)) return 'week';
  if (/-Q.$/.test(value)) return 'quarter';
  if (/-H\d$/.test(value)) return 'half';
  if (/-(SP|SU|FA|WI)$/.test(value)) return 'season';
  if (/^.{4}-..$/.test(value)) return 'month';
  return value.length === 2 ? 'century' : value.length === 3 || /^\d{3}X$/.test(value) ? 'decade' : 'year';
}
