import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOutlets, outletNamed } from './outlets.ts';

test('the longest name wins, possessives are left out', () => {
  const text = 'The New York Times’s editor told Politico that Le Monde had it first.';
  assert.deepEqual(
    findOutlets(text).map((found) => [found.outlet.name, found.text]),
    [
      ['The New York Times', 'The New York Times'],
      ['Politico', 'Politico'],
      ['Le Monde', 'Le Monde'],
    ],
  );
});

test('common words are marked as ambiguous, small letters do not count', () => {
  assert.deepEqual(
    findOutlets('The Sun rose; politico is a word.').map((found) => found.ambiguous),
    [true],
  );
});

test('an outlet is known by an alias', () => {
  assert.equal(outletNamed('WSJ')?.name, 'The Wall Street Journal');
  assert.equal(outletNamed('The Nowhere Courier'), null);
});

test('hostile text ends', () => {
  findOutlets('The '.repeat(200_000));
});
