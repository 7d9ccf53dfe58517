import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Capture } from './capture.ts';
import { read } from './read.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])));
const readBytes = (content: Uint8Array, more: Partial<Capture> = {}) => read({ file: 'a', bytes: content, ...more });
const onlyPage = (content: Uint8Array, more: Partial<Capture> = {}) => {
  const result = readBytes(content, more);
  assert.equal(result.pages.length, 1, JSON.stringify(result.notes));
  return result.pages[0]!;
};
const codes = (content: Uint8Array) => readBytes(content).notes.map((note) => note.code);

test('a page is named by the digest of its bytes', () => {
  const page = onlyPage(utf8('The dam held.'));
  assert.equal(page.id, createHash('sha256').update('The dam held.').digest('hex'));
  assert.equal(onlyPage(utf8('The dam held.'), { file: 'b' }).id, page.id);
});

test('kind is told by content', () => {
  assert.equal(onlyPage(utf8('<!doctype html><title>x</title><p>Hello')).mediaType, 'text/html');
  assert.equal(onlyPage(utf8('\n <!-- saved --> <?xml version="1.0"?>\n<html><body>x')).mediaType, 'text/html');
  assert.equal(onlyPage(utf8('Warning: notice\n<html><body>x</body></html>')).mediaType, 'text/html');
  assert.equal(onlyPage(utf8('<p>One.</p><p>Two.</p>')).mediaType, 'text/html');
  assert.equal(onlyPage(utf8('Scraped text.\n\n< p>with a stray tag and 5 < 6 <b>once</b>.')).mediaType, 'text/plain');
  assert.equal(onlyPage(utf8('{ braces } open this text')).mediaType, 'text/plain');
  assert.equal(onlyPage(utf8('[Music] The speech began.')).mediaType, 'text/plain');
});

test('what is no text gets a note that names it', () => {
  assert.deepEqual(codes(bytes()), ['read/empty']);
  assert.deepEqual(codes(utf8(' \n\t ')), ['read/empty']);
  assert.deepEqual(codes(utf8('%PDF-1.7\n...')), ['read/pdf']);
  assert.deepEqual(codes(bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0])), ['read/image']);
  assert.deepEqual(codes(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF')), ['read/image']);
  assert.deepEqual(codes(utf8('<?xml version="1.0"?><svg xmlns="x"><path/></svg>')), ['read/image']);
  assert.deepEqual(codes(bytes('PK', [3, 4, 20, 0])), ['read/archive']);
  assert.deepEqual(codes(bytes([0x1f, 0x8b, 8, 0])), ['read/archive']);
  assert.deepEqual(codes(utf8('WARC/1.1\r\nWARC-Type: warcinfo')), ['read/undecodable']);
  assert.deepEqual(codes(utf8('From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n--x')), [
    'read/archive',
  ]);
  assert.deepEqual(codes(utf8('<?xml version="1.0"?><rss version="2.0"><channel/></rss>')), ['read/feed']);
  assert.deepEqual(codes(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), ['read/binary']);
  assert.deepEqual(codes(utf8('{"stemma":"0.1.0","articles":[]}')), ['read/own-output']);
  assert.deepEqual(codes(utf8('<!doctype html><meta name="generator" content="Stemma 1">')), ['read/own-output']);
});

test('a file over the limit is not decoded', () => {
  const { pages, notes } = read({ file: 'a', bytes: utf8('x'.repeat(101)) }, { maxBytes: 100 });
  assert.equal(pages.length, 0);
  assert.equal(notes[0]?.code, 'read/too-large');
  assert.equal(read({ file: 'a', bytes: utf8('x'.repeat(100)) }, { maxBytes: 100 }).pages.length, 1);
});

test('the address and time of the capture are read from what saved it', () => {
  const browser = onlyPage(utf8('<!DOCTYPE html>\n<!-- saved from url=(0025)https://news.example/dam -->\n<html>x'));
  assert.equal(browser.url, 'https://news.example/dam');
  const singleFile = onlyPage(
    utf8(`<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile
 url: https://news.example/dam?a=1&b=2
 saved date: Thu May 30 2024 12:00:00 GMT+0200 (Central European Summer Time)
--><meta charset=utf-8>x`),
  );
  assert.equal(singleFile.url, 'https://news.example/dam?a=1&b=2');
  assert.equal(singleFile.capturedAt, '2024-05-30T10:00:00Z');
  const mirrored = onlyPage(
    utf8(
      "<html><!-- Mirrored from news.example/dam by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 30 May 2024 10:00:00 GMT -->",
    ),
  );
  assert.equal(mirrored.url, 'http://news.example/dam');
  assert.equal(mirrored.capturedAt, '2024-05-30T10:00:00Z');
  const archived = onlyPage(utf8('<html>x<!-- FILE ARCHIVED ON 15:30:11 May 31, 2024 AND RETRIEVED FROM THE -->'));
  assert.equal(archived.capturedAt, '2024-05-31T15:30:11Z');
});

test('a capture that is no address of the web, or no date, is not believed', () => {
  const page = onlyPage(utf8('<!-- saved from url=(0014)about:internet --><html>x'));
  assert.equal(page.url, null);
  const script = onlyPage(utf8('<!-- saved from url=(0020)javascript:alert(1) --><html>x'));
  assert.equal(script.url, null);
  const date = onlyPage(
    utf8('<html><!--\n Page saved with SingleFile\n url: http://a.example/\n saved date: Foo 99\n-->'),
  );
  assert.equal(date.capturedAt, null);
  assert.equal(
    onlyPage(utf8('x y'), { url: 'https://a.example/', capturedAt: '2024-01-01T00:00:00Z' }).url,
    'https://a.example/',
  );
});

test('hostile markup is sniffed in linear time', () => {
  for (const bomb of ['<!--'.repeat(200_000), '<?'.repeat(200_000), '<meta '.repeat(200_000), '<'.repeat(1_000_000)]) {
    readBytes(utf8(bomb));
  }
  readBytes(utf8(`<!-- Page saved with SingleFile ${'url: '.repeat(100_000)}`));
  readBytes(utf8(`<!-- Mirrored from ${'x '.repeat(100_000)}`));
  readBytes(utf8('{'.repeat(300_000)));
  readBytes(utf8('['.repeat(300_000)));
});

test('any bytes give pages, articles or a note, and nothing throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
      const { pages, given, notes } = readBytes(content);
      assert.ok(pages.length + given.length + notes.length > 0);
      for (const page of pages) assert.ok(!page.text.includes('\0'));
    }),
  );
});
