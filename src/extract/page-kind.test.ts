/** Pages that are no article, or not the whole of one, and an article that is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';
import { newsPage, pageOf, paragraphs } from './made-page.ts';

const codes = (html: string) => extract(pageOf(html)).notes.map(({ code }) => code);
const isNone = (html: string) => codes(html).includes('extract/not-article');

test('an article is one', () => {
  const found = codes(newsPage());
  assert.ok(!found.includes('extract/not-article') && !found.includes('extract/teaser'));
});

test('error pages, checks for robots, requests for consent', () => {
  assert.ok(
    isNone(
      '<title>404 - Page not found</title><h1>Page not found</h1><p>The page you are looking for has moved or never was.</p>',
    ),
  );
  assert.ok(
    isNone(
      '<title>Just a moment...</title><h1>Checking your browser</h1><p>Please verify you are human to go on to the site.</p>',
    ),
  );
  assert.ok(
    isNone(
      '<title>The Quellin Post</title><div><h2>Your privacy</h2><p>We use cookies. We and our partners store information on your device, and ask for your consent to it. You can accept all, reject all, or manage preferences at any time.</p></div>',
    ),
  );
});

test('an index page', () => {
  const items = Array.from(
    { length: 14 },
    (_, at) =>
      `<div class="teaser"><h3><a href="/${at}">Board says ${at} more things about the berth</a></h3><a href="/${at}">More</a></div>`,
  );
  assert.ok(isNone(`<title>The Quellin Post</title><h1>News</h1>${items.join('')}`));
});

test('a live blog by its structured data', () => {
  assert.ok(
    isNone(
      newsPage('<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Berth: live"}</script>'),
    ),
  );
});

test('a teaser before a paywall is not the whole', () => {
  const teaser = `<title>Board closes berth</title><article><h1>Board closes berth</h1><p>${paragraphs[0]}</p><p>The vote came late on…</p><div class="paywall">Subscribe to continue reading</div></article>`;
  assert.ok(codes(teaser).includes('extract/teaser'));
  const counted = newsPage(
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Board closes old ferry berth","wordCount":900}</script>',
  );
  assert.ok(codes(counted).includes('extract/teaser'));
});
