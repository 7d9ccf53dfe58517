/** The stages, in the order in which data flows. This list is the whole of it: `run.ts` holds the only loop. */
import { attribute, attributeVersion } from '../attribute/attribute.ts';
import { claim, claimVersion } from '../claim/claim.ts';
import { cluster, clusterVersion } from '../cluster/cluster.ts';
import { extract, extractVersion } from '../extract/extract.ts';
import { extractGiven } from '../extract/given.ts';
import { provenance, provenanceVersion } from '../provenance/provenance.ts';
import { isGivenInFull } from '../read/given.ts';
import { reuse, reuseVersion } from '../reuse/reuse.ts';
import { timeline, timelineVersion } from '../timeline/timeline.ts';
import type { Document, Found, Stage } from './stage.ts';

export const stages: readonly Stage[] = [
  {
    name: 'extract',
    version: extractVersion,
    scope: 'document',
    reads: ['document'],
    makes: ['articles'],
    run: ({ document }) => articleOf(document),
  },
  {
    name: 'attribute',
    version: attributeVersion,
    scope: 'document',
    reads: ['articles'],
    makes: ['attributions'],
    run({ articles }) {
      const found = articles.map((article) => attribute(article));
      return { attributions: found.flatMap(({ records }) => records), notes: found.flatMap(({ notes }) => notes) };
    },
  },
  {
    name: 'reuse',
    version: reuseVersion,
    scope: 'collection',
    reads: ['articles'],
    makes: ['reuse'],
    run(findings) {
      const { records, notes } = reuse(findings.articles);
      return { reuse: records, notes };
    },
  },
  {
    name: 'provenance',
    version: provenanceVersion,
    scope: 'collection',
    reads: ['articles', 'attributions', 'reuse'],
    makes: ['origins', 'derivations'],
    run: ({ articles, attributions, reuse }) => provenance({ articles, attributions, reuse }),
  },
  {
    name: 'cluster',
    version: clusterVersion,
    scope: 'collection',
    reads: ['articles', 'reuse'],
    makes: ['stories'],
    run({ articles, reuse }) {
      const { records, notes } = cluster({ articles, reuse });
      return { stories: records, notes };
    },
  },
  {
    name: 'claim',
    version: claimVersion,
    scope: 'story',
    reads: ['articles', 'attributions', 'reuse', 'origins', 'derivations'],
    makes: ['claims'],
    run({ story, articles, attributions, reuse, origins, derivations }) {
      const { records, notes } = claim({ story, articles, attributions, reuse, origins, derivations });
      return { claims: records, notes };
    },
  },
  {
    name: 'timeline',
    version: timelineVersion,
    scope: 'story',
    reads: ['articles', 'attributions', 'claims'],
    makes: ['events'],
    run({ story, articles, attributions, claims }) {
      const { records, notes } = timeline({ story, articles, attributions, claims });
      return { events: records, notes };
    },
  },
];

function articleOf({ page, given }: Document): Found {
  if (given && isGivenInFull(given)) return { articles: [given], notes: [] };
  const { records, notes } = given ? extractGiven(page, given) : extract(page);
  return { articles: records, notes };
}
