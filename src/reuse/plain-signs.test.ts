import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, inventedText } from '../../bench/invented/prose.ts';
import { reuse } from './reuse.ts';

const report = (rate: string, day: string, low: string, high: string, volume: string, last: string) =>
  `Crown deposits at Ostravel opened at ${rate} on ${day} and traded between ${low} and ${high} for most of the session, dealers at the Castrin exchange said. Volume came to ${volume} lots, against ${last} lots a day before.`;

test('one form filled in twice is no copy', () => {
  const a = articleOf('a', report('4.15', 'Monday', '4.02', '4.31', '1,204', '1,377'));
  const b = articleOf('b', report('4.44', 'Friday', '4.29', '4.58', '2,110', '1,965'));
  assert.deepEqual(reuse([a, b]).records, []);
});

test('a copy in which one figure was corrected is a copy', () => {
  const a = articleOf('a', report('4.15', 'Monday', '4.02', '4.31', '1,204', '1,377'));
  const b = articleOf('b', report('4.15', 'Monday', '4.02', '4.31', '1,240', '1,377'));
  assert.equal(reuse([a, b]).records.length, 1);
});

test('one long sentence word for word is enough, in whatever long report it stands', () => {
  const sentence =
    'The dredger Ulvex lifted the last of its eleven rusted pontoons beside the old customs pier before the tide turned, while crews from Castrin watched from the breakwater.';
  const a = articleOf('a', `${inventedText(1, 30)} ${sentence} ${inventedText(2, 30)}`);
  const b = articleOf('b', `${inventedText(3, 25)} ${sentence} ${inventedText(4, 25)}`);
  const { records } = reuse([a, b]);
  assert.equal(records.length, 1);
  assert.match(a.text.slice(records[0]!.passages[0]!.a.start, records[0]!.passages[0]!.a.end), /Ulvex.*breakwater/u);
});
