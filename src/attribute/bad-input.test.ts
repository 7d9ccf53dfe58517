import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from './attribute.ts';
import { inventedArticle } from './invented-article.ts';

const speakers = (text: string) => attribute(inventedArticle(text)).records.map((record) => record.speaker.name);

test('nothing but quotation marks names nobody', () => {
  for (const text of ['“”', '"""""', '“”'.repeat(5000), '"\n'.repeat(3000), '‘’ “ „ « »'.repeat(500)]) {
    assert.deepEqual(speakers(text), []);
  }
});

test('ten thousand nested quotation marks end', () => {
  assert.deepEqual(speakers(`${'“a '.repeat(10_000)}${'” '.repeat(10_000)}`), []);
});

test('no punctuation', () => {
  const text = 'the boats came back in the rain and the nets were empty and nobody had slept '.repeat(20);
  assert.deepEqual(speakers(text), []);
});

test('a long paragraph without an end', () => {
  attribute(inventedArticle('the boats came back, the clerk said “no” and left, '.repeat(400)));
});

test('lines in capitals', () => {
  for (const name of speakers('THE BOATS CAME BACK IN THE RAIN. THE NETS WERE EMPTY AND NOBODY HAD SLEPT.')) {
    assert.equal(name, null);
  }
});

test('tables and lists of figures', () => {
  assert.deepEqual(speakers('Oats\t12\t13\nRye\t9\t11\nTotal | 21 | 24\n1. Oats\n2. Rye'), []);
});

test('lyrics', () => {
  assert.deepEqual(speakers('Oh the sea, the sea\nTakes one a year from me\nRow, row\nThe tide is low'), []);
});

test('an empty article', () => {
  assert.deepEqual(attribute(inventedArticle('')), { records: [], notes: [] });
});

test('hostile repetitions end', () => {
  for (const piece of [
    'said ',
    'according to ',
    ', said he ',
    'Mr. ',
    '“a” said ',
    'citing ',
    'who said ',
    'that ',
    'A: ',
    'was confirmed by it ',
    'quoted by it as saying ',
    'papers seen by it show ',
    'a reporter saw ',
    'it is shut.He said so',
    '“a b c d e” — A ',
    'he could not be reached ',
    'two clerks and a clerk said ',
    'the company said ',
  ]) {
    attribute(inventedArticle(piece.repeat(300)));
  }
});

test('the way back to a speaker stays short however often he speaks', () => {
  const { records } = attribute(
    inventedArticle('A clerk said the boats were back. “Nobody slept,” he said. '.repeat(60)),
  );
  assert.ok(records.length > 60);
  for (const record of records) assert.ok(record.speaker.mentions.length <= 9);
});

test('hostile repetitions end in other languages', () => {
  for (const language of ['es', 'fr', 'de', 'uk', 'ru']) {
    for (const piece of [
      'dijo que ',
      'selon la ',
      'sagte, er sei ',
      'сказав, що ',
      ', сообщила ',
      '«',
      'según ',
      'laut ',
      'Dijo que él dijo que ',
      'declinó comentar ',
      'la alcaldesa Ada Marlo, ',
    ]) {
      attribute(inventedArticle(piece.repeat(400), { language }));
    }
  }
});
