/** The whole page around the stories: head, contents, stories, method. */
import type { ComponentChildren, VNode } from 'preact';
import type { Catalogue } from '../catalogue.ts';
import { exportForms } from '../export/index.ts';
import { clip, plain } from '../plain.ts';
import { count } from '../wording.ts';
import { el } from './element.ts';
import { method } from './method.ts';
import { pageItself } from './page-itself.ts';
import { story, viewNames } from './story.ts';
import { theirs } from './words.ts';

/** What stands in the body of the page. */
export function documentBody(c: Catalogue): VNode[] {
  const { pages } = c.dossier;
  return [
    el('a', { class: 'skip', href: '#main' }, 'To the findings'),
    el('header', { class: 'masthead', id: 'top' }, [
      el('h1', null, 'Stemma'),
      el('p', null, `${count(pages.length, 'page')}, ${count(c.stories.length, 'story', 'stories')}`),
    ]),
    contents(c),
    el('main', { id: 'main' }, [
      c.stories.length === 0
        ? el('p', { class: 'lead' }, 'No story was found on the pages given. The notes say why.')
        : null,
      c.stories.map((view) => story(c, view)),
      c.loose.length > 0 ? loosePages(c) : null,
      takeAway(),
      method(c),
    ]),
  ];
}

/** Every story and its views; the first story's views at once, the others' on arrival. */
function contents(c: Catalogue): VNode {
  return el('nav', { class: 'contents', 'aria-label': 'Contents' }, [
    c.stories.slice(0, 60).map(({ story: { title }, number }) => [
      c.stories.length > 1 ? el('p', null, el('a', { href: `#s${number}` }, theirs(clip(title, 70)))) : null,
      number === 1
        ? el(
            'ul',
            null,
            viewNames.map(([id, name]) => el('li', null, el('a', { href: `#s${number}-${id}` }, name))),
          )
        : null,
    ]),
    c.stories.length > 60 ? el('p', null, `and ${c.stories.length - 60} more stories`) : null,
    el('p', null, el('a', { href: '#method' }, 'Method and limits')),
  ]);
}

/** The exports, saved from the page itself. */
function takeAway(): VNode {
  return el('section', { id: 'export', 'aria-labelledby': 'export-h', class: 'export' }, [
    el('h2', { id: 'export-h' }, 'Take it with you'),
    el(
      'p',
      { class: 'scripted-only actions' },
      [
        ...exportForms.map(({ name, about }) => [name, about] as const),
        ['json', 'everything, as dossier.json'] as const,
      ].map(([name, about]) => el('button', { type: 'button', 'data-export': name }, about)),
    ),
    el('p', { class: 'aside' }, ['The same is written by ', el('code', null, 'stemma export'), '.']),
  ]);
}

function loosePages(c: Catalogue): ComponentChildren {
  return el('section', { id: 'loose', 'aria-labelledby': 'loose-h' }, [
    el('h2', { id: 'loose-h' }, 'Pages of no story'),
    c.loose.map((article) => pageItself(c, article)),
  ]);
}

/** The title of the document: the first story's headline. */
export function documentTitle(c: Catalogue): string {
  const title = c.stories[0]?.story.title;
  return title ? `${plain(clip(title, 120))} · Stemma` : 'Stemma';
}
