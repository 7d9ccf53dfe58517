/** Weighs words, and the parts of element names, by how much more often they stand in body text than around it. */
import { nameParts, namesOf } from '../../src/extract/decide/name-parts.ts';
import { blockWords } from '../../src/extract/decide/vocabulary.ts';
import type { Sample } from './samples.ts';

export interface Lexica {
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
}

/** A word must stand on this many pages to be weighed. */
const leastPages = 8;
const strength = 2;

interface Counts {
  pages: number;
  body: number;
  other: number;
}

export function learnLexica(samples: readonly Sample[]): Lexica {
  const words = new Map<string, Counts>();
  const names = new Map<string, Counts>();
  for (const sample of samples) {
    const { candidates, elements } = sample.prepared.parts;
    const onPage = new Map<string, { body: number; other: number }>();
    const nameOnPage = new Map<string, { body: number; other: number }>();
    candidates.forEach(({ text, element }, at) => {
      const weight = sample.weights[at]!;
      if (weight === 0) return;
      const isBody = sample.labels[at]! >= 0.5;
      for (const word of new Set(blockWords(text))) add(onPage, word, isBody, 1);
      let up = element;
      const seen = new Set<string>();
      for (let level = 0; level < 6 && up >= 0; level++) {
        const { attributes, parent, tag } = elements[up]!;
        if (tag !== 'body' && tag !== 'html') for (const part of nameParts(namesOf(attributes))) seen.add(part);
        up = parent;
      }
      for (const part of seen) add(nameOnPage, part, isBody, weight);
    });
    merge(words, onPage);
    merge(names, nameOnPage);
  }
  return { words: weigh(words, samples.length), names: weigh(names, samples.length) };
}

function add(map: Map<string, { body: number; other: number }>, key: string, isBody: boolean, weight: number): void {
  const counts = map.get(key) ?? { body: 0, other: 0 };
  if (isBody) counts.body += weight;
  else counts.other += weight;
  map.set(key, counts);
}

/** One page has one vote for a word, divided as its blocks are. */
function merge(into: Map<string, Counts>, page: ReadonlyMap<string, { body: number; other: number }>): void {
  for (const [key, { body, other }] of page) {
    const counts = into.get(key) ?? { pages: 0, body: 0, other: 0 };
    counts.pages++;
    counts.body += body / (body + other);
    counts.other += other / (body + other);
    into.set(key, counts);
  }
}

function weigh(counts: ReadonlyMap<string, Counts>, _pages: number): Map<string, number> {
  const found: [string, number][] = [];
  for (const [key, { pages, body, other }] of counts) {
    if (pages < leastPages) continue;
    const weight = Math.log((body + strength) / (other + strength));
    if (Math.abs(weight) > 0.2) found.push([key, Number(weight.toFixed(2))]);
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
