/** Pages for tests, made of invented text. */
import type { Article, Page } from '../records/index.ts';

export function pageOf(text: string, mediaType: Page['mediaType'] = 'text/html', more: Partial<Page> = {}): Page {
  return {
    id: 'p1',
    file: 'page',
    url: null,
    capturedAt: null,
    mediaType,
    charset: 'utf-8',
    charsetFrom: 'default',
    text,
    ...more,
  };
}

export const paragraphs: readonly string[] = [
  'The harbour board of Quellin voted on Tuesday to close the old ferry berth, according to two members who were in the room.',
  '“We have patched this quay for thirty years, and the sea has not once said thank you,” said Orla Venn, who chairs the board.',
  'The berth, built in 1904, carries about 300 passengers a day to the outer islands. A new one is planned on the north shore, but no money has been found for it.',
  'Shopkeepers on Salt Street said that they had not been asked. The board said that letters had been sent in March to every address on the street.',
];

/** A page as sites print them: navigation, article, related links, footer. */
export function newsPage(head = '', article = ''): string {
  return `<!doctype html><html lang="en"><head><title>Board closes old ferry berth | The Quellin Post</title>${head}</head><body>
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li><li><a href="/w">Weather</a></li></ul></nav>
<article class="article-body"><h1>Board closes old ferry berth</h1>${article}${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>
<aside class="related"><h3>Read also</h3><ul><li><a href="/1">Ten gulls that look like you</a></li><li><a href="/2">Tide tables</a></li></ul></aside>
<footer><p>© 2024 The Quellin Post. All rights reserved.</p><a href="/privacy">Privacy</a></footer></body></html>`;
}

export function textOf(article: Article, role: string): string[] {
  return article.blocks.filter((block) => block.role === role).map(({ start, end }) => article.text.slice(start, end));
}
