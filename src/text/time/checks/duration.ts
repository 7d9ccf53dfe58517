/** Checks on amounts of time and on sets: no ages, no rates, no "second place". */

import { unitOf } from '../reading.ts';
import type { TimexMod } from '../timex.ts';
import { type Check, hyphenAt, word } from './check.ts';
import guards from './guards.json' with { type: 'json' };

const beforePlural = new Set(guards.beforePlural);
const afterPlural = new Set(guards.afterPlural);
const quarterUnit = 7;
const superlatives = new Set(guards.superlatives);
const superlativeReach = 6;

const duration: Check = (reading, { tokens, from, to }) => {
  const unit = unitOf(reading.unit!);
  const next = tokens[to];
  // Ages are no times: "6-year-old", "52 years old".
  if (next?.key === 'old' || (hyphenAt(tokens, to) && ['old', 'olds'].includes(word(tokens, to + 1)))) return null;
  const single = tokens[from]!.classes?.A !== undefined && to - from === 2;
  // "a years-long fight": the article is the fight's.
  if (single && tokens[to - 1]!.classes?.UNITS !== undefined) return null;
  if (unit.name === 'century' && reading.amount === 0.5) return { ...reading, amount: 50, unit: 8 };
  if (single && (unit.name === 'second' || unit.name === 'quarter' || unit.name === 'night' || isRate(tokens, from)))
    return null;
  if (
    unit.name === 'second' &&
    word(tokens, to - 1) === 'second' &&
    reading.amount !== undefined &&
    !hyphenAt(tokens, to - 2)
  )
    return null;
  if (reading.unit === quarterUnit && (next?.key === 'of' || next?.key === 'the' || hyphenAt(tokens, to - 2)))
    return null;
  if (unit.name === 'minute' && next?.key === 'read') return null;
  if (tokens[from]!.classes?.YEARNUM !== undefined && to - from === 2) return null;
  const words = tokens.slice(from, to).map((token) => token.key);
  const plus = words.at(-1) === 'half' && words.at(-2) === 'a' ? { amount: 1.5 } : {};
  const range: { mod?: TimexMod } = 'high' in reading ? { mod: 'EQUAL_OR_MORE' } : {};
  const amount = reading.amount ?? Number.NaN;
  const spans = outdoes(tokens, from - 1) || ['when', 'where', 'that', 'which'].includes(next?.key ?? '');
  const behindIn = word(tokens, from - 1) === 'in' && !spans ? { behindIn: 1 } : {};
  return { ...reading, amount, ...plus, ...range, ...behindIn };
};

/** "for the first time in 17 years", "the worst storm in a decade": a span that is over. */
function outdoes(tokens: Parameters<typeof word>[0], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - superlativeReach); at--) {
    const key = word(tokens, at);
    if (/^[.;!?\n]$/.test(key)) return false;
    if (superlatives.has(key) || (key.length > 5 && key.endsWith('est'))) return true;
  }
  return false;
}

/** "$2 million a year", "24 hours a day", "four flights a week". */
function isRate(tokens: Parameters<typeof word>[0], from: number): boolean {
  const before = tokens[from - 1];
  if (!before) return false;
  if (before.classes?.INT !== undefined || before.classes?.DECIMAL !== undefined || before.classes?.UNITS !== undefined)
    return true;
  if (guards.afterQuantity.includes(before.key) || before.key === 'times') return true;
  const counted = tokens[from - 2]?.classes;
  return before.key.endsWith('s') && (counted?.INT !== undefined || counted?.CARDINAL !== undefined);
}

const pastUnit: Check = (reading, { tokens, to }) =>
  unitOf(reading.unit!).time || hyphenAt(tokens, to) || reading.unit === 4 ? null : reading;

const ended: Check = (reading) => (reading.unit! >= 5 && reading.unit! <= 9 ? reading : null);

const long: Check = (reading, { tokens, from, to }) =>
  word(tokens, to - 2) === '-' && !(tokens[from - 1]?.key === '-' && !tokens[from]!.spaced) ? reading : null;

const plural: Check = (reading, { tokens, from, to }) => {
  if (word(tokens, to) === 'old' || (hyphenAt(tokens, to) && word(tokens, to + 1) === 'old')) return null;
  const asked = beforePlural.has(word(tokens, from - 1)) || afterPlural.has(word(tokens, to)) || to - from > 1;
  if (!asked || hyphenAt(tokens, from - 1) || (tokens[from]!.capital && !tokens[from - 1])) return null;
  if (reading.unit === quarterUnit || reading.unit === 13 || reading.unit === 12) return null;
  return word(tokens, from - 1) === 'office' ? null : { ...reading, amount: Number.NaN };
};

const every: Check = (reading, { tokens, from, to }) => {
  if (tokens.slice(from, to).some((token) => token.key === 'other')) return { ...reading, amount: 2 };
  return reading.part === undefined
    ? reading
    : { ...reading, value: `T${['', 'MO', 'MI', 'AF', 'EV', 'NI', 'DT'][reading.part]}` };
};

/** "The Daily Echo", "Metro Weekly": a name. */
const often: Check = (reading, { tokens, from }) => {
  const before = tokens[from - 1];
  return tokens[from]!.capital && before !== undefined && (before.capital || tokens[from + 1]?.capital)
    ? null
    : reading;
};

/** "twice a week": how often goes into freq. */
const times: Check = (reading, { tokens, from }) => {
  const { freqAmount, ...rest } = reading as typeof reading & { freqAmount?: number };
  const often = freqAmount ?? (word(tokens, from) === 'twice' ? 2 : 1);
  return { ...rest, amount: 1, freq: Number.isNaN(often) ? 'X' : `${often}X` };
};

const seasons: Check = (reading, { tokens, from, to }) =>
  to - from > 1 || beforePlural.has(word(tokens, from - 1)) ? reading : null;

export const durationChecks: Readonly<Record<string, Check>> = {
  duration,
  'past-unit': pastUnit,
  ended,
  'hyphen-long': long,
  plural,
  every,
  often,
  times,
  seasons,
};
