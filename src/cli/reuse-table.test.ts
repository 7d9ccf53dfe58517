import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, inventedText } from '../../bench/invented/prose.ts';
import { reuse } from '../reuse/reuse.ts';
import { reuseTable } from './reuse-table.ts';

const body = inventedText(1, 6);
const articles = [
  articleOf('a', body, { publisher: 'The Bell', title: 'Wall\u001b[2J falls' }),
  articleOf('b', `${inventedText(2, 6)} ${body}`, { publisher: 'Castrin Courier' }),
];
const byId = new Map(articles.map((article) => [article.id, article]));

test('a pair is told in words, passage beside passage, no line too wide', () => {
  const [record] = reuse(articles).records;
  for (const width of [20, 80, 200]) {
    const lines = reuseTable(record!, byId, width);
    assert.match(lines[0]!, /The Bell/u);
    assert.match(lines[1]!, /is an excerpt of/u);
    assert.ok(lines.every((line) => line.length <= Math.max(60, Math.min(width, 160))));
    assert.ok(lines.every((line) => !/\p{Cc}/u.test(line)));
  }
});

test('a pair whose articles are not here is still named', () => {
  const [record] = reuse(articles).records;
  assert.equal(reuseTable(record!, new Map(), 80)[0], 'a');
});
