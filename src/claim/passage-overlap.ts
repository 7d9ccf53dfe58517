/** Witness passages that share their wording, found without the reuse stage: runs of five words in common. */
import { quotations } from '../text/quotations.ts';
import { words } from '../text/words.ts';
import type { Ground } from './ground.ts';

export interface PassageOverlap {
  readonly a: Ground;
  readonly b: Ground;
  readonly quoted: boolean;
  readonly sure: boolean;
}

const run = 5;
const enough = 8;
/** A run that more passages than this share is followed from the first of them alone. */
const listed = 4;

export function overlapOfPassages(grounds: readonly Ground[]): PassageOverlap[] {
  const prepared = grounds.map((ground) => ({ ground, ...shingles(ground.text) }));
  const holders = new Map<string, number[]>();
  const pairs = new Map<string, [number, number]>();
  for (const [at, { all }] of prepared.entries()) {
    for (const key of all.keys()) {
      const list = holders.get(key) ?? [];
      for (const other of list) pairs.set(`${other} ${at}`, [other, at]);
      if (list.length < listed) holders.set(key, [...list, at]);
    }
  }
  const found: PassageOverlap[] = [];
  for (const [x, y] of pairs.values()) {
    const [a, b] = [prepared[x]!, prepared[y]!];
    let shared = 0;
    let quoted = 0;
    for (const [key, inQuote] of a.all) {
      const theirs = b.all.get(key);
      if (theirs === undefined) continue;
      shared++;
      if (inQuote && theirs) quoted++;
    }
    const part = shared / Math.max(1, Math.min(a.all.size, b.all.size));
    const speech = quoted >= shared / 2;
    const sure = speech ? shared >= 1 : part >= 0.6 && Math.min(a.count, b.count) >= enough;
    if (sure || shared >= 2) found.push({ a: a.ground, b: b.ground, quoted: speech, sure });
  }
  return found;
}

function shingles(text: string): { all: Map<string, boolean>; count: number } {
  const list = words(text);
  const quoted = quotations(text).map((quotation) => quotation.inner);
  const all = new Map<string, boolean>();
  for (let at = 0; at + run <= list.length; at++) {
    const part = list.slice(at, at + run);
    const inside = quoted.some((span) => span.start <= part[0]!.start && part.at(-1)!.end <= span.end);
    all.set(part.map((word) => word.key).join(' '), inside);
  }
  return { all, count: list.length };
}
