import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DateFact } from '../records/index.ts';
import { earlier } from './direction.ts';

function date(earliest: string, latest = earliest): DateFact {
  return { value: earliest, precision: 'day', basis: 'stated', reason: '', earliest, latest };
}

test('days, minutes and months compare as far as they are exact', () => {
  assert.equal(earlier(date('2031-05-02'), date('2031-05-03')), 1);
  assert.equal(earlier(date('2031-05-03'), date('2031-05-02')), -1);
  assert.equal(earlier(date('2031-05-02'), date('2031-05-02T12:00Z')), 0);
  assert.equal(earlier(date('2031-05-02T11:00Z'), date('2031-05-02T12:00Z')), 1);
  assert.equal(earlier(date('2031-05-01', '2031-05-31'), date('2031-05-20')), 0);
  assert.equal(earlier(date('2031-04'), date('2031-05-01')), 1);
});

test('the offset of a clock counts, and nonsense compares with nothing', () => {
  assert.equal(earlier(date('2031-05-02T12:00+02:00'), date('2031-05-02T11:00Z')), 1);
  assert.equal(earlier(date('soon'), date('2031-05-02')), 0);
  assert.equal(earlier(null, date('2031-05-02')), 0);
});
