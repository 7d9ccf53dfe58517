/** Pages to learn from: their candidates with a label and a weight each. */
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
      const base = baseWeights(prepared, labels);
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
  for (const row of goldOf(data, 'trafilatura990').filter(chosen)) {
    for (const page of pagesFor(pageOf(data, 'trafilatura990', row.id), kind).slice(0, 1)) {
      const prepared = prepare(page);
      const base = baseWeights(prepared, []);
      const { labels, weights } = segmentLabels(prepared, row, base);
      samples.push({ id: row.id, fold: partOf(`fold ${row.id}`, 60), prepared, labels, weights, base, whole: false });
    }
  }
  return samples;
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
function baseWeights({ parts }: Prepared, _labels: readonly number[]): number[] {
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
  const unwanted = (row.without ?? []).map(clean).filter((text) => text.length > 2);
  const labels: number[] = [];
  const weights: number[] = [];
  parts.candidates.forEach(({ text }, at) => {
    const own = clean(text);
    const isWanted = wanted.some((segment) => own.includes(segment));
    const isUnwanted = unwanted.some((segment) => own.includes(segment));
    labels.push(isWanted && !isUnwanted ? 1 : 0);
    weights.push(isWanted === isUnwanted ? 0 : base[at]! * 1.5);
  });
  return { labels, weights };
}
