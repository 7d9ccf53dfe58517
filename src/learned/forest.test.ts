import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance, contributions, evaluate, evaluateRows, plant, type Trees } from './forest.ts';

// The first tree asks for the size, and where that is large for the age; the second is one leaf.
const trees: Trees = {
  features: ['size', 'age'],
  base: -1,
  roots: [0, 5],
  feature: [0, -1, 1, -1, -1, -1],
  threshold: [2, 0, 10, 0, 0, 0],
  right: [2, 0, 4, 0, 0, 0],
  value: [0, -0.5, 1, 0.25, 2, 0.5],
};

test('a row goes left when its value is at most the threshold, and its leaves are summed', () => {
  const forest = plant(trees);
  const rows = Float32Array.from([2, 0, 3, 10, 3, 11]);
  assert.equal(evaluate(forest, rows, 0), -1);
  assert.equal(evaluate(forest, rows, 2), -0.25);
  assert.equal(evaluate(forest, rows, 4), 1.5);
});

test('the rows of a page get the sums that each gets alone, those that are asked for', () => {
  const forest = plant(trees);
  const rows = Float32Array.from([2, 0, 9, 3, 10, 9, 3, 11, 9]);
  assert.deepEqual([...evaluateRows(forest, rows, 3)], [-1, -0.25, 1.5]);
  assert.deepEqual([...evaluateRows(forest, rows, 3, (row) => row > 0)], [-1, -0.25, 1.5]);
  assert.deepEqual([...evaluateRows(forest, rows, 3, (row) => row < 2)].slice(0, 2), [-1, -0.25]);
});

test('what is not known goes left', () => {
  assert.equal(evaluate(plant(trees), Float32Array.from([Number.NaN, 0]), 0), -1);
});

test('a threshold is rounded as the rows are', () => {
  const tenth = { ...trees, threshold: [0.1, 0, 10, 0, 0, 0] };
  assert.equal(evaluate(plant(tenth), Float32Array.from([0.1, 0]), 0), -1);
  assert.equal(evaluate(plant(tenth, 'double'), Float64Array.from([0.1, 0]), 0), -1);
});

test('contributions add up to what the way down the trees adds', () => {
  const into = new Float64Array(2);
  contributions(plant(trees), Float32Array.from([3, 11]), 0, into);
  assert.deepEqual([...into], [1, 1]);
});

test('even log-odds are an even chance', () => {
  assert.equal(chance(0), 0.5);
});
