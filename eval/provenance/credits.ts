/**
 * Credits on invented lines in the main languages of news: datelines, bylines, copyright lines, sign-offs, source lines,
 * contributions, and what is none of these (photos' credits, mentions, other words). A credit is right when its role and
 * its agency are. The rules were mended on these lines (unread, one half of them scored .98 precision and .88 recall).
 */
import { articleOf } from '../../bench/invented/prose.ts';
import { creditsOf } from '../../src/provenance/credits/credits.ts';
import type { Article, BlockRole } from '../../src/records/index.ts';
import type { Score } from '../evaluation.ts';
import gold from './credit-lines.json' with { type: 'json' };

export type CreditLine = (typeof gold.lines)[number];

const filler = 'Nobody had seen so many lanterns on the quay since the ferry to Castrin was named.';
const places: Readonly<Record<string, readonly BlockRole[]>> = {
  first: ['body'],
  last: ['body'],
  byline: ['byline'],
  caption: ['caption'],
};

/** Precision and recall. */
export function scoreCredits(): Score[] {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const line of gold.lines) {
    const mine = creditsIn(line);
    found += mine.length;
    wanted += line.credits.length;
    right += mine.filter((credit) => line.credits.includes(credit)).length;
  }
  const score = (id: string, value: number, n: number): Score => ({
    id: `provenance/credits/${id}`,
    value,
    better: 'higher',
    n,
    part: 'invented lines that the rules were mended on',
  });
  return [score('precision', right / Math.max(1, found), found), score('recall', right / Math.max(1, wanted), wanted)];
}

/** What is found in a line, in an article of four paragraphs; citations are another matter. */
export function creditsIn({ place, line, lang }: CreditLine): string[] {
  const role = places[place]![0]!;
  const rest: [BlockRole, string][] = Array.from({ length: 3 }, () => ['body', filler]);
  const parts: [BlockRole, string][] = place === 'last' ? [...rest, [role, line]] : [[role, line], ...rest];
  let text = '';
  const blocks: Article['blocks'][number][] = [];
  for (const [of, content] of parts) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += content;
    blocks.push({ role: of, form: 'paragraph', start, end: text.length, page: null, score: null, reasons: [] });
  }
  return creditsOf(articleOf('a', text, { blocks, language: lang }), [])
    .filter((credit) => credit.role !== 'citation')
    .map((credit) => `${credit.role} ${credit.key}`)
    .sort();
}
