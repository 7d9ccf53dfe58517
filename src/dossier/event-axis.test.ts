import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eventAxis } from './event-axis.ts';
import { datesInWords, spanInWords, spanOfFact } from './wording.ts';

const day = 86_400_000;

test('the axis keeps the order of time and stays within its width', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 60 }), (times) => {
      const axis = eventAxis(times, new Set(times), 10, 500);
      const places = [...times].sort((a, b) => a - b).map((time) => axis.at(time));
      places.forEach((x, index) => {
        assert.ok(x >= 10 - 1e-6 && x <= 500 + 1e-6);
        assert.ok(index === 0 || x >= places[index - 1]! - 1e-6);
      });
      for (let at = 1; at < axis.ticks.length; at++) assert.ok(axis.ticks[at]!.x > axis.ticks[at - 1]!.x);
    }),
  );
});

test('long stretches are shortened and carry a break; days are named once', () => {
  const times = [0, day / 24, 2 * day, 90 * day];
  const axis = eventAxis(times, new Set(times), 0, 600);
  assert.equal(axis.breaks.length, 1);
  assert.ok(axis.at(90 * day) - axis.at(2 * day) < 4 * (axis.at(2 * day) - axis.at(day / 24)));
  assert.deepEqual(
    axis.ticks.map(({ label }) => label),
    ['1 Jan 1970', '3 Jan', '1 Apr'],
  );
});

test('a time is told as exactly as it is known', () => {
  const fact = (value: string, precision: 'month' | 'day' | 'hour' | 'minute', earliest: string, latest: string) =>
    spanOfFact({ value, precision, basis: 'inferred', reason: '', earliest, latest });
  assert.equal(fact('2024-05', 'month', '2024-05-01', '2024-05-11'), '1 – 11 May 2024');
  assert.equal(fact('2024-05', 'month', '2024-05-01', '2024-05-31'), 'May 2024');
  assert.equal(fact('2024-05-30', 'day', '2024-05-29', '2024-06-02'), 'about 30 May 2024 (29 May – 2 June 2024)');
  assert.equal(fact('2024-05-30T05:00', 'hour', '2024-05-30T05:00', '2024-05-30T11:59'), '30 May 2024');
  assert.equal(fact('2024-05-30T08:15Z', 'minute', '2024-05-30T08:15Z', '2024-05-30T08:15Z'), '30 May 2024, 08:15 UTC');
  assert.equal(spanInWords('2024-12-30', '2025-01-02'), '30 December 2024 – 2 January 2025');
  assert.equal(
    datesInWords('counted from 2024-05-31T08:15:00Z, not 2024'),
    'counted from 31 May 2024, 08:15 UTC, not 2024',
  );
});
