/** Checks on what counts from somewhere: "last week", "a year earlier", "the quarter". */
import { unitOf } from '../reading.ts';
import { type Check, holds, hyphenAt, word } from './check.ts';
import guards from './guards.json' with { type: 'json' };

const notAfter = new Set(guards.notUnitAfter);
const beforeSame = new Set(guards.beforeSameUnit);
const latest = new Set(['latest']);
const dayUnit = 4;
const monthUnit = 6;
const quarterUnit = 7;
const yearUnit = 8;
const decadeUnit = 9;
const centuryUnit = 10;
const weekendUnit = 12;
const nightUnit = 13;

/** "last week"; the plural stays vague: "past years". Hours and minutes are spans, not dates. */
const unit: Check = (reading, { tokens, from, to }) => {
  // "This Week" is the name of a programme.
  if (hyphenAt(tokens, to) || (to - from === 2 && tokens[to - 1]!.capital && tokens[from]!.capital)) return null;
  if (reading.unit === undefined) {
    return word(tokens, from) === 'past' || word(tokens, from) === 'coming'
      ? { kind: 'reference', value: reading.dir === 1 ? 'FUTURE_REF' : 'PAST_REF' }
      : null;
  }
  if (unitOf(reading.unit).time || reading.unit === nightUnit) return null;
  if (reading.unit === 4 && reading.dir !== 0) return null;
  return { ...reading, dir: reading.dir ?? 0, amount: 1 };
};

/**
 * "the past year", "over the last week": valued as the unit before, as the corpora do, but they cover as much time up to
 * the article's day. "Over the next decade" is an amount.
 */
const trailing: Check = (reading, found) => {
  const { tokens, from, to } = found;
  const { unit: code, dir } = reading;
  const which = word(tokens, from + 1);
  const lead = word(tokens, from - 1);
  const span =
    !hyphenAt(tokens, to) &&
    code !== quarterUnit &&
    code !== weekendUnit &&
    code !== nightUnit &&
    which !== 'latest' &&
    (which === 'past' || guards.beforeSpan.includes(lead)) &&
    // "in the last week of October", "in the next month's vote"
    !['of', "'s", 'before', 'that', 'to'].includes(word(tokens, to));
  if (span && (code === decadeUnit || code === centuryUnit) && which !== 'last' && !(which === 'next' && lead === 'in'))
    return { kind: 'duration', amount: 1, unit: code!, clip: dir === 1 ? 'since' : 'until' };
  if (which === 'next') return contextUnit({ ...reading, base: 'context', amount: 1 }, found);
  const placed = unit(reading, found);
  return placed && span && code! >= dayUnit ? { ...placed, trailing: 1 } : placed;
};

const contextUnit: Check = (reading, { tokens, to }) => {
  if (hyphenAt(tokens, to)) return null;
  const fields = reading.unit === undefined ? { ...reading, unit: 4 } : reading;
  if (unitOf(fields.unit!).time) return null;
  if (fields.unit === nightUnit) return { ...fields, unit: 4, part: 5 };
  return fields;
};

/** "that day", "the year": the one spoken of. Bare "the day" needs a word before it that asks for a time. */
const sameUnit: Check = (reading, found) => {
  const { tokens, from, to } = found;
  if (
    hyphenAt(tokens, to) ||
    // "the year 9999"
    tokens[to]?.classes?.INT !== undefined ||
    // "during the day Friday": the weekday says which.
    (reading.unit === 4 && tokens[to]?.classes?.WEEKDAY !== undefined) ||
    (["'s", 'ago', 'old'].includes(word(tokens, to)) && word(tokens, from) === 'the' && reading.unit === 4)
  )
    return null;
  if (reading.unit === undefined) return { ...reading, unit: 4 };
  const { time } = unitOf(reading.unit);
  if (time) return null;
  // "any day of the week", "this time of the year": of no week and no year.
  if (word(tokens, from - 1) === 'of' && guards.ofNoUnit.includes(word(tokens, from - 2))) return null;
  const fields = reading.unit === nightUnit ? { ...reading, unit: 4, part: 5 } : reading;
  if (to - from === 2 && word(tokens, from) === 'the') {
    if (word(tokens, to) === 'leading') return { kind: 'duration', amount: 1, unit: reading.unit };
    if (reading.unit === weekendUnit) return fields;
    if (notAfter.has(word(tokens, to)) && !(reading.unit >= 6 && reading.unit <= 8)) return null;
    if (
      (reading.unit === 4 || reading.unit === nightUnit || reading.unit >= 9) &&
      !beforeSame.has(word(tokens, from - 1))
    )
      return null;
  }
  return fields;
};

