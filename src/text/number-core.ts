/** The bare value of a number: digits with their separators, or number words ("two hundred and ten", "half a million"). */
import type { Span } from '../records/index.ts';
import data from './numbers.json' with { type: 'json' };
import { words } from './words.ts';

/** A word, or a part of a hyphenated word that begins with a number. */
export interface Atom extends Span {
  readonly key: string;
  /** Joined to the atom before it by a hyphen inside one word. */
  readonly joined: boolean;
}

export interface Core {
  readonly low: number;
  readonly high: number;
  /** Index of the first atom after it. */
  readonly next: number;
  readonly end: number;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  /** Letters glued to the digits that are not a scale: "km" of "300km". */
  readonly glued: string;
  readonly scaled: boolean;
  readonly digits: boolean;
}

const map = (record: Readonly<Record<string, unknown>>) => new Map(Object.entries(record));
const small = map({ ...data.foreign, ...data.units, ...data.tens }) as Map<string, number>;
const tens = map(data.tens) as Map<string, number>;
const scales = map(data.scales) as Map<string, number>;
const shortScales = map(data.shortScales) as Map<string, number>;
const vague = map(data.vague) as Map<string, number[]>;
const ordinals = map(data.ordinals) as Map<string, number>;
const parts = map(data.parts) as Map<string, number>;
const few = new Map([
  ['couple', [2, 2]],
  ['pair', [2, 2]],
  ['handful', [3, 9]],
]);
const fractionSigns: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const numeral = /^(\d+(?:[.,]\d+)*)([½¼¾⅓⅔]?)(\p{L}*)$/u;

/** Whether a word is a number in another language than English alone: "once", "sept". */
export function isForeignNumber(key: string): boolean {
  return key in data.foreign && !(key in data.units) && !(key in data.tens);
}

/** The words of a text with hyphenated numbers taken apart: "twenty-five", "10-20", "25-year-old". */
export function atoms(text: string, from: number, to: number): Atom[] {
  const found: Atom[] = [];
  for (const word of words(text, from, to)) {
    const first = word.key.split('-', 1)[0]!;
    if (first === word.key || !startsNumber(first)) {
      found.push({ start: word.start, end: word.end, key: word.key, joined: false });
      continue;
    }
    let at = word.start;
    for (const part of word.key.split('-')) {
      found.push({ start: at, end: at + part.length, key: part, joined: at > word.start });
      at += part.length + 1;
    }
  }
  return found;
}

function startsNumber(key: string): boolean {
  return /^[\d½¼¾⅓⅔]/u.test(key) || small.has(key) || scales.has(key) || key === 'dozen' || key === 'half';
}

/** The number that begins at atom `at`, or null. `decimalComma` settles "1.234" and "1,5". */
export function parseCore(list: readonly Atom[], at: number, decimalComma: boolean): Core | null {
  const key = list[at]!.key;
  if (/^[\d½¼¾⅓⅔]/u.test(key)) return parseDigits(list, at, decimalComma);
  return parsePart(list, at) ?? parseWords(list, at) ?? parseOrdinal(list, at);
}

function parseDigits(list: readonly Atom[], at: number, decimalComma: boolean): Core | null {
  const atom = list[at]!;
  const sign = fractionSigns[atom.key];
  const match = sign === undefined ? numeral.exec(atom.key) : null;
  if (sign === undefined && !match) return null;
  let value = sign ?? readNumeral(match![1]!, decimalComma);
  // Hundreds of digits are no figure that anything could be held against.
  if (!Number.isFinite(value)) return null;
  value += match ? (fractionSigns[match[2]!] ?? 0) : 0;
  let glued = match?.[3] ?? '';
  let next = at + 1;
  let end = atom.end;
  const touching = list[next];
  // "3.5m" comes as two words, since a figure ends where letters begin.
  if (glued === '' && touching && touching.start === end && /^\p{L}+$/u.test(touching.key)) {
    glued = touching.key;
    end = touching.end;
    next++;
  }
  if (/^(?:st|nd|rd|th)$/.test(glued)) {
    return { low: value, high: value, next, end, kind: 'ordinal', glued: '', scaled: false, digits: true };
  }
  let scaled = false;
  // "3m" may be metres: the caller decides, knowing the currency and what follows.
  if (glued !== 'm' && shortScales.has(glued)) {
    value *= shortScales.get(glued)!;
    glued = '';
    scaled = true;
  }
  const scale = glued === '' && list[next] ? scales.get(list[next]!.key) : undefined;
  if (scale !== undefined && list[next]!.start - end <= 1) {
    value *= scale;
    end = list[next]!.end;
    next++;
    scaled = true;
  }
  return { low: value, high: value, next, end, kind: 'cardinal', glued, scaled, digits: true };
}

/** "1,234.5", "1.234,5", "12,5": the last separator is a decimal one unless it groups three digits. */
function readNumeral(digits: string, decimalComma: boolean): number {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return Number(digits);
  const mark = digits[last]!;
  const tail = digits.length - last - 1;
  const seen = digits.split(mark).length - 1;
  const both = digits.includes('.') && digits.includes(',');
  const groups = !both && tail === 3 && (seen > 1 || mark === (decimalComma ? '.' : ',')) && digits[0] !== '0';
  if (groups || seen > 1) return Number(digits.replace(/[.,]/g, ''));
  return Number(`${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`);
}

