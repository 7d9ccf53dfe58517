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

/** White space collapsed, ends trimmed, remnants of markup and references taken out. */
export function tidy(text: string): string {
  return text
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
}

/** Letters and digits alone, lower case, marks folded: what two spellings of one name share. */
export function squeeze(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return squeezeAny(text);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) plain += text[at]!;
    else if (code >= 65 && code <= 90) plain += String.fromCharCode(code + 32);
  }
  return plain;
}

function squeezeAny(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
