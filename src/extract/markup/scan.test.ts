/** Reading a page of HTML into candidate blocks: what careless pages do to readers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scan } from './scan.ts';

const texts = (html: string) => scan(html).candidates.map(({ text }) => text);

test('a drawing that is left open ends where HTML begins', () => {
  assert.deepEqual(texts('<a><svg><path d="M0"></a><p>After the drawing.</p>'), ['After the drawing.']);
  assert.deepEqual(texts('<svg><g><svg><text>no</text><div>Yes</div>'), ['Yes']);
});

test('a title in a drawing may close itself', () => {
  assert.deepEqual(texts('<svg><title/><path/></svg><p>The text.</p>'), ['The text.']);
  assert.deepEqual(texts('<svg><style/><path/></svg><p>The text.</p>'), ['The text.']);
});

test('HTML inside a drawing stays unread with the drawing', () => {
  assert.deepEqual(texts('<svg><foreignObject><div>Label</div></foreignObject></svg><p>The text.</p>'), ['The text.']);
});

test('how a word is read is no part of the sentence', () => {
  assert.deepEqual(texts('<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>が開いた。</p>'), ['港が開いた。']);
  assert.deepEqual(texts('<p><ruby>港<rt>みなと</ruby>が開いた。<p>次の段落。'), ['港が開いた。', '次の段落。']);
});

test('soft hyphens are no part of a word', () => {
  assert.deepEqual(texts('<p>Hafen\u00adbehörde und Hafen&shy;amt</p>'), ['Hafenbehörde und Hafenamt']);
  assert.deepEqual(texts('<p>\u00ad</p><p>&shy;</p>'), []);
});

test('a million drawings left open take one pass', () => {
  assert.deepEqual(texts(`${'<svg>'.repeat(300_000)}<p>End`), []);
  assert.equal(texts('<svg><p>x'.repeat(50_000)).length, 50_000);
});
