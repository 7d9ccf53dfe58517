/**
 * The five clocks as five bands over one axis of time. A mark is as long as its time is uncertain, filled where it is
 * stated and hollow where it was worked out; its number is that of its line in the table, and leads there.
 */
import type { VNode } from 'preact';
import { type Clock, clocks } from '../../records/event.ts';
import type { Event } from '../../records/index.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { type EventAxis, eventAxis } from '../event-axis.ts';
import { clip, plain } from '../plain.ts';
import { instant } from '../time-axis.ts';
import { clockWords, spanOfFact } from '../wording.ts';
import { el } from './element.ts';

const rowHeight = 17;
const bandSpace = 9;
const top = 30;
const digit = 7;
/** Room for the name of the last day. */
const edge = 50;
/** Beyond so many marks, and so many rows of a band, the picture would be read by nobody: the table has them all. */
const mostMarks = 120;
const mostRows = 12;
const day = 86_400_000;

interface Mark {
  readonly number: number;
  readonly event: Event;
  readonly start: number;
  readonly end: number;
}

interface Placed extends Mark {
  readonly x1: number;
  readonly x2: number;
  readonly row: number;
}

/** The anchor of the line of an event in the table. */
export function eventAnchor(view: StoryView, number: number): string {
  return `s${view.number}-t${number}`;
}

/** Drawn for a desk and for a phone; nothing when there are fewer than two dates. */
export function lanes(c: Catalogue, view: StoryView): VNode | null {
  const all = view.events.flatMap((event, index) => markOf(event, index + 1) ?? []);
  const marks = all.slice(0, mostMarks);
  if (new Set(marks.map(({ start }) => start)).size < 2) return null;
  return el('figure', { class: 'clocks' }, [
    drawn(c, view, marks, 1040, 'wide'),
    drawn(c, view, marks, 360, 'narrow'),
    el(
      'figcaption',
      { class: 'aside' },
      `A mark is as long as its time is uncertain: filled where stated, hollow where worked out from the words. Its number is that of the line below. Not to scale: the longer a stretch, the more it is shortened.${
        all.length > marks.length ? ` The first ${marks.length} of ${all.length} are drawn.` : ''
      }`,
    ),
  ]);
}

/** A day is drawn from its first to its last minute, an instant as a point. */
function markOf(event: Event, number: number): Mark | null {
  const { earliest, latest } = event.when;
  const start = instant(earliest);
  const last = instant(latest);
  if (start === null) return null;
  const end = last === null ? start : latest.includes('T') ? last : last + day;
  return { number, event, start, end: Math.max(start, end) };
}

function drawn(c: Catalogue, view: StoryView, marks: readonly Mark[], width: number, name: string): VNode {
  const left = 78;
  const axis = eventAxis(
    marks.flatMap(({ start, end }) => [start, end]),
    new Set(marks.map(({ start }) => start)),
    left + 10,
    width - 34,
  );
  let y = top;
  const bands = clocks.map((clock) => {
    const placed = packed(
      marks.filter(({ event }) => event.clock === clock),
      axis,
    );
    const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
    const band = { clock, placed, y, height: rows * rowHeight + bandSpace };
    y += band.height;
    return band;
  });
  return el(
    'svg',
    { class: name, viewBox: `0 0 ${width} ${y}`, width, height: y, role: 'group', 'aria-label': 'The five clocks' },
    [
      axis.ticks.map(({ x, label }) => [
        el('line', { class: 'tick', x1: x, x2: x, y1: 20, y2: y }),
        el('text', { class: 'tick', x: Math.min(x + 3, width - edge), y: 13 }, label),
      ]),
      axis.breaks.map((x) => el('path', { class: 'break', d: `M${x - 4} ${top - 6}l3 -7m2 7l3 -7` })),
      bands.map((band) => bandOf(c, view, band, width)),
    ],
  );
}

interface Band {
  readonly clock: Clock;
  readonly placed: readonly Placed[];
  readonly y: number;
  readonly height: number;
}

function bandOf(c: Catalogue, view: StoryView, { clock, placed, y, height }: Band, width: number): VNode {
  return el('g', null, [
    el('line', { class: 'lane', x1: 0, x2: width, y1: y, y2: y }),
    el(
      'text',
      { class: placed.length > 0 ? 'lane' : 'lane none', x: 0, y: y + (height + bandSpace) / 2 - 1 },
      clockWords[clock].toLowerCase(),
    ),
    placed.map((mark) => markView(c, view, mark, y + bandSpace / 2 + mark.row * rowHeight + rowHeight / 2)),
  ]);
}

function markView(c: Catalogue, view: StoryView, { number, event, x1, x2 }: Placed, y: number): VNode {
  const kind = event.when.basis === 'inferred' ? 'inferred' : '';
  const words = plain(`${number}. ${clockWords[event.clock]}, ${spanOfFact(event.when)}: ${clip(event.text, 120)}`);
  return el('a', { href: c.href(eventAnchor(view, number)), 'aria-label': words }, [
    el('title', null, words),
    x2 - x1 > 8
      ? el('rect', { class: kind, x: x1, y: y - 4, width: x2 - x1, height: 8, rx: 4 })
      : el('circle', { class: kind, cx: x1 + 4, cy: y, r: 4 }),
    el('text', { class: 'number', x: Math.max(x2, x1 + 8) + 3, y: y + 4 }, String(number)),
  ]);
}

/** Each mark in the first row of its band where it and its number touch no other. */
function packed(marks: readonly Mark[], axis: EventAxis): Placed[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const x1 = axis.at(mark.start);
    const x2 = axis.at(mark.end);
    const free = ends.findIndex((end) => end <= x1);
    const row = free >= 0 ? free : Math.min(ends.length, mostRows - 1);
    ends[row] = Math.max(x2, x1 + 8) + 7 + digit * String(mark.number).length;
    return { ...mark, x1, x2, row };
  });
}
