/** The whole page around the stories: head, contents, stories, method. */
import type { ComponentChildren, VNode } from 'preact';
import type { Catalogue, StoryView } from '../catalogue.ts';
import type { Drawn } from '../drawn.ts';
import { exportForms } from '../export/index.ts';
import { clip, plain } from '../plain.ts';
import { count } from '../wording.ts';
import { briefStory } from './brief-story.ts';
import { el } from './element.ts';
import { method } from './method.ts';
import { notDrawn } from './not-drawn.ts';
import { pageItself } from './page-itself.ts';
import { story, viewNames } from './story.ts';
import { theirs } from './words.ts';

/** What stands in the body of the page. */
export function documentBody(c: Catalogue, parts: Drawn): VNode[] {
  const { pages, stories } = parts.whole;
  const rest = parts.listed.length + parts.listedPages.length > 0;
  return [
    el('a', { class: 'skip', href: '#main' }, 'To the findings'),
    el('header', { class: 'masthead', id: 'top' }, [
      el('h1', null, 'Stemma'),
      el('p', null, `${count(pages.length, 'page')}, ${count(stories.length, 'story', 'stories')}`),
    ]),
    contents(c, rest),
    el('main', { id: 'main' }, [
      stories.length === 0
        ? el('p', { class: 'lead' }, 'No story was found on the pages given. The notes say why.')
        : null,
      c.stories.map((view) => (isBrief(c, view) ? briefStory(c, view) : story(c, view))),
      c.loose.length > 0 ? loosePages(c) : null,
      rest ? notDrawn(parts) : null,
      takeAway(rest),
      method(c, parts.whole),
    ]),
  ];
}

/** A report of its own beside other stories; alone on the page it is drawn in full. */
function isBrief(c: Catalogue, view: StoryView): boolean {
  return view.articles.length === 1 && c.stories.length > 1;
}

/** Every story and its views; the first story's views at once, the others' on arrival. */
function contents(c: Catalogue, rest: boolean): VNode {
  return el('nav', { class: 'contents', 'aria-label': 'Contents' }, [
    c.stories.slice(0, 60).map((view) => [
      c.stories.length > 1
        ? el('p', null, el('a', { href: `#s${view.number}` }, theirs(clip(view.story.title, 70))))
        : null,
      view.number === 1 && !isBrief(c, view)
        ? el(
            'ul',
            null,
            viewNames.map(([id, name]) => el('li', null, el('a', { href: `#s${view.number}-${id}` }, name))),
          )
        : null,
    ]),
    c.stories.length > 60 ? el('p', null, `and ${c.stories.length - 60} more stories`) : null,
    rest ? el('p', null, el('a', { href: '#not-drawn' }, 'Not drawn here')) : null,
    el('p', null, el('a', { href: '#method' }, 'Method and limits')),
  ]);
}

/** The exports, saved from the page itself. */
function takeAway(rest: boolean): VNode {
  return el('section', { id: 'export', 'aria-labelledby': 'export-h', class: 'export' }, [
    el('h2', { id: 'export-h' }, 'Take it with you'),
    el(
      'p',
      { class: 'scripted-only actions' },
      [
        ...exportForms.map(({ name, about }) => [name, about] as const),
        ['json', rest ? 'the records of this page, as dossier.json' : 'everything, as dossier.json'] as const,
      ].map(([name, about]) => el('button', { type: 'button', 'data-export': name }, about)),
    ),
    el('p', { class: 'aside' }, [
      rest ? 'These hold what is drawn on this page. All of it is written by ' : 'The same is written by ',
      el('code', null, 'stemma export'),
      '.',
    ]),
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
