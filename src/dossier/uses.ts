/** Where the findings of a dossier touch the text of an article. */
import type { Span } from '../records/index.ts';
import type { Catalogue } from './catalogue.ts';

/** A passage that at least one finding rests on. */
export type Use = Span;

const cache = new WeakMap<Catalogue, Map<string, Use[]>>();

/** The passages of an article that findings rest on, in reading order, none twice. */
export function usesOf(c: Catalogue, article: string): readonly Use[] {
  let all = cache.get(c);
  if (!all) {
    all = collect(c);
    cache.set(c, all);
  }
  return all.get(article) ?? [];
}

function collect(c: Catalogue): Map<string, Use[]> {
  const found = new Map<string, Map<string, Use>>();
  const add = (article: string, { start, end }: Span) => {
    if (end <= start) return;
    const uses = found.get(article) ?? new Map<string, Use>();
    uses.set(`${start}-${end}`, { start, end });
    found.set(article, uses);
  };
  const { attributions, claims, events, derivations, origins } = c.dossier;
  for (const { article, content } of attributions) {
    const [first] = content.spans;
    if (first) add(article, { start: first.start, end: content.spans.at(-1)!.end });
  }
  for (const claim of claims) {
    add(claim.textFrom.article, claim.textFrom);
    for (const witness of claim.witnesses) add(witness.article, witness);
    for (const reason of claim.origins.reasons) for (const place of reason.evidence) add(place.article, place);
    for (const slot of claim.slots)
      for (const value of slot.values) for (const place of value.evidence) add(place.article, place);
    for (const conflict of claim.conflicts)
      for (const side of conflict.sides) for (const place of side.evidence) add(place.article, place);
  }
  for (const event of events) for (const place of event.evidence) add(place.article, place);
  for (const derivation of derivations) {
    for (const place of derivation.evidence) add(place.article, place);
    for (const { child } of derivation.stale ?? []) add(derivation.child, child);
    for (const change of derivation.changes) {
      if (change.child) add(derivation.child, change.child);
      if (change.parent && c.article(derivation.parent)) add(derivation.parent, change.parent);
    }
  }
  for (const origin of origins) for (const place of origin.evidence) add(place.article, place);
  return new Map(
    [...found].map(([article, uses]) => [
      article,
      [...uses.values()].sort((a, b) => a.start - b.start || b.end - a.end),
    ]),
  );
}

export interface Piece extends Span {
  /** Uses that begin with this piece. */
  readonly starting: readonly Use[];
  readonly used: boolean;
}

/** Cuts a run of text where uses begin and end. The pieces cover the run exactly. */
export function cutAtUses(uses: readonly Use[], run: Span): Piece[] {
  const inside = uses.filter((use) => use.start < run.end && use.end > run.start);
  const cuts = new Set([run.start, run.end]);
  for (const { start, end } of inside) {
    if (start > run.start) cuts.add(start);
    if (end < run.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => ({
    start,
    end: places[index + 1]!,
    starting: inside.filter((use) => Math.max(use.start, run.start) === start),
    used: inside.some((use) => use.start <= start && use.end >= places[index + 1]!),
  }));
}

/** Hidden characters between two runs, at the least: fewer would be one run with a hole in it. */
const gap = 40;

/**
 * What of an article may be shown when its page limits extracts: the passages that findings use, in runs none longer
 * than the limit, over the whole article, so that paragraphs that follow each other count as one run.
 */
export function visibleRuns(uses: readonly Use[], limit: number): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const use of uses) {
    const last = runs.at(-1);
    if (last && use.start < last.end + gap) last.end = Math.max(last.end, Math.min(use.end, last.start + limit));
    else runs.push({ start: use.start, end: Math.min(use.end, use.start + limit) });
  }
  return runs;
}

/** The parts of the runs that stand in a block. */
export function within(runs: readonly Span[], block: Span): Span[] {
  return runs
    .map(({ start, end }) => ({ start: Math.max(start, block.start), end: Math.min(end, block.end) }))
    .filter(({ start, end }) => end > start);
}
