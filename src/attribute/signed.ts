/**
 * A quotation that somebody's name signs behind a dash, on the same line or on the next one: letters, voices from the
 * street, quotations set apart. “…” — Ada Marlo, teacher
 */
import type { Span } from '../records/index.ts';
import type { Draft } from './draft.ts';
import { firstToken } from './kind.ts';
import type { Reading } from './reading.ts';

export const signedRule = 'rule/signed';
const confidence = 0.8;
/** In tokens. */
const fewest = 5;
const signature =
  /^\s*(?<dash>--|[-–—―])\s*(?<name>(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:(?:van|von|de|da|del|der|la|bin|al)\s+)?\p{Lu}[\p{L}\p{M}.'’-]*){1,4})(?:\s*,\s*[^\n.!?“”"]{1,60})?\.?\s*$/u;
/** In characters: no signature is longer. */
const longest = 140;

/** Each signed quotation as direct speech. Linear. */
export function draftSigned(reading: Reading): Draft[] {
  const { text, paragraphs } = reading;
  const drafts: Draft[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.role !== 'body') continue;
    const content = leadingQuotation(reading, paragraph);
    if (!content) continue;
    const rest = text.slice(content.end, paragraph.end).trim() === '' ? paragraphs[index + 1] : paragraph;
    if (rest?.role !== 'body') continue;
    const from = rest === paragraph ? content.end : rest.start;
    if (rest.end - from > longest) continue;
    const found = signature.exec(text.slice(from, rest.end))?.groups;
    if (!found) continue;
    const dash = text.indexOf(found.dash!, from);
    const name = text.indexOf(found.name!, dash);
    drafts.push({
      source: { start: name, end: name + found.name!.replace(/\.$/u, '').length },
      cue: { start: dash, end: dash + found.dash!.length },
      content: [content],
      confidence,
      rule: signedRule,
      kind: 'direct',
    });
  }
  return drafts;
}

/** The closed quotation that a paragraph begins with. */
function leadingQuotation({ tokens, quoted, quotations }: Reading, { start, end }: Span): Span | null {
  const first = firstToken({ tokens }, start);
  const index = quoted[first] ?? -1;
  const quotation = quotations[index];
  if (!quotation?.closed || quotation.start > tokens[first]!.start || quotation.end > end) return null;
  const last = firstToken({ tokens }, quotation.end);
  return last - first >= fewest ? { start: quotation.start, end: quotation.end } : null;
}
