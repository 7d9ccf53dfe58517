/**
 * Draws the stemma: for each article the text or texts it descends from. Not every pair of copies becomes an edge: a
 * child hangs under the closest parent, and under another one only for passages the first does not explain. Copies that
 * credit one agency hang under it, under its own report where that is among the pages.
 */
import type { Direction } from './direction.ts';
import type { Link } from './links.ts';
import type { Source } from './sources.ts';

/** An edge of the stemma before it becomes a record. */
export interface Edge {
  readonly child: string;
  /** An article, or a lost source. */
  readonly parent: { readonly article: string } | { readonly source: Source };
  readonly link: Link | null;
  readonly direction: Direction | null;
  readonly directed: boolean;
  readonly reasons: readonly string[];
}

export interface StemmaInput {
  /** Article ids, sorted. */
  readonly articles: readonly string[];
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** Of two linked articles: positive when the first is the parent. */
  direction(first: string, second: string): Direction;
  /** The lost sources whose text an article says it carries. */
  lostTextSources(article: string): readonly Source[];
  /** How many units of score decide a direction. */
  readonly decided: number;
}

/** Words of a child that a further parent must explain by itself. */
const leastFurtherWords = 25;
const charactersPerWord = 6;

/** The edges, children in order of their ids. No cycle among directed ones. */
export function drawStemma(input: StemmaInput): Edge[] {
  const edges: Edge[] = [];
  const ancestors = new Ancestry();
  for (const child of input.articles) {
    const lost = input.lostTextSources(child);
    for (const source of lost) {
      edges.push({ child, parent: { source }, link: null, direction: null, directed: true, reasons: [] });
    }
    edges.push(...parentsOf(child, lost, input, ancestors));
  }
  edges.push(...undirected(input, edges));
  return edges;
}

function parentsOf(child: string, lost: readonly Source[], input: StemmaInput, ancestors: Ancestry): Edge[] {
  const found: Edge[] = [];
  const explained: Link['spans'][number][] = [];
  for (const { link, direction } of candidates(child, input)) {
    const siblings = lost.length > 0 && sharesSource(lost, input.lostTextSources(link.to));
    if (siblings || ancestors.reaches(child, link.to)) continue;
    if (lost.length > 0 && !direction.stated) continue;
    if (found.length > 0 && freshLength(link.spans, explained) < leastFurtherWords * charactersPerWord) continue;
    explained.push(...link.spans);
    ancestors.add(child, link.to);
    found.push({
      child,
      parent: { article: link.to },
      link,
      direction,
      directed: true,
      reasons: direction.reasons,
    });
  }
  return found;
}

/** Linked articles that are decidedly older than the child: those it credits first, then the closest. */
function candidates(child: string, input: StemmaInput) {
  return (input.links.get(child) ?? [])
    .map((link) => ({ link, direction: input.direction(link.to, child) }))
    .filter(({ direction }) => direction.score >= input.decided)
    .sort(
      (x, y) =>
        Number(y.direction.stated) - Number(x.direction.stated) ||
        y.link.equal - x.link.equal ||
        y.direction.score - x.direction.score ||
        (x.link.to < y.link.to ? -1 : 1),
    );
}

/** Related articles whose direction is open, as few edges as hold each group together. */
function undirected(input: StemmaInput, directed: readonly Edge[]): Edge[] {
  const groups = new Groups();
  for (const { child, parent } of directed)
    groups.join(child, 'article' in parent ? parent.article : parent.source.key);
  const open: Link[] = [];
  for (const id of input.articles)
    for (const link of input.links.get(id) ?? []) if (link.from < link.to) open.push(link);
  open.sort((x, y) => y.equal - x.equal || compare(x.from, y.from) || compare(x.to, y.to));
  const edges: Edge[] = [];
  for (const link of open) {
    if (!groups.join(link.from, link.to)) continue;
    const direction = input.direction(link.to, link.from);
    edges.push({
      child: link.from,
      parent: { article: link.to },
      link,
      direction,
      directed: false,
      reasons: ['which of the two came first cannot be told', ...direction.reasons],
    });
  }
  return edges;
}

/** Characters of `spans` that `explained` does not cover. */
function freshLength(spans: Link['spans'], explained: Link['spans']): number {
  let fresh = 0;
  for (const span of spans) {
    let length = span.end - span.start;
    for (const old of explained) length -= Math.max(0, Math.min(span.end, old.end) - Math.max(span.start, old.start));
    fresh += Math.max(0, length);
  }
  return fresh;
}

function sharesSource(x: readonly Source[], y: readonly Source[]): boolean {
  return x.some((source) => y.some((other) => other.key === source.key));
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Who descends from whom so far, so that no edge closes a cycle. */
class Ancestry {
  readonly #parents = new Map<string, string[]>();

  add(child: string, parent: string): void {
    this.#parents.set(child, [...(this.#parents.get(child) ?? []), parent]);
  }

  /** Whether `ancestor` is an ancestor of `from`, or is `from`. */
  reaches(ancestor: string, from: string): boolean {
    const seen = new Set<string>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === ancestor) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(this.#parents.get(at) ?? []));
    }
    return false;
  }
}

/** Disjoint sets. */
class Groups {
  readonly #leader = new Map<string, string>();

  /** Joins two; false when they were together already. */
  join(x: string, y: string): boolean {
    const [a, b] = [this.#find(x), this.#find(y)];
    if (a === b) return false;
    this.#leader.set(a, b);
    return true;
  }

  #find(x: string): string {
    let at = x;
    for (let up = this.#leader.get(at); up !== undefined; up = this.#leader.get(at)) at = up;
    if (at !== x) this.#leader.set(x, at);
    return at;
  }
}
