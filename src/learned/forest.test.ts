import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance, logOdds, plant, type Trees } from './forest.ts';

const trees: Trees = {
  features: ['size', 'age'],
  base: -1,
  trees: [[[0, 2, 1, 2], [-0.5], [1, 10, 3, 4], [0.25], [2]], [[0.5]]],
};

test('a row goes left when its value is at most the threshold, and its leaves are summed', () => {
  const forest = plant(trees);
  const rows = Float32Array.from([2, 0, 3, 10, 3, 11]);
  assert.equal(logOdds(forest, rows, 0), -1);
  assert.equal(logOdds(forest, rows, 2), -0.25);
  assert.equal(logOdds(forest, rows, 4), 1.5);
});

test('what is not known goes left', () => {
  assert.equal(logOdds(plant(trees), Float32Array.from([Number.NaN, 0]), 0), -1);
});

test('even log-odds are an even chance', () => {
  assert.equal(chance(0), 0.5);
});
