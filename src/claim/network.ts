/** What ties whole articles of a story: copies, credits, citations, translations; and the passages they share. Built once a story. */
import type { Attribution, Derivation, Evidence, Origin, OriginReason, Reuse, Span } from '../records/index.ts';
import { words } from '../text/words.ts';
import { circlesOf } from './circles.ts';
import { type NamedReport, reportNames } from './report-names.ts';

export interface ArticleTie {
  readonly effect: 'joins' | 'may-join';
  readonly nodes: readonly [string, string];
  readonly code: OriginReason['code'];
  readonly text: string;
  /** How the first node stands to the second, singular and plural. */
  readonly verb: readonly [string, string] | null;
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
  /** Articles that cite one another in a circle. */
  readonly circles: readonly (readonly string[])[];
  nameOf(node: string): string;
  /** The article of this story that an outlet's name in another article points to, or null. */
  outletNamed(text: string, except: string): string | null;
}

export interface NetworkInput {
  readonly articles: readonly NamedReport[];
  readonly attributions: readonly Attribution[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly derivations: readonly Derivation[];
}

const verbs: Readonly<
  Partial<Record<Derivation['kind'], { code: OriginReason['code']; verb: readonly [string, string] }>>
> = {
  copy: { code: 'copy', verb: ['carries the text of', 'carry the text of'] },
  'near-copy': { code: 'copy', verb: ['carries the text of', 'carry the text of'] },
  credit: { code: 'credit', verb: ['credits its text to', 'credit their text to'] },
  translation: { code: 'translation', verb: ['translates', 'translate'] },
  rewrite: { code: 'rewrite', verb: ['rewrites', 'rewrite'] },
  citation: { code: 'citation', verb: ['cites', 'cite'] },
};

/** How much of a copy must be the parent's words before all of it counts as the parent's. */
const wholeCover = 0.6;

export function buildNetwork({ articles, attributions, reuse, origins, derivations }: NetworkInput): Network {
  const names = reportNames(articles);
  const originNames = new Map(origins.map((origin) => [origin.id, origin.name]));
  const nameOf = (node: string) => names.get(node) ?? originNames.get(node) ?? node;
  const whole: ArticleTie[] = [];
  const cited = new Map<string, ArticleTie[]>();
  const citations = new Map<string, string[]>();
  for (const { id, article } of origins) {
    if (article !== null)
      whole.push({
        effect: 'joins',
        nodes: [article, id],
        code: 'same-third-report',
        text: '',
        verb: ['is the report of', 'are reports of'],
        evidence: [],
      });
  }
  for (const { child, parent, kind, certain, evidence } of derivations) {
    const effect = certain && kind !== 'rewrite' ? 'joins' : 'may-join';
    const wording = verbs[kind];
    if (!wording) continue;
    const tie: ArticleTie = {
      effect,
      nodes: [child, parent],
      code: wording.code,
      text: '',
      verb: wording.verb,
      evidence,
    };
    if (kind === 'citation') {
      push(cited, child, tie);
      push(citations, child, parent);
    } else whole.push(tie);
  }
  const outletNamed = outlets(articles);
  for (const tie of saidByOutlets(attributions, outletNamed)) {
    const [child, parent] = tie.nodes;
    if (citations.get(child)?.includes(parent)) continue;
    push(cited, child, tie);
    push(citations, child, parent);
  }
  const shared = new Map<string, Shared[]>();
  for (const { a, b, passages, relation, certain, coverA, coverB } of reuse) {
    if ((relation === 'copy' || relation === 'near-copy') && certain && Math.min(coverA, coverB) >= wholeCover) {
      whole.push({
        effect: 'joins',
        nodes: [a, b],
        code: 'copy',
        text: '',
        verb: ['carries one text with', 'carry one text with'],
        evidence: [],
      });
    }
    for (const passage of passages) {
      const { similarity, quoted } = passage;
      push(shared, a, { other: b, mine: passage.a, theirs: passage.b, similarity, quoted });
      push(shared, b, { other: a, mine: passage.b, theirs: passage.a, similarity, quoted });
    }
  }
  return { whole, cited, shared, originNames, circles: circlesOf(citations), nameOf, outletNamed };
}

/** Reports that ascribe something to another report of the story: "according to Langley". */
function saidByOutlets(attributions: readonly Attribution[], outletNamed: Network['outletNamed']): ArticleTie[] {
  return attributions.flatMap(({ article, source, speaker, chain }): ArticleTie[] => {
    const hands = [source?.text, speaker.name, ...chain.map((link) => link.speaker.name ?? link.source.text)];
    const parent = hands.flatMap((text) => (text ? (outletNamed(text, article) ?? []) : []))[0];
    if (parent === undefined) return [];
    const [span, ...more] = source?.spans ?? [];
    const evidence =
      span && more.length === 0 ? [{ article, ...span, text: source!.text, rule: 'claim/cited-outlet' }] : [];
    return [
      { effect: 'joins', nodes: [article, parent], code: 'citation', text: '', verb: ['cites', 'cite'], evidence },
    ];
  });
}

/** Words that many outlets have in their name: alone they point to none. */
const outletWords = new Set(
  'the news service agency press times post daily herald tribune radio television tv gazette journal today online network media wire international broadcasting chronicle mail star observer notice statement bulletin minutes report situation communique release office'.split(
    ' ',
  ),
);

/** Finds the article whose publisher a name points to: "Langley" is Langley News Service where no other outlet is. */
function outlets(articles: NetworkInput['articles']): Network['outletNamed'] {
  const named = articles.flatMap(({ id, publisher }) =>
    publisher ? [{ id, keys: words(publisher).map((word) => word.key) }] : [],
  );
  return (text, except) => {
    const all = words(text.slice(0, 120)).filter((word) => word.key !== 'the');
    if (all.length === 0 || all.length > 6) return null;
    const keys = all.filter((word) => /^\p{Lu}/u.test(word.text)).map((word) => word.key);
    const points = (theirs: readonly string[]) =>
      theirs.every((key) => keys.includes(key)) ||
      (keys.some((key) => !outletWords.has(key)) &&
        keys.every((key) => theirs.includes(key)) &&
        theirs.every((key) => keys.includes(key) || outletWords.has(key)));
    const fits = named.filter(({ id, keys: theirs }) => id !== except && points(theirs));
    const own = named.find(({ id }) => id === except)?.keys.join(' ');
    const found = new Set(fits.map(({ keys: theirs }) => theirs.join(' ')));
    return found.size === 1 && !(own !== undefined && found.has(own)) ? fits[0]!.id : null;
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
