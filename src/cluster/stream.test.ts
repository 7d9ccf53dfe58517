import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
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

/** Stories told in invented words: `told` reports each, in an order drawn by fast-check. */
const subjects = ['ferry Marisol Ellery', 'bank Tessaly Druce', 'quake Talmere Kerrin', 'rocket Orin Sollen'];
const reports = subjects.flatMap((subject, story) =>
  Array.from({ length: 3 }, (_, report) =>
    madeArticle({
      id: `p${story}-${report}`,
      title: `${subject} report ${report}`,
      text: `${subject} officials said on day ${report} that the ${subject} was in the news again, witness number ${story}${report}.`,
    }),
  ),
);

test('whatever the order: every article is in one story, merges are recorded, and identifiers survive', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: 4 }), (articles) => {
      const stream = createStoryStream();
      const handed: string[] = [];
      for (const article of articles) {
        const { story, started, merges } = stream.add(article);
        handed.push(story);
        assert.equal(stream.current(story), story, 'an article is placed in a story that stands');
        assert.ok(!started || merges.length === 0, 'a story that begins merges none');
        // Every identifier that was ever handed out still leads to a story that stands.
        for (const id of handed) assert.equal(stream.current(stream.current(id)), stream.current(id));
      }
      const counted = new Map(handed.map((id) => [stream.current(id), stream.story(id)!.count]));
      assert.equal(
        [...counted.values()].reduce((sum, count) => sum + count, 0),
        articles.length,
      );
      const begun = new Set(handed);
      for (const { from, into } of stream.merges) {
        assert.ok(begun.has(from) || stream.story(from), 'what was merged once stood');
        assert.equal(stream.current(from), stream.current(into));
      }
      assert.equal(new Set(stream.merges.map(({ from }) => from)).size, stream.merges.length, 'merged once, for good');
    }),
    { numRuns: 40 },
  );
});

test('the older story goes on in every merge', () => {
  const stream = createStoryStream();
  const began: string[] = [];
  for (const article of reports) {
    const { story, started, merges } = stream.add(article);
    if (started) began.push(story);
    for (const { from, into } of merges) assert.ok(began.indexOf(into) < began.indexOf(from));
  }
});
