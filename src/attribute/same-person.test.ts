import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from './attribute.ts';
import { inventedArticle } from './invented-article.ts';

/** For each attribution in order: which of those above it may be the same source. */
function mayBe(text: string): number[][] {
  const { records } = attribute(inventedArticle(text));
  const outer = records.filter((record) => record.within === null);
  return outer.map((record) => (record.mayBe ?? []).map((id) => outer.findIndex((one) => one.id === id)));
}

test('two officials may be one, unless the words set them apart', () => {
  assert.deepEqual(mayBe('A senior official said the plan was dead.\nAn official said it would not come back.'), [
    [],
    [0],
  ]);
  assert.deepEqual(mayBe('A senior official said the plan was dead.\nAnother official said it was alive.'), [[], []]);
});

test('two countries, two bodies or two trades are two people', () => {
  const apart = [[], []];
  assert.deepEqual(
    mayBe('An Israeli official said the gate was shut.\nA Palestinian official said it was open.'),
    apart,
  );
  assert.deepEqual(mayBe('A customs official said the gate was shut.\nA treasury official said it was open.'), apart);
  assert.deepEqual(mayBe('A nurse said the ward was shut.\nA pilot said it was open.'), apart);
});

test('a country and a body, a source and an official may be the same', () => {
  assert.deepEqual(mayBe('A US official said the gate was shut.\nA treasury official said it was open.'), [[], [0]]);
  assert.deepEqual(mayBe('A source said the gate was shut.\nA treasury official said it was open.'), [[], [0]]);
});
