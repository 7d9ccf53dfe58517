/**
 * What a rule's pattern may ask for at a place: a lexical class, or one of the compound elements below, which take
 * several tokens (an abbreviated month with its point, a number in words, a year in words). No element looks further
 * than a fixed number of tokens.
 */
import type { Token } from './tokens.ts';

export interface Matched {
  /** Tokens taken. */
  readonly count: number;
  /** The number read; NaN for a vague amount ("several"). */
  readonly value: number;
}

export type Element = (tokens: readonly Token[], at: number) => Matched | null;

const lowerCaseNever = new Set([
  'may',
  'march',
  'mar',
  'sep',
  'dec',
  'jan',
  'jun',
  'jul',
  'apr',
  'aug',
  'sept',
  'oct',
  'nov',
  'feb',
]);

/** Short, yet no abbreviations: the point behind them ends a sentence. */
const wholeNames = new Set(['may', 'june', 'july']);

const one = (value: number): Matched => ({ count: 1, value });

function classOf(token: Token | undefined, name: string): number | null {
  return token?.classes?.[name] ?? null;
}

/** A month, in full or abbreviated. "may" and "march" in small letters are verbs. */
function month(tokens: readonly Token[], at: number): Matched | null {
  const token = tokens[at];
  const value = classOf(token, 'MONTH');
  if (value === null) return null;
  const point = tokens[at + 1];
  if (!token!.capital && lowerCaseNever.has(token!.key)) {
    // "14 nov", "sept. 3": small letters will do beside a number, but for the verbs.
    const mark = tokens[at - 1]?.key === '-' || tokens[at - 1]?.key === '/' ? 2 : 1;
    const lead = tokens[at - mark]?.classes;
    const beside = lead?.DAYNUM ?? lead?.YEARNUM ?? point?.classes?.DAYNUM ?? point?.classes?.YEARNUM;
    if (beside === undefined || token!.key === 'may' || token!.key === 'march' || token!.key === 'mar') return null;
  }
  return token!.key.length <= 4 && !wholeNames.has(token!.key) && point?.key === '.' && !point.spaced
    ? { count: 2, value }
    : one(value);
}

/** A weekday, in full; abbreviated only with a capital and a point, or before a comma. */
function weekday(tokens: readonly Token[], at: number): Matched | null {
  const token = tokens[at];
  const full = classOf(token, 'WEEKDAY');
  if (full !== null) return one(full);
  const short = classOf(token, 'WEEKDAYABBR');
  if (short === null || !token!.capital) return null;
  const next = tokens[at + 1];
  if (next?.key === '.' && !next.spaced) return { count: 2, value: short };
  const then = next?.key === ',' ? tokens[at + 2] : next;
  const { MONTH, DAYNUM, DAYORD } = then?.classes ?? {};
  return (MONTH ?? DAYNUM ?? DAYORD) === undefined ? null : one(short);
}

/** A day of the month: 5, 5th, fifth, twenty-first. */
function day(tokens: readonly Token[], at: number): Matched | null {
  const token = tokens[at];
  const number = classOf(token, 'DAYNUM') ?? classOf(token, 'DAYORD');
  if (number !== null) return one(number);
  const word = ordinal(tokens, at);
  return word && word.value <= 31 ? word : null;
}

/** 3rd, third, twenty-third. */
function ordinal(tokens: readonly Token[], at: number): Matched | null {
  const value = classOf(tokens[at], 'ORDINAL');
  if (value !== null) return one(value);
  const tens = classOf(tokens[at], 'CARDINAL');
  if (tens === null || tens < 20) return null;
  const after = tokens[at + 1]?.key === '-' ? at + 2 : at + 1;
  const unit = classOf(tokens[after], 'ORDINAL');
  return unit !== null && unit < 10 && tokens[after]!.key.length > 3
    ? { count: after - at + 1, value: tens + unit }
    : null;
}

/** 1998, '98, nineteen ninety-eight, two thousand and five. */
function year(tokens: readonly Token[], at: number): Matched | null {
  const token = tokens[at];
  const number = classOf(token, 'YEARNUM');
  if (number !== null) return one(number);
  const short = classOf(token, 'SHORTYEAR');
  if (short !== null) return one(short < 40 ? 2000 + short : 1900 + short);
  return yearInWords(tokens, at);
}

function yearInWords(tokens: readonly Token[], at: number): Matched | null {
  const first = belowHundred(tokens, at);
  if (!first) return null;
  if (first.value === 2 && tokens[at + 1]?.key === 'thousand') {
    const and = tokens[at + 2]?.key === 'and' ? 1 : 0;
    const rest = belowHundred(tokens, at + 2 + and);
    return rest ? { count: 2 + and + rest.count, value: 2000 + rest.value } : { count: 2, value: 2000 };
  }
  if (first.value < 15 || first.value > 21) return null;
  if (tokens[at + first.count]?.key === 'hundred') return { count: first.count + 1, value: first.value * 100 };
  const gap = tokens[at + first.count]?.key === '-' ? 1 : 0;
  const oh = tokens[at + first.count + gap]?.key === 'oh' ? 1 : 0;
  const rest = belowHundred(tokens, at + first.count + gap + oh);
  if (!rest || (oh === 0 && rest.value < 10)) return null;
  return { count: first.count + gap + oh + rest.count, value: first.value * 100 + rest.value };
}

