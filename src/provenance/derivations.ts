/** From an edge of the stemma to its record: kind, certainty, reasons in words, evidence. */
import type { Article, Change, Derivation, Evidence } from '../records/index.ts';
import { changesBetween } from './changes/changes.ts';
import type { Credit } from './credits/credit.ts';
import type { Link } from './links.ts';
import { originId } from './origins.ts';
import type { Edge } from './parents.ts';
import type { Sources } from './sources.ts';

const mostPassages = 12;
const closeCover = 0.8;
const closeSimilarity = 0.8;

/** The record of an edge. */
export function derivationOf(
  edge: Edge,
  articles: ReadonlyMap<string, Article>,
  credits: ReadonlyMap<string, readonly Credit[]>,
  sources: Sources,
): Derivation {
  const parentId = 'article' in edge.parent ? edge.parent.article : originId(edge.parent.source);
  const parentKey =
    'article' in edge.parent ? sources.publisherOf(articles.get(edge.parent.article)!)?.key : edge.parent.source.key;
  const named = (credits.get(edge.child) ?? []).filter((credit) => sources.of(credit).key === parentKey);
  const { link } = edge;
  const reasons = [...(link ? [inWords(link)] : []), ...edge.reasons];
  for (const credit of named) if (!reasons.includes(credit.reason)) reasons.push(credit.reason);
  const stated = named.length > 0 || edge.direction?.stated === true;
  return {
    id: `derivation:${edge.child}:${parentId}`,
    child: edge.child,
    parent: parentId,
    kind: link ? kindOf(link) : named.some((credit) => credit.role !== 'citation') ? 'credit' : 'citation',
    directed: edge.directed,
    certain:
      edge.directed && edge.doubtful !== true && (link ? link.record.certain && (stated || isClose(link)) : true),
    reasons,
    // What a copy changed can be told where its parent is here.
    changes: link && edge.directed && 'article' in edge.parent ? changesOf(link, articles) : [],
    evidence: [...named.flatMap((credit) => credit.evidence), ...(link ? passageEvidence(link, articles) : [])],
    score: {
      ...(edge.direction ? { direction: Math.abs(edge.direction.score) } : {}),
      ...(link ? { coverChild: link.coverFrom, coverParent: link.coverTo, equalWords: link.equal } : {}),
    },
  };
}

/** Nearly all of the child stands in the parent, word for word: whoever stands between them, the text is the parent's. */
function isClose({ record, coverFrom }: Link): boolean {
  return coverFrom >= closeCover && (record.score.similarity ?? 0) >= closeSimilarity;
}

/** Comparisons word by word are for texts that were copied, not retold in another language. */
function changesOf(link: Link, articles: ReadonlyMap<string, Article>): Change[] {
  const { record } = link;
  if (record.relation === 'translation') return [];
  const childIsA = link.from === record.a;
  const kept = record.passages.map(({ a, b, similarity }) => ({
    parent: childIsA ? b : a,
    child: childIsA ? a : b,
    similarity,
  }));
  return changesBetween(articles.get(link.to)!, articles.get(link.from)!, kept);
}

/** Read from the child. */
function kindOf(link: Link): Derivation['kind'] {
  const { relation } = link.record;
  if (relation === 'copy' || relation === 'near-copy' || relation === 'rewrite' || relation === 'translation') {
    return relation;
  }
  if (relation === 'overlap') return 'overlap';
  const childIsExcerpt = (relation === 'excerpt') === (link.from === link.record.a);
  return childIsExcerpt ? 'excerpt' : 'near-copy';
}

function inWords(link: Link): string {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const what = link.record.certain ? 'shared passages' : 'matching passages';
  return `${what} cover ${percent(link.coverFrom)} of it and ${percent(link.coverTo)} of the other`;
}

function passageEvidence(link: Link, articles: ReadonlyMap<string, Article>): Evidence[] {
  const rule = link.record.rule;
  const of = (id: string, spans: Link['spans']) =>
    spans.map(({ start, end }) => ({ article: id, start, end, text: articles.get(id)!.text.slice(start, end), rule }));
  const { record } = link;
  const passages = record.passages.slice(0, mostPassages);
  return [
    ...of(
      record.a,
      passages.map((passage) => passage.a),
    ),
    ...of(
      record.b,
      passages.map((passage) => passage.b),
    ),
  ];
}
