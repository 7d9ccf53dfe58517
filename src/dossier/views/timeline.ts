/** The timeline on its five clocks: when it happened, was said, was published, was updated, was captured. */
import type { VNode } from 'preact';
import { clocks } from '../../records/event.ts';
import type { Event } from '../../records/index.ts';
import { type Catalogue, groupBy, type StoryView } from '../catalogue.ts';
import { clip } from '../plain.ts';
import { clockWords, dateFactInWords, dateInWords } from '../wording.ts';
import { lanes } from './clocks.ts';
import { el } from './element.ts';
import { passage } from './passage.ts';
import { section, sigla, theirs } from './words.ts';

export function timeline(c: Catalogue, view: StoryView): VNode {
  const days = groupBy(view.events, ({ when }) => when.value.slice(0, 10));
  const used = clocks.filter((clock) => view.events.some((event) => event.clock === clock));
  return section(
    `s${view.number}-timeline`,
    'Timeline',
    view.events.length === 0
      ? 'No date was found.'
      : `On ${used.length} of five clocks, never mixed: ${clocks.map((clock) => clockWords[clock].toLowerCase()).join(', ')}.`,
    lanes(view),
    el(
      'ol',
      { class: 'days' },
      [...days].map(([day, events]) =>
        el('li', null, [
          el('h4', null, el('time', { datetime: day }, dateInWords(day))),
          el(
            'ul',
            { class: 'events' },
            events.map((event) => eventLine(c, event)),
          ),
        ]),
      ),
    ),
  );
}

function eventLine(c: Catalogue, event: Event): VNode {
  const place = event.evidence[0];
  return el('li', { 'data-clock': event.clock }, [
    el('span', { class: 'clock' }, clockWords[event.clock]),
    el('span', { class: 'what' }, [
      place
        ? passage(c, place, theirs(clip(event.text, 300), c.article(place.article)?.language))
        : theirs(clip(event.text, 300)),
      ' ',
      sigla(c, event.articles),
      el('span', { class: 'footing' }, [
        dateFactInWords(event.when),
        event.when.basis === 'inferred' ? [' · inferred: ', theirs(event.when.reason)] : null,
      ]),
    ]),
  ]);
}
