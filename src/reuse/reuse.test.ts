import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, inventedText } from '../../bench/invented/prose.ts';
import { reuse } from './reuse.ts';
import { createReuseIndex } from './reuse-index.ts';

const wire = inventedText(1, 12);

test('a verbatim copy is found, and its spans are what they say', () => {
  const a = articleOf('a', wire);
  const b = articleOf('b', `Our own first sentence stands before it.\n\n${wire}`);
  const { records } = reuse([b, a, articleOf('c', inventedText(2, 12))]);
  assert.equal(records.length, 1);
  assert.deepEqual([records[0]!.a, records[0]!.b], ['a', 'b']);
  for (const passage of records[0]!.passages) {
    const first = a.text.slice(passage.a.start, passage.a.end);
    assert.equal(first.replace(/\s+/gu, ' '), b.text.slice(passage.b.start, passage.b.end).replace(/\s+/gu, ' '));
  }
});

test('the order articles come in changes nothing', () => {
  const articles = [1, 1, 2, 3, 3].map((seed, k) => articleOf(`x${k}`, inventedText(seed, 10 + k)));
  assert.deepEqual(reuse(articles), reuse([...articles].reverse()));
});

test('an excerpt is one, whichever side it stands on', () => {
  const excerpt = `${inventedText(4, 2)}`;
  const long = `${inventedText(5, 5)} ${excerpt} ${inventedText(6, 5)}`;
  assert.equal(reuse([articleOf('a', excerpt), articleOf('b', long)]).records[0]!.relation, 'excerpt');
  assert.equal(reuse([articleOf('b', excerpt), articleOf('a', long)]).records[0]!.relation, 'contains');
});

test('two reporters who heard the same words share quotations and no more', () => {
  const said = '“We will rebuild the harbour wall stone by stone, and no family shall sleep outdoors this winter,”';
  const a = articleOf(
    'a',
    `Storms broke the quay at Velmar on Friday. ${said} the mayor said. Ferries stay in port until April.`,
  );
  const b = articleOf(
    'b',
    `Velmar counts its losses. ${said} Odile Brandt told reporters at the town hall. Insurers have sent two men.`,
  );
  const { records } = reuse([a, b]);
  assert.equal(records[0]?.relation, 'shares-quotations');
  assert.ok(records[0]!.passages.every((passage) => passage.quoted));
});

test('a shared headline or notice is not reuse', () => {
  const notice = 'To reprint anything longer than an extract, written permission must be had from the publisher first.';
  const article = (id: string, seed: number) => {
    const text = `${inventedText(seed, 5)}\n${notice}`;
    const made = articleOf(id, text);
    const cut = text.length - notice.length;
    const [body] = made.blocks;
    return {
      ...made,
      blocks: [
        { ...body!, end: cut },
        { ...body!, role: 'notice' as const, start: cut, end: text.length },
      ],
    };
  };
  assert.deepEqual(reuse([article('a', 20), article('b', 21)]).records, []);
});

test('articles without text are harmless', () => {
  assert.deepEqual(reuse([]).records, []);
  assert.deepEqual(reuse([articleOf('a', ''), articleOf('b', ''), articleOf('c', 'One word')]).records, []);
});

test('two that took from a third share a source', () => {
  const [first, middle, last] = [inventedText(41, 6), inventedText(42, 6), inventedText(43, 6)];
  const { records } = reuse([
    articleOf('a', `${inventedText(44, 8)} ${first} ${middle}`),
    articleOf('b', `${middle} ${last} ${inventedText(45, 8)}`),
    articleOf('wire', `${first} ${middle} ${last}`),
  ]);
  const relation = (a: string, b: string) => records.find((record) => record.a === a && record.b === b)?.relation;
  assert.equal(relation('a', 'b'), 'shares-source');
  assert.notEqual(relation('a', 'wire'), 'shares-source');
});

test('an index that grows finds what it shares with those before', () => {
  const index = createReuseIndex();
  const articles = [1, 2, 1, 3].map((seed, k) => articleOf(`n${k}`, inventedText(seed, 9)));
  const found = articles.flatMap((article) => index.add(article).records);
  assert.ok(found.some(({ a, b, relation }) => a === 'n0' && b === 'n2' && relation === 'copy'));
});
