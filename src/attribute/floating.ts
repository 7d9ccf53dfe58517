/** Quotations that stand alone in a paragraph right after somebody has spoken: they go on with what that one says. */
import type { Span } from '../records/index.ts';
import type { Draft } from './draft.ts';
import { firstToken, kindOf } from './kind.ts';
import type { Reading } from './reading.ts';
import { signedRule } from './signed.ts';

/** In tokens, the marks included. */
const fewest = 5;
/** In characters: what may stand between the last words of the one who spoke and the end of that paragraph. */
const afterwards = 40;

/** The drafts, each with the paragraphs behind it that hold nothing but a quotation. Linear. */
export function withFloating(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const result = [...drafts];
  let next = 0;
  let last = -1;
  for (const paragraph of reading.paragraphs) {
    if (paragraph.role !== 'body') {
      last = -1;
      continue;
    }
    const first = next;
    while (next < result.length && startOf(result[next]!) < paragraph.end) next++;
    if (next > first) {
      last = mayGoOn(reading, paragraph, result[next - 1]!) ? next - 1 : -1;
      continue;
    }
    const speaking = result[last];
    if (!speaking?.source || endOf(speaking) > paragraph.start || !standsAlone(reading, paragraph)) last = -1;
    else {
      result[last] = { ...speaking, content: [...speaking.content, trimmed(reading, paragraph)] };
      if (!reading.quotations[reading.quoted[firstToken(reading, paragraph.start)]!]!.continues) last = -1;
    }
  }
  return result;
}

/**
 * Whether a draft may go on below its paragraph: it quotes, nobody else's words follow, and the paragraph does not end with a
 * closing mark, behind which a new quotation is as often somebody else's.
 */
function mayGoOn(reading: Reading, paragraph: Span, draft: Draft): boolean {
  if (
    draft.rule === signedRule ||
    paragraph.end - endOf(draft) > afterwards ||
    /["”’'»]\s*$/u.test(reading.text.slice(paragraph.start, paragraph.end))
  )
    return false;
  return draft.kind === 'direct' || kindOf(reading, draft.content) !== 'indirect';
}

/** Every word in quotation marks. */
function standsAlone({ tokens, quoted, quotations }: Reading, { start, end }: Span): boolean {
  const from = firstToken({ tokens }, start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) if (quoted[to++] === -1) return false;
  return to - from >= fewest && quotations[quoted[from]!]!.mark !== '';
}

function trimmed({ text }: Reading, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: from + words.trim().length };
}

function startOf({ source, cue, content }: Draft): number {
  return Math.min(source?.start ?? Infinity, cue?.start ?? Infinity, content[0]?.start ?? Infinity);
}

function endOf({ source, cue, content }: Draft): number {
  return Math.max(source?.end ?? 0, cue?.end ?? 0, content.at(-1)?.end ?? 0);
}
