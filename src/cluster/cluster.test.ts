import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../records/index.ts';
import { cluster } from './cluster.ts';
import { madeArticle } from './made-article.ts';

const ferry = madeArticle({
  id: 'ferry-1',
  title: 'Ferry Marisol runs aground off Port Ellery, 212 taken off',
  text: 'The ferry Marisol ran aground off Port Ellery on Tuesday night with 212 people on board. Lifeboats took everyone off before dawn, the coastguard said. Captain Ines Valdro was questioned by the harbour police.',
});
const ferryAgain = madeArticle({
  id: 'ferry-2',
  title: 'All 212 rescued as ferry hits rocks near Port Ellery',
  text: 'Lifeboats rescued all passengers of the Marisol, which struck rocks near Port Ellery late on Tuesday. Police questioned the captain, Ines Valdro. The coastguard praised volunteers.',
});
const bank = madeArticle({
  id: 'bank-1',
  title: 'Central bank of Tessaly keeps rates unchanged',
  text: 'The central bank of Tessaly left its key rate at 4.25 per cent on Wednesday, saying that inflation was easing more slowly than hoped. Governor Pavel Druce said that cuts would come next year.',
});

const groups = (articles: readonly Article[]) => cluster({ articles }).records.map((story) => story.articles);

test('two reports of one event are one story, a third on something else is not, in a heap of three', () => {
  assert.deepEqual(groups([ferry, bank, ferryAgain]), [['ferry-1', 'ferry-2'], ['bank-1']]);
});

test('the order of the articles does not matter', () => {
  const expected = JSON.stringify(cluster({ articles: [ferry, ferryAgain, bank] }));
  fc.assert(
    fc.property(fc.shuffledSubarray([ferry, ferryAgain, bank], { minLength: 3 }), (articles) => {
      assert.equal(JSON.stringify(cluster({ articles })), expected);
    }),
  );
});

test('articles without text stay apart and are noted as thin', () => {
  const empty = ['a', 'b', 'c'].map((id) => madeArticle({ id, title: null, text: '' }));
  const { records, notes } = cluster({ articles: empty });
  assert.equal(records.length, 3);
  assert.deepEqual(
    notes.map((note) => note.code),
    ['cluster/thin', 'cluster/thin', 'cluster/thin'],
  );
});

test('nothing gives nothing', () => {
  assert.deepEqual(cluster({ articles: [] }), { records: [], notes: [] });
});
