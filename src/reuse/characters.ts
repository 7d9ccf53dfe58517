/**
 * What each UTF-16 code unit is to the tokeniser: part of a word, a digit, a sign that is a word by itself (scripts
 * without spaces), or neither; and the unit it is compared by (lower case, Latin letters without their accents, so that
 * a copy that lost its accents still matches). Tables, because collections hold hundreds of millions of characters.
 */

export const characterKinds = { other: 0, letter: 1, digit: 2, single: 3 } as const;

/** Kind of each code unit. */
export const kindOf = new Uint8Array(65_536);
/** The code unit each code unit is compared by. */
export const foldOf = new Uint16Array(65_536);

const single = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordUnit = /[\p{L}\p{M}]/u;
const digit = /\p{N}/u;

for (let unit = 0; unit < 65_536; unit++) {
  foldOf[unit] = unit;
  if (unit < 0x30 || (unit >= 0xac00 && unit <= 0xd7a3)) {
    if (unit >= 0xac00) kindOf[unit] = characterKinds.letter;
    continue;
  }
  if (unit >= 0x4e00 && unit <= 0x9fff) {
    kindOf[unit] = characterKinds.single;
    continue;
  }
  const character = String.fromCharCode(unit);
  if (single.test(character)) kindOf[unit] = characterKinds.single;
  else if (digit.test(character)) kindOf[unit] = characterKinds.digit;
  else if (wordUnit.test(character)) kindOf[unit] = characterKinds.letter;
  else continue;
  const folded = (unit < 0x250 ? character.normalize('NFD').charAt(0) : character).toLowerCase();
  if (folded.length === 1) foldOf[unit] = folded.charCodeAt(0);
}
