import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bcubed } from './bcubed.ts';

test('the true groups score one', () => {
  assert.deepEqual(bcubed([1, 1, 2], ['x', 'x', 'y']), { precision: 1, recall: 1, f1: 1 });
});

test('one group for all is right by recall alone', () => {
  const { precision, recall } = bcubed([1, 1, 1, 1], ['x', 'x', 'y', 'y']);
  assert.equal(precision, 0.5);
  assert.equal(recall, 1);
});
