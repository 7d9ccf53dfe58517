/** Hostile collections: the work stays bounded, and what is not listed is said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, inventedText } from '../../bench/invented/prose.ts';
import { reuse } from './reuse.ts';

test('ten thousand identical articles are pairs with the first', () => {
  const text = inventedText(31, 6);
  const articles = Array.from({ length: 10_000 }, (_, k) => articleOf(`a${String(k).padStart(5, '0')}`, text));
  const { records, notes } = reuse(articles);
  assert.ok(records.length >= 9999 && records.length < 11_000, String(records.length));
  assert.ok(records.every((record) => record.relation === 'copy'));
  assert.ok(notes.some((note) => note.code === 'reuse/summarised' && note.message.includes('not listed')));
});

test('hundreds of near copies are each compared with a few', () => {
  const text = inventedText(32, 8);
  const articles = Array.from({ length: 300 }, (_, k) => articleOf(`a${k}`, `Number ${k} says so. ${text}`));
  const { records, notes } = reuse(articles);
  const found = new Set(records.flatMap((record) => [record.a, record.b]));
  assert.equal(found.size, 300);
  assert.ok(records.length < 9000, String(records.length));
  assert.ok(notes.some((note) => note.code === 'reuse/summarised'));
});

test('one sentence repeated very often, and a text of ten million characters', () => {
  const repeated = 'The tide came in and nobody on the quay said a word. '.repeat(200_000);
  const long = Array.from({ length: 400 }, (_, k) => inventedText(k, 6))
    .join('\n')
    .repeat(15);
  const { records, notes } = reuse([
    articleOf('a', repeated),
    articleOf('b', long),
    articleOf('c', repeated),
    articleOf('d', long.slice(5000)),
  ]);
  assert.ok(records.length >= 1);
  assert.ok(notes.some((note) => note.article === 'a' && note.code === 'reuse/summarised'));
});

test('empty articles among others change nothing', () => {
  const articles = [
    articleOf('a', inventedText(1, 5)),
    articleOf('b', ''),
    articleOf('c', '   \n'),
    articleOf('d', inventedText(1, 5)),
  ];
  assert.deepEqual(
    reuse(articles).records.map((record) => [record.a, record.b]),
    [['a', 'd']],
  );
});