/** "half", "a third", "two-thirds", "three quarters", "two in three". */
function parsePart(list: readonly Atom[], at: number): Core | null {
  const key = list[at]!.key;
  const second = list[at + 1]?.key ?? '';
  const make = (value: number, next: number): Core => ({
    low: value,
    high: value,
    next,
    end: list[next - 1]!.end,
    kind: 'fraction',
    glued: '',
    scaled: false,
    digits: false,
  });
  const article = key === 'a' || key === 'an' || key === 'one';
  if (key === 'half') {
    const third = list[at + 2]?.key ?? '';
    if (second === 'a' && (scales.has(third) || third === 'dozen')) return null;
    return ['of', 'the', 'its', 'their', 'his', 'her', 'all', 'a'].includes(second) ? make(0.5, at + 1) : null;
  }
  const top = article ? 1 : small.get(key);
  if (top === undefined) return null;
  const bottom = parts.get(second);
  const plural = second.endsWith('s') || second === 'halves';
  if (bottom !== undefined && (top > 1 ? plural : !plural) && !(article && second === 'half' && key !== 'one')) {
    const whole = key === 'a' || key === 'an' ? ['of', 'the'].includes(list[at + 2]?.key ?? '') : true;
    return whole ? make(top / bottom, at + 2) : null;
  }
  const of =
    second === 'in' || second === 'out' ? small.get(list[at + (second === 'out' ? 3 : 2)]?.key ?? '') : undefined;
  if (of !== undefined && of > top && !article) return make(top / of, at + (second === 'out' ? 4 : 3));
  if (of !== undefined && key === 'one' && of > 1) return make(1 / of, at + (second === 'out' ? 4 : 3));
  return null;
}

function parseWords(list: readonly Atom[], at: number): Core | null {
  let index = at;
  let total = 0;
  let current: number | null = null;
  let scaled = false;
  const range = vague.get(list[at]!.key);
  if (range) return vagueCore(list, at, range);
  if (list[at]!.key === 'half' && list[at + 1]?.key === 'a') {
    current = 0.5;
    index += 2;
  } else if (list[at]!.key === 'several') {
    const unit = list[at + 1]?.key ?? '';
    const by = unit === 'dozen' ? 12 : (scales.get(unit) ?? 1);
    return vagueCore(list, at + (by > 1 ? 1 : 0), [3 * by, 9 * by]);
  } else if (list[at]!.key === 'a' || list[at]!.key === 'an') {
    const unit = list[at + 1]?.key ?? '';
    const some = few.get(unit);
    if (some) return vagueCore(list, at + 1, some);
    if (unit !== 'dozen' && !scales.has(unit)) return null;
    current = 1;
    index++;
  }
  for (; index < list.length; index++) {
    const key = list[index]!.key;
    if (index > at && list[index]!.start - list[index - 1]!.end > 1) break;
    const value = small.get(key);
    const scale = key === 'dozen' ? 12 : scales.get(key);
    if (value !== undefined) {
      const room: boolean =
        current === null || current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && value < 10);
      if (!room || (current !== null && current % 100 !== 0 && tens.has(key))) break;
      current = (current ?? 0) + value;
    } else if (scale !== undefined) {
      if (current === null && total === 0 && index === at && key !== 'dozen') return null;
      if (current === null) break;
      scaled = true;
      if (scale === 100 || scale === 12) current *= scale;
      else {
        total += current * scale;
        current = null;
      }
    } else if (
      key === 'and' &&
      index > at &&
      scaled &&
      small.has(list[index + 1]?.key ?? '') &&
      list[index + 1]!.start - list[index]!.end === 1
    ) {
      if ((current ?? 100) % 100 !== 0) break;
    } else if (key === 'and' && list[index + 1]?.key === 'a' && list[index + 2]?.key === 'half' && current !== null) {
      current += 0.5;
      index += 2;
    } else break;
  }
  if (index === at || (current === null && total === 0)) return null;
  const value = total + (current ?? 0);
  return {
    low: value,
    high: value,
    next: index,
    end: list[index - 1]!.end,
    kind: 'cardinal',
    glued: '',
    scaled,
    digits: false,
  };
}

/** "hundreds", "tens of thousands", "hundreds of millions". */
function vagueCore(list: readonly Atom[], at: number, range: readonly number[]): Core {
  const outer = list[at + 1]?.key === 'of' ? vague.get(list[at + 2]?.key ?? '') : undefined;
  if (outer) return vagueCore(list, at + 2, [(range[0]! * outer[0]!) / 2, (range[1]! * outer[0]!) / 2]);
  return {
    low: range[0]!,
    high: range[1]!,
    next: at + 1,
    end: list[at]!.end,
    kind: 'cardinal',
    glued: '',
    scaled: true,
    digits: false,
  };
}

function parseOrdinal(list: readonly Atom[], at: number): Core | null {
  const value = ordinals.get(list[at]!.key);
  if (value === undefined) return null;
  return {
    low: value,
    high: value,
    next: at + 1,
    end: list[at]!.end,
    kind: 'ordinal',
    glued: '',
    scaled: false,
    digits: false,
  };
}
