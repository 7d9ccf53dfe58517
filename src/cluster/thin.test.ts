import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareOneWord } from './thin.ts';

const kinds = ['word', 'name', 'word', 'number'] as const;

test('a word and the name it is written as are one word', () => {
  assert.equal(shareOneWord(Int32Array.of(0, 1), Int32Array.of(0, 1, 2), { kinds }), true);
});

test('two words, or a word and a number, are more than one', () => {
  assert.equal(shareOneWord(Int32Array.of(0, 2), Int32Array.of(0, 2), { kinds }), false);
  assert.equal(shareOneWord(Int32Array.of(0, 3), Int32Array.of(0, 3), { kinds }), false);
});
