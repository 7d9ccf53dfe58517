/** The timeline on its five clocks: when it happened, was said, was published, was updated, was captured. */
import type { VNode } from 'preact';
import { clocks } from '../../records/event.ts';
import type { Event } from '../../records/index.ts';
import { firstReport } from '../../timeline/first.ts';
import { gaps } from '../../timeline/gaps.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { clip } from '../plain.ts';
import { clockWords, count, dateFactInWords, datesInWords, spanInWords, spanOfFact } from '../wording.ts';
import { eventAnchor, lanes } from './clocks.ts';
import { el } from './element.ts';
import { passage } from './passage.ts';
import { reportLink, section, sigla, theirs } from './words.ts';

export function timeline(c: Catalogue, view: StoryView): VNode {
  const used = clocks.filter((clock) => view.events.some((event) => event.clock === clock));
  return section(
    `s${view.number}-timeline`,
    'Timeline',
    view.events.length === 0
      ? 'No date was found.'
      : `On ${used.length} of five clocks, never mixed: ${clocks.map((clock) => clockWords[clock].toLowerCase()).join(', ')}.`,
    firstToPublish(c, view),
    lanes(c, view),
    silences(view),
    table(c, view),
  );
}

/** Who published first, as far as the dates tell. */
function firstToPublish(c: Catalogue, view: StoryView): VNode | null {
  const first = firstReport(view.articles);
  const article = first && c.article(first.article);
  if (!article) return null;
  return el('p', { class: 'first' }, [
    first.certain
      ? 'First to publish: '
      : 'Perhaps first to publish, though the dates of the reports do not settle it: ',
    reportLink(c, first.article),
    `, ${dateFactInWords(article.published)}`,
  ]);
}

/** Silences that are told, the longest. */
const mostSilences = 8;

/** Stretches of days on which a clock has nothing: seen by nobody who reads only what is there. */
function silences(view: StoryView): VNode | null {
  // When pages were captured says nothing of the story.
  const all = gaps(view.events.filter(({ clock }) => clock !== 'captured'));
  if (all.length === 0) return null;
  const told = [...all].sort((a, b) => b.days - a.days).slice(0, mostSilences);
  return el('div', { class: 'silences' }, [
    el('p', { class: 'eyebrow' }, 'Silences'),
    el(
      'ul',
      null,
      told.map(({ clock, from, to, days }) =>
        el('li', null, `${clockWords[clock]}: no date for ${count(days, 'day')}, ${spanInWords(from, to)}`),
      ),
    ),
    all.length > told.length ? el('p', { class: 'aside' }, `and ${all.length - told.length} shorter`) : null,
  ]);
}

function table(c: Catalogue, view: StoryView): VNode | null {
  if (view.events.length === 0) return null;
  const head = (words: string, scope = 'col') => el('th', { scope }, words);
  return el('table', { class: 'events' }, [
    el('caption', { class: 'unseen' }, 'Events in order, each with its clock, its passage and what its time rests on'),
    el('thead', null, el('tr', null, [head('No.'), head('When'), head('Clock'), head('What'), head('Rests on')])),
    el(
      'tbody',
      null,
      view.events.map((event, index) => row(c, view, event, index)),
    ),
  ]);
}

function row(c: Catalogue, view: StoryView, event: Event, index: number): VNode {
  const when = spanOfFact(event.when);
  const before = view.events[index - 1];
  return el('tr', { id: eventAnchor(view, index + 1), 'data-clock': event.clock, tabindex: -1 }, [
    el('td', { class: 'number' }, String(index + 1)),
    el(
      'th',
      { scope: 'row', class: before && spanOfFact(before.when) === when ? 'when again' : 'when' },
      el('time', { datetime: event.when.value }, when),
    ),
    el('td', { class: 'clock' }, clockWords[event.clock]),
    el('td', { class: 'what' }, what(c, event)),
    el('td', { class: 'rests' }, restsOn(event)),
  ]);
}

function what(c: Catalogue, event: Event): VNode[] {
  const place = event.evidence[0];
  const text = theirs(clip(event.text, 300), c.article(place?.article ?? '')?.language);
  const { first } = event;
  return [
    place ? passage(c, place, text) : text,
    el('span', { class: 'by' }, [
      ' ',
      sigla(c, event.articles),
      first && event.articles.length > 1
        ? [first.certain ? 'first in ' : 'perhaps first in ', sigla(c, [first.article])]
        : null,
    ]),
  ];
}

/** What a time rests on, in words; its dates as readers write them. */
function restsOn({ when, clock }: Event): VNode | string {
  if (when.basis === 'inferred') return el('span', null, ['worked out: ', theirs(datesInWords(when.reason))]);
  return clock === 'captured' ? 'the capture' : el('span', null, ['stated: ', theirs(datesInWords(when.reason))]);
}
