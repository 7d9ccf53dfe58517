import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, plant } from '../../src/learned/forest.ts';
import { boost, generator } from './boosting.ts';

const options = {
  trees: 30,
  leaves: 8,
  depth: 3,
  rate: 0.3,
  leastWeight: 1,
  penalty: 1,
  sample: 1,
  features: 1,
  seed: 1,
};

/** Rows of two features; the label is whether exactly one is above one half, or the first is missing. */
function rows(count: number) {
  const random = generator(7);
  const values = new Float32Array(count * 2);
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const x = row % 10 === 0 ? Number.NaN : random();
    const y = random();
    values.set([x, y], row * 2);
    labels[row] = Number.isNaN(x) || x > 0.5 !== y > 0.5 ? 1 : 0;
  }
  return { values, width: 2, labels, weights: new Float32Array(count).fill(1) };
}

test('learns what neither feature tells alone, missing values included', () => {
  const data = rows(2000);
  const forest = plant(boost(data, options));
  let right = 0;
  for (let row = 0; row < 2000; row++)
    if (evaluate(forest, data.values, row * 2) > 0 === (data.labels[row] === 1)) right++;
  assert.ok(right > 1900, `${right} of 2000`);
});

test('the same seed gives the same trees', () => {
  assert.deepEqual(boost(rows(300), options), boost(rows(300), options));
});
