import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagTokens } from './parts-of-speech.ts';

test('a possessive is two tokens, whatever stands beside it and whatever was read before', () => {
  for (const text of [
    "Quillby's wall fell.",
    '“Quillby’s”',
    "(QUILLBY'S)",
    "Quillby's/Tarn's",
    "Quillby's wall fell.",
  ]) {
    const tokens = tagTokens(text, 'en');
    assert.equal(
      tokens.filter(({ key, pos }) => key === "'s" && pos === 'PART').length,
      text.includes('Tarn') ? 2 : 1,
      text,
    );
    for (const { start, end, text: own } of tokens) assert.equal(text.slice(start, end), own);
  }
});
