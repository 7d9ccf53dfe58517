import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { words } from './words.ts';

test('numbers, apostrophes and hyphens stay inside a word', () => {
  assert.deepEqual(
    words('The mayor’s 1,200.5 far-off “friends”, 3-0.').map((word) => word.key),
    ['the', "mayor's", '1,200.5', 'far-off', 'friends', '3-0'],
  );
});

test('scripts without spaces give a word a character', () => {
  assert.equal(words('東京で会談').length, 5);
});

test('a word is what its span says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of words(text)) assert.equal(text.slice(word.start, word.end), word.text);
    }),
  );
});

test('words are what one regular expression finds', () => {
  const pattern =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:[.,](?=\p{N})\p{N}+|['’\u2010\u2011-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
  const unit = fc.constantFrom(..."aBé\u030112.,'’-\u2011 漢あーก٣م\n", '\u{20000}', '\ud840', '😀', '\u{1D400}');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      assert.deepEqual(
        words(text).map((word) => word.text),
        text.match(pattern) ?? [],
      );
    }),
    { numRuns: 500 },
  );
});
