/** The five clocks as five lanes over one axis of time: where they drift apart is seen at once. The list says the same. */
import type { VNode } from 'preact';
import type { StoryView } from '../catalogue.ts';
import { instant, timeAxis } from '../time-axis.ts';
import { clockWords } from '../wording.ts';
import { el } from './element.ts';

const clocks = Object.keys(clockWords) as (keyof typeof clockWords)[];
const lane = 26;
const top = 30;
const mostMarks = 400;

/** Drawn for a desk and for a phone; nothing when there are fewer than two dates. */
export function lanes(view: StoryView): VNode | null {
  const marks = view.events.slice(0, mostMarks).flatMap(({ clock, when }) => {
    const start = instant(when.earliest);
    const end = instant(when.latest);
    return start === null ? [] : [{ clock, start, end: end ?? start, inferred: when.basis === 'inferred' }];
  });
  if (new Set(marks.map(({ start }) => start)).size < 2) return null;
  return el('div', { class: 'clocks', 'aria-hidden': 'true' }, [
    drawn(marks, 1040, 'wide'),
    drawn(marks, 360, 'narrow'),
  ]);
}

interface Mark {
  readonly clock: keyof typeof clockWords;
  readonly start: number;
  readonly end: number;
  readonly inferred: boolean;
}

function drawn(marks: readonly Mark[], width: number, name: string): VNode {
  const axis = timeAxis(
    marks.flatMap(({ start, end }) => [start, end]),
    96,
    width - 40,
  );
  const height = top + clocks.length * lane;
  return el('svg', { class: name, viewBox: `0 0 ${width} ${height}`, width, height }, [
    axis.ticks.map(({ x, label }) => [
      el('line', { class: 'tick', x1: x, x2: x, y1: 22, y2: height }),
      el('text', { class: 'tick', x, y: 13, 'text-anchor': 'middle' }, label),
    ]),
    clocks.map((clock, index) => {
      const y = top + index * lane + lane / 2;
      const here = marks.filter((mark) => mark.clock === clock);
      return [
        el('text', { class: here.length > 0 ? 'lane' : 'lane none', x: 0, y: y + 4 }, clockWords[clock].toLowerCase()),
        el('line', { class: 'lane', x1: 90, x2: width - 20, y1: y, y2: y }),
        here.map(({ start, end, inferred }) => {
          const [x1, x2] = [axis.at(start), axis.at(end)];
          return x2 - x1 > 9
            ? el('rect', { class: inferred ? 'inferred' : '', x: x1, y: y - 4, width: x2 - x1, height: 8, rx: 4 })
            : el('circle', { class: inferred ? 'inferred' : '', cx: x1, cy: y, r: 4 });
        }),
      ];
    }),
  ]);
}
