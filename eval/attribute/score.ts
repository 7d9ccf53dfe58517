/**
 * The scorer: predicted and gold attributions are paired one to one by overlap of content; a pair is right end to end
 * when the content's character IoU is at least .8 and the source overlaps the gold source (or neither has one).
 */
import type { Span } from '../../src/records/index.ts';
import type { GoldAttribution } from './polnear.ts';

export interface Predicted {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speech: boolean;
  readonly confidence: number;
}
export interface Pair {
  readonly predicted: Predicted | null;
  readonly gold: GoldAttribution | null;
  readonly contentRight: boolean;
  readonly sourceRight: boolean;
}

export function pairUp(predicted: readonly Predicted[], gold: readonly GoldAttribution[]): Pair[] {
  const options: { p: number; g: number; iou: number }[] = [];
  for (const [p, mine] of predicted.entries()) {
    for (const [g, theirs] of gold.entries()) {
      const shared = overlap(mine.content, theirs.content);
      if (shared > 0) options.push({ p, g, iou: shared / (size(mine.content) + size(theirs.content) - shared) });
    }
  }
  options.sort((a, b) => b.iou - a.iou || a.p - b.p || a.g - b.g);
  const pairs: Pair[] = [];
  const usedP = new Set<number>();
  const usedG = new Set<number>();
  for (const { p, g, iou } of options) {
    if (usedP.has(p) || usedG.has(g)) continue;
    usedP.add(p);
    usedG.add(g);
    const mine = predicted[p]!;
    const theirs = gold[g]!;
    const sourceRight =
      mine.source.length === 0 || theirs.source.length === 0
        ? mine.source.length === theirs.source.length
        : overlap(mine.source, theirs.source) > 0;
    pairs.push({ predicted: mine, gold: theirs, contentRight: iou >= 0.8, sourceRight });
  }
  for (const [p, mine] of predicted.entries()) {
    if (!usedP.has(p)) pairs.push({ predicted: mine, gold: null, contentRight: false, sourceRight: false });
  }
  for (const [g, theirs] of gold.entries()) {
    if (!usedG.has(g)) pairs.push({ predicted: null, gold: theirs, contentRight: false, sourceRight: false });
  }
  return pairs;
}

export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly n: number;
}

export function measure(
  pairs: readonly Pair[],
  right: (pair: Pair) => boolean,
  wanted: (side: { kind: GoldAttribution['type']; speech: boolean }) => boolean,
): Measure {
  const mine = pairs.filter(({ predicted }) => predicted && wanted({ kind: predicted.kind, speech: predicted.speech }));
  const theirs = pairs.filter(({ gold }) => gold && wanted({ kind: gold.type, speech: gold.speech }));
  const precision = share(mine, right);
  const recall = share(theirs, right);
  return { precision, recall, f1: harmonic(precision, recall), n: theirs.length };
}

/** F1 of spans that are exactly right. */
export function exactSpans(
  documents: readonly { predicted: readonly Predicted[]; gold: readonly GoldAttribution[] }[],
  part: 'source' | 'cue' | 'content',
): number {
  let right = 0;
  let mine = 0;
  let theirs = 0;
  for (const { predicted, gold } of documents) {
    const wanted = new Map<string, number>();
    for (const attribution of gold) {
      if (attribution[part].length === 0) continue;
      theirs++;
      const key = keyOf(attribution[part]);
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
    for (const attribution of predicted) {
      if (attribution[part].length === 0) continue;
      mine++;
      const key = keyOf(attribution[part]);
      const left = wanted.get(key) ?? 0;
      if (left === 0) continue;
      wanted.set(key, left - 1);
      right++;
    }
  }
  return mine + theirs === 0 ? 0 : (2 * right) / (mine + theirs);
}

function keyOf(spans: readonly Span[]): string {
  return spans.map((span) => `${span.start}-${span.end}`).join(' ');
}

export function share<T>(list: readonly T[], right: (item: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(right).length / list.length;
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function overlap(left: readonly Span[], right: readonly Span[]): number {
  let sum = 0;
  for (const a of left) for (const b of right) sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return sum;
}
