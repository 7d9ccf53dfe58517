/** Pairs of articles that share text as a table for a terminal: how they are related, then passage beside passage. */
import type { Article, Relation, Reuse } from '../records/index.ts';
import { clip, gap, oneLine, rowOf, rule, wrap } from './columns.ts';

/** Read from a to b, as in "a … b". */
const relationWords: Readonly<Record<Relation, string>> = {
  copy: 'is a copy of, or copied by',
  'near-copy': 'is a near copy of, or copied by',
  excerpt: 'is an excerpt of',
  contains: 'contains',
  rewrite: 'is a rewrite of, or rewritten by',
  translation: 'is a translation of, or translated by',
  'shares-source': 'shares a source with',
  'shares-quotations': 'shares only quotations with',
  overlap: 'shares passages with',
};
const alike = 7;
const mostPassages = 12;

/** The lines of one pair, `width` columns wide at most. */
export function reuseTable(record: Reuse, articles: ReadonlyMap<string, Article>, width: number): string[] {
  const total = Math.max(60, Math.min(width, 160));
  const side = Math.floor((total - alike - 2 * gap) / 2);
  const columns = [side, side, alike];
  const [a, b] = [articles.get(record.a), articles.get(record.b)];
  const lines = [
    clip(nameOf(record.a, a), total),
    clip(`  ${relationWords[record.relation]}${record.certain ? '' : ' (possibly)'}`, total),
    clip(nameOf(record.b, b), total),
    rule(columns, [`${percent(record.coverA)} of the first`, `${percent(record.coverB)} of the second`, 'alike']),
  ];
  for (const { a: left, b: right, similarity, quoted } of record.passages.slice(0, mostPassages)) {
    const words = (article: Article | undefined, from: number, to: number) =>
      wrap(article?.text.slice(from, to) ?? '', side);
    const how = [percent(similarity).padStart(alike), ...(quoted ? ['quoted'] : [])];
    lines.push(...rowOf([words(a, left.start, left.end), words(b, right.start, right.end), how], columns));
  }
  const more = record.passages.length - mostPassages;
  if (more > 0) lines.push(`(and ${more} more passages)`);
  return [...lines, ''];
}

function nameOf(id: string, article: Article | undefined): string {
  if (!article) return id;
  const parts = [article.title ?? article.file, article.publisher].filter((part) => part !== null);
  return oneLine(parts.join(' — '));
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
