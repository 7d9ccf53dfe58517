/**
 * Stale copies: reports that still carry words which their origin later corrected. Found from the stemma: a text that says
 * it corrects an earlier one of its publisher, or is a later version of it with another figure; what it changed, and the
 * copies of the earlier one that kept it. A copy that has another number by itself is not stale, and neither is a dateline.
 */
import { type Article, type Change, type Derivation, type Note, note, type Span } from '../records/index.ts';
import { correctsEarlier } from './corrections.ts';
import { earlier } from './direction.ts';
import type { Link } from './links.ts';
import { isTimeLine } from './time-lines.ts';

/** Changes by which facts are corrected; other edits of a corrected text are its own affair. */
const corrected = new Set<Change['kind']>(['number', 'name', 'date']);
/** A later version that does not say that it corrects: only its figures count, for names and days change as news goes on. */
const revised = new Set<Change['kind']>(['number']);
/** Of both versions, the share that a later version keeps. */
const versionCover = 0.7;

type Stale = NonNullable<Derivation['stale']>[number];

/** The derivations, those of stale copies marked, and a note for each place that is out of date. */
export function markStale(
  derivations: readonly Derivation[],
  articles: ReadonlyMap<string, Article>,
  links: ReadonlyMap<string, readonly Link[]>,
): { derivations: Derivation[]; notes: Note[] } {
  const corrections = Map.groupBy(
    derivations.filter((edge) => corrects(edge, articles) !== null),
    (edge) => edge.parent,
  );
  const notes: Note[] = [];
  const marked = derivations.map((edge) => {
    const made = corrections.get(edge.parent) ?? [];
    if (made.length === 0 || corrects(edge, articles) !== null) return edge;
    const stale = made.flatMap((correction) => staleIn(edge, correction, articles, links));
    if (stale.length === 0) return edge;
    for (const item of stale) notes.push(noteOf(edge, item, articles));
    return { ...edge, stale };
  });
  return { derivations: marked, notes };
}

/** How the child corrects its parent, both of one publisher: it says so, or it is a later version. */
function corrects(edge: Derivation, articles: ReadonlyMap<string, Article>): 'stated' | 'later version' | null {
  const child = articles.get(edge.child);
  const parent = articles.get(edge.parent);
  if (!child || !parent || !edge.directed || edge.changes.length === 0) return null;
  if (child.publisher === null || child.publisher !== parent.publisher) return null;
  if (correctsEarlier(child) !== null) return 'stated';
  const { coverChild = 0, coverParent = 0 } = edge.score;
  const isVersion = Math.min(coverChild, coverParent) >= versionCover;
  return isVersion && earlier(parent.published, child.published) > 0 ? 'later version' : null;
}

function staleIn(
  edge: Derivation,
  correction: Derivation,
  articles: ReadonlyMap<string, Article>,
  links: ReadonlyMap<string, readonly Link[]>,
): Stale[] {
  const link = links.get(edge.child)?.find((candidate) => candidate.to === edge.parent);
  if (!link) return [];
  const counted = corrects(correction, articles) === 'stated' ? corrected : revised;
  const origin = articles.get(edge.parent)!;
  return correction.changes.flatMap((change) => {
    if (!counted.has(change.kind) || !change.parent || change.before === null || change.after === null) return [];
    if (isTimeLine(origin, change.parent)) return [];
    const kept = whereKept(change.parent, change.before, link, articles.get(edge.child)!);
    if (!kept || isTimeLine(articles.get(edge.child)!, kept)) return [];
    return [{ child: kept, before: change.before, after: change.after, correction: correction.child }];
  });
}

/** Where the copy still has the words: in the passage that it took from around them. */
function whereKept(place: Span, words: string, link: Link, child: Article): Span | null {
  const childIsA = link.from === link.record.a;
  for (const { a, b } of link.record.passages) {
    const [theirs, ours] = childIsA ? [b, a] : [a, b];
    if (place.start < theirs.start || theirs.end < place.end) continue;
    const at = nearest(child.text.slice(ours.start, ours.end), words, place.start - theirs.start);
    if (at !== null) return { start: ours.start + at, end: ours.start + at + words.length };
  }
  return null;
}

/** A word or figure that goes on: "14" in "1,140" is not 14. */
const goesOn = /[\p{L}\p{N}]$|\p{N}[.,]$/u;
const goesOnAfter = /^[\p{L}\p{N}]|^[.,]\p{N}/u;

/** The occurrence of `words` that stands nearest to `expected`. */
function nearest(text: string, words: string, expected: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (
      goesOn.test(text.slice(Math.max(0, at - 2), at)) ||
      goesOnAfter.test(text.slice(at + words.length, at + words.length + 2))
    )
      continue;
    if (best === null || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  }
  return best;
}

function noteOf(edge: Derivation, { child, before, after, correction }: Stale, articles: ReadonlyMap<string, Article>) {
  const copy = articles.get(edge.child)!;
  const origin = articles.get(correction)!;
  const name = (article: Article) => article.publisher ?? article.file;
  const message = `${name(copy)} has “${before}”, where ${name(origin)} has since put “${after}”.`;
  return note('provenance/stale', message, { page: copy.page, article: copy.id, span: child });
}
