/**
 * The passage a line rests on. The words themselves are the link: without script it leads to them in the text of the
 * article; with script it opens them in their context.
 */
import type { ComponentChildren, VNode } from 'preact';
import type { Evidence, Span } from '../../records/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { clip } from '../plain.ts';
import { el } from './element.ts';
import { reportLink, siglum, theirs } from './words.ts';

export interface Place extends Span {
  readonly article: string;
  readonly text: string;
}

/** The anchor of a passage in the text of its article. */
export function passageAnchor(c: Catalogue, place: Omit<Place, 'text'>): string {
  return `${c.anchor(place.article)}-${place.start}-${place.end}`;
}

/** The words, as a link to where they stand. */
export function passage(c: Catalogue, place: Place, children?: ComponentChildren): VNode {
  const article = c.article(place.article);
  const limit = c.limit(place.article);
  const text = limit === null ? place.text : clip(place.text, limit);
  return el(
    'a',
    { class: 'passage', href: c.href(passageAnchor(c, place)), 'data-passage': '' },
    children ?? theirs(clip(text, 1200), article?.language),
  );
}

/** The words with the report they are from. */
export function cited(c: Catalogue, place: Place, more: ComponentChildren = null): VNode {
  return el('div', { class: 'cited' }, [
    el('span', { class: 'from' }, reportLink(c, place.article)),
    el('span', { class: 'said' }, [passage(c, place), more]),
  ]);
}

/** Each passage as one small link, for a line whose words stand elsewhere. */
export function footnotes(c: Catalogue, evidence: readonly Evidence[]): VNode | null {
  if (evidence.length === 0) return null;
  return el(
    'span',
    { class: 'footnotes' },
    evidence.map((place) => [
      ' ',
      el('a', { class: 'footnote', href: c.href(passageAnchor(c, place)), 'data-passage': '' }, [
        siglum(c, place.article),
        el('span', { class: 'unseen' }, ['passage in ', theirs(clip(c.name(place.article), 80)), ': ']),
        theirs(clip(place.text, 48)),
      ]),
    ]),
  );
}
