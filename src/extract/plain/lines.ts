/**
 * Takes a page of plain text apart: a block is a run of lines that no blank line parts, split again where lines are
 * whole paragraphs of their own (scraped dumps) and joined where they are wrapped (mail, text out of PDFs). Remnants
 * of markup (`< p>`, `&amp;`) are taken out; the span in the page still covers what was there.
 */
import type { Candidate, Parts } from '../block.ts';
import { decodeReferences } from './remnants.ts';

/** Lines past this number are not read. */
const lineLimit = 500_000;

interface Line {
  text: string;
  start: number;
  end: number;
  /** Blank lines before it. */
  gap: number;
}

export function cutLines(page: string): Parts {
  const lines = readLines(page);
  const cut = lines.length >= lineLimit ? `only the first ${lineLimit} lines were read` : null;
  return { candidates: paragraphs(lines), elements: [], data: [], headTitle: null, cut };
}

function readLines(page: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let from = 0;
  while (from < page.length && lines.length < lineLimit) {
    let to = page.indexOf('\n', from);
    if (to < 0) to = page.length;
    let start = from;
    let end = to;
    while (start < end && isBlank(page.charCodeAt(start))) start++;
    while (end > start && isBlank(page.charCodeAt(end - 1))) end--;
    const text = start === end ? '' : decodeReferences(page.slice(start, end));
    if (text === '') gap++;
    else {
      lines.push({ text, start, end, gap });
      gap = 0;
    }
    from = to + 1;
  }
  return lines;
}

/** Wrapped text: most lines run to nearly the same width and break off in the middle of a sentence. */
function paragraphs(lines: readonly Line[]): Candidate[] {
  const width = wrapWidth(lines);
  const wrapped = width > 0 ? new Set<Line>() : wrappedLines(lines);
  const found: Candidate[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const last = found.at(-1);
    const isNear = last !== undefined && previous !== null && line.gap === 0 && !/^[-*•·>]\s/.test(line.text);
    const fills =
      previous !== null && width > 0 && previous.text.length >= width * 0.75 && !/[:;]$/.test(previous.text);
    const continues = isNear && (fills || wrapped.has(line));
    if (continues) {
      const hyphen = /\p{Ll}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text);
      last.text = hyphen ? last.text.slice(0, -1) + line.text : `${last.text} ${line.text}`;
      last.page = { start: last.page.start, end: line.end };
    } else {
      found.push({
        text: line.text,
        page: { start: line.start, end: line.end },
        form: formOf(line.text),
        element: -1,
        linked: 0,
        stressed: 0,
        gap: line.gap,
      });
    }
    previous = line;
  }
  return found;
}

/** Widths that texts are wrapped at. */
const narrowest = 45;
const widest = 100;

/** The width lines were wrapped at; 0 when every line is a paragraph of its own. */
function wrapWidth(lines: readonly Line[]): number {
  const long = lines.filter((line) => line.text.length >= 40 && line.text.length <= 120);
  if (long.length < 4 || long.length * 2 < lines.length) return 0;
  if (lines.some((line) => line.text.length > 160)) return 0;
  const lengths = long.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)]!;
  const unfinished = long.filter((line) => !/[.!?…"”»:]$/.test(line.text)).length;
  return unfinished * 2 > long.length ? width : 0;
}

/** Lines that go on with the line above, in paragraphs of their own width: a mail's, between headers and a signature. */
function wrappedLines(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>();
  let from = 0;
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && lines[at]!.gap === 0) continue;
    const group = lines.slice(from, at);
    from = at;
    const width = group.reduce((most, { text }) => Math.max(most, text.length), 0);
    if (group.length < 2 || width < narrowest || width > widest) continue;
    const full = group.slice(0, -1);
    const unfinished = full.filter(({ text }) => !/[.!?…"”»:]$/.test(text)).length;
    if (unfinished * 2 <= full.length || full.some(({ text }) => text.length < width * 0.7)) continue;
    for (const line of group.slice(1)) found.add(line);
  }
  return found;
}

function formOf(text: string): Candidate['form'] {
  if (/^[-*•·–]\s+\S/.test(text)) return 'list-item';
  if (/^>\s?\S/.test(text)) return 'quotation';
  return 'paragraph';
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff || code === 0x2028;
}
