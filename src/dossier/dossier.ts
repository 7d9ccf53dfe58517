/**
 * Assembles the dossier: everything the stages found, once, in a stable order, so that the same pages give the same
 * bytes. What extraction left out of an article is kept beside it, so that a reader can see what was dropped.
 */
import type { Article, Claim, Dossier, Findings, Note, Page } from '../records/index.ts';

export { dossierVersion } from './version.ts';

export interface DossierParts extends Findings {
  /** Version of Stemma. */
  readonly stemma: string;
  /** Version of each stage. */
  readonly stages: Readonly<Record<string, string>>;
  /** What the run was told beside its pages, where that can change what it finds: by stage, then by name. */
  readonly options?: Dossier['options'];
  /** Without text where `dropped` is given: a large heap of pages does not fit into memory. */
  readonly pages: readonly (Omit<Page, 'text'> & Partial<Pick<Page, 'text'>>)[];
  readonly notes: readonly Note[];
  /** What extraction left out, where it was gathered page by page; else it is read off the pages. */
  readonly dropped?: Dropped;
}

export type Dropped = NonNullable<Dossier['dropped']>;

/** Puts what the stages found in one object. The order of the input does not matter. */
export function dossier(parts: DossierParts): Dossier {
  const stories = sorted(parts.stories, (a, b) => b.articles.length - a.articles.length || byText(a.id, b.id));
  const place = new Map(stories.map((story, index) => [story.id, index]));
  const storyPlace = (id: string) => place.get(id) ?? stories.length;
  const pages = sorted(parts.pages, (a, b) => byText(a.file, b.file) || byText(a.id, b.id));
  return {
    stemma: parts.stemma,
    stages: Object.fromEntries(Object.entries(parts.stages).sort(([a], [b]) => byText(a, b))),
    ...(parts.options && { options: parts.options }),
    pages: pages.map(({ text: _, ...page }) => page),
    articles: sorted(
      parts.articles,
      (a, b) => byText(a.published?.earliest ?? '~', b.published?.earliest ?? '~') || byText(a.id, b.id),
    ),
    dropped: sorted(
      parts.dropped ?? droppedFrom(parts.articles, pages),
      (a, b) => byText(a.article, b.article) || a.start - b.start || a.end - b.end,
    ),
    attributions: sorted(
      parts.attributions,
      (a, b) =>
        byText(a.article, b.article) ||
        (a.content.spans[0]?.start ?? 0) - (b.content.spans[0]?.start ?? 0) ||
        byText(a.id, b.id),
    ),
    reuse: sorted(parts.reuse, (a, b) => byText(a.a, b.a) || byText(a.b, b.b) || byText(a.id, b.id)),
    origins: sorted(parts.origins, (a, b) => byText(a.name, b.name) || byText(a.id, b.id)),
    derivations: sorted(parts.derivations, (a, b) => byText(a.child, b.child) || byText(a.id, b.id)),
    stories,
    claims: sorted(
      parts.claims,
      (a, b) =>
        storyPlace(a.story) - storyPlace(b.story) ||
        carriers(b) - carriers(a) ||
        b.origins.max - a.origins.max ||
        b.origins.min - a.origins.min ||
        byText(a.id, b.id),
    ),
    events: sorted(
      parts.events,
      (a, b) =>
        storyPlace(a.story) - storyPlace(b.story) ||
        byText(a.when.earliest, b.when.earliest) ||
        byText(a.when.latest, b.when.latest) ||
        byText(a.id, b.id),
    ),
    notes: sorted(
      parts.notes,
      (a, b) =>
        byText(a.code, b.code) ||
        byText(a.page ?? '', b.page ?? '') ||
        byText(a.article ?? '', b.article ?? '') ||
        (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
        byText(a.message, b.message),
    ),
  };
}

function carriers(claim: Claim): number {
  return new Set(claim.witnesses.map(({ article }) => article)).size;
}

/** What stands on the pages and not in the articles; for articles that came ready made, the page is not known. */
export function droppedFrom(articles: readonly Article[], pages: DossierParts['pages']): Dropped {
  const texts = new Map(
    pages.map(({ id, mediaType, text }) => [id, mediaType === 'application/json' ? undefined : text]),
  );
  const dropped: Dropped[number][] = [];
  for (const article of articles) {
    const text = texts.get(article.page);
    for (const block of article.blocks) {
      if (block.role !== 'boilerplate' || block.page === null || text === undefined) continue;
      const { start, end } = block.page;
      dropped.push({ article: article.id, start, end, text: text.slice(start, end) });
    }
  }
  return dropped;
}

function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): T[] {
  return [...items].sort(compare);
}

/** Code unit order, the same on every machine and in every locale. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
