import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankArticle } from '../records/blank-article.ts';
import { dayOf, periodOf, publishedDay } from './dates.ts';

const dated = (earliest: string, latest = earliest) => ({
  ...blankArticle('a', ''),
  published: { value: earliest, precision: 'day', basis: 'inferred', reason: '', earliest, latest } as const,
});

test('a day and an instant of it are near; what cannot be read is not known', () => {
  assert.equal(dayOf('1970-01-02'), 1);
  assert.equal(dayOf('1970-01-02T12:00'), 1.5);
  assert.ok(Number.isNaN(dayOf('soon')));
  assert.ok(Number.isNaN(dayOf(null)));
});

test('an uncertain day is the middle of what is possible; a vague one is not known', () => {
  assert.equal(publishedDay(dated('1970-01-03', '1970-01-07')), 4);
  assert.ok(Number.isNaN(publishedDay(dated('2031-01-01', '2031-12-31'))));
  assert.ok(Number.isNaN(publishedDay(blankArticle('a', ''))));
});

test('a period runs from the earliest to the latest day possible, whatever the order', () => {
  const articles = [dated('2031-05-02', '2031-05-04'), dated('2031-05-03'), dated('soon')];
  assert.deepEqual(periodOf(articles), { start: '2031-05-02', end: '2031-05-04' });
  assert.deepEqual(periodOf(articles.toReversed()), periodOf(articles));
});
