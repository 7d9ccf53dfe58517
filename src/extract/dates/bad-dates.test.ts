import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { newsPage, pageOf } from '../made-page.ts';
import { readDateParts } from './iso-date.ts';

const read = (head: string, article: string) => {
  const { records, notes } = extract(pageOf(newsPage(head, article)));
  return { published: records[0]!.published, notes };
};

test('31/05/2024 beside 05/31/2024 proves no order, and a note says so', () => {
  const { published, notes } = read(
    '',
    '<p class="date">Published 05/06/2024</p><p>Corrected 31/05/2024</p><p>Printed 05/31/2024</p>',
  );
  assert.ok(notes.some(({ code, message }) => code === 'extract/contradiction' && /both ways round/.test(message)));
  assert.ok(published === null || published.reason.includes('05/06') === (published.earliest !== published.latest));
});

test('one order proved elsewhere on the page settles the others', () => {
  const { published, notes } = read(
    '',
    '<p class="date">Published 05/06/2024</p><p>Corrected 31/06/2024, 25/06/2024</p>',
  );
  assert.equal(published?.value, '2024-06-05');
  assert.ok(!notes.some(({ message }) => /both ways round/.test(message)));
});

test('zones, days and years that do not exist are not made up', () => {
  const zone = readDateParts('2024-05-31T14:05:00+99:00');
  assert.deepEqual([zone?.day, zone?.zone], [31, null]);
  for (const written of [
    '2024-02-30',
    '0000-01-01',
    '99999-01-01',
    '2024-13-01',
    '2024-05-31T26:00',
    '2024-05-31T10:99',
  ])
    assert.equal(readDateParts(written), null, written);
  const meta = (content: string) => `<meta property="article:published_time" content="${content}">`;
  for (const written of ['2024-02-30T10:00:00Z', '0000-00-00', '99999-01-01', 'yesterday', '1/'.repeat(5000)])
    assert.equal(read(meta(written), '').published, null, written);
});

test('thousands of dates in one page are bounded, and none is invented', () => {
  const dates = Array.from({ length: 4000 }, (_, at) => `<p>${(at % 31) + 1}/${(at % 12) + 1}/${1990 + (at % 35)}</p>`);
  const { published } = read('', dates.join(''));
  assert.ok(published === null || /^\d{4}-\d\d-\d\d/.test(published.value));
});
