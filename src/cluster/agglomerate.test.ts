import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agglomerate, type Edge } from './agglomerate.ts';

test('a chain of close pairs is not one group when its ends are unlike', () => {
  const edges = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.8 },
    { a: 2, b: 3, score: 0.9 },
  ];
  assert.deepEqual(agglomerate(4, edges, 0.5), [
    [0, 1],
    [2, 3],
  ]);
});

test('what is not listed counts as missing', () => {
  const edges = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.8 },
  ];
  assert.deepEqual(agglomerate(3, edges, 0.4), [[0, 1, 2]]);
  assert.deepEqual(agglomerate(3, edges, 0.41), [[0, 1], [2]]);
});

const graph = fc
  .array(fc.record({ a: fc.nat(9), b: fc.nat(9), score: fc.constantFrom(0.2, 0.4, 0.5, 0.6, 0.8, 1) }), {
    maxLength: 30,
  })
  .map((edges) => {
    const distinct = new Map<string, Edge>();
    for (const { a, b, score } of edges) {
      if (a !== b) distinct.set(`${Math.min(a, b)} ${Math.max(a, b)}`, { a: Math.min(a, b), b: Math.max(a, b), score });
    }
    return [...distinct.values()];
  });

test('every item is in exactly one group, and the order of the edges does not matter', () => {
  fc.assert(
    fc.property(graph, fc.infiniteStream(fc.nat()), (edges, numbers) => {
      const groups = agglomerate(10, edges, 0.5);
      assert.deepEqual(
        groups.flat().sort((x, y) => x - y),
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      );
      const shuffled = edges
        .map((edge) => ({
          edge: numbers.next().value! % 2 === 0 ? edge : { a: edge.b, b: edge.a, score: edge.score },
          key: numbers.next().value!,
        }))
        .sort((x, y) => x.key - y.key)
        .map((item) => item.edge);
      assert.deepEqual(agglomerate(10, shuffled, 0.5), groups);
    }),
  );
});
