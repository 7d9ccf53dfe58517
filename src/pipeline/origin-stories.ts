/** Says of every origin which story it belongs to, where it is one: provenance runs before stories are known. */
import type { Findings, Origin } from '../records/index.ts';

export function originsOfStories({ origins, derivations, stories }: Findings): readonly Origin[] {
  const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
  const fed = new Map<string, Set<string | undefined>>();
  const feeds = (origin: string, article: string) => {
    const known = fed.get(origin) ?? new Set();
    fed.set(origin, known.add(storyOf.get(article)));
  };
  for (const { child, parent } of derivations) feeds(parent, child);
  for (const { id, article } of origins) if (article !== null) feeds(id, article);
  return origins.map((origin) => {
    const [story, ...others] = fed.get(origin.id) ?? [];
    return others.length === 0 && story !== undefined ? { ...origin, story } : origin;
  });
}
