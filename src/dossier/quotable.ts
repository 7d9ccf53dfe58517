/**
 * The dossier as it may be handed on: of a page whose notice limits extracts, no passage is longer than the limit, and
 * what no finding uses is blanked. Offsets hold: blanked characters become spaces.
 */
import type { Article, Dossier } from '../records/index.ts';
import { type Catalogue, catalogue } from './catalogue.ts';
import { clip } from './plain.ts';
import { usesOf, visibleRuns, within } from './uses.ts';

/** The same dossier where no notice limits extracts. */
export function quotable(dossier: Dossier, c: Catalogue = catalogue(dossier)): Dossier {
  const limited = new Map<string, number>();
  for (const { id } of dossier.articles) {
    const limit = c.limit(id);
    if (limit !== null) limited.set(id, limit);
  }
  if (limited.size === 0) return dossier;
  const made: Dossier = {
    ...dossier,
    articles: dossier.articles.map((article) => {
      const limit = limited.get(article.id);
      return limit === undefined ? article : { ...article, text: blanked(c, article, limit) };
    }),
    dropped: (dossier.dropped ?? []).map((part) => {
      const limit = limited.get(part.article);
      return limit === undefined ? part : { ...part, text: clip(part.text, limit) };
    }),
  };
  return shortened(made, limited) as Dossier;
}

function blanked(c: Catalogue, article: Article, limit: number): string {
  const runs = visibleRuns(usesOf(c, article.id), limit);
  let text = '';
  for (const block of article.blocks) {
    if (block.end <= block.start) continue;
    text += blank(article.text, text.length, block.start);
    const shown =
      block.role === 'notice'
        ? [{ start: block.start, end: Math.min(block.end, block.start + limit) }]
        : within(runs, block);
    for (const { start, end } of shown)
      text += blank(article.text, text.length, start) + article.text.slice(start, end);
    text += blank(article.text, text.length, block.end);
  }
  return text + blank(article.text, text.length, article.text.length);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(start, Math.max(start, end)).replace(/\S/g, ' ');
}

/** Every quoted text of a limited article, wherever it stands in the records, cut at the limit. */
function shortened(value: unknown, limited: ReadonlyMap<string, number>, within: number | null = null): unknown {
  if (Array.isArray(value)) return value.map((item) => shortened(item, limited, within));
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  const article = typeof record.article === 'string' ? record.article : null;
  const limit = article === null ? within : (limited.get(article) ?? null);
  const isArticle = typeof record.text === 'string' && Array.isArray(record.blocks);
  const made: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(record)) {
    const cut = key === 'text' || key === 'before' || key === 'after';
    made[key] =
      cut && !isArticle && limit !== null && typeof item === 'string'
        ? clip(item, limit)
        : shortened(item, limited, limit);
  }
  return made;
}
