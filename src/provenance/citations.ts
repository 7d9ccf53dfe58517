/**
 * Citations and credits as edges, beside those that shared passages give, and reports that cite each other in a circle.
 * A citation that a copy took over with the passage it stands in is its parent's, not its own.
 */
import { type Article, type Evidence, type Note, note } from '../records/index.ts';
import type { Credit } from './credits/credit.ts';
import type { Link } from './links.ts';
import type { Edge } from './parents.ts';
import type { Resolved } from './resolve.ts';
import type { Source } from './sources.ts';

export interface CitationInput {
  readonly articles: ReadonlyMap<string, Article>;
  readonly credits: ReadonlyMap<string, readonly Credit[]>;
  readonly resolved: Resolved;
  /** The edges drawn so far. */
  readonly edges: readonly Edge[];
  readonly links: ReadonlyMap<string, readonly Link[]>;
}

export interface CitationEdges {
  readonly edges: Edge[];
  readonly notes: Note[];
}

interface Cited {
  readonly child: string;
  readonly credit: Credit;
  readonly source: Source;
  readonly page: Article | null;
}

/** Edges for credits and citations that the stemma does not hold yet. */
export function citationEdges(input: CitationInput): CitationEdges {
  const drawn = new Set(input.edges.map((edge) => `${edge.child}\n${parentKey(edge)}`));
  const cited: Cited[] = [];
  for (const child of [...input.articles.keys()].sort()) {
    for (const { credit, source } of input.resolved.foreign.get(child) ?? []) {
      cited.push({ child, credit, source, page: input.resolved.meant.get(`${child}\n${source.key}`) ?? null });
    }
  }
  const loops = findLoops(cited.flatMap(({ child, page }) => (page ? [{ child, parent: page.id }] : [])));
  const notes: Note[] = [];
  const edges: Edge[] = [];
  for (const { child, credit, source, page } of cited) {
    const circular = page !== null && loops.get(child) !== undefined && loops.get(child) === loops.get(page.id);
    if (circular) {
      const first = credit.evidence[0];
      const message = `${name(input, child)} cites ${source.name}, which rests on ${name(input, child)} in turn.`;
      const span = first ? { start: first.start, end: first.end } : null;
      notes.push(note('provenance/circular', message, { article: child, page: input.articles.get(child)!.page, span }));
    }
    if (drawn.has(`${child}\n${page?.id ?? source.key}`)) continue;
    if (credit.role === 'citation' && tookOver(child, credit, input)) continue;
    // A text whose wire is here hangs under it already, or under a closer copy of it.
    if (credit.role === 'text' && page && hasParent(child, input.edges)) continue;
    edges.push({
      child,
      parent: page ? { article: page.id } : { source },
      link: null,
      direction: null,
      directed: !circular,
      reasons: [credit.reason, ...(circular ? ['the two cite each other in a circle'] : [])],
    });
  }
  return { edges, notes };
}

function parentKey(edge: Edge): string {
  return 'article' in edge.parent ? edge.parent.article : edge.parent.source.key;
}

function hasParent(child: string, edges: readonly Edge[]): boolean {
  return edges.some((edge) => edge.child === child && edge.directed);
}

/** All the words of the citation stand in passages that the child took from a parent. */
function tookOver(child: string, credit: Credit, { edges, links }: CitationInput): boolean {
  const parents = edges.filter((edge) => edge.child === child && edge.directed && 'article' in edge.parent);
  const spans = parents.flatMap((edge) => edge.link?.spans ?? spansTo(links, child, parentKey(edge)));
  const inside = (item: Evidence) => spans.some((span) => span.start <= item.start && item.end <= span.end);
  return credit.evidence.length > 0 && credit.evidence.every(inside);
}

function spansTo(links: CitationInput['links'], child: string, parent: string): Link['spans'] {
  return links.get(child)?.find((link) => link.to === parent)?.spans ?? [];
}

function name({ articles }: CitationInput, id: string): string {
  const article = articles.get(id);
  return article?.publisher ?? article?.file ?? id;
}

/** The strongly connected components of two and more (Tarjan), without recursion: node to component. */
function findLoops(edges: readonly { child: string; parent: string }[]): Map<string, number> {
  const next = new Map<string, string[]>();
  for (const { child, parent } of edges) next.set(child, [...(next.get(child) ?? []), parent]);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const loops = new Map<string, number>();
  let counter = 0;
  for (const root of [...next.keys()].sort()) {
    if (index.has(root)) continue;
    const work: { node: string; at: number }[] = [{ node: root, at: 0 }];
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const { node } = frame;
      if (frame.at === 0) {
        index.set(node, counter);
        low.set(node, counter++);
        stack.push(node);
        onStack.add(node);
      }
      const child = next.get(node)?.[frame.at++];
      if (child !== undefined) {
        if (!index.has(child)) work.push({ node: child, at: 0 });
        else if (onStack.has(child)) low.set(node, Math.min(low.get(node)!, index.get(child)!));
        continue;
      }
      work.pop();
      const up = work.at(-1)?.node;
      if (up !== undefined) low.set(up, Math.min(low.get(up)!, low.get(node)!));
      if (low.get(node) !== index.get(node)) continue;
      const component: string[] = [];
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        onStack.delete(member);
        component.push(member);
        if (member === node) break;
      }
      if (component.length > 1) for (const member of component) loops.set(member, index.get(node)!);
    }
  }
  return loops;
}
