/**
 * Draws the stemma: for each article the text or texts it descends from. Not every pair of copies becomes an edge: a
 * child hangs under the closest parent, and under another one only for passages the first does not explain. Copies that
 * credit one agency hang under it, under its own report where that is among the pages.
 */
import type { Direction } from './direction.ts';
import type { Link } from './links.ts';
import type { SharedChange } from './shared-changes.ts';
import type { Source } from './sources.ts';

/** An edge of the stemma before it becomes a record. */
export interface Edge {
  readonly child: string;
  /** An article, or a lost source. */
  readonly parent: { readonly article: string } | { readonly source: Source };
  readonly link: Link | null;
  readonly direction: Direction | null;
  readonly directed: boolean;
  /** The parent itself is only possible. */
  readonly doubtful?: boolean;
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
  /** Whether an article is signed by its own publisher, as a wire report is: then its wording is the original one. */
  isOrigin(article: string): boolean;
  /** What two copies put in the same place of an older text; links are seen from the older one. */
  sharedChanges(first: Link, second: Link): readonly SharedChange[];
  /** How many units of score decide a direction. */
  readonly decided: number;
}

/** Words of a child that a further parent must explain by itself. */
const leastFurtherWords = 25;
const charactersPerWord = 6;
/** An older text with this share of the closest candidate's equal words is as good a parent. */
const nearlyAsClose = 0.9;
const wholeShare = 0.6;

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
  const possible = candidates(child, input).filter(
    ({ link, direction }) =>
      !sharesSource(lost, input.lostTextSources(link.to)) && (lost.length === 0 || direction.stated),
  );
  for (const candidate of possible) {
    const { link, direction } = candidate;
    if (ancestors.reaches(child, link.to)) continue;
    if (found.length > 0 && freshLength(link.spans, explained) < leastFurtherWords * charactersPerWord) continue;
    explained.push(...link.spans);
    const wire = input.lostTextSources(link.to)[0];
    if (wire && carriesWholeText(link) && !sharedWith(candidate, possible, input)) {
      const reasons = [`it has the text of a report that is signed ${wire.name}`, ...direction.reasons];
      found.push({ child, parent: { source: wire }, link, direction, directed: true, reasons });
      continue;
    }
    if (isOneOfMany(candidate, possible, input)) {
      const reasons = ['several earlier reports have this text, and none of them is signed', ...direction.reasons];
      found.push({ child, parent: { article: link.to }, link, direction, directed: false, reasons });
      continue;
    }
    ancestors.add(child, link.to);
    const shared = sharedWith(candidate, possible, input);
    const reasons = shared ? [...direction.reasons, inWords(shared)] : direction.reasons;
    found.push({ child, parent: { article: link.to }, link, direction, directed: true, reasons });
  }
  return found;
}

/**
 * Only time speaks for this parent, another earlier report is as close, and nobody signs the text as their own: then all of
 * them may have it from a source that is not here.
 */
function isOneOfMany(candidate: Candidate, possible: readonly Candidate[], input: StemmaInput): boolean {
  const { link, direction } = candidate;
  if (direction.stated || input.isOrigin(link.to)) return false;
  const rivals = possible.filter((other) => other.link.equal >= nearlyAsClose * link.equal);
  return rivals.length > 1 && !rivals.some(({ link: other }) => input.isOrigin(other.to));
}

interface Candidate {
  readonly link: Link;
  readonly direction: Direction;
}

/**
 * Linked articles that are decidedly older than the child: those it credits first, then the closest. A copy comes before
 * the text it was itself copied from only where it shares a change with the child; otherwise the child may as well have
 * had the older text.
 */
function candidates(child: string, input: StemmaInput): Candidate[] {
  const all = (input.links.get(child) ?? [])
    .map((link) => ({ link, direction: input.direction(link.to, child) }))
    .filter(({ direction }) => direction.score >= input.decided)
    .sort(
      (x, y) =>
        Number(y.direction.stated) - Number(x.direction.stated) ||
        y.link.equal - x.link.equal ||
        y.direction.score - x.direction.score ||
        compare(x.link.to, y.link.to),
    );
  const first = all[0];
  if (!first) return all;
  const older = all.filter(
    (candidate) =>
      candidate !== first &&
      candidate.direction.stated === first.direction.stated &&
      candidate.link.equal >= nearlyAsClose * first.link.equal &&
      input.direction(candidate.link.to, first.link.to).score >= input.decided,
  );
  const root = older.find((candidate) =>
    older.every(
      (other) => other === candidate || input.direction(candidate.link.to, other.link.to).score > -input.decided,
    ),
  );
  if (!root || sharedWith(first, [root], input)) return all;
  return [root, ...all.filter((candidate) => candidate !== root)];
}

/** A change that the child shares with a candidate against the original; null where there is none. */
function sharedWith(candidate: Candidate, all: readonly Candidate[], input: StemmaInput): SharedChange | null {
  for (const older of all) {
    if (older === candidate || !input.isOrigin(older.link.to)) continue;
    const from = input.links.get(older.link.to) ?? [];
    const toCandidate = from.find((link) => link.to === candidate.link.to);
    const toChild = from.find((link) => link.to === candidate.link.from);
    const shared = toCandidate && toChild ? input.sharedChanges(toCandidate, toChild)[0] : undefined;
    if (shared) return shared;
  }
  return null;
}

function inWords({ before, after }: SharedChange): string {
  return `both have “${after}” where an older text has “${before}”`;
}

/** The passages are not a borrowed paragraph but most of one side or the other. */
function carriesWholeText(link: Link): boolean {
  return link.coverFrom >= wholeShare || link.coverTo >= wholeShare;
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
