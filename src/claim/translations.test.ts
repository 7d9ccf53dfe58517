import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Reuse } from '../records/index.ts';
import { claim } from './claim.ts';
import { madeArticle, madeInput } from './made-story.ts';
import { parallelSentences } from './parallel-sentences.ts';

const english = madeArticle(
  'en',
  [
    'The slide above Corran buried forty houses on Sunday. Nobody was killed, since the families had been taken to the school the night before. The army has sent three hundred soldiers.',
  ],
  'Hill Wire',
  '2031-02-03',
);
const spanish = {
  ...madeArticle(
    'es',
    [
      'El alud sobre Corran sepultó cuarenta casas el domingo. No murió nadie, ya que las familias habían sido llevadas a la escuela la noche anterior. El ejército ha enviado trescientos soldados.',
    ],
    'Diario del Valle',
    '2031-02-04',
  ),
  language: 'es',
};
const pair: Reuse = {
  id: 'reuse:en:es',
  a: 'en',
  b: 'es',
  relation: 'translation',
  certain: false,
  coverA: 0.9,
  coverB: 0.9,
  passages: [
    {
      a: { start: 0, end: english.text.length },
      b: { start: 0, end: spanish.text.length },
      similarity: 0.4,
      quoted: false,
    },
  ],
  score: { similarity: 0.4 },
  rule: 'made',
};

test('what a translation says is nothing that it alone has, and nothing independent', () => {
  const { records } = claim({ ...madeInput([english, spanish]), reuse: [pair] });
  assert.ok(records.length >= 3);
  for (const { witnesses, origins, status } of records) {
    assert.deepEqual(
      witnesses.map(({ article }) => article),
      ['en', 'es'],
    );
    assert.deepEqual([origins.min, origins.max, status], [1, 1, 'single']);
  }
  const without = claim(madeInput([english, spanish])).records;
  assert.ok(without.some(({ witnesses }) => witnesses.every(({ article }) => article === 'es')));
});

test('sentences that stand for one another are paired in order', () => {
  assert.deepEqual(parallelSentences([50, 90, 40], [56, 99, 44]), [
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  assert.deepEqual(parallelSentences([50, 140, 40], [56, 70, 74, 44]), [
    [0, 0],
    [1, 1],
    [1, 2],
    [2, 3],
  ]);
  assert.deepEqual(parallelSentences([], [10]), []);
});

test('pairs never go backwards', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 });
  fc.assert(
    fc.property(lengths, lengths, (a, b) => {
      const pairs = parallelSentences(a, b);
      for (const [at, [i, j]] of pairs.entries()) {
        assert.ok(i < a.length && j < b.length);
        const [x, y] = pairs[at - 1] ?? [0, 0];
        assert.ok(i >= x && j >= y);
      }
    }),
  );
});
