import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from './explain.ts';
import { madeArticle } from './made-article.ts';

const articles = [
  madeArticle({
    id: 'a',
    title: 'Ferry Marisol runs aground off Port Ellery, 212 taken off',
    text: 'The ferry Marisol ran aground off Port Ellery on Tuesday night with 212 people on board. Captain Ines Valdro was questioned.',
  }),
  madeArticle({
    id: 'b',
    title: 'All 212 rescued as ferry hits rocks',
    text: 'Lifeboats rescued all 212 passengers of the Marisol, which struck rocks near Port Ellery. Police questioned the captain, Ines Valdro.',
  }),
  madeArticle({
    id: 'c',
    title: 'Bank of Tessaly keeps rates',
    text: 'Governor Pavel Druce left the key rate at 4.25 per cent on Wednesday.',
  }),
];

test('one story: the chance, its parts, and words that stand in both', () => {
  const why = explain({ articles }, 'b', 'a')!;
  assert.equal(why.together, true);
  assert.deepEqual([why.link.a, why.link.b], ['a', 'b']);
  assert.ok(why.link.score > 0.5 && why.link.score <= 1);
  assert.ok(why.link.reasons.some((reason) => reason.includes('“Marisol”')));
  assert.ok(why.link.reasons.some((reason) => reason.includes('“212”')));
});

test('two stories: the same parts, and that nothing is shared', () => {
  const why = explain({ articles }, 'a', 'c')!;
  assert.equal(why.together, false);
  assert.ok(why.link.score < 0.3);
  assert.ok(why.link.reasons.includes('no telling word in common'));
});

test('an id that is not among the articles has no explanation', () => {
  assert.equal(explain({ articles }, 'a', 'z'), null);
});
