import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event } from '../records/index.ts';
import { timelineTable } from './timeline-table.ts';

const reports = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, { publisher: `The ${id}`, file: id }]));
const event: Event = {
  id: 'e',
  story: 's',
  clock: 'happened',
  when: {
    value: '2031-05',
    precision: 'month',
    basis: 'inferred',
    reason: '“early May”, counted from the publication',
    earliest: '2031-05-01',
    latest: '2031-05-11',
  },
  text: 'The gates were\u001b[2J opened by hand.',
  articles: ['b', 'a', 'c', 'd', 'e'],
  claim: null,
  first: { article: 'a', certain: false },
  evidence: [],
};

test('a row says when as exactly as known, the clock, the words, who had it first, and the ground', () => {
  const lines = timelineTable({ title: 'Gates' }, [event], reports, 160);
  const text = lines.join('\n');
  for (const words of ['1 – 11 May 2031', 'happened', 'opened by hand', 'The a (perhaps', 'and 2 more', '“early May”'])
    assert.ok(text.includes(words), words);
  assert.ok(!text.includes('\u001b'));
  for (const line of lines) assert.ok(line.length <= 160);
});

test('a story without dates says so', () => {
  assert.ok(timelineTable({ title: 'Gates' }, [], reports, 80).includes('(no date was found)'));
});
