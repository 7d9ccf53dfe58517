/** The part of a dossier that one story needs, or some: what a page shows and carries. */
import type { Dossier } from '../records/index.ts';

/** The dossier of one story alone; undefined when there is no such story. */
export function storyPart(dossier: Dossier, story: string): Dossier | undefined {
  const found = dossier.stories.find(({ id }) => id === story);
  if (!found) return undefined;
  return part(dossier, new Set(found.articles), [found]);
}

/** The dossier of one article that no story took. */
export function articlePart(dossier: Dossier, article: string): Dossier {
  return part(dossier, new Set([article]), []);
}

/** The dossier of some stories, and of some articles that no story took. */
export function storiesPart(dossier: Dossier, stories: Dossier['stories'], loose: Dossier['articles']): Dossier {
  return part(
    dossier,
    new Set([...stories.flatMap(({ articles }) => articles), ...loose.map(({ id }) => id)]),
    stories,
  );
}

function part(dossier: Dossier, members: ReadonlySet<string>, stories: Dossier['stories']): Dossier {
  const articles = dossier.articles.filter(({ id }) => members.has(id));
  const pages = new Set(articles.map(({ page }) => page));
  const ids = new Set(stories.map(({ id }) => id));
  const derivations = dossier.derivations.filter(({ child }) => members.has(child));
  const parents = new Set(derivations.map(({ parent }) => parent));
  return {
    ...dossier,
    pages: dossier.pages.filter(({ id }) => pages.has(id)),
    articles,
    dropped: (dossier.dropped ?? []).filter(({ article }) => members.has(article)),
    attributions: dossier.attributions.filter(({ article }) => members.has(article)),
    reuse: dossier.reuse.filter(({ a, b }) => members.has(a) && members.has(b)),
    origins: dossier.origins
      .filter(({ id, article }) => parents.has(id) || (article !== null && members.has(article)))
      .map((origin) => ({ ...origin, evidence: origin.evidence.filter(({ article }) => members.has(article)) })),
    derivations,
    stories,
    claims: dossier.claims.filter(({ story }) => ids.has(story)),
    events: dossier.events.filter(({ story }) => ids.has(story)),
    notes: dossier.notes.filter(
      ({ article, page }) =>
        (article !== null && members.has(article)) || (article === null && page !== null && pages.has(page)),
    ),
  };
}