function belowHundred(tokens: readonly Token[], at: number): Matched | null {
  const value = classOf(tokens[at], 'CARDINAL');
  if (value === null) return null;
  if (value < 20) return one(value);
  const after = tokens[at + 1]?.key === '-' ? at + 2 : at + 1;
  const unit = classOf(tokens[after], 'CARDINAL');
  return unit !== null && unit > 0 && unit < 10 ? { count: after - at + 1, value: value + unit } : one(value);
}

/** An amount: 5, 5.5, 5 1/2, twenty-five, a hundred and fifty, two and a half, half a dozen, a few, several. */
function amount(tokens: readonly Token[], at: number): Matched | null {
  const token = tokens[at];
  if (!token?.classes) return token?.key === 'half' ? half(tokens, at) : null;
  const { INT, DECIMAL, A, VAGUE } = token.classes;
  if (INT !== undefined) return fraction(tokens, at, { count: 1, value: INT });
  if (DECIMAL !== undefined) return one(DECIMAL);
  if (VAGUE !== undefined) return vague(tokens, at, 0);
  if (A !== undefined) {
    const next = tokens[at + 1];
    if (next?.classes?.VAGUE !== undefined) return vague(tokens, at + 1, 1);
    if (next?.key === 'half') return { count: 2, value: 0.5 };
    const scale = classOf(next, 'SCALE');
    return scale === null ? null : { count: 2, value: scale };
  }
  const words = inWords(tokens, at);
  return words ? fraction(tokens, at, words) : null;
}

function half(tokens: readonly Token[], at: number): Matched | null {
  const next = tokens[at + 1]?.key;
  if (next !== 'a' && next !== 'an') return null;
  return tokens[at + 2]?.key === 'dozen' ? { count: 3, value: 6 } : { count: 2, value: 0.5 };
}

function vague(tokens: readonly Token[], at: number, before: number): Matched {
  const pair = tokens[at]!.key === 'couple';
  const of = pair && tokens[at + 1]?.key === 'of' ? 1 : 0;
  const dozen =
    tokens[at + 1]?.key === 'dozen' || tokens[at + 1]?.key === 'hundred' || tokens[at + 1]?.key === 'thousand' ? 1 : 0;
  return { count: before + 1 + of + dozen, value: pair ? 2 : Number.NaN };
}

function inWords(tokens: readonly Token[], at: number): Matched | null {
  const first = belowHundred(tokens, at);
  if (!first) return null;
  let { count, value } = first;
  for (let scales = 0; scales < 3; scales++) {
    const scale = classOf(tokens[at + count], 'SCALE');
    if (scale === null) break;
    value *= scale;
    count++;
    const and = tokens[at + count]?.key === 'and' ? 1 : 0;
    const rest = belowHundred(tokens, at + count + and);
    if (!rest) continue;
    value += rest.value;
    count += and + rest.count;
  }
  return { count, value };
}

/** "and a half", "1/2" after a whole number; "million" and the like make it no amount of time. */
function fraction(tokens: readonly Token[], at: number, whole: Matched): Matched {
  const next = at + whole.count;
  const hyphen = tokens[next]?.key === '-' ? 1 : 0;
  if (tokens[next + hyphen]?.key === 'and' && tokens[next + 1 + 2 * hyphen]?.key === 'a') {
    const last = next + 2 + 3 * hyphen;
    if (tokens[last]?.key === 'half') return { count: last + 1 - at, value: whole.value + 0.5 };
  }
  const [top, slash, bottom] = [tokens[next + hyphen], tokens[next + hyphen + 1], tokens[next + hyphen + 2]];
  if (slash?.key === '/' && !slash.spaced && top?.classes?.INT !== undefined && (bottom?.classes?.INT ?? 0) > 0) {
    const part = top.classes.INT / bottom!.classes!.INT!;
    if (part < 1) return { count: whole.count + hyphen + 3, value: whole.value + part };
  }
  return whole;
}

const compound: Readonly<Record<string, Element>> = {
  MONTH: month,
  WEEKDAY: weekday,
  DAY: day,
  ORD: ordinal,
  YEAR: year,
  NUM: amount,
};

/** The classes a token must have for a compound element to begin there; the rules are found through them. */
export const beginnings: Readonly<Record<string, readonly string[]>> = {
  MONTH: ['MONTH'],
  WEEKDAY: ['WEEKDAY', 'WEEKDAYABBR'],
  DAY: ['DAYNUM', 'DAYORD', 'ORDINAL', 'CARDINAL'],
  ORD: ['ORDINAL', 'CARDINAL'],
  YEAR: ['YEARNUM', 'SHORTYEAR', 'CARDINAL'],
  NUM: ['INT', 'DECIMAL', 'VAGUE', 'A', 'CARDINAL', '=half'],
};

/** The matcher for a name in capitals: a compound element, or the lexical class of that name. */
export function element(name: string): Element {
  const known = compound[name];
  if (known) return known;
  return (tokens, at) => {
    const value = classOf(tokens[at], name);
    return value === null ? null : one(value);
  };
}
