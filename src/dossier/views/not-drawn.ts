/** What the page has no room to draw: said plainly, by headline, with the way to read it. */
import type { VNode } from 'preact';
import type { Drawn } from '../drawn.ts';
import { clip } from '../plain.ts';
import { count, list, spanInWords } from '../wording.ts';
import { el } from './element.ts';
import { theirs } from './words.ts';

/** Headlines that are printed; the rest are counted. */
const mostHeadlines = 5000;

export function notDrawn({ listed, listedPages }: Drawn): VNode {
  const what = [
    ...(listed.length > 0 ? [count(listed.length, 'story', 'stories')] : []),
    ...(listedPages.length > 0 ? [count(listedPages.length, 'page of no story', 'pages of no story')] : []),
  ];
  const lines = [
    ...listed.map(({ title, articles, span }) => ({
      title,
      about: `${count(articles.length, 'report')} · ${spanInWords(span.start, span.end)}`,
    })),
    ...listedPages.map(({ title, file }) => ({ title: title ?? file, about: 'of no story' })),
  ];
  return el('section', { id: 'not-drawn', class: 'not-drawn', 'aria-labelledby': 'not-drawn-h' }, [
    el('h2', { id: 'not-drawn-h' }, 'Not drawn here'),
    el('p', { class: 'lead' }, [
      `${list(what)} would make this page too large to open, and ${lines.length === 1 ? 'is' : 'are'} named here only. To read ${lines.length === 1 ? 'it' : 'them'}, run `,
      el('code', null, 'stemma serve'),
      ' on this folder; dossier.json holds every record.',
    ]),
    el(
      'ul',
      null,
      lines
        .slice(0, mostHeadlines)
        .map(({ title, about }) =>
          el('li', null, [theirs(clip(title, 160)), ' ', el('span', { class: 'imprint' }, about)]),
        ),
    ),
    lines.length > mostHeadlines
      ? el('p', { class: 'aside' }, `and ${lines.length - mostHeadlines} more, in dossier.json.`)
      : null,
  ]);
}
