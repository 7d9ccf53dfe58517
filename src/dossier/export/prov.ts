/** The stemma as PROV-O in JSON-LD: reports and origins are entities, derivations are qualified, nothing is fetched. */
import type { Derivation } from '../../records/index.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { safeUrl } from '../plain.ts';

const context = {
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  stemma: 'urn:stemma:',
};

export function prov(c: Catalogue, views: readonly StoryView[] = c.stories): string {
  const graph: unknown[] = [];
  const agents = new Set<string>();
  const agent = (name: string, type: string) => {
    const id = `urn:stemma:agent:${encodeURIComponent(name.toWellFormed())}`;
    if (!agents.has(id)) graph.push({ '@id': id, '@type': ['prov:Agent', type], 'rdfs:label': name });
    agents.add(id);
    return { '@id': id };
  };
  for (const view of views) {
    for (const origin of view.origins) {
      graph.push({
        '@id': entity(origin.id),
        '@type': 'prov:Entity',
        'rdfs:label': origin.name,
        'stemma:kind': origin.kind,
        'stemma:lost': origin.lost,
      });
    }
    for (const article of view.articles) {
      const by = [
        ...article.authors.map((name) => agent(name, 'prov:Person')),
        ...(article.publisher ? [agent(article.publisher, 'prov:Organization')] : []),
      ];
      const url = safeUrl(article.url);
      graph.push({
        '@id': entity(article.id),
        '@type': 'prov:Entity',
        'rdfs:label': article.title ?? article.file,
        'stemma:page': `urn:sha256:${article.page}`,
        ...(url ? { 'prov:atLocation': { '@id': url } } : {}),
        ...(article.published ? { 'dcterms:issued': article.published.value } : {}),
        ...(by.length > 0 ? { 'prov:wasAttributedTo': by } : {}),
        ...derivationsOf(c, view, article.id),
      });
    }
  }
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

const relation: Readonly<Record<Derivation['kind'], string>> = {
  copy: 'prov:wasDerivedFrom',
  'near-copy': 'prov:wasDerivedFrom',
  rewrite: 'prov:wasDerivedFrom',
  translation: 'prov:wasDerivedFrom',
  excerpt: 'prov:wasQuotedFrom',
  credit: 'prov:hadPrimarySource',
  citation: 'prov:hadPrimarySource',
  overlap: 'stemma:sharesPassagesWith',
};

/** Proved, directed derivations in PROV's own terms; what is only possible in Stemma's, so that no one infers from it. */
function derivationsOf(c: Catalogue, view: StoryView, article: string): Record<string, unknown> {
  const found: Record<string, { '@id': string }[]> = {};
  const qualified: unknown[] = [];
  for (const derivation of view.derivations) {
    if (derivation.child !== article) continue;
    const parent = { '@id': entity(c.parent(derivation.parent)?.id ?? derivation.parent) };
    const sure = derivation.certain && derivation.directed;
    const name = sure ? relation[derivation.kind] : 'stemma:possiblyRelatedTo';
    found[name] = [...(found[name] ?? []), parent];
    if (!sure || derivation.kind === 'overlap') continue;
    qualified.push({
      '@type': 'prov:Derivation',
      'prov:entity': parent,
      'stemma:kind': derivation.kind,
      'rdfs:comment': derivation.reasons.join('; '),
    });
  }
  return { ...found, ...(qualified.length > 0 ? { 'prov:qualifiedDerivation': qualified } : {}) };
}

function entity(id: string): string {
  return `urn:stemma:entity:${encodeURIComponent(id.toWellFormed())}`;
}
