/** One story: its heading, what there is to see, and the views in the order a reader asks. */
import type { VNode } from 'preact';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { clip } from '../plain.ts';
import { count, spanInWords } from '../wording.ts';
import { changes } from './changes.ts';
import { claims } from './claims.ts';
import { conflicts, onlyHere } from './differences.ts';
import { el } from './element.ts';
import { glance } from './glance.ts';
import { ladder } from './ladder.ts';
import { matrix } from './matrix.ts';
import { pagesThemselves } from './page-itself.ts';
import { quotations } from './quotations.ts';
import { reports } from './reports.ts';
import { stemma } from './stemma.ts';
import { timeline } from './timeline.ts';
import { theirs } from './words.ts';

export const viewNames = [
  ['stemma', 'The stemma'],
  ['claims', 'Claims'],
  ['matrix', 'Claims by reports'],
  ['conflicts', 'Conflicts and updates'],
  ['changes', 'What the copy changed'],
  ['only', 'Only here'],
  ['who', 'Who says it'],
  ['quotations', 'Quotations and their forms'],
  ['timeline', 'Timeline'],
  ['reports', 'Reports'],
  ['pages', 'The pages themselves'],
] as const;

/** In a story of more reports, what is far from the view is laid out when it comes near. */
const manyReports = 40;

/** The story with all its views. */
export function story(c: Catalogue, view: StoryView): VNode {
  const anchor = `s${view.number}`;
  return el(
    'article',
    {
      class: view.articles.length > manyReports ? 'story large' : 'story',
      id: anchor,
      'aria-labelledby': `${anchor}-h`,
    },
    [
      el('header', { class: 'story-head' }, [
        el(
          'p',
          { class: 'eyebrow' },
          `${count(view.articles.length, 'report')} · ${spanInWords(view.story.span.start, view.story.span.end)}`,
        ),
        el('h2', { id: `${anchor}-h` }, theirs(clip(view.story.title, 240), c.article(view.story.titleFrom)?.language)),
      ]),
      glance(c, view),
      stemma(c, view),
      claims(c, view),
      matrix(c, view),
      conflicts(c, view),
      changes(c, view),
      onlyHere(c, view),
      ladder(c, view),
      quotations(c, view),
      timeline(c, view),
      reports(c, view),
      pagesThemselves(c, view),
    ],
  );
}
