/**
 * Articles into stories: which articles report one event. First form: rarity-weighted cosine of words, the headline
 * counting double, then average-link clustering.
 */
import { type Article, type Note, note, type Result, type Reuse, type Story } from '../records/index.ts';
import { backgroundShare } from '../text/rarity.ts';
import { agglomerate, type Edge } from './agglomerate.ts';
import { scopes } from './scopes.ts';
import { buildStory } from './story.ts';
import { terms } from './terms.ts';

export const clusterVersion = '1';

export interface ClusterInput {
  readonly articles: readonly Article[];
  /** Shared passages, where the reuse stage has run; may be empty. */
  readonly reuse?: readonly Reuse[];
}

/** Two articles are one story from this score on; scores within `margin` of it are marked borderline. */
const threshold = 0.2;
const margin = 0.05;
const headWeight = 2;
/** The shipped prior counts as much as this many articles. */
const priorArticles = 200;
const enoughTerms = 4;

type Vector = ReadonlyMap<string, number>;

/** Stories, the largest first; every article is in exactly one. The order of the articles does not matter. */
export function cluster({ articles, reuse = [] }: ClusterInput): Result<Story> {
  const sorted = [...articles].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
  const notes: Note[] = [];
  const counts = sorted.map(countTerms);
  const held = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) held.set(term, (held.get(term) ?? 0) + 1);
  const vectors = counts.map((count, index) => weigh(count, held, sorted.length, sorted[index]!.language));
  for (const [index, count] of counts.entries()) {
    if (count.size >= enoughTerms) continue;
    const { id } = sorted[index]!;
    notes.push(note('cluster/thin', `only ${count.size} telling words to place the article by`, { article: id }));
  }
  const cover = new Map<string, number>();
  for (const pair of reuse) cover.set(pairKey(pair.a, pair.b), Math.max(pair.coverA, pair.coverB));
  const edges = compare(vectors).map(({ a, b, score }) => {
    const shared = cover.get(pairKey(sorted[a]!.id, sorted[b]!.id)) ?? 0;
    return { a, b, score: Math.max(score, shared) };
  });
  const groups = agglomerate(sorted.length, edges, threshold);
  const links = new Map(edges.map((edge) => [edge.a * sorted.length + edge.b, edge]));
  const records = groups.map((group) =>
    buildStory(
      group.map((index) => sorted[index]!),
      (x, y) => {
        const edge = links.get(Math.min(group[x]!, group[y]!) * sorted.length + Math.max(group[x]!, group[y]!));
        const score = edge?.score ?? 0;
        return { score: Math.min(1, score), parts: { words: score }, reasons: [`words in common: ${percent(score)}`] };
      },
      { threshold, margin },
    ),
  );
  records.sort((x, y) => y.articles.length - x.articles.length || (x.id < y.id ? -1 : 1));
  return { records, notes };
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const pairKey = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function countTerms(article: Article): Map<string, number> {
  const { head, body } = scopes(article);
  const counts = new Map<string, number>();
  for (const term of terms(head, article.language)) counts.set(term, (counts.get(term) ?? 0) + headWeight);
  for (const term of terms(body, article.language)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function weigh(counts: Vector, held: Vector, total: number, language: string | null): Vector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, count] of counts) {
    const share = (held.get(term)! + priorArticles * backgroundShare(term, language)) / (total + priorArticles);
    const weight = (1 + Math.log(count)) * -Math.log(Math.min(1, share));
    weights.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

/** Cosines of all pairs that share a telling word, through an inverted index. */
function compare(vectors: readonly Vector[]): Edge[] {
  const postings = new Map<string, { index: number; weight: number }[]>();
  const edges: Edge[] = [];
  for (const [index, vector] of vectors.entries()) {
    const scores = new Map<number, number>();
    for (const [term, weight] of vector) {
      const list = postings.get(term) ?? [];
      if (list.length === 0) postings.set(term, list);
      for (const other of list) scores.set(other.index, (scores.get(other.index) ?? 0) + other.weight * weight);
      list.push({ index, weight });
    }
    for (const [other, score] of scores) if (score > 0.05) edges.push({ a: other, b: index, score });
  }
  return edges;
}
