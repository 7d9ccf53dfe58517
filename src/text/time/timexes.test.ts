import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { timexes } from './timexes.ts';

const friday = { earliest: '2024-05-31', latest: '2024-05-31' };
const read = (text: string, anchor: typeof friday | null = friday) =>
  timexes(text, { anchor }).map((timex) => `${timex.text} = ${timex.value}${timex.mod ? ` ${timex.mod}` : ''}`);

test('dates written out', () => {
  assert.deepEqual(read('On Monday, March 3, 1997, and in June 2001 and the third quarter of 1998.'), [
    'Monday, March 3, 1997 = 1997-03-03',
    'June 2001 = 2001-06',
    'the third quarter of 1998 = 1998-Q3',
  ]);
});

test('weekdays go the way the verb goes', () => {
  assert.deepEqual(read('The council met Thursday. It will meet again on Monday.'), [
    'Thursday = 2024-05-30',
    'Monday = 2024-06-03',
  ]);
});

test('without an anchor what is relative stays open', () => {
  assert.deepEqual(read('He spoke on Thursday and on May 3.', null), ['Thursday = XXXX-WXX-4', 'May 3 = XXXX-05-03']);
});

test('an uncertain anchor widens the interval', () => {
  const [timex] = timexes('She arrived last month.', { anchor: { earliest: '2024-05-30', latest: '2024-06-02' } });
  assert.deepEqual([timex?.earliest, timex?.latest, timex?.resolution], ['2024-04-01', '2024-05-31', 'vague']);
});

test('days that do not exist are no dates', () => {
  assert.deepEqual(read('It was dated February 30, 2024.'), []);
});

test('the spans are what they say, in order, apart', () => {
  const piece = fc.constantFrom(
    'May ',
    'last ',
    'week ',
    'two ',
    '-',
    ',',
    '1998 ',
    'the ',
    'of ',
    '\n\n',
    'ago ',
    '9 p.m. ',
    'X',
    '31st ',
    'quarter ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const timex of timexes(text, { anchor: friday })) {
        assert.equal(text.slice(timex.start, timex.end), timex.text);
        assert.ok(timex.start >= at);
        assert.ok(timex.earliest === null || timex.latest === null || timex.earliest <= timex.latest);
        at = timex.end;
      }
    }),
  );
});
