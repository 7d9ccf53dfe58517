import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../attribute/attribute.ts';
import { inventedArticle } from '../attribute/invented-article.ts';
import { attributionTable } from './attribution-table.ts';

test('a row says who, on what footing, how sure, and the words', () => {
  const { records } = attribute(inventedArticle('According to Politico, two clerks said that the gate was shut.'));
  const lines = attributionTable({ title: 'The gate', file: 'f', publisher: 'The Tide' }, records, 100);
  assert.equal(lines[0], 'The gate — The Tide');
  assert.ok(lines.some((line) => line.includes('Politico → two clerks') && line.includes('another outlet')));
  for (const line of lines) assert.ok(line.length <= 100, line);
});

test('control characters of a page do not reach the terminal', () => {
  const { records } = attribute(inventedArticle('“We\u001b[2J stay,” said Ada Marlo.'));
  for (const line of attributionTable({ title: 'a\u001bb', file: 'f', publisher: null }, records, 80)) {
    assert.ok(!line.includes('\u001b'));
  }
});

test('an article that cites nobody says so', () => {
  assert.ok(
    attributionTable({ title: null, file: 'a.txt', publisher: null }, [], 80).includes('(nobody is quoted or cited)'),
  );
});
