/** The smallest parts of the page: text of others in isolation, sigla, report names. */
import type { ComponentChildren, VNode } from 'preact';
import type { Catalogue } from '../catalogue.ts';
import { clip, plain, safeLanguage } from '../plain.ts';
import { el } from './element.ts';

/** What a component may return or hold. */
export type View = VNode | null;

/** Text from a page, kept from reordering or styling what stands around it. */
export function theirs(text: string, language: string | null = null): VNode {
  return el('bdi', { lang: safeLanguage(language) }, plain(text));
}

/** Our own words that hold names or words of a page: they read from left to right, whatever the first of them is. */
export function ours(text: string): VNode {
  return el('bdi', { dir: 'ltr' }, plain(text));
}

/** The letter of a report or a lost origin. Its name is there for those who cannot see the letter's place. */
export function siglum(c: Catalogue, id: string): VNode {
  const lost = c.anchor(id).startsWith('o');
  return el('span', { class: lost ? 'siglum lost' : 'siglum', 'aria-hidden': 'true' }, c.siglum(id));
}

/** Siglum and name, linked to where the report is described. */
export function reportLink(c: Catalogue, id: string, more: ComponentChildren = null): VNode {
  return el('a', { class: 'report', href: c.href(c.anchor(id)) }, [
    siglum(c, id),
    ' ',
    theirs(clip(c.name(id), 80)),
    more,
  ]);
}

/** Sigla in a row, each linked and named; beyond `most` they are counted. */
export function sigla(c: Catalogue, ids: readonly string[], most = 24): VNode {
  const all = [...new Set(ids)];
  return el('span', { class: 'sigla' }, [
    all
      .slice(0, most)
      .map((id) => [
        el('a', { href: c.href(c.anchor(id)), title: plain(c.name(id)) }, [
          siglum(c, id),
          el('span', { class: 'unseen' }, plain(clip(c.name(id), 80))),
        ]),
        ' ',
      ]),
    all.length > most ? el('span', { class: 'more' }, `and ${all.length - most} more `) : null,
  ]);
}

/** A part of a story with its heading; nothing when there is nothing to show and nothing to say. */
export function section(
  id: string,
  heading: string,
  lead: ComponentChildren,
  ...children: readonly ComponentChildren[]
): VNode {
  const story = id.slice(0, id.indexOf('-'));
  return el('section', { id, 'aria-labelledby': `${id}-h ${story}-h` }, [
    el('h3', { id: `${id}-h` }, heading),
    lead ? el('p', { class: 'lead' }, lead) : null,
    ...children,
  ]);
}

/** A fold that opens without script. */
export function fold(summary: ComponentChildren, ...children: readonly ComponentChildren[]): VNode {
  return el('details', null, [el('summary', null, summary), el('div', { class: 'fold' }, children)]);
}

/** A field that filters the items of a list as one types; only where script runs, and only for long lists. */
export function filterField(list: string, label: string, items: number): VNode | null {
  if (items < 9) return null;
  return el('search', { class: 'filter scripted-only' }, [
    el('label', { for: `${list}-filter` }, label),
    el('input', { type: 'search', id: `${list}-filter`, 'data-filter': list, autocomplete: 'off', spellcheck: false }),
    el('span', { role: 'status', class: 'tally' }),
  ]);
}
