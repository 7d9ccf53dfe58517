/**
 * Notices such as "no more than 500 characters, with a link": how much of a page may be quoted in one run. The notice
 * is read from blocks of that role alone; a limit in words is taken as six characters a word.
 */
import type { Article } from '../records/index.ts';

const patterns: readonly (readonly [RegExp, number])[] = [
  [
    /\b(\d{2,4})[\s-]{1,3}(?:characters?|signs|caracteres|caractères|zeichen|знак\p{L}{0,4}|символ\p{L}{0,4})(?!\p{L})/giu,
    1,
  ],
  [/\b(\d{2,3})[\s-]{1,3}(?:words?|palabras|mots|wörter|слов\p{L}{0,2})(?!\p{L})/giu, 6],
];

/** Most code units that may be quoted from the article in one run; null when no notice limits it. */
export function extractLimit(article: Article): number | null {
  let limit: number | null = null;
  for (const block of article.blocks) {
    if (block.role !== 'notice') continue;
    const text = article.text.slice(block.start, Math.min(block.end, block.start + 4000));
    for (const [pattern, unit] of patterns) {
      for (const match of text.matchAll(pattern)) {
        const found = Number(match[1]) * unit;
        if (found >= 20 && (limit === null || found < limit)) limit = found;
      }
    }
  }
  return limit;
}
