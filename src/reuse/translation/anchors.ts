/**
 * What survives translation: figures, names, and words of one root ("hydraulic", "hidráulica"). Each becomes a key that is
 * the same on both sides, with the sentence it stands in.
 */
import type { Article, Span } from '../../records/index.ts';
import { functionWords } from '../../text/function-words.ts';
import { numbers } from '../../text/numbers.ts';
import { sentences } from '../../text/sentences.ts';
import { words } from '../../text/words.ts';
import { isCounted } from '../tokens.ts';

export interface Anchor {
  readonly key: string;
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly kind: 'number' | 'name' | 'cognate';
}

export interface Anchored {
  readonly anchors: readonly Anchor[];
  readonly sentences: readonly Span[];
  /** Words of each sentence. */
  readonly lengths: readonly number[];
}

/** Longer articles are looked at up to here: the comparison of two grows with the product of their anchors. */
const mostAnchors = 600;
const leastCognate = 6;
const rootLength = 5;
const nameLength = 7;
const countKinds = new Set(['count', 'quantity', 'money', 'percent', 'year', 'date', 'clock']);

/** The anchors of an article in reading order. */
export function anchorsOf(article: Article): Anchored {
  const { text, language } = article;
  const common = functionWords(language);
  const found: Anchor[] = [];
  const spans: Span[] = [];
  const lengths: number[] = [];
  for (const block of article.blocks) {
    if (!isCounted(block)) continue;
    for (const sentence of sentences(text, block.start, block.end)) {
      if (found.length >= mostAnchors) break;
      const index = spans.push(sentence) - 1;
      const here: (Anchor & { at: number })[] = [];
      for (const number of numbers(text, sentence.start, sentence.end, language)) {
        if (!countKinds.has(number.kind)) continue;
        here.push({ key: `#${number.value}`, sentence: index, kind: 'number', at: number.start });
      }
      const list = words(text, sentence.start, sentence.end);
      lengths.push(list.length);
      for (const [k, word] of list.entries()) {
        if (/\p{N}/u.test(word.text) || common.has(word.key)) continue;
        const root = rootOf(word.key);
        const capital = /^\p{Lu}/u.test(word.text);
        if (capital && k > 0 && root.length >= 3) {
          here.push({ key: root.slice(0, nameLength), sentence: index, kind: 'name', at: word.start });
        } else if (root.length >= leastCognate) {
          here.push({ key: `~${root.slice(0, rootLength)}`, sentence: index, kind: 'cognate', at: word.start });
        }
      }
      here.sort((x, y) => x.at - y.at);
      found.push(...here.map(({ key, kind }) => ({ key, sentence: index, kind })));
    }
  }
  return { anchors: found.slice(0, mostAnchors), sentences: spans, lengths };
}

/** Spelling made alike across the main European languages: no accents, y as i, ph as f, single letters. */
function rootOf(key: string): string {
  return key
    .replace(/['’].*$/u, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/y/gu, 'i')
    .replace(/ph/gu, 'f')
    .replace(/th/gu, 't')
    .replace(/ch/gu, 'c')
    .replace(/[kq]u?/gu, 'c')
    .replace(/z/gu, 's')
    .replace(/w/gu, 'v')
    .replace(/j/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
}
