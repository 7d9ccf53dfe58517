/** The pages of the room: the views of the dossier, each on its own, with links between them. */
import type { ComponentChildren, VNode } from 'preact';
import { type Catalogue, catalogue } from '../dossier/catalogue.ts';
import { articlePart, storyPart } from '../dossier/part.ts';
import { clip, plain } from '../dossier/plain.ts';
import { quotable } from '../dossier/quotable.ts';
import { renderPage } from '../dossier/render.ts';
import { comparison } from '../dossier/views/changes.ts';
import { el } from '../dossier/views/element.ts';
import { method } from '../dossier/views/method.ts';
import { pageItself } from '../dossier/views/page-itself.ts';
import { inContext } from '../dossier/views/passage-card.ts';
import { story, viewNames } from '../dossier/views/story.ts';
import { reportLink, theirs } from '../dossier/views/words.ts';
import { count, derivationWords, spanInWords } from '../dossier/wording.ts';
import type { Dossier } from '../records/index.ts';
import type { Hit } from './search.ts';

/** What the pages of a server may do beyond a file: send the search form to the server itself. */
export const pagePolicy = ["form-action 'self'", "frame-ancestors 'none'"];

const metaPolicy = ["form-action 'self'"];

export const storyAddress = (id: string) => `/stories/${encodeURIComponent(id.toWellFormed())}`;
export const articleAddress = (id: string) => `/articles/${encodeURIComponent(id.toWellFormed())}`;

export function compareAddress(a: string, b: string): string {
  return `/compare?a=${encodeURIComponent(a.toWellFormed())}&b=${encodeURIComponent(b.toWellFormed())}`;
}

const elsewhere = { article: articleAddress, compare: compareAddress };

/** The stories, the largest first, a page of them at a time. */
export function homePage(dossier: Dossier, from: number, each = 100): string {
  const shown = dossier.stories.slice(from, from + each);
  const body = [
    el('header', { class: 'story-head' }, [
      el('h2', null, 'Stories'),
      el(
        'p',
        { class: 'lead' },
        `${count(dossier.stories.length, 'story', 'stories')} in ${count(dossier.articles.length, 'report')}.`,
      ),
    ]),
    el(
      'ol',
      { class: 'stories', start: from + 1 },
      shown.map(({ id, title, articles, span, titleFrom }) => {
        const language = bare(dossier).article(titleFrom)?.language ?? null;
        return el('li', null, [
          el('p', { class: 'headline' }, el('a', { href: storyAddress(id) }, theirs(clip(title, 240), language))),
          el('p', { class: 'imprint' }, `${count(articles.length, 'report')} · ${spanInWords(span.start, span.end)}`),
        ]);
      }),
    ),
    el('p', { class: 'actions' }, [
      from > 0 ? el('a', { href: `/?from=${Math.max(0, from - each)}` }, 'Larger stories') : null,
      from + each < dossier.stories.length ? el('a', { href: `/?from=${from + each}` }, 'Smaller stories') : null,
    ]),
    loose(dossier),
    method(bare(dossier)),
  ];
  return page('Stemma', body, null);
}

const bareCatalogues = new WeakMap<Dossier, Catalogue>();

/** The catalogue of the reports alone, for pages that show no story; made once for all requests. */
function bare(dossier: Dossier): Catalogue {
  const made =
    bareCatalogues.get(dossier) ??
    catalogue(
      { ...dossier, stories: [], claims: [], attributions: [], derivations: [], origins: [] },
      { href: ontoArticles(dossier) },
    );
  bareCatalogues.set(dossier, made);
  return made;
}

/** Anchors of articles, where the page shows no story: each to its own page. */
function ontoArticles({ articles }: Pick<Dossier, 'articles'>): (anchor: string) => string {
  return (anchor) => {
    const article = articles[Number(/^r(\d+)/.exec(anchor)?.[1] ?? 0) - 1];
    return article ? articleAddress(article.id) : '/';
  };
}

function loose(dossier: Dossier): VNode | null {
  const placed = new Set(dossier.stories.flatMap(({ articles }) => articles));
  const rest = dossier.articles.filter(({ id }) => !placed.has(id));
  if (rest.length === 0) return null;
  return el('section', null, [
    el('h3', null, 'Pages of no story'),
    el(
      'ul',
      null,
      rest
        .slice(0, 200)
        .map(({ id, title, file }) =>
          el('li', null, el('a', { href: articleAddress(id) }, theirs(clip(title ?? file, 160)))),
        ),
    ),
    rest.length > 200 ? el('p', { class: 'aside' }, `and ${rest.length - 200} more`) : null,
  ]);
}

/** One story with all its views; undefined when there is none. */
export function storyPage(dossier: Dossier, id: string): string | undefined {
  const own = storyPart(dossier, id);
  if (!own) return undefined;
  const c = catalogue(own, { elsewhere });
  const [view] = c.stories;
  const body = [
    el('div', { class: 'with-contents' }, [
      el(
        'nav',
        { class: 'contents', 'aria-label': 'Contents' },
        el(
          'ul',
          null,
          viewNames.map(([name, words]) => el('li', null, el('a', { href: `#s1-${name}` }, words))),
        ),
      ),
      el('div', null, [story(c, view!), method(c)]),
    ]),
  ];
  return page(`${plain(clip(view!.story.title, 120))} · Stemma`, body, quotable(own, c));
}

