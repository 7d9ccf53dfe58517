/** What a number counts in: percent, money, measures; and how two measures compare ("200 miles", "320 km"). */
import type { Atom } from './number-core.ts';
import data from './numbers.json' with { type: 'json' };

export interface Unit {
  readonly kind: 'percent' | 'money' | 'quantity';
  /** As measures compare: "km", "EUR", "%", "day". */
  readonly unit: string;
  /** Index of the first atom after the unit. */
  readonly next: number;
  readonly end: number;
}

const currencies = new Map(Object.entries(data.currencies));
const measures = new Map(Object.entries(data.measures) as [string, [string, number]][]);
const percents = new Set(data.percent);
const squares = new Set(data.squares);
const verbLike = new Set(data.notAfterVerb);
const percentPairs = new Set([
  'per cent',
  'por ciento',
  'pour cent',
  'per cento',
  'percentage point',
  'percentage points',
]);

/** The unit that follows a number ending at `end`; `next` is the first atom after the number. */
export function unitAfter(
  text: string,
  list: readonly Atom[],
  next: number,
  end: number,
  scaled: boolean,
): Unit | null {
  const sign = /^\s?(%|€|£|₽|₴|°\s?[CF]\b)/u.exec(text.slice(end, end + 4));
  if (sign) {
    const stop = end + sign[0].length;
    const after = list[next] && list[next]!.start < stop ? next + 1 : next;
    if (sign[1] === '%') return { kind: 'percent', unit: '%', next: after, end: stop };
    if (sign[1]!.startsWith('°')) return { kind: 'quantity', unit: `°${sign[1]!.at(-1)}`, next: after, end: stop };
    return { kind: 'money', unit: currencies.get(sign[1]!)!, next: after, end: stop };
  }
  const first = list[next];
  if (!first || first.start - end > 1) return null;
  const second = list[next + 1];
  const close = second !== undefined && second.start - first.end <= 1;
  if (percents.has(first.key)) return { kind: 'percent', unit: '%', next: next + 1, end: first.end };
  if (close && percentPairs.has(`${first.key} ${second.key}`)) {
    return { kind: 'percent', unit: first.key === 'percentage' ? 'pp' : '%', next: next + 2, end: second.end };
  }
  if (first.key === 'us' && close && second.key.startsWith('dollar'))
    return { kind: 'money', unit: 'USD', next: next + 2, end: second.end };
  const currency = verbLike.has(first.key) && !scaled ? undefined : currencies.get(first.key);
  if (currency) return { kind: 'money', unit: currency, next: next + 1, end: first.end };
  if (squares.has(first.key) && close && measures.has(second.key)) {
    return { kind: 'quantity', unit: `square ${singular(second.key)}`, next: next + 2, end: second.end };
  }
  return measureOf(text, list, next);
}

function measureOf(text: string, list: readonly Atom[], next: number): Unit | null {
  const atom = list[next]!;
  if (
    !measures.has(atom.key) ||
    (atom.key === 'second' && !atom.joined) ||
    (atom.key === 'm' && text[atom.start] === 'M')
  )
    return null;
  const perHour = atom.key === 'km' && /^\/h\b/.test(text.slice(atom.end, atom.end + 3));
  if (perHour) return { kind: 'quantity', unit: 'kmh', next: next + 2, end: atom.end + 2 };
  return { kind: 'quantity', unit: singular(atom.key), next: next + 1, end: atom.end };
}

/** The unit glued to digits: "300km", "5m". Null when the letters are no unit. */
export function gluedUnit(letters: string): string | null {
  if (percents.has(letters)) return '%';
  return measures.has(letters) ? singular(letters) : null;
}

/** A currency sign or code that stands before the number at `start`; `from` is where it begins. */
export function currencyBefore(
  text: string,
  list: readonly Atom[],
  at: number,
  start: number,
): { unit: string; from: number } | null {
  const sign = /(?:US|A|C|NZ|HK|R)?[$€£¥₹₽₴₩₪₺]\s?$/u.exec(text.slice(Math.max(0, start - 5), start));
  if (sign) {
    const unit = currencies.get(sign[0].trim().toLowerCase()) ?? currencies.get(sign[0].trim().slice(-1));
    if (unit) return { unit, from: start - sign[0].length };
  }
  const before = list[at - 1];
  if (before && start - before.end <= 1 && /^[A-Z]{3}$/.test(text.slice(before.start, before.end))) {
    const unit = currencies.get(before.key);
    if (unit) return { unit, from: before.start };
  }
  return null;
}

const canonical = new Map<string, string>();
for (const [key, [dimension, factor]] of measures) {
  const name = `${dimension} ${factor}`;
  if (!canonical.has(name)) canonical.set(name, key);
}

/** One name for each unit: "kilometres", "kilometers" and "km" are "km". */
function singular(key: string): string {
  const [dimension, factor] = measures.get(key)!;
  return canonical.get(`${dimension} ${factor}`)!;
}

/** The dimension of a unit and its size in the base unit, so that "200 miles" can be held against "320 km". */
export function unitScale(unit: string): { readonly dimension: string; readonly factor: number } {
  const square = unit.startsWith('square ') ? measures.get(unit.slice(7)) : undefined;
  if (square) return { dimension: `square ${square[0]}`, factor: square[1] * square[1] };
  const measure = measures.get(unit);
  return measure ? { dimension: measure[0], factor: measure[1] } : { dimension: unit, factor: 1 };
}
