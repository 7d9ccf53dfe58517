/**
 * Invented collections for growth curves: articles of made-up words with the frequencies of real ones (Zipf's law), stock
 * phrases, stories with names of their own, outlets with footers, and copies of every kind. The same seed and size give
 * the same collection everywhere; the first articles of a large one are not those of a small one.
 */
import type { Article } from '../../src/records/index.ts';
import { functionWords } from '../../src/text/function-words.ts';
import prose from './prose.json' with { type: 'json' };
import { articleOf, seeded } from './prose.ts';

export const copyKinds = ['copy', 'near-copy', 'excerpt', 'partial', 'edited'] as const;
export type CopyKind = (typeof copyKinds)[number];

export interface InventedCollection {
  readonly articles: readonly Article[];
  /** Which article was made from which, and how. */
  readonly copies: readonly { readonly child: string; readonly parent: string; readonly kind: CopyKind }[];
}

const vocabularySize = 60_000;
const phraseCount = 3000;
const outletCount = 120;
const copiedShare = 0.25;
const storySize = 25;

/** A collection of `size` articles of some 300 words. */
export function inventCollection(size: number, seed: number): InventedCollection {
  const random = seeded(seed);
  const writer = createWriter(random);
  const articles: Article[] = [];
  const copies: { child: string; parent: string; kind: CopyKind }[] = [];
  const bodies: string[][] = [];
  let story = writer.names(8);
  for (let number = 0; number < size; number++) {
    if (number % storySize === 0) story = writer.names(8);
    const id = `a${String(number).padStart(7, '0')}`;
    const outlet = Math.floor(random() * outletCount);
    let body = writer.article(story, 8 + Math.floor(random() ** 2 * 24));
    if (number > storySize && random() < copiedShare) {
      const from = number - 1 - Math.floor(random() * Math.min(number, 2000));
      const kind = copyKinds[Math.floor(random() * copyKinds.length)]!;
      body = copyOf(kind, bodies[from]!, body, writer, random);
      copies.push({ child: id, parent: articles[from]!.id, kind });
    }
    bodies.push(body);
    const text = `${body.join(' ')}\n${writer.footer(outlet)}`;
    articles.push(articleOf(id, text, { publisher: `Outlet ${outlet}`, language: null }));
  }
  return { articles, copies };
}

function copyOf(
  kind: CopyKind,
  source: readonly string[],
  own: readonly string[],
  writer: Writer,
  random: () => number,
): string[] {
  if (kind === 'copy') return [...source];
  if (kind === 'near-copy') return [...source.slice(0, -1), ...own.slice(0, 2)];
  if (kind === 'excerpt') return source.slice(0, Math.max(3, Math.floor(source.length / 2)));
  if (kind === 'partial') {
    const at = Math.floor(random() * Math.max(1, source.length - 3));
    return [...own.slice(0, 6), ...source.slice(at, at + 3), ...own.slice(6)];
  }
  return source.map((sentence) =>
    sentence
      .split(' ')
      .map((word) => (random() < 0.15 ? writer.word() : word))
      .join(' '),
  );
}

interface Writer {
  word(): string;
  names(count: number): string[];
  article(story: readonly string[], sentences: number): string[];
  footer(outlet: number): string;
}

function createWriter(random: () => number): Writer {
  const common = [...functionWords('en')];
  const vocabulary = Array.from({ length: vocabularySize }, () => syllables(2 + Math.floor(random() * 3), random));
  // Zipf with exponent 1: rank = size ^ u. Function words take two words of five.
  const word = () =>
    random() < 0.4
      ? common[Math.floor(common.length ** random()) - 1]!
      : vocabulary[Math.floor(vocabularySize ** random()) - 1]!;
  const run = (length: number) => Array.from({ length }, word).join(' ');
  const phrases = Array.from({ length: phraseCount }, () => run(3 + Math.floor(random() * 4)));
  const footers = Array.from({ length: outletCount }, () => `${run(12)}. ${run(14)}.`);
  const sentence = (story: readonly string[]) => {
    const parts = [run(4 + Math.floor(random() * 5)), story[Math.floor(random() * story.length)]!];
    if (random() < 0.5) parts.push(phrases[Math.floor(phraseCount ** random()) - 1]!);
    parts.push(run(3 + Math.floor(random() * 8)));
    const text = parts.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return {
    word,
    names: (count) =>
      Array.from({ length: count }, () => {
        const name = syllables(3, random);
        return name.charAt(0).toUpperCase() + name.slice(1);
      }),
    article: (story, sentences) => Array.from({ length: sentences }, () => sentence(story)),
    footer: (outlet) => footers[outlet]!,
  };
}

function syllables(count: number, random: () => number): string {
  let word = '';
  for (let k = 0; k < count; k++) word += prose.syllables[Math.floor(random() * prose.syllables.length)]!;
  return word;
}
