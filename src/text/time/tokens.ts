/**
 * The text as the rules see it: words, numbers in the shapes that dates take, and marks, each with its place and the
 * lexical classes it belongs to. One pass of one regular expression whose alternatives cannot overlap at length.
 */
import type { Span } from '../../records/index.ts';
import { type Classes, lexicon } from './lexicon.ts';

export interface Token extends Span {
  /** Lower case, typographic apostrophes made plain; a paragraph break is "\n". */
  readonly key: string;
  readonly classes: Classes | null;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
}

const tokenPattern =
  /\n[ \t\r]*\n\s*|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?|\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?![\d/])|\d{1,2}:\d\d(?::\d\d)?(?!\d)|\d{1,2}(?:st|nd|rd|th)(?!\p{L})|\d{4}s(?!\p{L})|['’]?\d\ds(?!\p{L})|['’]\d\d(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15}(?:\.\d{1,15})?|[aApP]\.[ ]?[mM]\b\.?|[oO]['’]clock|['’]s(?!\p{L})|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;

/** The tokens of `text` from `from` to `to`. Linear in the length. */
export function tokens(text: string, from = 0, to = text.length): Token[] {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const found: Token[] = [];
  let last = -1;
  for (const match of part.matchAll(tokenPattern)) {
    const raw = match[0];
    const start = from + match.index;
    const spaced = match.index !== last;
    last = match.index + raw.length;
    const first = raw.charCodeAt(0);
    if (first === 10) {
      found.push({ start, end: start + raw.length, key: '\n', classes: null, capital: false, spaced: true });
      continue;
    }
    const digit = first >= 48 && first <= 57;
    const key = digit ? raw : raw.toLowerCase().replace(/’/g, "'");
    const classes =
      digit || (first === 39 && raw.length > 2) || first === 8217 ? numeric(key) : (lexicon.get(key) ?? null);
    const capital = !digit && raw !== key && /^\p{Lu}/u.test(raw);
    found.push({ start, end: start + raw.length, key, classes, capital, spaced });
  }
  return found;
}

/** The classes of a token made of digits. */
function numeric(key: string): Classes | null {
  if (/^\d+$/.test(key)) {
    const value = Number(key);
    const classes: Record<string, number> = { INT: value };
    if (key.length <= 2 && value >= 1 && value <= 31) classes.DAYNUM = value;
    if (key.length === 4 && value >= 1000 && value <= 2999) classes.YEARNUM = value;
    return classes;
  }
  if (/^\d{4}-\d\d-\d\dT/.test(key)) return { INSTANT: 1 };
  if (/^\d{1,2}:/.test(key)) return { CLOCK: 1 };
  if (/^\d+([-/.])\d+\1\d+$/.test(key)) return { NUMDATE: 1 };
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(key)) {
    const value = Number.parseInt(key, 10);
    return value >= 1 && value <= 31 ? { DAYORD: value, ORDINAL: value } : { ORDINAL: value };
  }
  if (/^\d{4}s$/.test(key)) return { DECADE: Number.parseInt(key, 10) };
  if (/^'?\d\ds$/.test(key)) return { DECADE: Number(key.replace(/\D/g, '')) };
  if (/^'\d\d$/.test(key)) return { SHORTYEAR: Number(key.slice(1)) };
  if (/^[\d,]+$/.test(key)) return { INT: Number(key.replace(/,/g, '')) };
  if (/^\d+\.\d+$/.test(key)) return { DECIMAL: Number(key) };
  return null;
}
