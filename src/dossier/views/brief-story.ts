/** A story of one report, briefly: nothing to compare it with was given, so who says it and the page are what there is. */
import type { VNode } from 'preact';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { clip } from '../plain.ts';
import { count, list, spanInWords } from '../wording.ts';
import { el } from './element.ts';
import { statementsBriefly } from './ladder.ts';
import { pageItself } from './page-itself.ts';
import { report } from './reports.ts';
import { fold, section, theirs } from './words.ts';

/** Statements that stand open. */
const mostStatements = 5;

export function briefStory(c: Catalogue, view: StoryView): VNode {
  const anchor = `s${view.number}`;
  const [article] = view.articles;
  const statements = statementsBriefly(c, view, mostStatements);
  return el('article', { class: 'story brief', id: anchor, 'aria-labelledby': `${anchor}-h` }, [
    el('header', { class: 'story-head' }, [
      el('p', { class: 'eyebrow' }, `1 report · ${spanInWords(view.story.span.start, view.story.span.end)}`),
      el('h2', { id: `${anchor}-h` }, theirs(clip(view.story.title, 240), article?.language)),
    ]),
    el('p', { class: 'lead' }, [
      'No other report of this was found, so there is nothing to hold it against. In it: ',
      `${list([
        count(view.attributions.length, 'statement with a source', 'statements with a source'),
        count(view.claims.length, 'claim'),
        count(view.events.length, 'date'),
      ])}. `,
      'Drawn briefly; ',
      el('code', null, 'stemma serve'),
      ' on this folder shows all of it, and dossier.json holds it.',
    ]),
    el('ol', { class: 'reports' }, article ? report(c, article) : null),
    section(
      `${anchor}-who`,
      'Who says it',
      statements.length === 0 ? 'No statement with a source was found.' : null,
      statements,
    ),
    article
      ? section(
          `${anchor}-pages`,
          'The page itself',
          null,
          fold('What it says, and what was left out', pageItself(c, article, false)),
        )
      : null,
  ]);
}
