/**
 * Quotation marks as they stand in a paragraph: which sign, and whether its surroundings let it open or close. Signs
 * that can only be apostrophes, feet or inches are left out here, so that matching need not think of them.
 */
import type { Span } from '../records/index.ts';

/** What kind of quotation an opening mark begins; a closing mark must suit it. */
export type Family =
  | 'straight'
  | 'curly'
  | 'low'
  | 'guillemet'
  | 'guillemet-inward'
  | 'corner'
  | 'angle'
  | 'single'
  | 'single-low';

export type Sign =
  | 'straight'
  | 'left'
  | 'right'
  | 'low'
  | 'guillemet-left'
  | 'guillemet-right'
  | 'corner-left'
  | 'corner-right'
  | 'angle-left'
  | 'angle-right'
  | 'single-low'
  | 'single-left'
  | 'single-right'
  | 'single-straight';

export interface Mark {
  readonly at: number;
  /** 2 for doubled single signs (`` and ''). */
  readonly width: number;
  readonly sign: Sign;
  /** A gap or an opening sign stands before it, and none after it. */
  readonly opens: boolean;
  /** A word or a stop stands before it, or none after it. */
  readonly closes: boolean;
  /** A possessive plural ("voters’ rights") looks just like a closing mark. */
  readonly possessive: boolean;
}

const signs = new Map<string, Sign>([
  ['"', 'straight'],
  ['＂', 'straight'],
  ['“', 'left'],
  ['‟', 'left'],
  ['”', 'right'],
  ['„', 'low'],
  ['«', 'guillemet-left'],
  ['»', 'guillemet-right'],
  ['‹', 'angle-left'],
  ['›', 'angle-right'],
  ['「', 'corner-left'],
  ['『', 'corner-left'],
  ['」', 'corner-right'],
  ['』', 'corner-right'],
  ['‚', 'single-low'],
  ['‘', 'single-left'],
  ['’', 'single-right'],
  ["'", 'single-straight'],
  ['`', 'single-left'],
]);

const gap = /[\s\u00a0\u200b\ufeff]/u;
/** No quotation begins with these. */
const noStart = /[\s\u00a0,;:!?)\]}]/u;
const letter = /[\p{L}\p{N}]/u;
const opensBefore = /[\s\u00a0([{<‘“„«"'`—–\-/:,;¿¡]/u;
const stop = /[\s\u00a0.,;:!?…)\]}>—–\-/’”»"'“]/u;
/** Words that begin with an apostrophe. */
const elision = /^(?:tis|twas|em|cause|til|till|n|bout|round|\d0s)(?!\p{L})/iu;

/** The marks of one paragraph in order. Linear. */
export function quotationMarks(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = block.start; at < block.end; at++) {
    const sign = signs.get(text[at]!);
    if (!sign) continue;
    const single = sign.startsWith('single');
    const doubled = single && sign !== 'single-low' && at + 1 < block.end && text[at + 1] === text[at];
    const width = doubled ? 2 : 1;
    const before = at > block.start ? text[at - 1]! : ' ';
    const after = at + width < block.end ? text[at + width]! : ' ';
    const mark = {
      at,
      width,
      sign: doubled ? doubledSign(sign) : sign,
      opens: opensBefore.test(before) && !noStart.test(after),
      closes: !gap.test(before) || stop.test(after),
      possessive: single && /[sxz]/u.test(before) && gap.test(after),
    };
    at += width - 1;
    if (single && !doubled && isApostrophe(text, mark, before, after)) continue;
    if (sign === 'straight' && /\d/u.test(before) && isInch(text, at)) continue;
    marks.push(mark);
  }
  return marks;
}

function doubledSign(sign: Sign): Sign {
  return sign === 'single-left' ? 'left' : sign === 'single-right' ? 'right' : 'straight';
}

function isApostrophe(text: string, mark: Mark, before: string, after: string): boolean {
  if (letter.test(before) && letter.test(after)) return true;
  if (mark.sign === 'single-straight' && /\d/u.test(before) && isInch(text, mark.at)) return true;
  return mark.sign !== 'single-left' && mark.opens && elision.test(text.slice(mark.at + 1, mark.at + 8));
}

/** 6'2", 27" screens: a digit before, and no quotation can end in a bare number there. */
function isInch(text: string, at: number): boolean {
  return (
    /\d['′]\d{1,2}$/u.test(text.slice(Math.max(0, at - 5), at)) || /^.(?:\d|\s*[x×]\s*\d)/u.test(text.slice(at, at + 5))
  );
}
