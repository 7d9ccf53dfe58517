/** Tags, text and references as the HTML Standard reads them, in good markup and in broken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTokens } from './tokens.ts';

/** What is read, one line a token: "<a href=…", "</a", "text". */
function tokens(page: string): string[] {
  const found: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') found.push(text);
    text = '';
  };
  readTokens(page, {
    open(tag, start, end, attributes, selfClosing) {
      flush();
      assert.ok(start < end && end <= page.length && page[start] === '<' && page[end - 1] === '>');
      const { href, title, class: names } = attributes ?? {};
      found.push(`<${tag} ${href ?? '-'} ${title ?? '-'} ${names ?? '-'}${selfClosing ? ' /' : ''}`);
      return true;
    },
    close(tag) {
      flush();
      found.push(`</${tag}`);
    },
    text(start, end) {
      assert.ok(start < end && end <= page.length);
      text += page.slice(start, end);
    },
    character(codepoint, end) {
      assert.ok(end <= page.length);
      text += String.fromCodePoint(codepoint);
    },
  });
  flush();
  return found;
}

test('tags, attributes and text', () => {
  assert.deepEqual(tokens('<A HREF=/x title="a>b" title=c>one</a ><br/>'), [
    '<a /x a>b -',
    'one',
    '</a',
    '<br - - - /',
  ]);
  assert.deepEqual(tokens("<p class='a b' title>x"), ['<p -  a b', 'x']);
});

test('character references, in text and in attributes', () => {
  assert.deepEqual(tokens('a &amp; b &#8217; &#x41; &copy2 &nope; & c'), ['a & b ’ A ©2 &nope; & c']);
  assert.deepEqual(tokens('<a href="?a=1&amp;b=2&copy=3">'), ['<a ?a=1&b=2&copy=3 - -']);
});

test('scripts and styles hold no tags, titles no tags but references', () => {
  assert.deepEqual(tokens('<script>if (a < b) "<p>"</SCRIPT >x'), [
    '<script - - -',
    'if (a < b) "<p>"',
    '</script',
    'x',
  ]);
  assert.deepEqual(tokens('<title>A &amp; <b></title>'), ['<title - - -', 'A & <b>', '</title']);
});

test('comments, declarations and what looks like a tag', () => {
  assert.deepEqual(tokens('<!doctype html>a<!-- <p> --!>b<!-->c<?x?>d</>e</ p>f< g'), ['abcdef< g']);
  assert.deepEqual(tokens('a<!-- never closed <p>'), ['a']);
  assert.deepEqual(tokens('a<p class="never closed'), ['a']);
});

test('any text is read to its end', () => {
  const piece = fc.constantFrom(
    '<p',
    '>',
    '</',
    '&',
    '&amp;',
    '"',
    "'",
    '=',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    'x',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      tokens(pieces.join(''));
    }),
  );
});
