/**
 * Two articles sentence by sentence, for reading side by side: a global alignment by shared words (Needleman and
 * Wunsch 1970), then what matches out of order as moves, then the words that differ (Myers 1986, by `diff`).
 */
import { diffArrays } from 'diff';
import type { Article, Span } from '../records/index.ts';
import { sentences } from '../text/sentences.ts';
import { words } from '../text/words.ts';

export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

export interface AlignedRow {
  readonly kind: 'same' | 'changed' | 'moved' | 'added' | 'dropped';
  readonly a: Span | null;
  readonly b: Span | null;
  /** The sentence cut where it differs from the other side. */
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

interface Sentence extends Span {
  readonly text: string;
  readonly keys: readonly string[];
}

/** Beyond these a comparison is cut: no reader follows it, and hostile pages have no end. */
const mostSentences = 400;
const mostWords = 400;

const kept = new Set(['title', 'dek', 'body', 'caption', 'credit', 'dateline']);

/** Rows in the order of the second article; what it dropped stands where it stood in the first. */
export function alignArticles(a: Article, b: Article): AlignedRow[] {
  const left = sentencesOf(a);
  const right = sentencesOf(b);
  const pairs = aligned(left, right);
  const usedLeft = new Set(pairs.map(([i]) => i));
  const usedRight = new Set(pairs.map(([, j]) => j));
  const moves = movedPairs(left, right, usedLeft, usedRight);
  const moveOf = new Map(moves.map(([i, j]) => [j, i]));
  for (const [i] of moves) usedLeft.add(i);

  const rows: AlignedRow[] = [];
  let i = 0;
  let j = 0;
  for (const [nextLeft, nextRight] of [...pairs, [left.length, right.length] as const]) {
    for (; i < nextLeft; i += 1) if (!usedLeft.has(i)) rows.push(row('dropped', left[i]!, null));
    for (; j < nextRight; j += 1) {
      const from = moveOf.get(j);
      rows.push(from === undefined ? row('added', null, right[j]!) : row('moved', left[from]!, right[j]!));
    }
    if (nextLeft < left.length && nextRight < right.length) {
      const same = left[nextLeft]!.keys.join(' ') === right[nextRight]!.keys.join(' ');
      rows.push(row(same ? 'same' : 'changed', left[nextLeft]!, right[nextRight]!));
      i = nextLeft + 1;
      j = nextRight + 1;
    }
  }
  return rows;
}

function sentencesOf(article: Article): Sentence[] {
  const found: Sentence[] = [];
  for (const block of article.blocks) {
    if (!kept.has(block.role) || block.end <= block.start) continue;
    for (const { start, end } of sentences(article.text, block.start, block.end)) {
      if (found.length === mostSentences) return found;
      const keys = words(article.text, start, Math.min(end, start + 20_000)).slice(0, mostWords);
      found.push({ start, end, text: article.text.slice(start, end), keys: keys.map(({ key }) => key) });
    }
  }
  return found;
}

/** Dice's coefficient over the bags of words. */
function similarity(a: Sentence, b: Sentence): number {
  if (a.keys.length === 0 || b.keys.length === 0) return a.text === b.text ? 1 : 0;
  const counts = new Map<string, number>();
  for (const key of a.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of b.keys) {
    const left = counts.get(key) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(key, left - 1);
    }
  }
  return (2 * shared) / (a.keys.length + b.keys.length);
}

function aligned(left: readonly Sentence[], right: readonly Sentence[]): [number, number][] {
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const gain = (i: number, j: number): number => {
    const found = similarity(left[i]!, right[j]!);
    return found >= 0.45 ? found : 0;
  };
  const gains = new Float64Array(left.length * right.length);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const here = gain(i, j);
      gains[i * right.length + j] = here;
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      best[i * width + j] = here > 0 ? Math.max(skip, here + best[(i + 1) * width + j + 1]!) : skip;
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const here = gains[i * right.length + j]!;
    if (here > 0 && best[i * width + j] === here + best[(i + 1) * width + j + 1]!) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

function movedPairs(
  left: readonly Sentence[],
  right: readonly Sentence[],
  usedLeft: ReadonlySet<number>,
  usedRight: ReadonlySet<number>,
): [number, number][] {
  const taken = new Set<number>();
  const moves: [number, number][] = [];
  for (const [j, sentence] of right.entries()) {
    if (usedRight.has(j) || sentence.keys.length < 4) continue;
    let bestIndex = -1;
    let bestScore = 0.6;
    for (const [i, candidate] of left.entries()) {
      if (usedLeft.has(i) || taken.has(i)) continue;
      const score = similarity(candidate, sentence);
      if (score > bestScore) [bestIndex, bestScore] = [i, score];
    }
    if (bestIndex < 0) continue;
    taken.add(bestIndex);
    moves.push([bestIndex, j]);
  }
  return moves;
}

function row(kind: AlignedRow['kind'], a: Sentence | null, b: Sentence | null): AlignedRow {
  const [before, after] = a && b && kind !== 'same' ? differing(a.text, b.text) : [whole(a), whole(b)];
  return { kind, a: a && span(a), b: b && span(b), before, after };
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function whole(sentence: Sentence | null): Piece[] {
  return sentence ? [{ text: sentence.text, changed: false }] : [];
}

/** Both texts cut into what they share and what differs, word by word. */
export function differing(before: string, after: string): [Piece[], Piece[]] {
  const left = tokens(before);
  const right = tokens(after);
  if (left.length + right.length > 4 * mostWords) {
    return [[{ text: before, changed: before !== after }], [{ text: after, changed: before !== after }]];
  }
  const a: Piece[] = [];
  const b: Piece[] = [];
  for (const part of diffArrays(left, right)) {
    const text = part.value.join('');
    if (!part.added) a.push({ text, changed: part.removed === true });
    if (!part.removed) b.push({ text, changed: part.added === true });
  }
  return [a, b];
}

/** Words and what stands between them, so that the pieces join to the text again. */
function tokens(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const { start, end } of words(text)) {
    if (start > at) found.push(text.slice(at, start));
    found.push(text.slice(start, end));
    at = end;
  }
  if (at < text.length) found.push(text.slice(at));
  return found;
}
