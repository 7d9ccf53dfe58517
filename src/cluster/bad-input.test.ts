/** Hostile and odd heaps: no giant story swallows the rest, nothing crashes, thin evidence is noted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../records/index.ts';
import { cluster } from './cluster.ts';
import { madeArticle } from './made-article.ts';
import { createStoryStream } from './stream.ts';

const places = ['Ardmoor', 'Belquin', 'Carsova'];
const deeds = [
  'council votes to close the swimming pool after a leak',
  'orchestra hires its first conductor from abroad',
  'farmers protest against a tax on diesel',
  'school wins a prize for its solar oven',
  'police recover eleven stolen violins',
  'court clears a baker of selling stale bread',
  'volcano wakes after ninety quiet years',
  'striker signs a contract for three seasons',
  'hospital opens a ward for burns',
  'museum returns a bronze horse to its owners',
];
/** Ten deeds, one place each, places in use again and again. */
const unrelated = deeds.map((deed, at) =>
  madeArticle({ id: `u-${at}`, title: `${places[at % 3]}: ${deed}`, text: '' }),
);

const largest = (articles: readonly Article[]) => cluster({ articles }).records[0]!.articles.length;

test('headlines on different deeds in the same few places stay apart', () => {
  assert.ok(largest(unrelated) === 1, `largest story ${largest(unrelated)}`);
});

test('a hundred copies of one text are one story, and leave another alone', () => {
  const text = 'The harbour of Port Ellery was closed on Monday after a crane fell across the quay. Nobody was hurt.';
  const copies = Array.from({ length: 100 }, (_, at) =>
    madeArticle({ id: `copy-${at}`, title: 'Crane falls in Port Ellery', text }),
  );
  const other = madeArticle({
    id: 'other',
    title: 'Tessaly elects a poet',
    text: 'Voters in Tessaly chose the poet Ana Druce as mayor.',
  });
  const stories = cluster({ articles: [...copies, other] }).records.map((story) => story.articles.length);
  assert.deepEqual(stories, [100, 1]);
});

test('two hundred copies, each with words of its own at the end, are one story', () => {
  const text =
    'The harbour of Port Ellery was closed on Monday after a crane fell across the quay. Nobody was hurt. Divers were looking at the foundations, harbour master Ines Valdro said. Ships wait off the coast until the quay is cleared.';
  const word = ['amber', 'basin', 'cedar', 'delta', 'ember', 'fjord', 'grain', 'hazel', 'inlet', 'jetty', 'kiosk'];
  const articles = Array.from({ length: 200 }, (_, at) => {
    const own = [1, 3, 5, 7].map((step) => word[(at * step + (at >> 3)) % word.length]).join(' ');
    return madeArticle({ id: `copy-${at}`, title: 'Crane falls in Port Ellery', text: `${text} ${own}.` });
  });
  assert.equal(largest(articles), 200);
});

test('one word each: only the same word is one story, and all are noted as thin', () => {
  const words = ['flood', 'strike', 'verdict', 'eclipse', 'tariff', 'goal'];
  const articles = words.map((word) => madeArticle({ id: word, title: null, text: word }));
  const { records, notes } = cluster({ articles });
  assert.equal(records.length, words.length);
  assert.equal(notes.filter((note) => note.code === 'cluster/thin').length, words.length);
});

test('dates of 1970 and 2099 do not tear a story apart, nor join what is unlike', () => {
  const text =
    'The ferry Marisol ran aground off Port Ellery on Tuesday night with 212 people on board. Lifeboats took everyone off before dawn, the coastguard said. Captain Ines Valdro was questioned.';
  const title = 'Ferry Marisol runs aground off Port Ellery';
  const articles = [
    madeArticle({ id: 'a', title, text, published: '2024-05-01' }),
    madeArticle({ id: 'b', title, text: `${text} The ferry is thirty years old.`, published: '1970-01-01' }),
    madeArticle({ id: 'c', title, text: `Update: ${text}`, published: '2099-12-31' }),
    madeArticle({
      id: 'd',
      title: 'Bank of Tessaly keeps rates',
      text: 'The bank left its rate at 4.25 per cent.',
      published: '1970-01-01',
    }),
    madeArticle({
      id: 'e',
      title: 'Not a date',
      text: 'Beekeepers met in Istra to count their hives.',
      published: 'soon',
    }),
  ];
  const { records, notes } = cluster({ articles });
  assert.deepEqual(
    notes.filter((note) => note.code === 'cluster/odd-date').map((note) => note.article),
    ['b', 'c'],
  );
  assert.deepEqual(
    records.map((story) => story.articles),
    [['a', 'b', 'c'], ['d'], ['e']].sort((x, y) => y.length - x.length),
  );
});

test('scripts do not mix', () => {
  const articles = [
    madeArticle({
      id: 'ja',
      language: 'ja',
      title: '東京で首脳会談、輸出規制を協議',
      text: '両国の首脳は東京で会談し、半導体の輸出規制を協議した。',
    }),
    madeArticle({
      id: 'ja2',
      language: 'ja',
      title: '首脳が東京で会談、輸出規制が議題',
      text: '首脳は東京で会談した。半導体の輸出規制が主な議題だった。',
    }),
    madeArticle({
      id: 'ru',
      language: 'ru',
      title: 'Наводнение в Приморье',
      text: 'Вода поднялась на два метра, сообщили спасатели.',
    }),
    madeArticle({
      id: 'ar',
      language: 'ar',
      title: 'افتتاح متحف جديد',
      text: 'افتتح الوزير متحفا جديدا للآثار في العاصمة.',
    }),
    madeArticle({ id: 'none', language: null, title: '🙂🙂🙂', text: '!!! ??? …' }),
    madeArticle({ id: 'nul', language: null, title: '\u0000\ud800', text: '\udfff'.repeat(500) }),
  ];
  const stories = cluster({ articles }).records.map((story) => story.articles);
  assert.deepEqual(stories[0], ['ja', 'ja2']);
  assert.equal(stories.length, 5);
});

test('a long line of one word is read in linear time, in heap and stream', () => {
  const long = madeArticle({ id: 'long', title: 'x'.repeat(200_000), text: 'word '.repeat(200_000) });
  const marks = madeArticle({ id: 'marks', title: '', text: '.'.repeat(300_000) });
  assert.equal(cluster({ articles: [long, marks] }).records.length, 2);
  const stream = createStoryStream();
  stream.add(long);
  stream.add(marks);
  assert.equal(stream.size, 2);
});
