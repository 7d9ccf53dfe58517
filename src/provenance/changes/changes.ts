/**
 * What a copy changed: sentences it left out or put in, passages it moved, the headline, and each edit within the passages
 * that it kept.
 */
import type { Article, Change, Span } from '../../records/index.ts';
import { sentences } from '../../text/sentences.ts';
import { words } from '../../text/words.ts';
import { classify, surroundingsOf } from './classify.ts';
import { wordEdits } from './edits.ts';

export interface KeptPassage {
  readonly parent: Span;
  readonly child: Span;
  readonly similarity: number;
}

/** Below this a passage is a rewrite, and a list of its edits would be a list of all its words. */
const leastSimilarity = 0.6;
/** Of a sentence's characters, the share that must be kept for it not to count as left out. */
const keptShare = 0.3;
const mostChanges = 200;
const leastSentenceWords = 3;
/** Fewer words in another place are a turn of phrase used twice. */
const leastMovedWords = 6;

/** The changes from parent to child, in the order of the parent, additions after. */
export function changesBetween(parent: Article, child: Article, kept: readonly KeptPassage[]): Change[] {
  const byParent = [...kept].sort((x, y) => x.parent.start - y.parent.start || x.child.start - y.child.start);
  const changes: Change[] = [...headline(parent, child)];
  for (const passage of byParent) {
    if (passage.similarity < leastSimilarity) continue;
    const edits = wordEdits(parent.text, passage.parent, child.text, passage.child);
    if (edits.length === 0) continue;
    const before = surroundingsOf(parent, passage.parent);
    const after = surroundingsOf(child, passage.child);
    changes.push(...settleAttributions(edits.map((edit) => classify(edit, before, after))));
  }
  changes.push(...moved(parent, child, byParent));
  for (const span of uncovered(
    parent,
    byParent.map((passage) => passage.parent),
  )) {
    changes.push(oneSided('sentence-dropped', parent.text, span, null));
  }
  for (const span of uncovered(
    child,
    byParent.map((passage) => passage.child),
  )) {
    changes.push(oneSided('sentence-added', child.text, null, span));
  }
  return fewest(changes);
}

/**
 * The changes of a passage, edit by edit. "The mayor said" that became "said the mayor" is dropped here and added there:
 * an attribution lost within two edits of one gained has only moved, and is other words.
 */
function settleAttributions(edits: readonly Change[][]): Change[] {
  const settled = edits.map((changes) => [...changes]);
  const turn = (edit: number, kind: Change['kind']) => {
    const at = settled[edit]?.findIndex((change) => change.kind === kind) ?? -1;
    return at < 0 ? null : () => settled[edit]!.splice(at, 1, { ...settled[edit]![at]!, kind: 'wording' });
  };
  for (const k of settled.keys()) {
    for (const [one, other] of [
      ['attribution-dropped', 'attribution-added'],
      ['attribution-added', 'attribution-dropped'],
    ] as const) {
      const here = turn(k, one);
      const there = turn(k + 1, other) ?? turn(k + 2, other);
      if (!here || !there) continue;
      here();
      there();
    }
  }
  return settled.flat();
}

/** Where there are too many, edits that are only other words go first, the last of them before the others. */
function fewest(changes: readonly Change[]): Change[] {
  let tooMany = changes.length - mostChanges;
  if (tooMany <= 0) return [...changes];
  const kept = [...changes].reverse().filter(({ kind }) => kind !== 'wording' || tooMany-- <= 0);
  return kept.reverse().slice(0, mostChanges);
}

function oneSided(kind: Change['kind'], text: string, parent: Span | null, child: Span | null): Change {
  const span = (parent ?? child)!;
  const words = text.slice(span.start, span.end);
  return { kind, parent, child, before: parent ? words : null, after: child ? words : null };
}

function headline(parent: Article, child: Article): Change[] {
  if (parent.title === null || child.title === null || sameWords(parent.title, child.title)) return [];
  const before = parent.title;
  const after = child.title;
  return [{ kind: 'headline', parent: titleSpan(parent), child: titleSpan(child), before, after }];
}

function titleSpan(article: Article): Span | null {
  const block = article.blocks.find(({ role }) => role === 'title');
  return block ? { start: block.start, end: block.end } : null;
}

function sameWords(x: string, y: string): boolean {
  const keys = (text: string) =>
    words(text)
      .map((word) => word.key)
      .join(' ');
  return keys(x) === keys(y);
}

/** Passages that stand before one they stood behind. */
function moved(parent: Article, child: Article, kept: readonly KeptPassage[]): Change[] {
  const found: Change[] = [];
  let reached = 0;
  for (const { parent: from, child: to } of kept) {
    if (to.end <= reached && words(parent.text, from.start, from.end).length >= leastMovedWords) {
      const [before, after] = [parent.text.slice(from.start, from.end), child.text.slice(to.start, to.end)];
      found.push({ kind: 'order', parent: from, child: to, before, after });
    }
    reached = Math.max(reached, to.end);
  }
  return found;
}

/** Runs of body sentences that no passage covers. */
function uncovered(article: Article, passages: readonly Span[]): Span[] {
  const sorted = [...passages].sort((x, y) => x.start - y.start);
  const runs: Span[] = [];
  let open: { start: number; end: number } | null = null;
  let first = 0;
  for (const block of article.blocks) {
    if (block.role !== 'body') continue;
    for (const sentence of sentences(article.text, block.start, block.end)) {
      while (first < sorted.length && sorted[first]!.end <= sentence.start) first++;
      let covered = 0;
      for (let k = first; k < sorted.length && sorted[k]!.start < sentence.end; k++) {
        covered += Math.min(sentence.end, sorted[k]!.end) - Math.max(sentence.start, sorted[k]!.start);
      }
      if (words(article.text, sentence.start, sentence.end).length < leastSentenceWords) continue;
      if (covered >= keptShare * (sentence.end - sentence.start)) {
        if (open) runs.push(open);
        open = null;
      } else if (open) open.end = sentence.end;
      else open = { start: sentence.start, end: sentence.end };
    }
  }
  if (open) runs.push(open);
  return runs;
}
