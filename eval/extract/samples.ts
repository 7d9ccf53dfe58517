/** Pages to learn from: their candidates with a label and a weight each. */
import { scoreCandidates } from '../../src/extract/decide/decide.ts';
import { bodyModel } from '../../src/extract/decide/models.ts';
import { type Prepared, prepare } from '../../src/extract/prepare.ts';
import type { Page } from '../../src/records/index.ts';
import { type GoldRow, goldOf, isHeldOut, pageOf, partOf } from './corpus.ts';
import { dumpText } from './dump.ts';
import { alignWithBody } from './label.ts';

export type Kind = 'html' | 'plain';

export interface Sample {
  readonly id: string;
  readonly fold: number;
  readonly prepared: Prepared;
  /** Body 1, other 0. */
  readonly labels: number[];
  /** 0 where there is no label. */
  readonly weights: number[];
  /** What each block would weigh with a label. */
  readonly base: readonly number[];
  /** All blocks are labelled. */
  readonly whole: boolean;
}

export function samplesOf(data: string, kind: Kind, part: 'train' | 'held-out' = 'train'): Sample[] {
  const samples: Sample[] = [];
  const chosen = (row: GoldRow) => isHeldOut(row.id) === (part === 'held-out');
  for (const row of goldOf(data, 'wcxb400').filter(chosen)) {
    for (const page of pagesFor(pageOf(data, 'wcxb400', row.id), kind)) {
      const prepared = prepare(page);
      const labels = alignWithBody(prepared.parts.candidates, row.body ?? '').map((share) => (share >= 0.5 ? 1 : 0));
      const base = baseWeights(prepared);
      samples.push({
        id: row.id,
        fold: partOf(`fold ${row.id}`, 60),
        prepared,
        labels,
        weights: [...base],
        base,
        whole: true,
      });
    }
  }
  const seen = new Set<string>();
  for (const set of ['trafilatura990', 'htmldate800', 'postlight-meta'] as const) {
    for (const row of goldOf(data, set).filter(chosen)) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      const page = pageOf(data, set, row.id);
      samples.push(kind === 'html' ? partSample(page, row) : dumpSample(page, row));
    }
  }
  return samples;
}

/** A page whose gold is segments, or nothing: some blocks are labelled, the others perhaps later, by a first model. */
function partSample(page: Page, row: GoldRow): Sample {
  const prepared = prepare(page);
  const fold = partOf(`fold ${row.id}`, 60);
  const base = baseWeights(prepared);
  const stated = statedBody(prepared);
  if (stated !== null) {
    // The page's structured data has the whole body: it labels the blocks, and must then not be seen as a hint.
    const labels = alignWithBody(prepared.parts.candidates, stated).map((share) => (share >= 0.5 ? 1 : 0));
    const hidden = { ...prepared, hint: { share: () => -1 } };
    return { id: row.id, fold, prepared: hidden, labels, weights: base.map((one) => one * 0.7), base, whole: true };
  }
  const { labels, weights } = segmentLabels(prepared, row, base);
  return { id: row.id, fold, prepared, labels, weights, base, whole: false };
}

/** A dump of such a page: what the model for markup, which sees more, makes of each line is the line's label. */
function dumpSample(page: Page, row: GoldRow): Sample {
  const text = dumpText(page);
  const prepared = prepare({ ...page, mediaType: 'text/plain', text });
  const base = baseWeights(prepared);
  const known = segmentLabels(prepared, row, base);
  const opinions = lineOpinions(page, text);
  const labels: number[] = [];
  const weights: number[] = [];
  prepared.parts.candidates.forEach((candidate, at) => {
    const opinion = opinions(candidate.page);
    const isKnown = known.weights[at]! > 0;
    labels.push(isKnown ? known.labels[at]! : opinion >= 0.5 ? 1 : 0);
    const isSure = opinion < 0.2 || opinion > 0.8;
    weights.push(isKnown ? known.weights[at]! : isSure ? base[at]! * 0.6 : 0);
  });
  return { id: row.id, fold: partOf(`fold ${row.id}`, 60), prepared, labels, weights, base, whole: true };
}

/** How likely the lines of a dump within a span are body, as the model for markup sees them. */
function lineOpinions(page: Page, text: string): (span: { start: number; end: number }) => number {
  const prepared = prepare(page);
  const { scores } = scoreCandidates(prepared, bodyModel('text/html'));
  const lines = text.split('\n');
  const above = lines.length - scores.length;
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return (span) => {
    let sum = 0;
    let length = 0;
    starts.forEach((from, at) => {
      if (from + lines[at]!.length <= span.start || from >= span.end) return;
      sum += (at < above ? 0 : scores[at - above]!) * lines[at]!.length;
      length += lines[at]!.length;
    });
    return length === 0 ? 0 : sum / length;
  };
}

function statedBody({ articles }: Prepared): string | null {
  const bodies = articles.map(({ value }) => value.articleBody).filter((body) => typeof body === 'string');
  return bodies.find((body) => body.length > 800 && !/(?:…|\.\.\.)\s*$/.test(body)) ?? null;
}

function pagesFor(page: Page, kind: Kind): Page[] {
  if (kind === 'html') return [page];
  return (['tight', 'spaced'] as const).map((style) => ({
    ...page,
    mediaType: 'text/plain',
    text: dumpText(page, style),
  }));
}

/** Long blocks weigh more, as they do in the score; pages weigh nearly alike. */
export function baseWeights({ parts }: Prepared): number[] {
  const raw = parts.candidates.map(({ text }) => (1 + text.length / 6) ** 0.8);
  const sum = raw.reduce((total, value) => total + value, 1);
  return raw.map((value) => (value / sum ** 0.5) * 4);
}

function segmentLabels(
  { parts }: Prepared,
  row: GoldRow,
  base: readonly number[],
): { labels: number[]; weights: number[] } {
  const clean = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const wanted = (row.with ?? []).map(clean).filter((text) => text.length > 2);
  const unwanted = [...(row.without ?? []), ...(row.comments ?? [])].map(clean).filter((text) => text.length > 2);
  const labels: number[] = [];
  const weights: number[] = [];
  parts.candidates.forEach(({ text, element }, at) => {
    const own = clean(text);
    const isWanted = wanted.some((segment) => own.includes(segment));
    const isUnwanted = unwanted.some((segment) => own.includes(segment));
    labels.push(isWanted && !isUnwanted ? 1 : 0);
    const labelled = isWanted !== isUnwanted;
    // What stands in an element named for comments is hardly ever the article.
    const isComment = !labelled && commentsAround(parts.elements, element) >= 0;
    weights.push(labelled ? base[at]! * 1.5 : isComment ? base[at]! * 0.5 : 0);
  });
  return { labels, weights };
}

const commentName = /(?:^|[\s_-])(?:comments?|commentlist|disqus|kommentare?)(?:$|[\s_-])/i;

/** The outermost element named for comments within twelve levels up; -1 when there is none. */
export function commentsAround(elements: Prepared['parts']['elements'], element: number): number {
  let up = element;
  let found = -1;
  for (let level = 0; level < 12 && up >= 0; level++) {
    const { attributes, parent, tag } = elements[up]!;
    if (tag === 'body') break;
    if (commentName.test(`${attributes?.class ?? ''} ${attributes?.id ?? ''}`)) found = up;
    up = parent;
  }
  return found;
}