const endOfUnit: Check = (reading) => (reading.unit! >= 5 && reading.unit! <= 8 ? reading : null);

/** "by year-end": its last day, of the year that the verb points to. */
const yearEnd: Check = (reading, { tokens, to }) => (hyphenAt(tokens, to) ? null : { ...reading, month: 12, day: 31 });

const amount: Check = (reading, found) => {
  // "two years prior to the vote" counts from the vote.
  if (word(found.tokens, found.to - 1) === 'prior' && word(found.tokens, found.to) === 'to') return null;
  // "A few days later" counts from a day, but not how far: it stays an amount.
  if (Number.isNaN(reading.amount) && reading.base === 'context')
    return { kind: 'duration', amount: Number.NaN, unit: reading.unit! };
  if (reading.unit === yearUnit && word(found.tokens, found.to - 2) === 'half') {
    return { ...reading, amount: 18, unit: monthUnit };
  }
  // "forced it over the weekend after insisting"
  if (reading.unit === weekendUnit && reading.amount === undefined && word(found.tokens, found.from - 1) === 'over')
    return null;
  if (reading.unit === yearUnit && reading.amount !== undefined && reading.amount % 1 === 0.5)
    return { ...reading, amount: reading.amount * 12, unit: monthUnit };
  if (reading.amount !== undefined)
    return unitOf(reading.unit!).name === 'second' && word(found.tokens, found.from) === 'a' ? null : reading;
  return word(found.tokens, found.from) === 'the' ? { ...reading, amount: 1 } : { ...reading, amount: Number.NaN };
};

/** "the year-ago quarter" is a year before the quarter spoken of; "the latest quarter" is that quarter. */
const yearAgo: Check = (reading, found) => {
  if (holds(found, latest)) return { ...reading, unit: 7, amount: holds(found, latest) ? 0 : 1 };
  const words = found.tokens.slice(found.from, found.to).map((token) => token.key);
  if (words.includes('year')) return words.includes('month') ? { ...reading, unit: 8 } : reading;
  if (words.length === 2 && words[1] === 'period') return null;
  return { ...reading, unit: 7, amount: 0 };
};

const overnight: Check = (reading, { tokens, to }) => (hyphenAt(tokens, to) ? null : reading);

/** "in the morning", "by mid-afternoon": the part of the day spoken of. */
const partOfDay: Check = (reading, { tokens, from, to }) => {
  const before = word(tokens, from - 1);
  const the = word(tokens, from) === 'the';
  if (hyphenAt(tokens, to)) return null;
  if (the && word(tokens, to - 1) === 'day') return reading;
  const asked = the
    ? ['in', 'during', 'by', 'on', 'throughout', 'later', 'earlier']
    : ['early', 'late', 'mid', 'by', '-', 'before', 'at'];
  if (!asked.includes(before)) return null;
  if (before === '-' && !['mid', 'early', 'late'].includes(word(tokens, from - 2))) return null;
  return notAfter.has(word(tokens, to)) && word(tokens, to) !== 'in' ? null : reading;
};

/** "the past" by itself, not "the past three months". */
const thePast: Check = (reading, { tokens, from, to }) => {
  if (word(tokens, to - 1) !== 'past') return reading;
  const next = tokens[to]?.classes;
  return word(tokens, from) === 'the' &&
    (next?.INT ?? next?.CARDINAL ?? next?.VAGUE ?? next?.UNIT ?? next?.UNITS) === undefined
    ? reading
    : null;
};

const now: Check = (reading, { tokens, from, to }) =>
  word(tokens, to) === 'that' || hyphenAt(tokens, to) || hyphenAt(tokens, from - 1) ? null : reading;

const current: Check = (reading, { tokens, from, to }) =>
  word(tokens, from - 1) === 'then' || tokens[to]?.key === 'events' ? null : reading;

/** "USA Today" is a paper. */
const today: Check = (reading, { tokens, from }) => {
  const before = tokens[from - 1];
  return tokens[from]!.capital && before?.capital && tokens[from]!.spaced && !before.classes ? null : reading;
};

/** "will soon leave", "to soon grow"; elsewhere the word says the order of things rather than when. */
const soon: Check = (reading, { tokens, from }) =>
  guards.beforeSoon.includes(word(tokens, from - 1)) ? reading : null;

export const relativeChecks: Readonly<Record<string, Check>> = {
  unit,
  'context-unit': contextUnit,
  'same-unit': sameUnit,
  trailing,
  'end-of-unit': endOfUnit,
  'year-end': yearEnd,
  amount,
  'year-ago': yearAgo,
  overnight,
  'part-of-day': partOfDay,
  'the-past': thePast,
  now,
  today,
  current,
  soon,
};
