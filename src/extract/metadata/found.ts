/** A value for a field, where it was found, and how much that place is worth. */
import type { Fact, Span } from '../../records/index.ts';

export interface Found {
  readonly value: string;
  readonly source: Fact['source'];
  readonly reason: string;
  readonly page: Span | null;
  /** Index of the candidate block it stands in, if it stands in the visible text. */
  readonly block: number | null;
  readonly basis: Fact['basis'];
}

export function found(
  value: string,
  source: Fact['source'],
  reason: string,
  page: Span | null,
  block: number | null = null,
  basis: Fact['basis'] = 'stated',
): Found {
  return { value, source, reason, page, block, basis };
}

const untidy = /[<\t-\r\u00a0-\uffff]| {2}/;

/** White space collapsed, ends trimmed, remnants of markup and references taken out. */
export function tidy(text: string): string {
  if (!untidy.test(text)) return text.trim();
  return text
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
}

/** What each character leaves: itself in lower case without its marks, or nothing. Filled as characters are met. */
const left = new Map<string, string>();
const leftLimit = 20_000;

function leftOf(character: string): string {
  let known = left.get(character);
  if (known === undefined) {
    known = character
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replaceAll('ς', 'σ');
    if (left.size < leftLimit) left.set(character, known);
  }
  return known;
}

/** Letters and digits alone, lower case, marks folded: what two spellings of one name share. */
export function squeeze(text: string): string {
  const lower = text.toLowerCase();
  let plain = '';
  // Runs that stay as they are, are taken whole.
  let from = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
    if (at > from) plain += lower.slice(from, at);
    if (code >= 128) {
      const isPair = (code & 0xfc00) === 0xd800;
      plain += leftOf(lower.slice(at, at + (isPair ? 2 : 1)));
      if (isPair) at++;
    }
    from = at + 1;
  }
  return from === 0 ? lower : plain + lower.slice(from);
}
