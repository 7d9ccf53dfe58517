/** What the characters of one candidate tell, in one pass over them: no language is assumed. */

import type { Characters } from './characters.ts';

export interface Measures {
  readonly length: number;
  /** Runs of letters and digits; two characters of a script without spaces count as one. */
  readonly words: number;
  readonly sentences: number;
  readonly commas: number;
  readonly digits: number;
  readonly upper: number;
  /** Words that begin with a capital. */
  readonly capitalised: number;
  readonly quotes: number;
  readonly marks: number;
  /** 2 the text ends a sentence, 1 it ends with a colon or dots, 0 neither. */
  readonly ending: number;
  /** 2 begins with a capital or a quotation mark, 1 a lower-case letter, 0 anything else. */
  readonly beginning: number;
  /** Characters of scripts that know no capitals (CJK, Arabic, Hebrew, Thai, Indic). */
  readonly uncased: number;
}

/** What a character is to the counts. */
const kind = {
  lower: 1,
  upper: 2,
  digit: 3,
  uncased: 4,
  ideograph: 5,
  joiner: 6,
  blank: 7,
  stop: 8,
  comma: 9,
  quote: 10,
  mark: 11,
} as const;
const kinds = 16;

/** The kind of every unit, filled as they are met; 0 for one that was not. */
const kindOf = new Uint8Array(0x10000);

function findKind(code: number): number {
  if (code >= 97 && code <= 122) return kind.lower;
  if (code === 32 || code === 10) return kind.blank;
  if (code >= 48 && code <= 57) return kind.digit;
  if (
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0xde) ||
    (code >= 0x391 && code <= 0x42f && code !== 0x3c9 && (code < 0x3b1 || code > 0x3ff))
  )
    return kind.upper;
  if ((code >= 0xdf && code <= 0x24f) || (code >= 0x3b1 && code <= 0x3c9) || (code >= 0x430 && code <= 0x45f))
    return kind.lower;
  if (isUncased(code)) return code >= 0x2e80 && code < 0xfb00 ? kind.ideograph : kind.uncased;
  if (code === 39 || code === 0x2019 || code === 45) return kind.joiner;
  if (isStop(code)) return kind.stop;
  if (code === 44 || code === 0x3001 || code === 0xff0c || code === 0x60c) return kind.comma;
  if (code === 34 || (code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x300c)
    return kind.quote;
  return kind.mark;
}

/** Where a character of each kind leads, from outside of a word (the first half) and from inside: 0 outside, else inside. */
const next = new Uint8Array(2 * kinds);
for (const one of [kind.lower, kind.upper, kind.digit, kind.uncased, kind.ideograph])
  next[one] = next[kinds + one] = kinds;
next[kinds + kind.joiner] = kinds;

/** How often each kind was met outside of words, and inside. */
const counts = new Uint32Array(2 * kinds);
const met = (one: number) => counts[one]! + counts[kinds + one]!;

/** Two states and a count for each step: no character is asked twice what it is, and none makes the processor guess. */
export function measure({ text, units, length }: Characters): Measures {
  counts.fill(0);
  let state = 0;
  let sentences = 0;
  for (let at = 0; at < length; at++) {
    const code = units[at]!;
    let own = kindOf[code]!;
    if (own === 0) kindOf[code] = own = findKind(code);
    counts[state + own]!++;
    state = next[state + own]!;
    if (own === kind.stop && endsSentence(units, at, length)) sentences++;
  }
  const begun = counts[kind.lower]! + counts[kind.upper]! + counts[kind.digit]! + counts[kind.uncased]!;
  return {
    length,
    words: begun + Math.ceil(met(kind.ideograph) / 2),
    sentences,
    commas: met(kind.comma),
    digits: met(kind.digit),
    upper: met(kind.upper),
    capitalised: counts[kind.upper]!,
    quotes: met(kind.quote),
    marks: met(kind.mark),
    ending: endingOf(text),
    beginning: beginningOf(text),
    uncased: met(kind.uncased) + met(kind.ideograph),
  };
}

function endsSentence(units: Uint16Array, at: number, length: number): boolean {
  const after = units[at + 1];
  return units[at]! > 127 || at + 1 === length || after === 32 || after === 0x201d || after === 34;
}

function isUncased(code: number): boolean {
  return (
    (code >= 0x590 && code <= 0x1fff) ||
    (code >= 0x3040 && code <= 0x9fff && code !== 0x30fb) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xd800 && code <= 0xdbff)
  );
}

/** Marks that end a sentence, in the scripts that have their own. */
function isStop(code: number): boolean {
  return (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0x61f ||
    code === 0x6d4 ||
    code === 0x964
  );
}

function endingOf(text: string): number {
  let at = text.length - 1;
  // Closing quotation marks and brackets after the stop do not matter.
  for (let seen = 0; at > 0 && seen < 3; seen++, at--) {
    const code = text.charCodeAt(at);
    const closes =
      code === 34 ||
      code === 39 ||
      code === 41 ||
      code === 0x201d ||
      code === 0x2019 ||
      code === 0xbb ||
      code === 0x201c ||
      code === 0x300d;
    if (!closes) break;
  }
  const code = text.charCodeAt(at);
  if (isStop(code)) return 2;
  return code === 58 || code === 59 || code === 0xff1a ? 1 : 0;
}

function beginningOf(text: string): number {
  const first = text.charCodeAt(0);
  if (first === 34 || first === 0x201c || first === 0x201e || first === 0xab || first === 0x2018 || first === 0x300c)
    return 2;
  if (isUncased(first)) return 2;
  if (first < 128) return first >= 65 && first <= 90 ? 2 : first >= 97 && first <= 122 ? 1 : 0;
  const letter = text[0]!;
  if (letter.toLowerCase() !== letter.toUpperCase()) return letter === letter.toUpperCase() ? 2 : 1;
  return 0;
}
