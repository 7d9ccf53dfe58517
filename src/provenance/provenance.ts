/**
 * The provenance stage: the stemma of all reports. Credits, citations and shared passages become derivations, and
 * sources that are credited but not among the pages become lost origins.
 */
import type { Article, Attribution, Derivation, Note, Origin, Reuse } from '../records/index.ts';
import { citationEdges } from './citations.ts';
import { correctsEarlier } from './corrections.ts';
import type { Credit } from './credits/credit.ts';
import { creditsOf } from './credits/credits.ts';
import { derivationOf } from './derivations.ts';
import { type Direction, directionOf, type Standing, weights } from './direction.ts';
import { editLeanOf, leanOf } from './lean.ts';
import { linksOf } from './links.ts';
import { originId, originOf } from './origins.ts';
import { drawStemma } from './parents.ts';
import { Relatedness } from './related.ts';
import { type Resolved, resolveCredits } from './resolve.ts';
import { SharedChanges } from './shared-changes.ts';
import { openGroups, sharedTexts } from './shared-text.ts';
import { identifySources, type Source, type Sources } from './sources.ts';
import { markStale } from './stale.ts';
import { undeterminedNotes } from './undetermined.ts';

export { provenanceVersion } from './version.ts';

export interface ProvenanceInput {
  readonly articles: readonly Article[];
  readonly attributions: readonly Attribution[];
  readonly reuse: readonly Reuse[];
}

export interface ProvenanceResult {
  /** Sorted by id. */
  readonly origins: readonly Origin[];
  /** Sorted by child, then parent. */
  readonly derivations: readonly Derivation[];
  readonly notes: readonly Note[];
}

/** Origins and derivations of a collection. Pure; the order of the input changes nothing. */
export function provenance({ articles, attributions, reuse }: ProvenanceInput): ProvenanceResult {
  const sorted = [...articles].sort((x, y) => compare(x.id, y.id));
  const byId = new Map(sorted.map((article) => [article.id, article]));
  const attributed = Map.groupBy(attributions, (attribution) => attribution.article);
  const credits = new Map(sorted.map((article) => [article.id, creditsOf(article, attributed.get(article.id) ?? [])]));
  const sources = identifySources(sorted, [...credits.values()].flat());
  const links = linksOf(reuse);
  const linked = new Set(reuse.map((record) => `${record.a}\n${record.b}`));
  const related = new Relatedness((x, y) => linked.has(x < y ? `${x}\n${y}` : `${y}\n${x}`));

  const standings = new Map(sorted.map((article) => [article.id, standingOf(article, credits, sources)]));
  const resolved = resolveCredits(sorted, credits, sources, related);
  const directions = new Map<string, Direction>();
  const direction = (first: string, second: string): Direction => {
    const key = `${first}\n${second}`;
    let known = directions.get(key);
    if (!known) {
      const link = links.get(first)?.find((candidate) => candidate.to === second);
      const lean = link ? leanOf(byId.get(first)!, byId.get(second)!, link) : { score: 0, reasons: [] };
      known = directionOf(standings.get(first)!, standings.get(second)!, lean);
      if (link && Math.abs(known.score) < weights.decided) {
        const edits = editLeanOf(byId.get(first)!, byId.get(second)!, link);
        const { score, reasons, stated } = known;
        known = { score: score + edits.score, reasons: [...reasons, ...edits.reasons], stated };
      }
      directions.set(key, known);
    }
    return known;
  };
  const shared = new SharedChanges(byId);
  const edges = drawStemma({
    articles: sorted.map((article) => article.id),
    links,
    direction,
    lostTextSources: (id) => resolved.lostText.get(id) ?? [],
    isOrigin: (id) => isSelfSigned(standings.get(id)!),
    sharedChanges: (x, y) => shared.of(x, y),
    decided: weights.decided,
  });
  const cited = citationEdges({ articles: byId, credits, resolved, edges, links });
  const groups = openGroups(edges);
  const texts = sharedTexts(groups, [...edges, ...cited.edges], links, byId, (id) => isSelfSigned(standings.get(id)!));
  const derivations = [...edges, ...texts.edges, ...cited.edges].map((edge) =>
    derivationOf(edge, byId, credits, sources),
  );
  const stale = markStale(derivations, byId, links);
  return {
    origins: [...originRecords(resolved), ...texts.origins].sort((x, y) => compare(x.id, y.id)),
    derivations: stale.derivations.sort((x, y) => compare(x.child, y.child) || compare(x.parent, y.parent)),
    notes: [...cited.notes, ...undeterminedNotes(groups, byId), ...stale.notes],
  };
}

/** Its publisher signs the text, in a dateline or a copyright line. */
function isSelfSigned({ publisher, credited }: Standing): boolean {
  return publisher !== null && (publisher.kind === 'agency' || credited.get(publisher.key) === 'text');
}

function standingOf(article: Article, credits: ReadonlyMap<string, readonly Credit[]>, sources: Sources): Standing {
  const credited = new Map<string, Credit['role']>();
  for (const credit of credits.get(article.id) ?? []) {
    const { key } = sources.of(credit);
    if (!credited.has(key)) credited.set(key, credit.role);
  }
  return { article, publisher: sources.publisherOf(article), credited, corrects: correctsEarlier(article) !== null };
}

function originRecords(resolved: Resolved): Origin[] {
  const found = new Map<string, { source: Source; article: Article | null; evidence: Credit['evidence'][number][] }>();
  for (const [article, list] of resolved.foreign) {
    for (const { credit, source } of list) {
      const page = resolved.meant.get(`${article}\n${source.key}`) ?? null;
      const known = found.get(originId(source)) ?? { source, article: page, evidence: [] };
      known.evidence.push(...credit.evidence);
      // Lost for one of its citing reports is lost: the page that is here is not what that report read.
      if (page === null) known.article = null;
      found.set(originId(source), known);
    }
  }
  return [...found.values()]
    .map(({ source, article, evidence }) => originOf(source, article, evidence))
    .sort((x, y) => compare(x.id, y.id));
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
