import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagEnglish } from './tagger.ts';

const texts = [
  "“Tarnby’s” wall fell, and Tarnby's mayor said: 'Tarnby's done'.",
  'The (xu-76)/quorl. went on; Quorl. "xu-76" is a *quorl* of 76/xu.',
  'Tarnby’s, quorl/xu-76, and the mayor of Tarnby (Quorl) met 76.',
  'Xu-76? Quorl! TARNBY’S. xu/quorl, «Tarnby’s» and “76”…',
];

test('the tokens of a text do not depend on what was read before it', () => {
  const forwards = texts.map(tagEnglish);
  const backwards = [...texts].reverse().map(tagEnglish).reverse();
  assert.deepEqual(backwards, forwards);
});

test('tens of thousands of unknown words later it is the same still', () => {
  const before = texts.map(tagEnglish);
  for (let from = 0; from < 50_000; from += 5000) {
    const words = Array.from({ length: 5000 }, (_, at) => `zq${(from + at).toString(36)}x’s/${from + at}k`);
    assert.equal(tagEnglish(words.join(' ')).values.join('').length, words.join('').length);
  }
  assert.deepEqual(texts.map(tagEnglish), before);
});
