/** Small things about mentions that following them back needs: whom "who" stands for, the way back, roles, gender. */
import type { Quote, Span } from '../records/index.ts';
import { firstToken } from './kind.ts';
import lexicon from './languages/en/sources.json' with { type: 'json' };
import type { Entity } from './people.ts';
import type { Reading } from './reading.ts';

/** Roles that may name one and the same source. */
export const interchangeable = new Set([
  'official',
  'source',
  'person',
  'individual',
  'insider',
  'aide',
  'adviser',
  'advisor',
  'man',
  'woman',
  'employee',
  'executive',
]);
/** In mentions. */
const longestWay = 8;

/** The way from a mention to the first one; of a long way the two ends. */
export function wayBack(words: Quote, before: readonly Quote[]): Quote[] {
  return before.length < longestWay ? [words, ...before] : [words, ...before.slice(0, 3), ...before.slice(-4)];
}

/** The phrase that "who" stands for: the words right before it, back to the last comma, verb or preposition. */
export function antecedentOf(reading: Reading, span: Span): Span | null {
  const { tokens } = reading;
  let to = firstToken(reading, span.start);
  if (tokens[to - 1]?.text === ',') to--;
  let from = to;
  while (from > 0 && to - from < 12 && !/^(?:VERB|AUX|PUNCT|CCONJ|SCONJ)$/u.test(tokens[from - 1]!.pos)) from--;
  while (from < to && /^(?:ADP|ADV)$/u.test(tokens[from]!.pos)) from++;
  return to > from ? { start: tokens[from]!.start, end: tokens[to - 1]!.end } : null;
}

export function rolesAgree(left: string | null, right: string | null): boolean {
  if (left === right) return true;
  return left !== null && right !== null && interchangeable.has(left) && interchangeable.has(right);
}

export function sharesWord(left: string, right: string): boolean {
  const words = new Set(left.toLowerCase().split(/\s+/u));
  return right
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => words.has(word));
}

const femaleNames = new Set(lexicon.femaleNames);
const maleNames = new Set(lexicon.maleNames);

export function genderOf(entity: Entity): 'male' | 'female' | null {
  if (entity.gender) return entity.gender;
  const first = entity.name.split(/\s+/u)[0]!;
  if (femaleNames.has(first)) return 'female';
  return maleNames.has(first) ? 'male' : null;
}
