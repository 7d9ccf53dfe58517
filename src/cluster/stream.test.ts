import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeArticle } from './made-article.ts';
import { createStoryStream } from './stream.ts';

const ferry = [
  'The ferry Marisol ran aground off Port Ellery on Tuesday night with 212 people on board, the coastguard said.',
  'All 212 people aboard the ferry Marisol were taken off by lifeboats near Port Ellery, according to the coastguard.',
  'Captain Ines Valdro of the grounded ferry Marisol was questioned by harbour police in Port Ellery.',
];
const bank = [
  'The central bank of Tessaly kept its key rate at 4.25 per cent, governor Pavel Druce said.',
  'Pavel Druce, governor of the central bank of Tessaly, said rates of 4.25 per cent would come down next year.',
];

function fill(window?: number) {
  const stream = createStoryStream(window === undefined ? {} : { window });
  const articles = [ferry[0], bank[0], ferry[1], bank[1], ferry[2]].map((text, at) =>
    madeArticle({ id: `s${at}`, text: text! }),
  );
  return { stream, placements: articles.map((article) => stream.add(article)) };
}

test('articles join the story that is theirs, and its id stays', () => {
  const { stream, placements } = fill();
  const at = placements.map((placement) => stream.current(placement.story));
  assert.deepEqual(at, [at[0], at[1], at[0], at[1], at[0]]);
  assert.notEqual(at[0], at[1]);
  assert.deepEqual(
    placements.map((placement) => placement.started),
    [true, true, false, false, false],
  );
  assert.equal(stream.story(at[0]!)!.count, 3);
  assert.equal(stream.story('unknown'), null);
});

test('a merged story goes on under the older id, and both ids find it', () => {
  const { stream, placements } = fill();
  for (const { from, into } of stream.merges) {
    assert.equal(stream.current(from), stream.current(into));
    assert.deepEqual(stream.story(from), stream.story(into));
  }
  for (const placement of placements) assert.ok(stream.story(placement.story));
});

test('the same articles in the same order give the same stories', () => {
  assert.deepEqual(fill().placements, fill().placements);
});

test('an article beyond the window cannot be joined, and nothing breaks', () => {
  const { stream, placements } = fill(2);
  assert.equal(new Set(placements.map((placement) => stream.current(placement.story))).size >= 2, true);
  assert.equal(stream.size, 5);
});

test('what falls out of the window is counted still', () => {
  const { stream, placements } = fill(2);
  const counted = new Map(placements.map(({ story }) => [stream.current(story), stream.story(story)!.count]));
  assert.equal(
    [...counted.values()].reduce((sum, count) => sum + count, 0),
    5,
  );
});
