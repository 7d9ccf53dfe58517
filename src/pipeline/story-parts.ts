/** What belongs to one story, found through indexes: a story stage must not be shown ten thousand other stories. */
import type { Findings, Story } from '../records/index.ts';

/** Gives the part of the findings that concerns a story. */
export function storyParts(findings: Findings): (story: Story) => Findings {
  const articles = new Map(findings.articles.map((article) => [article.id, article]));
  const attributions = groupBy(findings.attributions, ({ article }) => article);
  const reuse = groupBy(findings.reuse, ({ a }) => a);
  const derivations = groupBy(findings.derivations, ({ child }) => child);
  const origins = new Map(findings.origins.map((origin) => [origin.id, origin]));
  const originsOf = groupBy(
    findings.origins.filter(({ article }) => article !== null),
    ({ article }) => article!,
  );
  const claims = groupBy(findings.claims, ({ story }) => story);
  const events = groupBy(findings.events, ({ story }) => story);

  return (story) => {
    const members = new Set(story.articles);
    const ids = [...story.articles].sort();
    const of = <T>(groups: ReadonlyMap<string, readonly T[]>) => ids.flatMap((id) => groups.get(id) ?? []);
    const derived = of(derivations);
    const parents = new Set(derived.map(({ parent }) => parent));
    for (const own of of(originsOf)) parents.add(own.id);
    return {
      articles: ids.flatMap((id) => articles.get(id) ?? []),
      attributions: of(attributions),
      reuse: of(reuse).filter(({ b }) => members.has(b)),
      origins: [...parents].sort().flatMap((id) => origins.get(id) ?? []),
      derivations: derived,
      stories: [story],
      claims: claims.get(story.id) ?? [],
      events: events.get(story.id) ?? [],
    };
  };
}

function groupBy<T>(records: readonly T[], key: (record: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(records, key);
}
