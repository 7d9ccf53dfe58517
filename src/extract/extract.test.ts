/** The extract stage as a whole, on small invented pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import { extractGiven } from './given.ts';
import { newsPage, pageOf, paragraphs, textOf } from './made-page.ts';

test('keeps the paragraphs of a page and drops what is around them', () => {
  const page = pageOf(newsPage());
  const article = extract(page).records[0]!;
  assert.deepEqual(textOf(article, 'body'), paragraphs);
  assert.equal(article.title, 'Board closes old ferry berth');
  assert.equal(article.language, 'en');
  for (const clutter of ['Sport', 'gulls', 'rights reserved']) assert.ok(!article.text.includes(clutter), clutter);
  for (const block of article.blocks) {
    if (block.role === 'body') {
      assert.equal(page.text.slice(block.page!.start, block.page!.end), article.text.slice(block.start, block.end));
    }
  }
});

test('metadata says where it was read', () => {
  const head = `<meta property="og:site_name" content="The Quellin Post"><link rel="canonical" href="https://post.example/berth">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Board closes old ferry berth","datePublished":"2024-03-05T08:30:00+01:00","author":{"@type":"Person","name":"Ana Ruiz"},"articleSection":"Harbour"}</script>`;
  const { records, notes } = extract(
    pageOf(
      newsPage(head, '<p class="byline">By Ana Ruiz</p><time datetime="2024-03-05T08:30:00+01:00">5 March 2024</time>'),
    ),
  );
  const article = records[0]!;
  assert.deepEqual(article.authors, ['Ana Ruiz']);
  assert.equal(article.publisher, 'The Quellin Post');
  assert.equal(article.url, 'https://post.example/berth');
  assert.equal(article.section, 'Harbour');
  assert.equal(article.published?.value, '2024-03-05T08:30:00+01:00');
  assert.equal(article.published?.basis, 'stated');
  assert.ok(article.facts.every((fact) => fact.reason !== ''));
  assert.ok(!notes.some((note) => note.code === 'extract/no-date'));
});

test('a date after the capture is not believed', () => {
  const head = '<meta property="article:published_time" content="2031-01-01T00:00:00Z">';
  const { records, notes } = extract(pageOf(newsPage(head), 'text/html', { capturedAt: '2024-03-06T00:00:00Z' }));
  assert.equal(records[0]!.published, null);
  assert.ok(notes.some((note) => note.code === 'extract/date-rejected'));
});

const dump = [
  'Eng',
  'Esp',
  'Copyright © 2024 Quellinpost.example',
  'Board closes old ferry berth',
  'byAna Ruiz',
  '05/03/2024',
  '2 minute read',
  'old_berth_dawn_1200x800jpg',
  'The berth at dawn. Photo: Tom Berg / The Quellin Post',
  'Board closes old ferry berth',
  '',
  ...paragraphs.flatMap((text) => [`< p>${text}`, '']),
  'Read also: Ten gulls that look like you',
  'Become a member and support our newsletter. Your support keeps our reporting free.',
  'Ana Ruiz has been a reporter since 2013. She covers the harbour and can be reached at the paper.',
].join('\n');

test('finds its way in scraped text', () => {
  const article = extract(pageOf(dump, 'text/plain')).records[0]!;
  assert.deepEqual(textOf(article, 'body'), paragraphs);
  assert.deepEqual(textOf(article, 'caption'), ['The berth at dawn. Photo: Tom Berg / The Quellin Post']);
  assert.deepEqual(article.authors, ['Ana Ruiz']);
  assert.equal(article.title, 'Board closes old ferry berth');
  assert.equal(textOf(article, 'title').length, 1);
  assert.ok(!article.text.includes('< p>'));
  assert.ok(!/1200x800|gulls|newsletter|minute read/.test(article.text));
});

test('extracting the text of an article again keeps it', () => {
  const once = extract(pageOf(newsPage())).records[0]!;
  const again = extract(pageOf(once.text, 'text/plain')).records[0]!;
  assert.deepEqual(textOf(again, 'body'), textOf(once, 'body'));
});

test('an article that stands in data alone is found there', () => {
  const body = paragraphs.join('\\n');
  const page = `<html><body><div id="root"></div><script type="application/ld+json">{"@type":"NewsArticle","headline":"Board closes old ferry berth","articleBody":"${body}"}</script></body></html>`;
  const article = extract(pageOf(page)).records[0]!;
  assert.deepEqual(textOf(article, 'body'), paragraphs);
  const state = JSON.stringify({
    page: { blocks: paragraphs.map((text) => ({ type: 'p', text })) },
    config: { a: 'b' },
  });
  const next = `<html><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${state}</script></body></html>`;
  assert.deepEqual(textOf(extract(pageOf(next)).records[0]!, 'body'), paragraphs);
});

test('an empty page gives an empty article and a note', () => {
  const { records, notes } = extract(pageOf(''));
  assert.equal(records[0]!.text, '');
  assert.ok(notes.some((note) => note.code === 'extract/no-text'));
});

test('the explanation names every block and cannot steer a terminal', () => {
  const shown = explain(pageOf(newsPage('', '<p>\u001b[31mred\u0007</p>')));
  assert.match(shown, /^title .*Board closes old ferry berth$/m);
  assert.match(shown, /Ten gulls/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested.
  assert.doesNotMatch(shown, /[\u0000-\u0009\u001b]/);
});

test('a given article keeps its text to the letter', () => {
  const text = '  First paragraph.\r\n\r\nSecond\u00a0one. \n';
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

const piece = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="a">',
    '</div>',
    '<b>',
    '<table><tr><td>',
    '</li>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '&amp;',
    '&#x1F600;',
    '<br><br>',
    '<a href="/x">',
    '</a>',
    '<h1>',
    '\n',
    '\u0000',
    '©',
    '2024-02-30',
    'By Ana Ruiz',
    '<meta name=date content=2024>',
  ),
  fc.constantFrom(...paragraphs),
  fc.string({ maxLength: 12 }),
);

test('whatever the page, spans lie inside the texts and two runs agree', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }),
      fc.constantFrom('text/html' as const, 'text/plain' as const),
      (pieces, type) => {
        const page = pageOf(pieces.join(''), type);
        const { records, notes } = extract(page);
        const [article] = records;
        let last = 0;
        for (const { start, end, page: span, role } of article!.blocks) {
          assert.ok(start >= last && end >= start && end <= article!.text.length);
          assert.ok(span === null || (span.start <= span.end && span.end <= page.text.length));
          assert.ok(role !== 'boilerplate' || start === end);
          last = end;
        }
        assert.deepEqual(extract(page), { records, notes });
      },
    ),
    { numRuns: 120 },
  );
});

test('a site named behind the title of plain text, and once more, is its publisher', () => {
  const text = `Board closes old ferry berth - Quellin Post\n\nQuellin Post, 5 March 2024\n${paragraphs.join('\n\n')}`;
  const article = extract(pageOf(text, 'text/plain')).records[0]!;
  assert.equal(article.publisher, 'Quellin Post');
  assert.equal(article.title, 'Board closes old ferry berth');
  const unnamed = extract(pageOf(text.replace('Quellin Post, 5', '5'), 'text/plain')).records[0]!;
  assert.equal(unnamed.publisher, null);
});

test('an endless line is looked at up to a limit, with a note', () => {
  const long = `${paragraphs.join(' ')} `.repeat(1500);
  const { records, notes } = extract(pageOf(long, 'text/plain'));
  assert.ok(records[0]!.text.length <= 400_000);
  assert.ok(notes.some(({ code }) => code === 'extract/truncated'));
});

test('a page of two sentences is all body; a plea beside them is not', () => {
  const text =
    'Bridge closes\n\nThe mayor said the old bridge would close.\n\nRepairs cost 2 million crowns.\n\nSign up to our newsletter.';
  const article = extract(pageOf(text, 'text/plain')).records[0]!;
  assert.equal(article.title, 'Bridge closes');
  assert.deepEqual(textOf(article, 'body'), [
    'The mayor said the old bridge would close.',
    'Repairs cost 2 million crowns.',
  ]);
});
