import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../records/index.ts';
import { jsonForm } from './given.ts';
import { read } from './read.ts';

const readText = (text: string, firstLine?: number) =>
  read({ file: 'heap', bytes: new TextEncoder().encode(text), firstLine });

const full: Article = {
  id: 'a1',
  page: 'f'.repeat(64),
  file: 'dam.html',
  title: 'Dam holds',
  dek: null,
  authors: [],
  publisher: 'The Courier',
  url: null,
  language: 'en',
  section: null,
  agency: null,
  published: null,
  updated: null,
  capturedAt: null,
  text: 'Dam holds',
  blocks: [{ role: 'title', form: 'heading', start: 0, end: 9, page: null, score: null, reasons: [] }],
  facts: [],
};

test('lines of JSONL become articles, bad ones a note with their place', () => {
  const { given, notes, pages } = readText(
    '{"id":7,"text":"A"}\nnope\n\n{"id":"b"}\n{"id":"c","text":"C","url":"https://a.example/"}\n',
  );
  assert.equal(pages.length, 0);
  assert.deepEqual(
    given.map(({ page, article }) => [article.id, page.file, page.text, page.url]),
    [
      ['7', 'heap:1', 'A', null],
      ['c', 'heap:5', 'C', 'https://a.example/'],
    ],
  );
  assert.deepEqual(
    notes.map((note) => [note.code, note.page, note.message]),
    [
      ['read/bad-line', 'heap:2', 'heap:2: not an article: it is not JSON'],
      ['read/bad-line', 'heap:4', 'heap:4: not an article: "text" is missing'],
    ],
  );
});

test('a part of a longer file keeps the numbers of its lines', () => {
  assert.equal(readText('{"id":"a","text":"A"}\n', 41).given[0]?.page.file, 'heap:41');
});

test('an array and a single object are read too', () => {
  const array = readText('[\n {"id":"a","text":"A"},\n 5,\n {"id":"b","text":"B"}\n]');
  assert.deepEqual(
    array.given.map(({ page }) => page.file),
    ['heap:#1', 'heap:#3'],
  );
  assert.equal(array.notes[0]?.message, 'heap:#2: not an article: it is not an object');
  assert.equal(readText('{\n  "id": "a",\n  "text": "A"\n}').given.length, 1);
});

test('articles as `stemma extract` prints them are read back as they are', () => {
  const [given] = readText(`${JSON.stringify(full)}\n`).given;
  assert.deepEqual(given?.article, full);
  assert.equal(given?.page.id, full.page);
  const outside = { ...full, blocks: [{ ...full.blocks[0], end: 99 }] };
  assert.equal(readText(JSON.stringify(outside)).notes[0]?.code, 'read/bad-line');
});

test('prose that begins with a brace is no JSONL', () => {
  assert.equal(jsonForm('{curly} text\nmore'), 'none');
  assert.equal(jsonForm('first\n{"id":"a","text":"A"}'), 'lines');
  assert.equal(jsonForm('first\nsecond\nthird\n{"id":"a","text":"A"}'), 'none');
  assert.equal(jsonForm(''), 'none');
});

test('very many bad lines are summed up', () => {
  const { notes } = readText('{"x":1}\n'.repeat(500));
  assert.equal(notes.length, 51);
  assert.equal(notes.at(-1)?.message, 'heap: 450 more lines are no article');
});

test('the text given comes through as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
      const lines = texts.map((text, i) => JSON.stringify({ id: `${i}`, text })).join('\n');
      assert.deepEqual(
        readText(lines).given.map(({ article }) => article.text),
        texts,
      );
    }),
  );
});
