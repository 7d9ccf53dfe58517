/** A passage opened: in its context, with offsets, page hash, the link to the page, and the words to cite it by. */
import type { VNode } from 'preact';
import type { Claim, Span } from '../../records/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { cellsOf, cellWords } from '../cells.ts';
import { contextOf } from '../context.ts';
import { clip, directionOf, plain, safeLanguage } from '../plain.ts';
import { textFragment } from '../text-fragment.ts';
import { count, dateFactInWords, originsInWords, rungWords } from '../wording.ts';
import { el } from './element.ts';
import { passageAnchor } from './passage.ts';
import { siglum, theirs } from './words.ts';

export interface OpenPassage extends Span {
  readonly article: string;
}

/** One passage in full. */
export function passageCard(c: Catalogue, place: OpenPassage): VNode {
  const article = c.article(place.article);
  if (!article) return el('p', null, 'This passage is not in the dossier.');
  const link = textFragment(article.url, article.text.slice(place.start, place.end));
  return el('div', { class: 'passage-card' }, [
    el('p', { class: 'imprint' }, [
      siglum(c, article.id),
      ' ',
      theirs(c.name(article.id)),
      ' · ',
      dateFactInWords(article.published),
    ]),
    el('h2', { id: 'drawer-h' }, theirs(clip(article.title ?? article.file, 300), article.language)),
    inContext(c, place),
    el('dl', { class: 'where' }, [
      entry('Characters', `${place.start}–${place.end} of the text (${count(place.end - place.start, 'character')})`),
      entry('Page', el('code', null, `sha256:${article.page}`)),
      entry('File', theirs(article.file)),
      link
        ? entry(
            'Address',
            el('a', { href: link, rel: 'external noreferrer noopener' }, theirs(clip(article.url ?? '', 140))),
          )
        : null,
    ]),
    el('p', { class: 'actions' }, [
      el(
        'button',
        { type: 'button', 'data-cite': `${article.id}`, 'data-start': place.start, 'data-end': place.end },
        'Copy as citation',
      ),
      el('a', { href: c.href(passageAnchor(c, place)), 'data-close': '' }, 'Read it in the page'),
    ]),
  ]);
}

/** The words marked in what stands around them. */
export function inContext(c: Catalogue, place: OpenPassage): VNode | null {
  const article = c.article(place.article);
  if (!article) return null;
  const limit = c.limit(article.id);
  const { before, words, after, cutBefore, cutAfter } = contextOf(article, place, limit);
  return el('blockquote', { dir: directionOf(words), lang: safeLanguage(article.language) }, [
    cutBefore ? el('span', { class: 'elided' }, '[…] ') : null,
    plain(before),
    el('mark', null, plain(words)),
    plain(after),
    cutAfter ? el('span', { class: 'elided' }, ' […]') : null,
    limit === null
      ? null
      : el('p', { class: 'aside' }, `The page asks that no more than ${limit} characters be quoted in one run.`),
  ]);
}

function entry(name: string, value: VNode | string): VNode {
  return el('div', null, [el('dt', null, name), el('dd', null, value)]);
}

/** The passages of a claim side by side, the chosen report first. */
export function cellCard(c: Catalogue, claim: Claim, chosen: string | null): VNode {
  const cells = cellsOf(claim);
  const reports = [...cells.keys()].sort((a, b) => Number(b === chosen) - Number(a === chosen));
  return el('div', { class: 'passage-card' }, [
    el('p', { class: 'imprint' }, `${originsInWords(claim.origins)} · ${count(cells.size, 'report')}`),
    el('h2', { id: 'drawer-h' }, theirs(clip(claim.text, 300), c.article(claim.textFrom.article)?.language)),
    el('p', { class: 'actions' }, el('button', { type: 'button', 'data-cite-claim': claim.id }, 'Copy as citation')),
    el(
      'div',
      { class: 'beside' },
      reports.slice(0, 40).map((id) => {
        const cell = cells.get(id)!;
        return el('section', { class: id === chosen ? 'chosen' : '' }, [
          el('h3', null, [siglum(c, id), ' ', theirs(c.name(id))]),
          el('p', { class: `imprint ${cell.state}` }, [
            cellWords[cell.state],
            cell.value ? [': ', theirs(cell.value)] : null,
          ]),
          cell.passages.map((passage) => [
            inContext(c, passage),
            passage.rung ? el('p', { class: 'footing' }, rungWords[passage.rung]) : null,
          ]),
        ]);
      }),
    ),
    reports.length > 40
      ? el('p', { class: 'aside' }, `and ${reports.length - 40} more, in the list of passages.`)
      : null,
  ]);
}
