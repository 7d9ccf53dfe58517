import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Candidate } from '../block.ts';
import { readBlock } from '../decide/reading.ts';
import * as repeats from './repeats.ts';

const long = 'The harbour board voted on Tuesday evening to close the old ferry berth after forty years of service.';
const other =
  'Residents of the north quay had asked for the vote since the storms of last winter damaged the pier there.';

function candidates(...texts: string[]): Candidate[] {
  return texts.map((text) => ({
    text,
    page: { start: 0, end: text.length },
    form: 'paragraph',
    element: -1,
    linked: 0,
    stressed: 0,
    gap: 0,
  }));
}
const all = () => true;
const findRepeats = (list: Candidate[], isBody: (at: number) => boolean) =>
  repeats.findRepeats(
    list,
    list.map(({ text }) => readBlock(text)),
    isBody,
  );

test('a paragraph that stands above already is a repeat, word for word or nearly so', () => {
  assert.deepEqual([...findRepeats(candidates(long, other, long), all)], [2]);
  assert.deepEqual([...findRepeats(candidates(long, `${long.slice(0, -1)}, it said.`), all)], [1]);
  assert.deepEqual([...findRepeats(candidates(`${long} ${other}`, long, other), all)], [1, 2]);
});

test('an excerpt above the whole does not take the whole away', () => {
  assert.deepEqual([...findRepeats(candidates(long, `${long} ${other} Nobody spoke against it in the end.`), all)], []);
});

test('short lines are repeats beside repeats alone', () => {
  assert.deepEqual([...findRepeats(candidates('Yes.', long, 'Yes.', other, 'Yes.'), all)], []);
  assert.deepEqual([...findRepeats(candidates('A vote', long, 'A vote', long), all)], [3, 2]);
});

test('text that is not body is no first reading', () => {
  assert.deepEqual([...findRepeats(candidates(long, long), (at) => at === 1)], []);
});

test('a page of one paragraph ten thousand times is read once', () => {
  assert.equal(findRepeats(candidates(...new Array<string>(10_000).fill(long)), all).size, 9_999);
});
