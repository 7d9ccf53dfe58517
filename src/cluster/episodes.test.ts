import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cluster } from './cluster.ts';
import { readCollection } from './collection.ts';
import { findEpisodes } from './episodes.ts';
import { madeArticle } from './made-article.ts';

const strike = [
  [
    '2024-03-01',
    'Dockers of Port Ellery vote to strike',
    'Dockers in Port Ellery voted to strike over pay, the union of Ines Valdro said.',
  ],
  [
    '2024-03-01',
    'Port Ellery dockers back strike over pay',
    'A strike over pay was backed by dockers in Port Ellery, union leader Ines Valdro said.',
  ],
  [
    '2024-03-02',
    'Strike vote in Port Ellery: dockers want ten per cent',
    'Dockers of Port Ellery want ten per cent, said Ines Valdro after the vote to strike.',
  ],
  [
    '2024-03-19',
    'Deal ends strike of Port Ellery dockers',
    'Dockers of Port Ellery accepted a deal of six per cent, ending the strike, Ines Valdro said.',
  ],
  [
    '2024-03-19',
    'Port Ellery dockers go back after deal on six per cent',
    'The strike of dockers in Port Ellery ended with a deal of six per cent, said Ines Valdro.',
  ],
].map(([published, title, text], at) =>
  madeArticle({ id: `s${at}`, title: title!, text: text!, published: published! }),
);

test('a story of weeks is shown as its episodes, in order of time', () => {
  const collection = readCollection(strike);
  assert.deepEqual(findEpisodes([0, 1, 2, 3, 4], collection), [
    [0, 1, 2],
    [3, 4],
  ]);
});

test('without dates, or within days, a story is one episode', () => {
  assert.deepEqual(findEpisodes([0, 1, 2], readCollection(strike)), []);
  const undated = strike.map((article) => ({ ...article, published: null }));
  assert.deepEqual(findEpisodes([0, 1, 2, 3, 4], readCollection(undated)), []);
});

test('the episodes of a story hold each article once', () => {
  for (const story of cluster({ articles: strike }).records) {
    const episodes = story.episodes ?? [];
    if (episodes.length === 0) continue;
    assert.deepEqual(episodes.flatMap((episode) => episode.articles).sort(), [...story.articles].sort());
  }
});
