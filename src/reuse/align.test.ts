import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Aligner } from './align.ts';

function align(a: readonly number[], b: readonly number[]) {
  const aligner = new Aligner(() => 10);
  aligner.prepare(Int32Array.from(a));
  return aligner.align(Int32Array.from(b)).map((chain) => chain.runs);
}

test('a run is found whole although the two words it begins with stand there many times', () => {
  const often = Array.from({ length: 40 }, (_, k) => [1, 2, 100 + k]).flat();
  const run = [1, 2, 3, 4, 5, 6, 7, 8];
  const found = align([...often, ...run], [90, ...run, 91]);
  assert.deepEqual(found[0], [{ a: often.length, b: 1, length: run.length }]);
});

test('a run that begins where the blotted words end on both sides is found', () => {
  assert.deepEqual(align([-1, -1, 5, 6, 7, 8], [-1, 5, 6, 7, 8]), [[{ a: 2, b: 1, length: 4 }]]);
});

test('blotted words match nothing', () => {
  assert.deepEqual(align([-1, -1, -1, 5], [-1, -1, -1, 6]), []);
});
