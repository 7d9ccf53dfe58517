/** Puts the article's text together from the kept blocks, parted by blank lines, and lays every block's spans. */
import type { Block } from '../records/index.ts';
import type { Parts } from './block.ts';
import type { Decision } from './roles/role.ts';

export function assemble(parts: Parts, decisions: readonly Decision[]): { text: string; blocks: Block[] } {
  const pieces: string[] = [];
  let length = 0;
  const blocks = parts.candidates.map((candidate, at): Block => {
    const { role, score, reasons } = decisions[at]!;
    const kept = role !== 'boilerplate';
    if (kept && pieces.length > 0) length += 2;
    const start = length;
    if (kept) {
      pieces.push(candidate.text);
      length += candidate.text.length;
    }
    const rounded = score === null ? null : Math.round(score * 1000) / 1000;
    return { role, form: candidate.form, start, end: length, page: candidate.page, score: rounded, reasons };
  });
  return { text: pieces.join('\n\n'), blocks };
}
