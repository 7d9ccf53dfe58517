/** What ties whole articles of a story: copies, credits, citations, translations; and the passages they share. Built once a story. */
import type { Derivation, Evidence, Origin, OriginReason, Reuse, Span } from '../records/index.ts';

export interface ArticleTie {
  readonly effect: 'joins' | 'may-join';
  readonly nodes: readonly [string, string];
  readonly code: OriginReason['code'];
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export interface Shared {
  readonly other: string;
  readonly mine: Span;
  readonly theirs: Span;
  readonly similarity: number;
  readonly quoted: boolean;
}

export interface Network {
  /** Ties that hold for every passage of an article. */
  readonly whole: readonly ArticleTie[];
  /** Citations: they hold for the passages that rest on the report cited. */
  readonly cited: ReadonlyMap<string, readonly ArticleTie[]>;
  readonly shared: ReadonlyMap<string, readonly Shared[]>;
  readonly originNames: ReadonlyMap<string, string>;
  /** Articles that cite each other in a circle. */
  readonly circular: ReadonlySet<string>;
  nameOf(node: string): string;
}

export interface NetworkInput {
  readonly articles: readonly {
    readonly id: string;
    readonly publisher: string | null;
    readonly title: string | null;
    readonly file: string;
  }[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly derivations: readonly Derivation[];
}

/** How much of a copy must be the parent's words before all of it counts as the parent's. */
const wholeCover = 0.6;

export function buildNetwork({ articles, reuse, origins, derivations }: NetworkInput): Network {
  const names = new Map(articles.map((article) => [article.id, article.publisher ?? article.title ?? article.file]));
  const originNames = new Map(origins.map((origin) => [origin.id, origin.name]));
  const nameOf = (node: string) => names.get(node) ?? originNames.get(node) ?? node;
  const whole: ArticleTie[] = [];
  const cited = new Map<string, ArticleTie[]>();
  const citations = new Map<string, string[]>();
  for (const { id, article } of origins) {
    if (article === null) continue;
    whole.push({
      effect: 'joins',
      nodes: [id, article],
      code: 'same-third-report',
      text: `${nameOf(article)} is ${nameOf(id)}'s own report`,
      evidence: [],
    });
  }
  for (const derivation of derivations) {
    const { child, parent, kind, certain, evidence } = derivation;
    const tie = (effect: ArticleTie['effect'], code: ArticleTie['code'], verb: string): ArticleTie => ({
      effect,
      nodes: [child, parent],
      code,
      text: `${nameOf(child)} ${effect === 'joins' ? verb : `perhaps ${verb}`} ${nameOf(parent)}`,
      evidence,
    });
    const effect = certain ? 'joins' : 'may-join';
    if (kind === 'copy' || kind === 'near-copy') whole.push(tie(effect, 'copy', 'carries the text of'));
    else if (kind === 'credit') whole.push(tie(effect, 'credit', 'credits its text to'));
    else if (kind === 'translation') whole.push(tie(effect, 'translation', 'translates'));
    else if (kind === 'rewrite') whole.push(tie('may-join', 'rewrite', 'rewrites'));
    else if (kind === 'citation') {
      push(cited, child, tie(effect, 'citation', 'cites'));
      push(citations, child, parent);
    }
  }
  const shared = new Map<string, Shared[]>();
  for (const { a, b, passages, relation, certain, coverA, coverB } of reuse) {
    if ((relation === 'copy' || relation === 'near-copy') && certain && Math.min(coverA, coverB) >= wholeCover) {
      whole.push({
        effect: 'joins',
        nodes: [a, b],
        code: 'copy',
        text: `${nameOf(a)} and ${nameOf(b)} carry one text`,
        evidence: [],
      });
    }
    for (const passage of passages) {
      const { similarity, quoted } = passage;
      push(shared, a, { other: b, mine: passage.a, theirs: passage.b, similarity, quoted });
      push(shared, b, { other: a, mine: passage.b, theirs: passage.a, similarity, quoted });
    }
  }
  return { whole, cited, shared, originNames, circular: circles(citations), nameOf };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Articles from which one comes back to itself by following citations. */
function circles(citations: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  for (const start of citations.keys()) {
    const seen = new Set<string>();
    const open = [...(citations.get(start) ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === start) {
        found.add(start);
        break;
      }
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(citations.get(at) ?? []));
    }
  }
  return found;
}
