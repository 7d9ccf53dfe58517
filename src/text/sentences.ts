/**
 * Sentence boundaries: rules over end marks, abbreviations and what follows. A sentence never crosses a line break.
 */
import type { Span } from '../records/index.ts';
import abbreviations from './abbreviations.json' with { type: 'json' };

const ends = /[.!?…。！？]+["'”’»)\]]*/gu;
const never = new Set(abbreviations.neverEnd);

/** The sentences of `text.slice(from, to)` in order, white space trimmed; offsets into `text`. */
export function sentences(text: string, from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  let lineStart = from;
  for (let at = from; at <= to; at++) {
    if (at < to && text[at] !== '\n') continue;
    splitLine(text, lineStart, at, found);
    lineStart = at + 1;
  }
  return found;
}

function splitLine(text: string, from: number, to: number, found: Span[]): void {
  const line = text.slice(from, to);
  let start = 0;
  for (const match of line.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (end < line.length && !breaksHere(line, start, match.index, end)) continue;
    push(found, text, from + start, from + end);
    start = end;
  }
  push(found, text, from + start, to);
}

function breaksHere(line: string, start: number, mark: number, end: number): boolean {
  const next = /^\s+(\S+)/u.exec(line.slice(end, end + 60));
  if (!next) return /[。！？]/u.test(line[mark] ?? '');
  if (/^["'“‘«([]*\p{Ll}/u.test(next[1]!)) return false;
  if (line[mark] !== '.' || end - mark > 1) return true;
  const before = /[\p{L}\p{N}.'’-]+$/u.exec(line.slice(Math.max(start, mark - 30), mark))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return false;
  return !never.has(before);
}

function push(found: Span[], text: string, start: number, end: number): void {
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (end > start) found.push({ start, end });
}
