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

test('any heap, in any order: each article is in one story, and the answer is the same', () => {
  const word = fc.constantFrom(
    'ferry',
    'Marisol',
    'bank',
    'Tessaly',
    'quake',
    '4.25',
    'Ellery',
    'Überfall',
    '東京',
    'и',
    '',
  );
  const drawn = fc.array(fc.tuple(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 12 })), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(drawn, fc.nat(), (told, turn) => {
      const articles = told.map(([title, text], at) =>
        madeArticle({ id: `d${at}`, title: title.join(' ') || null, text: text.join(' ') }),
      );
      const { records, notes } = cluster({ articles });
      assert.deepEqual(records.flatMap((story) => story.articles).sort(), articles.map(({ id }) => id).sort());
      for (const { articles: members, links } of records) {
        assert.equal(links.length, members.length - 1);
        for (const link of links) assert.ok(link.reasons.length > 0 && link.score >= 0 && link.score <= 1);
      }
      const at = articles.length === 0 ? 0 : turn % articles.length;
      const turned = [...articles.slice(at), ...articles.slice(0, at)].reverse();
      assert.deepEqual(cluster({ articles: turned }), { records, notes });
    }),
    { numRuns: 60 },
  );
});

test('parts of a collection can be read by several workers: nothing is kept from one call to the next', () => {
  const alone = JSON.stringify(cluster({ articles: [ferry, ferryAgain, bank] }));
  cluster({ articles: [bank, ferry] });
  assert.equal(JSON.stringify(cluster({ articles: [ferry, ferryAgain, bank] })), alone);
});

test('an article too short to tell its language is read as the others are', () => {
  const told = [
    'Pożar hali targowej w Zawierzbiu',
    'Hala targowa w Zawierzbiu spłonęła, pożar gaszono dziewięć godzin',
  ];
  const articles = (language: string | null) => [
    madeArticle({ id: 'a', language: 'pl', title: told[0]!, text: 'Hala targowa w Zawierzbiu spłonęła w nocy.' }),
    madeArticle({ id: 'b', language, title: told[1]!, text: 'Strażacy gasili halę w Zawierzbiu.' }),
    madeArticle({ id: 'c', language: 'pl', title: 'Bank podniósł stopy', text: 'Bank podniósł stopy procentowe.' }),
  ];
  assert.deepEqual(groups(articles(null)), groups(articles('pl')));
});