/** The catalogue of the story that holds an article, its anchors on the story's page. */
function around(dossier: Dossier, article: string): { c: Catalogue; own: Dossier } {
  const found = dossier.stories.find(({ articles }) => articles.includes(article));
  const own = (found && storyPart(dossier, found.id)) ?? articlePart(dossier, article);
  const page = found ? storyAddress(found.id) : articleAddress(article);
  return { own, c: catalogue(own, { href: (anchor) => `${page}#${anchor}`, elsewhere }) };
}

/** One article: the page itself, what it derives from, and what to lay it beside. */
export function articlePage(dossier: Dossier, id: string): string | undefined {
  if (!dossier.articles.some((article) => article.id === id)) return undefined;
  const { c, own } = around(dossier, id);
  const article = c.article(id)!;
  const [view] = c.stories;
  const near = own.derivations.filter(({ child, parent }) => child === id || parent === id);
  const body = [
    view
      ? el('p', { class: 'eyebrow' }, [
          'In the story ',
          el('a', { href: storyAddress(view.story.id) }, theirs(clip(view.story.title, 160))),
        ])
      : null,
    pageItself(c, article),
    near.length === 0
      ? null
      : el('section', null, [
          el('h3', null, 'Related reports'),
          el(
            'ul',
            null,
            near.map(({ child, parent, kind, certain }) => {
              const other = child === id ? parent : child;
              const both = c.article(other) ? el('a', { href: compareAddress(parent, child) }, 'side by side') : null;
              return el('li', null, [
                reportLink(c, child),
                ` ${certain ? '' : 'perhaps '}${derivationWords[kind]} `,
                reportLink(c, parent),
                ' ',
                both,
              ]);
            }),
          ),
        ]),
  ];
  return page(`${plain(clip(article.title ?? article.file, 120))} · Stemma`, body, quotable(own, c));
}

/** Two articles side by side; undefined when one of them is not there. */
export function comparePage(dossier: Dossier, a: string, b: string): string | undefined {
  const first = dossier.articles.find(({ id }) => id === a);
  const second = dossier.articles.find(({ id }) => id === b);
  if (!first || !second) return undefined;
  const { c, own } = around(dossier, a);
  const both = c.article(b)
    ? c
    : catalogue(
        { ...dossier, articles: [first, second], stories: [], claims: [], derivations: [] },
        { href: ontoArticles({ articles: [first, second] }) },
      );
  const body = [
    el('header', { class: 'story-head' }, [
      el('h2', null, 'Side by side'),
      el('p', { class: 'lead' }, [
        'What the second changed of the first. ',
        el('a', { href: compareAddress(b, a) }, 'The other way round'),
      ]),
    ]),
    comparison(both, first, second),
  ];
  return page('Side by side · Stemma', body, c.article(b) ? quotable(own, c) : null);
}

/** What was found for a search. */
export function searchPage(dossier: Dossier, query: string, hits: readonly Hit[]): string {
  const titles = new Map(dossier.stories.map(({ id, title }) => [id, title]));
  const c = bare(dossier);
  const body = [
    el('header', { class: 'story-head' }, [
      el('h2', null, ['Found for ', el('q', null, theirs(clip(query, 80)))]),
      el('p', { class: 'lead', role: 'status' }, hits.length === 0 ? 'Nothing.' : count(hits.length, 'place')),
    ]),
    el(
      'ol',
      { class: 'stories' },
      hits.map((hit) =>
        el('li', null, [
          el('p', { class: 'eyebrow' }, [
            hit.kind === 'claim' ? 'Claim' : 'Passage',
            hit.story === null
              ? null
              : [' in ', el('a', { href: storyAddress(hit.story) }, theirs(clip(titles.get(hit.story) ?? '', 120)))],
          ]),
          inContext(c, hit),
          el('p', { class: 'imprint' }, el('a', { href: articleAddress(hit.article) }, theirs(c.name(hit.article)))),
        ]),
      ),
    ),
  ];
  return page('Search · Stemma', body, null, query);
}

/** A page that says what is wrong. */
export function problemPage(words: string): string {
  return page(
    'Stemma',
    [
      el('header', { class: 'story-head' }, el('h2', null, words)),
      el('p', null, el('a', { href: '/' }, 'All stories')),
    ],
    null,
  );
}

function page(title: string, body: ComponentChildren, data: Dossier | null, query = ''): string {
  return renderPage({
    title,
    policy: metaPolicy,
    data,
    body: [
      el('a', { class: 'skip', href: '#main' }, 'To the findings'),
      el('header', { class: 'masthead', id: 'top' }, [
        el('h1', null, el('a', { href: '/' }, 'Stemma')),
        el(
          'search',
          null,
          el('form', { action: '/search', method: 'get' }, [
            el('label', { for: 'q', class: 'unseen' }, 'Search reports and claims'),
            el('input', {
              type: 'search',
              id: 'q',
              name: 'q',
              value: plain(query),
              placeholder: 'Search',
              autocomplete: 'off',
            }),
          ]),
        ),
      ]),
      el('main', { id: 'main', class: 'whole' }, body),
    ],
  });
}
