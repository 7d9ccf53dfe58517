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

export function measure({ text, units, length }: Characters): Measures {
  let words = 0;
  let sentences = 0;
  let commas = 0;
  let digits = 0;
  let upper = 0;
  let capitalised = 0;
  let quotes = 0;
  let marks = 0;
  let uncased = 0;
  let ideographs = 0;
  let inWord = false;
  for (let at = 0; at < length; at++) {
    const code = units[at]!;
    if (code >= 97 && code <= 122) {
      if (!inWord) words++;
      inWord = true;
      continue;
    }
    if (code === 32 || code === 10) {
      inWord = false;
      continue;
    }
    if (code >= 48 && code <= 57) {
      digits++;
      if (!inWord) words++;
      inWord = true;
      continue;
    }
    const isUpper =
      (code >= 65 && code <= 90) ||
      (code >= 0xc0 && code <= 0xde) ||
      (code >= 0x391 && code <= 0x42f && code !== 0x3c9 && (code < 0x3b1 || code > 0x3ff));
    const isLower =
      (code >= 97 && code <= 122) ||
      (code >= 0xdf && code <= 0x24f) ||
      (code >= 0x3b1 && code <= 0x3c9) ||
      (code >= 0x430 && code <= 0x45f);
    if (isUpper || isLower) {
      if (isUpper) upper++;
      if (!inWord) {
        words++;
        if (isUpper) capitalised++;
      }
      inWord = true;
      continue;
    }
    if (isUncased(code)) {
      uncased++;
      if (code >= 0x2e80 && code < 0xfb00) ideographs++;
      else if (!inWord) words++;
      inWord = true;
      continue;
    }
    if (code === 39 || code === 0x2019 || code === 45) continue;
    inWord = false;
    if (isStop(code)) {
      const next = units[at + 1];
      if (code > 127 || at + 1 === length || next === 32 || next === 0x201d || next === 34) sentences++;
    } else if (code === 44 || code === 0x3001 || code === 0xff0c || code === 0x60c) commas++;
    else if (code === 34 || (code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x300c)
      quotes++;
    else marks++;
  }
  words += Math.ceil(ideographs / 2);
  return {
    length,
    words,
    sentences,
    commas,
    digits,
    upper,
    capitalised,
    quotes,
    marks,
    ending: endingOf(text),
    beginning: beginningOf(text),
    uncased,
  };
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
