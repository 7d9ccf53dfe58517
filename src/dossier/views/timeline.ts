/** The timeline on its five clocks: when it happened, was said, was published, was updated, was captured. */
import type { VNode } from 'preact';
import { clocks } from '../../records/event.ts';
import type { Event } from '../../records/index.ts';
import { gaps } from '../../timeline/gaps.ts';
import { type Catalogue, groupBy, type StoryView } from '../catalogue.ts';
import { clip } from '../plain.ts';
import { clockWords, count, dateFactInWords, dateInWords, spanInWords } from '../wording.ts';
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
    silences(view),
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
