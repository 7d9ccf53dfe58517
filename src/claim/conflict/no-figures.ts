/** Numbers that count nothing two reports could differ on: ages, codes, clock times, calibres, addresses, broken thousands, "several". */
import type { NumberMention } from '../../text/numbers.ts';

/** `text` is the article's: what stands before and behind the number may belong to another sentence. */
export function isNoFigure({ text: written, kind, unit, start, end }: NumberMention, text: string): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - lookedAt), start), text.slice(end, end + lookedAt)];
  if (vague.test(written) || brokenBefore.test(before) || givenUp.test(before) || brokenBehind.test(behind))
    return true;
  if (/\d/u.test(written) && brokenClock.test(behind)) return true;
  if (kind !== 'count' || unit !== null) return false;
  if (/^\d+\p{Lu}$/u.test(written) || labelled.test(behind) || (/\d/u.test(written) && numbered.test(before)))
    return true;
  // "Larson, 48, an accountant".
  return /\p{Lu}[\p{L}’'-]+,\s*$/u.test(before) && /^\s*,/u.test(behind);
}

const lookedAt = 40;
/** "68 people, not 80", "from 80 to 68": the figure is the one given up. */
const givenUp = /\b(?:not|rather than|instead of|up from|down from|previously)\s+(?:the\s+|an?\s+)?$/iu;
const vague = /^(?:several|a few|dozens|hundreds|thousands|scores|tens|a handful|a couple|a pair)\b/iu;
/** "6. 9 magnitude", "2, 000 feet", "3: 33": figures that came apart. */
const brokenBefore = /\d\s?[.,:/]\s+$|[\d½¼¾]\s$|(?:^|[^\d])\.$|\d\s?\/\s?$/u;
const brokenBehind = /^(?:,\s\d{3}(?!\d)|\.\s\d|\s?\/\s?\d|\s?[½¼¾])/u;
const brokenClock = /^\s?(?::\s?\d{2}|[ap]\s?\.\s?m\b)/iu;
/** "63-year-old", "38 calibre", "12000 block", "3 magnitude". */
const labelled = /^\s*-?\s*(?:years?\b|calib(?:er|re)\b|block\b|magnitude\b|gauge\b)/iu;
/** "magnitude 6", "No. 5", "chapter 11". */
const numbered =
  /(?:\b(?:magnitude|no|nos|number|chapter|page|room|flight|route|highway|article|section|level|gate|phase|week)\.?|#)\s*$/iu;
