/**
 * Invented prose for tests, evaluations and benchmarks: sentences from templates and word lists written for this
 * project, chosen by a seed. The same seed gives the same text everywhere.
 */

import { blankArticle } from '../../src/records/blank-article.ts';
import type { Article } from '../../src/records/index.ts';
import lists from './prose.json' with { type: 'json' };

/** A small generator of 32-bit numbers (mulberry32); gives numbers in 0..1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Invented sentences, each ending with a point. */
export function inventedSentences(random: () => number, count: number): string[] {
  return Array.from({ length: count }, () => sentence(random));
}

/** `count` invented sentences as one paragraph. */
export function inventedText(seed: number, count: number): string {
  return inventedSentences(seeded(seed * 7919 + 17), count).join(' ');
}

function sentence(random: () => number): string {
  const template = pick(lists.templates, random);
  const filled = template.replace(/\{(\w+)\}/gu, (_, slot: string) => fill(slot, random));
  return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}`;
}

function fill(slot: string, random: () => number): string {
  if (slot === 'number') return String(2 + Math.floor(random() ** 3 * 4000));
  if (slot === 'name') return syllables(random);
  const list = (lists.slots as Readonly<Record<string, readonly string[]>>)[slot];
  return list ? pick(list, random) : slot;
}

/** A name that nobody bears: two or three syllables. */
function syllables(random: () => number): string {
  const parts = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(lists.syllables, random)).join('');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

/** An article with one body block and nothing else known, for tests. */
export function articleOf(id: string, text: string, known: Partial<Article> = {}): Article {
  return {
    ...blankArticle(id, text),
    blocks: [{ role: 'body', form: 'paragraph', start: 0, end: text.length, page: null, score: null, reasons: [] }],
    ...known,
  };
}
