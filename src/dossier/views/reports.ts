/** The reports of a story with their metadata, and how each fact was found. */
import type { VNode } from 'preact';
import type { Article } from '../../records/index.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { clip, safeUrl } from '../plain.ts';
import { count, dateFactInWords, derivationWords } from '../wording.ts';
import { el } from './element.ts';
import { fold, ours, section, sigla, siglum, theirs } from './words.ts';

export function reports(c: Catalogue, view: StoryView): VNode {
  return section(
    `s${view.number}-reports`,
    'Reports',
    `${count(view.articles.length, 'report')}, in order of publication. The letters are used for them throughout.`,
    el(
      'ol',
      { class: 'reports' },
      view.articles.map((article) => report(c, article)),
    ),
  );
}

/** One report: who, when, and how each fact was found. */
export function report(c: Catalogue, article: Article): VNode {
  const parents = c.derivations(article.id);
  return el('li', null, [
    siglum(c, article.id),
    el('div', null, [
      el(
        'p',
        { class: 'headline' },
        el(
          'a',
          { href: c.href(c.anchor(article.id)) },
          theirs(clip(article.title ?? article.file, 300), article.language),
        ),
      ),
      el('p', { class: 'imprint' }, [
        theirs(article.publisher ?? 'publisher not known'),
        ' · ',
        dateFactInWords(article.published),
        article.agency ? [' · credits ', theirs(article.agency)] : null,
        article.language && article.language !== 'en' ? [' · ', languageName(article.language)] : null,
      ]),
      parents.length > 0
        ? el(
            'p',
            { class: 'descent' },
            parents.map(({ parent, kind, certain, directed }, index) => [
              index > 0 ? '; ' : '',
              certain ? '' : 'perhaps ',
              directed ? derivationWords[kind] : 'related to',
              ' ',
              sigla(c, [parent]),
            ]),
          )
        : null,
      fold('How this is known', facts(article)),
    ]),
  ]);
}

/** Each fact with where it was read. */
export function facts(article: Article): VNode {
  if (article.facts.length === 0) return el('p', null, 'No fact about this page was found.');
  return el('table', { class: 'facts' }, [
    el('caption', { class: 'unseen' }, 'Facts and how each was found'),
    el(
      'thead',
      { class: 'unseen' },
      el(
        'tr',
        null,
        ['Fact', 'Value', 'How it was found'].map((name) => el('th', { scope: 'col' }, name)),
      ),
    ),
    el(
      'tbody',
      null,
      article.facts.map((fact) => {
        const url = fact.field === 'url' ? safeUrl(fact.value) : null;
        return el('tr', null, [
          el('th', { scope: 'row' }, fact.field),
          el('td', null, url ? outside(url) : theirs(clip(fact.value, 300))),
          el('td', null, [
            fact.basis === 'inferred' ? el('em', null, 'inferred: ') : null,
            ours(clip(fact.reason, 300)),
          ]),
        ]);
      }),
    ),
  ]);
}

/** A link that leaves the dossier: tells the other side nothing. */
export function outside(url: string, text = url): VNode {
  return el('a', { class: 'outside', href: url, rel: 'external noreferrer noopener' }, theirs(clip(text, 120)));
}

const languages = new Map([
  ['ar', 'Arabic'],
  ['de', 'German'],
  ['en', 'English'],
  ['es', 'Spanish'],
  ['fa', 'Persian'],
  ['fr', 'French'],
  ['he', 'Hebrew'],
  ['it', 'Italian'],
  ['ja', 'Japanese'],
  ['ko', 'Korean'],
  ['nl', 'Dutch'],
  ['pl', 'Polish'],
  ['pt', 'Portuguese'],
  ['ro', 'Romanian'],
  ['ru', 'Russian'],
  ['sv', 'Swedish'],
  ['tr', 'Turkish'],
  ['uk', 'Ukrainian'],
  ['zh', 'Chinese'],
]);

export function languageName(tag: string): string {
  return languages.get(tag.slice(0, 2).toLowerCase()) ?? tag;
}
