/** Articles that stand in the data of a page, and pages as programs and phones save and serve them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';
import { newsPage, pageOf, paragraphs, textOf } from './made-page.ts';

const shell = (script: string) =>
  `<!doctype html><html lang="en"><head><title>Board closes old ferry berth | The Quellin Post</title></head><body><nav><a href="/">Home</a></nav><h1>Board closes old ferry berth</h1><div id="root"></div><footer>© 2024 The Quellin Post</footer>${script}</body></html>`;
const bodyOf = (html: string) => textOf(extract(pageOf(html)).records[0]!, 'body');

test('the state of a program: an assignment, with the paragraphs as HTML', () => {
  const state = JSON.stringify({ article: { html: paragraphs.map((text) => `<p>${text}</p>`).join('') }, ads: [1, 2] });
  assert.deepEqual(bodyOf(shell(`<script>window.__INITIAL_STATE__ = ${state};</script>`)), paragraphs);
});

test('the state of a program: paragraphs as a list, other strings beside them', () => {
  const state = JSON.stringify({
    props: { story: { nodes: paragraphs.map((text) => ({ kind: 'text', value: text })) } },
    legal: { note: 'All rights of this site are reserved by the Quellin Post and nobody else at all.' },
  });
  assert.deepEqual(bodyOf(shell(`<script id="__NEXT_DATA__" type="application/json">${state}</script>`)), paragraphs);
});

test('the state of a program: what a server streamed to it, written out in strings', () => {
  const tree = paragraphs.map((text) => ['$', 'p', null, { children: text }]);
  const rows = `2:["$","div",null,${JSON.stringify({ children: tree })}]\n3:null\n`;
  assert.deepEqual(bodyOf(shell(`<script>self.__stream.push(${JSON.stringify([1, rows])})</script>`)), paragraphs);
});

test('the blocks of the markup stay beside text out of data, and the heading is the title', () => {
  const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: paragraphs.join('\n\n') });
  const { records } = extract(pageOf(shell(`<script type="application/ld+json">${data}</script>`)));
  const [article] = records;
  assert.deepEqual(textOf(article!, 'body'), paragraphs);
  assert.deepEqual(textOf(article!, 'title'), ['Board closes old ferry berth']);
  assert.ok(article!.blocks.some(({ role }) => role === 'boilerplate'));
});

test('data that cannot be read, and data that is no text, give no text', () => {
  assert.deepEqual(bodyOf(shell('<script type="application/json">{"a": [1, 2,</script>')), []);
  const numbers = JSON.stringify({ rows: Array.from({ length: 300 }, (_, at) => [at, at * 2]) });
  assert.deepEqual(bodyOf(shell(`<script type="application/json">${numbers}</script>`)), []);
});

test('a page for phones (AMP)', () => {
  const amp = newsPage('<style amp-custom>p{color:red}</style>')
    .replace('<html lang="en">', '<html amp lang="en">')
    .replace('<h1>', '<amp-img src="/a.jpg" width="1" height="1" alt="The quay"></amp-img><h1>')
    .replace('</article>', '<amp-ad width="300" height="250"><div>Buy gulls</div></amp-ad></article>');
  const body = bodyOf(amp);
  for (const text of paragraphs) assert.ok(body.includes(text));
});

test('a page in one file, its pictures inside (SingleFile)', () => {
  const picture = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(4000)}`;
  const saved = newsPage(`<style>.a{background:url(${picture})}</style>`).replace(
    '<h1>',
    `<img src="${picture}" alt="The quay"><h1>`,
  );
  const { records } = extract(
    pageOf(`<!--\n Page saved with SingleFile\n url: https://post.example/berth\n-->${saved}`),
  );
  assert.deepEqual(textOf(records[0]!, 'body'), paragraphs);
});
