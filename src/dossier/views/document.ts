/** The whole page around the stories: head, contents, stories, method. */
import type { ComponentChildren, VNode } from 'preact';
import type { Catalogue } from '../catalogue.ts';
import { clip, plain } from '../plain.ts';
import { count } from '../wording.ts';
import { el } from './element.ts';
import { method } from './method.ts';
import { pageItself } from './page-itself.ts';
import { story, viewNames } from './story.ts';
import { theirs } from './words.ts';

export function documentBody(c: Catalogue): VNode[] {
  const many = c.stories.length > 1;
  return [
    el('a', { class: 'skip', href: '#main' }, 'To the findings'),
    el(
      'header',
      { class: 'masthead' },
      el('p', { id: 'top' }, [
        el('b', null, 'Stemma'),
        ` · ${count(c.dossier.pages.length, 'page')}, ${count(c.stories.length, 'story', 'stories')}`,
      ]),
    ),
    el('nav', { class: 'contents', 'aria-label': 'Contents' }, [
      c.stories.slice(0, 60).map(({ story: { title }, number }) => [
        many ? el('p', null, el('a', { href: `#s${number}` }, theirs(clip(title, 70)))) : null,
        number === 1
          ? el(
              'ul',
              null,
              viewNames.map(([id, name]) => el('li', null, el('a', { href: `#s${number}-${id}` }, name))),
            )
          : null,
      ]),
      el('p', null, el('a', { href: '#method' }, 'Method and limits')),
    ]),
    el('main', { id: 'main' }, [
      c.stories.length === 0
        ? el('p', { class: 'lead' }, 'No story was found on the pages given. The notes say why.')
        : null,
      c.stories.map((view) => story(c, view)),
      c.loose.length > 0 ? loosePages(c) : null,
      method(c),
    ]),
  ];
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
