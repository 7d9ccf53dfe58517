/** Pages made to break an extractor: each must end, in time that grows with its size, with an article and a note. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';
import { pageOf, paragraphs } from './made-page.ts';

const paragraph = `<p>${paragraphs[0]}</p>`;
const pages: readonly [string, string, ('text/html' | 'text/plain')?][] = [
  ['nested 100,000 deep', '<div>'.repeat(100_000) + paragraph],
  ['a million unclosed tags', '<b>'.repeat(1_000_000)],
  ['nested tables', '<table><tr><td>x'.repeat(5_000)],
  ['closing tags that open nowhere', '</div></p></a>'.repeat(100_000)],
  ['misnested inline elements', `${'<a><b><div>'.repeat(20_000)}x${'</a></b>'.repeat(20_000)}`],
  ['no body, all script', `<script>${'var a = {"x": [1, 2]};\n'.repeat(50_000)}`],
  ['data nested without end', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
  ['null bytes', `<p>${'\0'.repeat(500_000)}</p>${paragraph}`],
  ['one line of text', 'A sentence that ends, and then 5 May 2024, by Ana Ruiz. '.repeat(20_000), 'text/plain'],
  ['one word of text', 'a'.repeat(1_000_000), 'text/plain'],
  ['nothing but spaces', ' '.repeat(1_000_000), 'text/plain'],
  ['opening brackets', '<'.repeat(500_000)],
  ['ampersands', '&amp'.repeat(200_000)],
  ['an attribute without end', `<div class="${'article-body '.repeat(100_000)}`],
  ['attributes', `<div ${'a=b '.repeat(200_000)}>`],
  ['meta tags', '<meta name=author content="Ana Ruiz"><meta name=date content=2020-01-01>'.repeat(10_000)],
  ['a title of bars', `<title>${'a - b | '.repeat(30_000)}</title>${paragraph}`],
  ['copyright signs', `${'© 2024 (c) '.repeat(30)}\n`.repeat(500), 'text/plain'],
  ['names of pictures', `${'a.jpg '.repeat(40)}\n`.repeat(500), 'text/plain'],
  ['bylines', 'By Ana Ruiz and Tom Berg, 5/6/2024\n'.repeat(2_000), 'text/plain'],
  ['stray tags', '< p'.repeat(100_000), 'text/plain'],
];

for (const [name, text, type] of pages) {
  test(name, () => {
    const { records, notes } = extract(pageOf(text, type));
    assert.equal(records.length, 1);
    assert.ok(notes.length > 0 || records[0]!.blocks.some(({ role }) => role === 'body'));
  });
}

test('a page of very many blocks is cut, with a note', () => {
  const { notes } = extract(pageOf('<p>x'.repeat(21_000)));
  assert.ok(notes.some(({ code }) => code === 'extract/truncated'));
});

test('scripts without spaces and right-to-left text are text', () => {
  const chinese =
    '<p>港口委員會星期二投票決定關閉舊渡輪泊位，兩名當時在場的成員說。</p><p>該泊位建於一九零四年，每天運送約三百名乘客前往外島，但尚未找到建造新泊位的資金。</p>'.repeat(
      3,
    );
  const arabic =
    '<p>صوّت مجلس الميناء يوم الثلاثاء على إغلاق رصيف العبّارات القديم، بحسب عضوين كانا في القاعة.</p><p>ويحمل الرصيف الذي بُني عام 1904 نحو ثلاثمئة راكب يوميًا إلى الجزر الخارجية.</p>'.repeat(
      3,
    );
  for (const [text, language] of [
    [chinese, 'zh'],
    [arabic, 'ar'],
  ] as const) {
    const article = extract(pageOf(`<html><body><article><h1>標題 عنوان</h1>${text}</article></body></html>`))
      .records[0]!;
    assert.ok(article.blocks.some(({ role }) => role === 'body'));
    assert.equal(article.language, language);
  }
});
