/** The extract stage as a whole, on small invented pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../records/index.ts';
import { extract } from './extract.ts';
import { extractGiven } from './given.ts';

export function pageOf(text: string, mediaType: Page['mediaType'] = 'text/html'): Page {
  return {
    id: 'p1',
    file: 'page',
    url: null,
    capturedAt: null,
    mediaType,
    charset: 'utf-8',
    charsetFrom: 'default',
    text,
  };
}

const paragraph =
  'The harbour board of Quellin voted on Tuesday to close the old ferry berth, according to two members who were in the room.';

test('keeps the paragraphs of a page and drops its navigation', () => {
  const page = pageOf(
    `<html><head><title>Board closes berth</title></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
    <article><h1>Board closes berth</h1><p>${paragraph}</p><p>${paragraph.replace('Tuesday', 'Wednesday')}</p></article></body></html>`,
  );
  const article = extract(page).records[0]!;
  const body = article.blocks.filter((block) => block.role === 'body');
  assert.equal(body.length, 2);
  assert.equal(article.text.slice(body[0]!.start, body[0]!.end), paragraph);
  assert.equal(page.text.slice(body[0]!.page!.start, body[0]!.page!.end), paragraph);
  assert.equal(article.title, 'Board closes berth');
  assert.ok(!article.text.includes('Sport'));
});

test('an empty page gives an empty article and a note', () => {
  const { records, notes } = extract(pageOf(''));
  assert.equal(records[0]!.text, '');
  assert.ok(notes.some((note) => note.code === 'extract/no-text'));
});

test('a given article keeps its text to the letter', () => {
  const text = `  First paragraph.\r\n\r\nSecond\u00a0one. \n`;
  const { records } = extractGiven(pageOf('', 'application/json'), {
    id: 'a',
    text,
    title: 'T',
    published: '2024-05-31',
  });
  assert.equal(records[0]!.text, text);
  assert.deepEqual(
    records[0]!.blocks.map(({ start, end }) => text.slice(start, end)),
    ['First paragraph.', 'Second\u00a0one.'],
  );
  assert.equal(records[0]!.published?.value, '2024-05-31');
});
