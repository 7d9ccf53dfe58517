import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../../../attribute/attribute.ts';
import { blankArticle } from '../../../records/blank-article.ts';
import type { Article, Claim } from '../../../records/index.ts';
import { withClaimTimes } from './claim-times.ts';

const day = (value: string) =>
  ({ value, precision: 'day', basis: 'stated', reason: 'byline', earliest: value, latest: value }) as const;

function article(id: string, text: string, published: string | null): Article {
  const body = {
    role: 'body',
    form: 'paragraph',
    start: 0,
    end: text.length,
    page: null,
    score: null,
    reasons: [],
  } as const;
  return { ...blankArticle(id, text), blocks: [body], published: published === null ? null : day(published) };
}

function claim(...witnesses: [Article, string, string | null][]): Claim {
  return {
    id: 'c',
    story: 's',
    text: witnesses[0]![1],
    textFrom: { article: 'a', start: 0, end: 1, text: 'x', rule: 'test' },
    witnesses: witnesses.map(([{ id, text }, words, attribution]) => {
      const start = text.indexOf(words);
      const span = { start, end: start + words.length };
      return { article: id, ...span, text: words, attribution, rung: 'none', certainty: 'asserted', similarity: 1 };
    }),
    origins: { min: 1, max: 1, reasons: [] },
    rung: 'none',
    status: 'single',
    statusReason: '',
    utterance: null,
    slots: [],
    conflicts: [],
  };
}

test('an attribution knows when it was said and when what is said happened, each with its words', () => {
  const report = article(
    'a',
    'Ada Marlo, the mayor, said on Wednesday that the gates were opened on March 3.',
    '2031-03-06',
  );
  const [record] = attribute(report).records;
  assert.deepEqual(
    [record?.said?.earliest, record?.said?.evidence?.text, record?.happened?.latest, record?.happened?.evidence?.text],
    ['2031-03-05', 'Wednesday', '2031-03-03', 'March 3'],
  );
});

test('without words of time an utterance lies before the publication, and nothing is said of the event', () => {
  const text = 'Ada Marlo, the mayor, said that the gates were opened.';
  const [record] = attribute(article('a', text, '2031-03-06')).records;
  assert.deepEqual(
    [record?.said?.earliest, record?.said?.latest, record?.said?.basis],
    [null, '2031-03-06', 'bounded'],
  );
  assert.equal(record?.happened, null);
  assert.equal(attribute(article('a', text, null)).records[0]?.said, null);
});

test('a time of another clause, or one still ahead, is not when it was said', () => {
  const times = (text: string) =>
    attribute(article('a', text, '2031-03-06')).records.map(({ said }) => said?.evidence?.text ?? said?.basis);
  assert.deepEqual(times('Ada Marlo resigned on Tuesday after the auditor said that she had hidden a contract.'), [
    'bounded',
  ]);
  assert.deepEqual(times('Ada Marlo, who was sworn in on Monday, said that the gates were open.'), ['bounded']);
  assert.deepEqual(times('The court halted work until the end of next year, saying that the gates were unsafe.'), [
    'bounded',
  ]);
  assert.deepEqual(times('Ada Marlo, who is the mayor, on Monday said that the gates were open.'), ['Monday']);
});

test('a report whose day and month may change places gives no exact days', () => {
  const open = { ...day('2031-04-05'), latest: '2031-05-04' };
  const report = { ...article('a', 'Ada Marlo said on Monday that the gates were open.', null), published: open };
  const [record] = attribute(report).records;
  assert.deepEqual(
    [record?.said?.earliest, record?.said?.latest, record?.said?.precision],
    ['2031-03-31', '2031-04-28', 'month'],
  );
});

test('a claim has the times its witnesses give, those that agree once, and the first report as the bound', () => {
  const a = article('a', 'The gates were opened on Monday.', '2031-03-05');
  const b = article('b', 'The gates were opened on March 3.', '2031-03-06');
  const [found] = withClaimTimes(
    [claim([a, 'The gates were opened on Monday.', null], [b, 'The gates were opened on March 3.', null])],
    [b, a],
    [],
  );
  assert.deepEqual(
    found?.happened?.map(({ earliest, articles, evidence }) => [earliest, articles, evidence.map(({ text }) => text)]),
    [['2031-03-03', ['a', 'b'], ['Monday', 'March 3']]],
  );
  assert.deepEqual(
    found?.said?.map(({ earliest, latest, basis, articles }) => [earliest, latest, basis, articles]),
    [[null, '2031-03-05', 'bounded', ['a']]],
  );
});
