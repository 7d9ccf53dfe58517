import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compatible } from './number-compare.ts';
import { numbers } from './numbers.ts';

const brief = (text: string) =>
  numbers(text).map(({ text: words, low, high, unit, kind }) => [words, low, high, unit, kind] as const);

const one: readonly [string, string, number, number, string | null, string][] = [
  ['at least 12 people died', 'at least 12', 12, Number.POSITIVE_INFINITY, null, 'count'],
  ['a dozen people', 'a dozen', 12, 12, null, 'count'],
  ['at least two dozen', 'at least two dozen', 24, Number.POSITIVE_INFINITY, null, 'count'],
  ['a fine of €3m', '€3m', 3e6, 3e6, 'EUR', 'money'],
  ['EUR 3.5m', 'EUR 3.5m', 3.5e6, 3.5e6, 'EUR', 'money'],
  ['$3-5 billion', '$3-5 billion', 3e9, 5e9, 'USD', 'money'],
  ['up to 300 km away', 'up to 300 km', 0, 300, 'km', 'quantity'],
  ['10 to 20 per cent', '10 to 20 per cent', 10, 20, '%', 'percent'],
  ['between 10 and 20 people', 'between 10 and 20', 10, 20, null, 'count'],
  ['two hundred and ten people', 'two hundred and ten', 210, 210, null, 'count'],
  ['half a million voters', 'half a million', 500000, 500000, null, 'count'],
  ['tens of thousands', 'tens of thousands', 20000, 99000, null, 'count'],
  ['3m people', '3m', 3e6, 3e6, null, 'count'],
  ['3m deep', '3m', 3, 3, 'm', 'quantity'],
  ['won 2-1', '2-1', 2, 1, null, 'score'],
  ['a 25-year-old', '25-year', 25, 25, 'year', 'quantity'],
  ['on 31/05/2024', '31/05/2024', 31, 31, null, 'date'],
  ['at 14:05', '14:05', 14, 14, null, 'clock'],
  ['in 2024', '2024', 2024, 2024, null, 'year'],
  ['2000 people', '2000', 2000, 2000, null, 'count'],
  ['a second official', 'second', 2, 2, null, 'ordinal'],
  ['5,000 square kilometres', '5,000 square kilometres', 5000, 5000, 'square km', 'quantity'],
  ['300+ homes', '300+', 300, Number.POSITIVE_INFINITY, null, 'count'],
];

for (const [text, words, low, high, unit, kind] of one) {
  test(`reads "${text}"`, () => assert.deepEqual(brief(text), [[words, low, high, unit, kind]]));
}

test('reads approximations as ranges', () => {
  const [some, nearly] = numbers('some 300 km and nearly 40%');
  assert.deepEqual([some!.low, Math.round(some!.high), some!.approximate], [270, 330, true]);
  assert.deepEqual([nearly!.low, nearly!.high], [36, 40]);
});

test('leaves pronouns, codes and decades alone', () => {
  assert.deepEqual(brief('No one of them saw COVID-19, an F-16 or the 1990s. That one did.'), []);
});

test('reads two figures of a change apart', () => {
  assert.deepEqual(
    numbers('rose from 10 to 20').map((n) => n.value),
    [10, 20],
  );
});

test('settles "1.234" by language', () => {
  assert.equal(numbers('1.234', 0, 5, 'de')[0]!.value, 1234);
  assert.equal(numbers('1.234', 0, 5, 'en')[0]!.value, 1.234);
});

const pair = (a: string, b: string) => compatible(numbers(a)[0]!, numbers(b)[0]!);

test('tells compatible figures from others', () => {
  assert.equal(pair('at least 12', '14 people'), true);
  assert.equal(pair('at least 12', '11 people'), false);
  assert.equal(pair('200 miles', '320 km'), true);
  assert.equal(pair('a dozen', '12'), true);
  assert.equal(pair('about 300', '320'), true);
  assert.equal(pair('12', '13'), false);
  assert.equal(pair('two thirds', '67%'), true);
  assert.equal(pair('two thirds', '72%'), false);
  assert.equal(pair('half of', '50%'), true);
  assert.equal(pair('12 km', '12 kg'), null);
  assert.equal(pair('€3m', '$3m'), null);
});

test('every mention stands where it says, in order, without overlap', () => {
  const piece = fc.constantFrom(
    '12',
    'two',
    'hundred',
    'and',
    'a',
    'half',
    'third',
    '%',
    '€',
    'm',
    'km',
    '-',
    '–',
    'at least',
    'to',
    '.',
    '1,234',
    'May',
    '½',
    'p.m.',
    ':',
    'or',
    'so',
    '\n',
    '2024',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }),
      fc.boolean(),
      (parts, spaced) => {
        const text = parts.join(spaced ? ' ' : '');
        let last = 0;
        for (const mention of numbers(text)) {
          assert.equal(text.slice(mention.start, mention.end), mention.text);
          assert.ok(mention.start >= last && mention.end > mention.start);
          assert.ok(!Number.isNaN(mention.value));
          last = mention.start + 1;
        }
      },
    ),
  );
});

test('takes hostile text in its stride', () => {
  for (const bomb of [
    '1,'.repeat(50_000),
    '1-'.repeat(50_000),
    'one hundred and '.repeat(10_000),
    '9'.repeat(100_000),
    'a half '.repeat(20_000),
    ' '.repeat(200_000),
    '$'.repeat(100_000),
    '1 p.'.repeat(30_000),
  ]) {
    assert.ok(Array.isArray(numbers(bomb)));
  }
});

test('words that are numbers in other languages are none in English', () => {
  const values = (text: string, language: string) => numbers(text, 0, text.length, language).map(({ value }) => value);
  assert.deepEqual(values('It opens once the two users agree.', 'en'), [2]);
  assert.deepEqual(values('Llegaron once barcos.', 'es'), [11]);
});

test('millions as bankers write them; digits without end are no figure', () => {
  assert.deepEqual(
    numbers('worth $140 - 150MM').map(({ low, high, unit }) => [low, high, unit]),
    [[140e6, 150e6, 'USD']],
  );
  assert.deepEqual(
    numbers('150 mm of rain').map(({ unit }) => unit),
    ['mm'],
  );
  assert.deepEqual(numbers(`${'9'.repeat(400)} people`), []);
  assert.deepEqual(numbers(`${'9'.repeat(305)} billion people`), []);
});
