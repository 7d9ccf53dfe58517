/**
 * The stages, in the order in which data flows. This list is the whole of it: `run.ts` holds the only loop. A stage is
 * loaded when it runs, because some bring word lists and models of several megabytes.
 */
import { attributeVersion } from '../attribute/version.ts';
import { claimVersion } from '../claim/version.ts';
import { clusterVersion } from '../cluster/version.ts';
import { extractVersion } from '../extract/version.ts';
import { provenanceVersion } from '../provenance/version.ts';
import { isGivenInFull } from '../read/given.ts';
import { reuseVersion } from '../reuse/version.ts';
import { timelineVersion } from '../timeline/version.ts';
import type { Stage } from './stage.ts';

export const stages: readonly Stage[] = [
  {
    name: 'extract',
    version: extractVersion,
    scope: 'document',
    reads: ['document'],
    makes: ['articles'],
    async load() {
      const [{ extract }, { extractGiven }] = await Promise.all([
        import('../extract/extract.ts'),
        import('../extract/given.ts'),
      ]);
      return ({ document: { page, given } }) => {
        if (given && isGivenInFull(given)) return { articles: [given], notes: [] };
        const { records, notes } = given ? extractGiven(page, given) : extract(page);
        return { articles: records, notes };
      };
    },
  },
  {
    name: 'attribute',
    version: attributeVersion,
    scope: 'document',
    reads: ['articles'],
    makes: ['attributions'],
    async load() {
      const { attribute } = await import('../attribute/attribute.ts');
      return ({ articles }) => {
        const found = articles.map((article) => attribute(article));
        return { attributions: found.flatMap(({ records }) => records), notes: found.flatMap(({ notes }) => notes) };
      };
    },
  },
  {
    name: 'reuse',
    version: reuseVersion,
    scope: 'collection',
    reads: ['articles'],
    makes: ['reuse'],
    async load() {
      const { reuse } = await import('../reuse/reuse.ts');
      return ({ articles }) => {
        const { records, notes } = reuse(articles);
        return { reuse: records, notes };
      };
    },
  },
  {
    name: 'provenance',
    version: provenanceVersion,
    scope: 'collection',
    reads: ['articles', 'attributions', 'reuse'],
    makes: ['origins', 'derivations'],
    async load() {
      const { provenance } = await import('../provenance/provenance.ts');
      return ({ articles, attributions, reuse }) => provenance({ articles, attributions, reuse });
    },
  },
  {
    name: 'cluster',
    version: clusterVersion,
    scope: 'collection',
    reads: ['articles', 'reuse'],
    makes: ['stories'],
    async load() {
      const { cluster } = await import('../cluster/cluster.ts');
      return ({ articles, reuse }) => {
        const { records, notes } = cluster({ articles, reuse });
        return { stories: records, notes };
      };
    },
  },
  {
    name: 'claim',
    version: claimVersion,
    scope: 'story',
    reads: ['articles', 'attributions', 'reuse', 'origins', 'derivations'],
    makes: ['claims'],
    async load() {
      const { claim } = await import('../claim/claim.ts');
      return ({ story, articles, attributions, reuse, origins, derivations }) => {
        const { records, notes } = claim({ story, articles, attributions, reuse, origins, derivations });
        return { claims: records, notes };
      };
    },
  },
  {
    name: 'timeline',
    version: timelineVersion,
    scope: 'story',
    reads: ['articles', 'attributions', 'claims'],
    makes: ['events'],
    async load() {
      const { timeline } = await import('../timeline/timeline.ts');
      return ({ story, articles, attributions, claims }) => {
        const { records, notes } = timeline({ story, articles, attributions, claims });
        return { events: records, notes };
      };
    },
  },
];
