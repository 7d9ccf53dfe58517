import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mendTwiceEncoded } from './twice-encoded.ts';
import { decodeWindows1252 } from './windows-1252.ts';

const twice = (text: string) => decodeWindows1252(new TextEncoder().encode(text));

test('text that was encoded twice reads as it was meant', () => {
  const meant = 'It’s a “café” in São Tomé – für 5 € more…';
  assert.equal(mendTwiceEncoded(twice(meant)), meant);
  const russian = 'Мост закрыт на три недели';
  assert.equal(mendTwiceEncoded(twice(russian)), russian);
});

test('sound text stays as it is', () => {
  for (const text of ['São Paulo, Ângela, château, «Âge»', 'He wrote “Ã©” for é.', 'ÂÂÂ ÃÃÃ Ð', 'Ã'.repeat(10_000)])
    assert.equal(mendTwiceEncoded(text), text);
});

test('a long page of nothing but lead bytes is read in one pass', () => {
  const text = 'Ã¢'.repeat(500_000);
  assert.equal(typeof mendTwiceEncoded(text), 'string');
});
