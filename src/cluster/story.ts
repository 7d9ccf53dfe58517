/** The record of a story: its name, its time span, and for each member the link that holds it. */
import { createHash } from 'node:crypto';
import type { Article, Story, StoryLink } from '../records/index.ts';
import { terms } from './terms.ts';

export interface Closeness {
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly reasons: readonly string[];
}

export interface Bounds {
  readonly threshold: number;
  readonly margin: number;
}

/**
 * @param members the articles, sorted by id
 * @param closeness how close members x and y (their places in `members`) are
 */
export function buildStory(
  members: readonly Article[],
  closeness: (x: number, y: number) => Closeness,
  { threshold, margin }: Bounds,
): Story {
  const ids = members.map((article) => article.id);
  const named = members[mostTelling(members)]!;
  const links: StoryLink[] = spanningTree(members.length, closeness).map(({ x, y, close }) => ({
    a: ids[x]!,
    b: ids[y]!,
    score: close.score,
    parts: close.parts,
    reasons: close.reasons,
    borderline: close.score < threshold + margin,
  }));
  const starts = members.flatMap((article) => (article.published ? [article.published.earliest] : [])).sort();
  const ends = members.flatMap((article) => (article.published ? [article.published.latest] : [])).sort();
  return {
    id: storyId(ids),
    title: headline(named),
    titleFrom: named.id,
    articles: ids,
    span: { start: starts[0] ?? null, end: ends.at(-1) ?? null },
    links,
  };
}

/** Named for its members: the same articles give the same id. */
function storyId(ids: readonly string[]): string {
  return createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16);
}

function headline(article: Article): string {
  return article.title?.trim() || article.text.trim().split('\n')[0]!.slice(0, 120) || article.id;
}

/** The headline whose words the other headlines share most; then the shorter, then the first. */
function mostTelling(members: readonly Article[]): number {
  const heads = members.map((article) => new Set(terms(headline(article), article.language)));
  const held = new Map<string, number>();
  for (const head of heads) for (const term of head) held.set(term, (held.get(term) ?? 0) + 1);
  let best = 0;
  let bestScore = -1;
  for (const [index, head] of heads.entries()) {
    let sum = 0;
    for (const term of head) sum += held.get(term)! - 1;
    const score = (members[index]!.title ? 1 : 0.5) * (sum / Math.sqrt(head.size + 1));
    if (score > bestScore + 1e-9) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

/** The strongest links that hold all members together (Prim); members 0.. in order decide ties. */
function spanningTree(count: number, closeness: (x: number, y: number) => Closeness) {
  const found: { x: number; y: number; close: Closeness }[] = [];
  const best: ({ from: number; close: Closeness } | null)[] = new Array(count).fill(null);
  const done = new Array<boolean>(count).fill(false);
  let at = 0;
  for (let step = 1; step < count; step++) {
    done[at] = true;
    let next = -1;
    for (let y = 0; y < count; y++) {
      if (done[y]) continue;
      const close = closeness(at, y);
      if (close.score > (best[y]?.close.score ?? -1)) best[y] = { from: at, close };
      if (next < 0 || best[y]!.close.score > best[next]!.close.score) next = y;
    }
    const { from, close } = best[next]!;
    found.push({ x: Math.min(from, next), y: Math.max(from, next), close });
    at = next;
  }
  return found.sort((p, q) => p.x - q.x || p.y - q.y);
}
