/**
 * Which words of one passage stand for which of another: the same stem or name of a thing, a near synonym, or a like
 * spelling (names, compounds). Each word is used once; the closest in order is taken.
 */
import { firstDictionaryGroup } from './equivalents.ts';
import type { Meaning, Term } from './meaning.ts';
import { opposed } from './opposites.ts';
import { nearness } from './word-vectors.ts';

export interface Pairing {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

export interface Alignment {
  readonly pairs: readonly Pairing[];
  /** Share of a's weight that b covers, in 0..1; and of b's that a covers. */
  readonly coverA: number;
  readonly coverB: number;
  /** Terms that have no partner. */
  readonly loneA: readonly Term[];
  readonly loneB: readonly Term[];
}

const nearSimilarity = 0.8;
const dictionarySimilarity = 0.7;
const spellingFloor = 0.6;
const nearFloor = 0.3;
/** Spellings are compared for this many words left over at most: hostile input must stay cheap. */
const spellingLimit = 60;

export function align(a: Meaning, b: Meaning): Alignment {
  const partnerOfA = new Int32Array(a.terms.length).fill(-1);
  const similarity = new Float64Array(a.terms.length);
  const usedB = new Uint8Array(b.terms.length);
  const take = (i: number, candidates: readonly number[] | undefined, value: number) => {
    if (!candidates || partnerOfA[i] !== -1) return;
    let best = -1;
    let bestGap = Number.POSITIVE_INFINITY;
    const place = i / a.terms.length;
    for (const j of candidates) {
      if (usedB[j]) continue;
      const gap = Math.abs(j / b.terms.length - place);
      if (gap < bestGap) [best, bestGap] = [j, gap];
    }
    if (best < 0) return;
    partnerOfA[i] = best;
    similarity[i] = value;
    usedB[best] = 1;
  };
  const byKey = index(b.terms, (term) => [term.key]);
  for (let i = 0; i < a.terms.length; i++) take(i, byKey.get(a.terms[i]!.key), 1);
  const byGroup = index(b.terms, (term) => term.near);
  for (let i = 0; i < a.terms.length; i++) {
    for (const group of a.terms[i]!.near)
      take(i, byGroup.get(group), group < firstDictionaryGroup ? nearSimilarity : dictionarySimilarity);
  }
  spell(a, b, partnerOfA, similarity, usedB);
  soften(a, b, partnerOfA, similarity, usedB);
  const pairs: Pairing[] = [];
  let hitA = 0;
  let hitB = 0;
  for (let i = 0; i < a.terms.length; i++) {
    const j = partnerOfA[i]!;
    if (j < 0) continue;
    pairs.push({ a: i, b: j, similarity: similarity[i]! });
    hitA += a.terms[i]!.weight * similarity[i]!;
    hitB += b.terms[j]!.weight * similarity[i]!;
  }
  return {
    pairs,
    coverA: a.weight > 0 ? hitA / a.weight : 0,
    coverB: b.weight > 0 ? hitB / b.weight : 0,
    loneA: a.terms.filter((_, i) => partnerOfA[i] === -1),
    loneB: b.terms.filter((_, j) => usedB[j] === 0),
  };
}

function index<K>(terms: readonly Term[], keys: (term: Term) => readonly K[]): Map<K, number[]> {
  const found = new Map<K, number[]>();
  for (const [at, term] of terms.entries()) {
    for (const key of keys(term)) {
      const list = found.get(key);
      if (list) list.push(at);
      else found.set(key, [at]);
    }
  }
  return found;
}

function spell(a: Meaning, b: Meaning, partnerOfA: Int32Array, similarity: Float64Array, usedB: Uint8Array): void {
  const lone = [...a.terms.keys()]
    .filter((i) => partnerOfA[i] === -1 && a.terms[i]!.key.length > 4)
    .slice(0, spellingLimit);
  const open = [...b.terms.keys()].filter((j) => !usedB[j] && b.terms[j]!.key.length > 4).slice(0, spellingLimit);
  for (const i of lone) {
    let best = -1;
    let bestValue = spellingFloor;
    for (const j of open) {
      if (usedB[j] || a.terms[i]!.name !== b.terms[j]!.name) continue;
      const [x, y] = [a.terms[i]!.key, b.terms[j]!.key];
      // Words of very unlike lengths cannot be near enough, whatever their letters.
      if (2 * (Math.min(x.length, y.length) - 1) <= bestValue * (x.length + y.length - 2)) continue;
      const value = halved(x, y) ? 0 : likeness(x, y);
      if (value > bestValue) [best, bestValue] = [j, value];
    }
    if (best < 0) continue;
    partnerOfA[i] = best;
    similarity[i] = bestValue * nearSimilarity;
    usedB[best] = 1;
  }
}

/** "First-degree" and "last-degree": one half alike makes two compounds no spellings of one word. */
function halved(a: string, b: string): boolean {
  const [x, y] = [a.split('-'), b.split('-')];
  return x.length > 1 && y.length > 1 && x.filter((part) => y.includes(part)).length === 1;
}

/** What is left pairs with the word nearest in use, if near enough; never with its opposite. */
function soften(a: Meaning, b: Meaning, partnerOfA: Int32Array, similarity: Float64Array, usedB: Uint8Array): void {
  const lone = [...a.terms.keys()].filter((i) => partnerOfA[i] === -1 && a.terms[i]!.row >= 0).slice(0, spellingLimit);
  const open = [...b.terms.keys()].filter((j) => !usedB[j] && b.terms[j]!.row >= 0).slice(0, spellingLimit);
  const found: [number, number, number][] = [];
  for (const i of lone) {
    for (const j of open) {
      const value = nearness(a.terms[i]!.row, b.terms[j]!.row);
      if (value >= nearFloor && !opposed(a.terms[i]!.key, b.terms[j]!.key)) found.push([value, i, j]);
    }
  }
  found.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
  for (const [value, i, j] of found) {
    if (partnerOfA[i] !== -1 || usedB[j]) continue;
    partnerOfA[i] = j;
    similarity[i] = Math.min(nearSimilarity, value);
    usedB[j] = 1;
  }
}

/** Dice coefficient of the letter pairs of two words, in 0..1. */
export function likeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2 || a.length > 40 || b.length > 40) return a === b ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at++) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2);
}
