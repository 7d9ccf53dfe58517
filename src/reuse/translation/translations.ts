/**
 * Possible translations: pairs of articles in different languages that have the same figures, names and roots in the same
 * order. No dictionary is used, so "possible" is all that is said; eval/reuse publishes the error rate.
 */
import type { Article, Reuse, ReusePassage } from '../../records/index.ts';
import { type Anchor, type Anchored, anchorsOf } from './anchors.ts';
import { type Alignment, alignAnchors } from './order.ts';
import settings from './settings.json' with { type: 'json' };

interface Side {
  readonly article: Article;
  readonly anchored: Anchored;
}

/** Pairs in different languages that are possible translations, sorted by nothing. Articles come sorted by id. */
export function findTranslations(articles: readonly Article[]): Reuse[] {
  const languages = new Set(articles.map((article) => article.language).filter((language) => language !== null));
  if (languages.size < 2) return [];
  const sides = articles
    .filter((article) => article.language !== null)
    .map((article) => ({ article, anchored: anchorsOf(article) }));
  const counts = countKeys(sides);
  const weightOf = weigher(counts, sides.length);
  const found: Reuse[] = [];
  for (const [a, b] of candidatePairs(sides, weightOf, counts)) {
    const alignment = alignAnchors(a.anchored, b.anchored, weightOf);
    if (alignment.share < settings.leastShare || alignment.weight < settings.leastWeight) continue;
    const record = toRecord(a, b, alignment, weightOf);
    if (record) found.push(record);
  }
  return found;
}

function countKeys(sides: readonly Side[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { anchored } of sides) {
    for (const key of new Set(anchored.anchors.map((anchor) => anchor.key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** Rare anchors weigh more; figures and names more than roots that happen to look alike. */
function weigher(counts: ReadonlyMap<string, number>, total: number): (anchor: Anchor) => number {
  const most = Math.log2(1 + total);
  return ({ key, kind }) => {
    const rarity = Math.log2(1 + total / counts.get(key)!) / most;
    const small = kind === 'number' && key.length <= 2 ? 0.5 : 1;
    return settings.kinds[kind] * small * rarity;
  };
}

/** Pairs of different languages that share enough figures and names, whatever their order; the best of each article. */
function candidatePairs(
  sides: readonly Side[],
  weightOf: (anchor: Anchor) => number,
  counts: ReadonlyMap<string, number>,
): [Side, Side][] {
  const postings = new Map<string, number[]>();
  const pairs: [Side, Side][] = [];
  for (const [number, side] of sides.entries()) {
    const scores = new Map<number, number>();
    const anchors = new Map(side.anchored.anchors.map((anchor) => [anchor.key, anchor]));
    for (const [key, anchor] of anchors) {
      if (anchor.kind === 'cognate' || counts.get(key)! > settings.mostArticlesPerAnchor) continue;
      for (const other of postings.get(key) ?? []) {
        if (sides[other]!.article.language === side.article.language) continue;
        scores.set(other, (scores.get(other) ?? 0) + weightOf(anchor));
      }
      const known = postings.get(key);
      if (known) known.push(number);
      else postings.set(key, [number]);
    }
    const best = [...scores]
      .filter(([, score]) => score >= settings.leastCandidateWeight)
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, settings.mostCandidates);
    for (const [other] of best) pairs.push([sides[other]!, side]);
  }
  return pairs;
}

function toRecord(a: Side, b: Side, alignment: Alignment, weightOf: (anchor: Anchor) => number): Reuse | null {
  const passages = passagesOf(a.anchored, b.anchored, alignment, weightOf);
  if (passages.length === 0) return null;
  const [coverA, coverB] = [cover(a.anchored, passages, 'a'), cover(b.anchored, passages, 'b')];
  return {
    id: `reuse:${a.article.id}:${b.article.id}`,
    a: a.article.id,
    b: b.article.id,
    relation: 'translation',
    certain: false,
    coverA,
    coverB,
    passages,
    score: {
      equalWords: alignment.pairs.length,
      anchorShare: round(alignment.share),
      anchorWeight: round(alignment.weight),
      similarity: round(alignment.share),
    },
    rule: 'reuse/anchors-in-order',
  };
}

/** Sentences that share the most anchors, each with its counterpart; neighbours joined. */
function passagesOf(
  a: Anchored,
  b: Anchored,
  { pairs }: Alignment,
  weightOf: (anchor: Anchor) => number,
): ReusePassage[] {
  const links = new Map<number, Map<number, number>>();
  for (const [i, j] of pairs) {
    const [from, to] = [a.anchors[i]!.sentence, b.anchors[j]!.sentence];
    const of = links.get(from) ?? new Map<number, number>();
    of.set(to, (of.get(to) ?? 0) + weightOf(a.anchors[i]!));
    links.set(from, of);
  }
  const passages: ReusePassage[] = [];
  let last: { from: number; to: number; weight: number } | null = null;
  for (const [from, of] of [...links].sort((x, y) => x[0] - y[0])) {
    const [to, weight] = [...of].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0]!;
    if (weight < settings.leastSentenceWeight) continue;
    const [left, right] = [a.sentences[from]!, b.sentences[to]!];
    const before = passages.at(-1);
    if (last && before && last.from + 1 === from && (last.to === to || last.to + 1 === to)) {
      passages[passages.length - 1] = {
        ...before,
        a: { start: before.a.start, end: left.end },
        b: { start: before.b.start, end: Math.max(before.b.end, right.end) },
      };
    } else {
      const similarity = sentenceShare(a, b, from, to, weight, weightOf);
      passages.push({ a: left, b: right, similarity, quoted: false });
    }
    last = { from, to, weight };
  }
  return passages;
}

function sentenceShare(
  a: Anchored,
  b: Anchored,
  from: number,
  to: number,
  weight: number,
  weightOf: (anchor: Anchor) => number,
): number {
  const total = ({ anchors }: Anchored, sentence: number) =>
    anchors.reduce((sum, anchor) => sum + (anchor.sentence === sentence ? weightOf(anchor) : 0), 0);
  return round(Math.min(1, (2 * weight) / Math.max(1e-9, total(a, from) + total(b, to))));
}

function cover({ sentences, lengths }: Anchored, passages: readonly ReusePassage[], side: 'a' | 'b'): number {
  let all = 0;
  let inside = 0;
  for (const [k, sentence] of sentences.entries()) {
    all += lengths[k]!;
    const held = passages.some((passage) => passage[side].start <= sentence.start && sentence.end <= passage[side].end);
    if (held) inside += lengths[k]!;
  }
  return all === 0 ? 0 : round(inside / all);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
