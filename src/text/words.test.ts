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
