/** The lines of an article that can hold a credit, with the role of the block they stand in. */
import type { Article, BlockRole, Span } from '../../records/index.ts';
import { words } from '../../text/words.ts';
import phrases from './phrases.json' with { type: 'json' };

export interface Line extends Span {
  readonly role: BlockRole;
  readonly text: string;
  /** Counted from the last line of the article's blocks: 0 is the last. */
  readonly fromEnd: number;
  /** Counted among body lines only, from 0; null in other blocks. */
  readonly bodyIndex: number | null;
}

const photoWords = new Set(phrases.photo);

/** Lines of all blocks but captions and boilerplate, white space trimmed, empty ones left out. */
export function creditLines(article: Article): Line[] {
  const lines: Omit<Line, 'fromEnd'>[] = [];
  let body = 0;
  for (const block of article.blocks) {
    if (block.role === 'caption' || block.role === 'boilerplate') continue;
    let start = block.start;
    while (start < block.end) {
      const newline = article.text.indexOf('\n', start);
      const stop = newline === -1 || newline > block.end ? block.end : newline;
      const raw = article.text.slice(start, stop);
      const text = raw.trim();
      if (text !== '') {
        const from = start + raw.length - raw.trimStart().length;
        const bodyIndex = block.role === 'body' ? body++ : null;
        lines.push({ start: from, end: from + text.length, role: block.role, text, bodyIndex });
      }
      start = stop + 1;
    }
  }
  return lines.map((line, k) => ({ ...line, fromEnd: lines.length - 1 - k }));
}

/** Whether a short line speaks of a picture. */
export function speaksOfPhoto(text: string): boolean {
  return words(text.slice(0, 400)).some((word) => photoWords.has(word.key)) || text.includes('📷');
}
