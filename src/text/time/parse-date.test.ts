import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateOrder, parseDate, parseDates } from './parse-date.ts';

const value = (text: string, options = {}) => parseDate(text, options)?.value ?? null;

test('dates as bylines print them, in several languages', () => {
  const cases: [string, string, string][] = [
    ['en', 'Published May 31, 2024 at 2:05 p.m. EDT', '2024-05-31T14:05-04:00'],
    ['en', '31st May 2024', '2024-05-31'],
    ['es', 'Madrid, 31 de mayo de 2024', '2024-05-31'],
    ['fr', 'Publié le 1er août 2023 à 09:30', '2023-08-01T09:30'],
    ['de', 'Montag, 3. März 2025, 18:20', '2025-03-03T18:20'],
    ['it', '4 settembre 2022', '2022-09-04'],
    ['pt', '12 de março de 2021', '2021-03-12'],
    ['nl', '7 mei 2020', '2020-05-07'],
    ['uk', '24 лютого 2022 року', '2022-02-24'],
    ['ru', '9 мая 2019', '2019-05-09'],
    ['zh', '2024年5月31日', '2024-05-31'],
  ];
  for (const [language, text, expected] of cases) assert.equal(value(text, { language }), expected, text);
});

test('a numeric date whose order nothing tells is as exact as both readings allow', () => {
  const date = parseDate('05/06/2024', { language: 'en' });
  assert.equal(date?.ambiguous, true);
  assert.equal(date?.value, '2024');
  assert.deepEqual([date?.earliest, date?.latest], ['2024-05-06', '2024-06-05']);
  assert.equal(value('05/06/2024', { language: 'en', order: 'day-first' }), '2024-06-05');
  assert.equal(value('05/06/2024', { language: 'en', order: 'month-first' }), '2024-05-06');
  assert.equal(value('05.06.2024', { language: 'en' }), '2024-06-05');
});

test('a day past the twelfth decides, and decides for the page', () => {
  assert.equal(value('31/05/2024'), '2024-05-31');
  assert.equal(value('05/31/2024'), '2024-05-31');
  assert.deepEqual(dateOrder(parseDates('31/05/2024, 05/06/2024')), { order: 'day-first', conflict: false });
  assert.deepEqual(dateOrder(parseDates('31/05/2024, 05/31/2024')), { order: null, conflict: true });
});

test('dates and zones that do not exist are not read', () => {
  for (const text of [
    'February 30, 2024',
    '30/02/2024',
    '2024-13-01',
    '0000-01-01',
    '31 June 2024',
    '99999-01-01',
    '1/1/0',
  ]) {
    assert.equal(value(text), null, text);
  }
  assert.equal(value('May 31, 2024, 14:05 XYZT'), '2024-05-31T14:05');
  assert.equal(value('May 31, 2024, 14:05 UTC+27'), '2024-05-31T14:05');
  assert.equal(value('May 31, 2024, 25:61'), '2024-05-31');
});

test('any text gives dates that stand where they say and exist', () => {
  const piece = fc.constantFrom(
    'May',
    ' ',
    '31',
    ',',
    '2024',
    '/',
    '05',
    '.',
    'de',
    '14:05',
    'GMT',
    '+',
    '99',
    '年',
    '-',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const date of parseDates(text)) {
        assert.equal(text.slice(date.start, date.end), date.text);
        assert.ok(date.earliest <= date.latest);
        assert.ok(!Number.isNaN(Date.parse(date.earliest.slice(0, 10))));
      }
    }),
  );
});

test('dates with the year first, and months of more languages', () => {
  const value = (text: string) => parseDate(text)?.value;
  for (const text of ['2025. február 23.', '23 फरवरी 2025', '۲۳ فوریه ۲۰۲۵', '23. veljače 2025.', '23 февруари 2025'])
    assert.equal(value(text), '2025-02-23', text);
  assert.equal(value('in 2024 March wind blew'), undefined);
});
