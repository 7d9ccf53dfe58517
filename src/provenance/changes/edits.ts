/** Word edits between two passages: what the copy replaced, dropped or put in, by a longest common subsequence. */
import { diffArrays } from 'diff';
import type { Span } from '../../records/index.ts';
import { type Word, words } from '../../text/words.ts';

export interface Edit {
  /** What stood there; null where words were put in. */
  readonly parent: Span | null;
  /** What stands there now; null where words were dropped. */
  readonly child: Span | null;
}

/** Longer passages are not compared word by word: the work grows with the square of the differences. */
const mostWords = 4000;

/** The edits that turn `parent.slice(from)` into `child.slice(to)`, in order; empty for passages that are too long. */
export function wordEdits(parent: string, from: Span, child: string, to: Span): Edit[] {
  const old = words(parent, from.start, from.end);
  const now = words(child, to.start, to.end);
  if (old.length + now.length > mostWords) return [];
  const parts = diffArrays(
    old.map((word) => word.key),
    now.map((word) => word.key),
  );
  const edits: Edit[] = [];
  let a = 0;
  let b = 0;
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]!;
    const size = part.value.length;
    if (!part.added && !part.removed) {
      a += size;
      b += size;
      continue;
    }
    const next = parts[k + 1];
    const pair = next && ((part.removed && next.added) || (part.added && next.removed)) ? next : null;
    const dropped = (part.removed ? size : 0) + (pair?.removed ? pair.value.length : 0);
    const added = (part.added ? size : 0) + (pair?.added ? pair.value.length : 0);
    const shift =
      dropped === 0 || added === 0 ? bestShift(dropped > 0 ? old : now, dropped > 0 ? a : b, dropped + added) : 0;
    edits.push({
      parent: dropped > 0 ? range(parent, old, a + shift, dropped) : null,
      child: added > 0 ? range(child, now, b + shift, added) : null,
    });
    a += dropped;
    b += added;
    if (pair) k++;
  }
  return edits;
}

/** The words with the bracket that closes one opened among them. */
function range(text: string, list: readonly Word[], from: number, count: number): Span {
  const start = list[from]!.start;
  const end = list[from + count - 1]!.end;
  const opened = text.lastIndexOf('(', end);
  return { start, end: opened > start && text[end] === ')' && !text.slice(opened, end).includes(')') ? end + 1 : end };
}

/**
 * "the authority said. The" may as well be read as ". The authority said": where a stretch can slide because the word
 * that leaves it equals the word that enters, it slides to where a clause begins and ends.
 */
function bestShift(list: readonly Word[], from: number, count: number): number {
  let best = 0;
  let breaks = breaksInside(list, from, count);
  for (let shift = -1; shift >= -count && from + shift >= 0; shift--) {
    if (list[from + shift]!.key !== list[from + shift + count]!.key) break;
    const here = breaksInside(list, from + shift, count);
    if (here < breaks) [best, breaks] = [shift, here];
  }
  for (let shift = 1; shift <= count && from + shift + count - 1 < list.length; shift++) {
    if (list[from + shift - 1]!.key !== list[from + shift + count - 1]!.key) break;
    const here = breaksInside(list, from + shift, count);
    if (here < breaks) [best, breaks] = [shift, here];
  }
  return best;
}

/** Words of the stretch after which there is more than a space. */
function breaksInside(list: readonly Word[], from: number, count: number): number {
  let breaks = 0;
  for (let at = from; at + 1 < from + count; at++) if (list[at + 1]!.start - list[at]!.end > 1) breaks++;
  return breaks;
}
