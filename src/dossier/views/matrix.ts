/**
 * The matrix: claims by reports, reports grouped by the text they go back to. In a large story a family of copies is
 * one column that counts. Choosing a cell shows its passages side by side.
 */
import type { VNode } from 'preact';
import type { Article, Claim } from '../../records/index.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { groupBy, isShared } from '../catalogue.ts';
import { type Cell, type CellState, cellAt, cellsOf, cellWords } from '../cells.ts';
import { descent } from '../descent.ts';
import { clip, plain } from '../plain.ts';
import { count, range } from '../wording.ts';
import { el } from './element.ts';
import { passageAnchor } from './passage.ts';
import { section, siglum, theirs } from './words.ts';

/** Beyond this many reports, families are columns. */
const wide = 30;
const mostColumns = 48;
const mostRows = 80;

interface Column {
  readonly articles: readonly Article[];
  /** The root of the family: the text the column goes back to. */
  readonly root: string;
}

export function matrix(c: Catalogue, view: StoryView): VNode {
  const shared = view.claims.filter(isShared);
  const { columns, left } = columnsOf(c, view);
  const rows = shared.slice(0, mostRows);
  return section(
    `s${view.number}-matrix`,
    'Claims by reports',
    shared.length === 0
      ? 'No claim was found that several reports carry.'
      : 'Who states what, reports grouped by the text they go back to. Choose a cell to read its passages side by side.',
    shared.length === 0 ? null : legend(),
    shared.length === 0
      ? null
      : el(
          'div',
          {
            class: 'matrix',
            tabindex: 0,
            role: 'region',
            'aria-label': `Table of claims by reports, story ${view.number}`,
          },
          el('table', null, [
            heads(c, columns),
            el(
              'tbody',
              null,
              rows.map((claim) => matrixRow(c, view, claim, columns)),
            ),
          ]),
        ),
    rows.length < shared.length || left > 0
      ? el('p', { class: 'aside' }, [
          rows.length < shared.length ? `${count(shared.length - rows.length, 'more claim')} ` : '',
          rows.length < shared.length && left > 0 ? 'and ' : '',
          left > 0 ? `${count(left, 'more report')} ` : '',
          'in the CSV.',
        ])
      : null,
  );
}

/** Families in order of their first report; within them reports in order of publication. */
function columnsOf(c: Catalogue, view: StoryView): { columns: readonly Column[]; left: number } {
  const { root } = descent(c, view);
  const families = groupBy(view.articles, ({ id }) => root(id));
  const columns: Column[] = [];
  for (const [id, articles] of families) {
    if (view.articles.length > wide && articles.length > 3) columns.push({ articles, root: id });
    else columns.push(...articles.map((article) => ({ articles: [article], root: id })));
  }
  const shown = columns.slice(0, mostColumns);
  const left = columns.slice(mostColumns).reduce((sum, { articles }) => sum + articles.length, 0);
  return { columns: shown, left };
}

function heads(c: Catalogue, columns: readonly Column[]): VNode {
  const families = [...groupBy(columns, ({ root }) => root)];
  return el('thead', null, [
    el('tr', null, [
      el('td', { rowspan: 2 }),
      families.map(([root, members]) => {
        const size = members.reduce((sum, { articles }) => sum + articles.length, 0);
        const alone = size === 1 && members[0]!.articles[0]!.id === root;
        return el('th', { scope: 'colgroup', colspan: members.length, class: 'family', title: plain(c.name(root)) }, [
          alone ? el('span', { class: 'unseen' }, 'on its own') : siglum(c, root),
          alone ? null : el('span', { class: 'unseen' }, ['goes back to ', theirs(clip(c.name(root), 60))]),
        ]);
      }),
    ]),
    el(
      'tr',
      null,
      columns.map(({ articles, root }) => {
        const [first] = articles;
        if (articles.length > 1) {
          return el('th', { scope: 'col', class: 'edge' }, [
            el(
              'span',
              { class: 'head' },
              el('span', { class: 'upright' }, [`${articles.length} reports of `, theirs(clip(c.name(root), 40))]),
            ),
          ]);
        }
        return el(
          'th',
          { scope: 'col', class: columns.find((column) => column.root === root)?.articles[0] === first ? 'edge' : '' },
          [
            el('a', { class: 'head', href: c.href(c.anchor(first!.id)) }, [
              el('span', { class: 'upright' }, theirs(clip(c.name(first!.id), 40))),
              siglum(c, first!.id),
            ]),
          ],
        );
      }),
    ),
  ]);
}

function matrixRow(c: Catalogue, view: StoryView, claim: Claim, columns: readonly Column[]): VNode {
  const cells = cellsOf(claim);
  const place = view.claims.indexOf(claim) + 1;
  let root = '';
  return el('tr', null, [
    el('th', { scope: 'row' }, [
      el(
        'a',
        { href: `#s${view.number}-c${place}` },
        theirs(clip(claim.text, 110), c.article(claim.textFrom.article)?.language),
      ),
      el('span', { class: 'origins', title: 'independent origins' }, [
        range(claim.origins.min, claim.origins.max),
        el('span', { class: 'unseen' }, ' independent origins'),
      ]),
    ]),
    columns.map((column) => {
      const edge = column.root === root ? '' : 'edge';
      root = column.root;
      return el('td', { class: edge }, cellView(c, claim, column, cells));
    }),
  ]);
}

const glyphs: Readonly<Record<CellState, string>> = { states: '●', perhaps: '○', other: '◆', denies: '✕', silent: '·' };

function cellView(c: Catalogue, claim: Claim, { articles }: Column, cells: ReadonlyMap<string, Cell>): VNode {
  const here = articles.map(({ id }) => cellAt(cells, id)).filter(({ state }) => state !== 'silent');
  const telling =
    here.find(({ state }) => state === 'denies') ??
    here.find(({ state }) => state === 'other') ??
    here.find(({ state }) => state === 'states') ??
    here[0];
  if (!telling)
    return el('span', { class: 'cell silent' }, [glyphs.silent, el('span', { class: 'unseen' }, cellWords.silent)]);
  const [passage] = telling.passages;
  return el(
    'a',
    {
      class: `cell ${telling.state}`,
      href: passage ? c.href(passageAnchor(c, passage)) : '#top',
      'data-claim': claim.id,
      'data-article': passage?.article,
    },
    [
      el('span', { 'aria-hidden': 'true' }, glyphs[telling.state]),
      articles.length > 1 ? el('small', null, String(here.length)) : null,
      el('span', { class: 'unseen' }, [cellWords[telling.state], telling.value ? [': ', theirs(telling.value)] : '']),
    ],
  );
}

function legend(): VNode {
  return el(
    'p',
    { class: 'legend' },
    (['states', 'perhaps', 'other', 'denies', 'silent'] as const).map((state) => [
      el('span', { class: `cell ${state}`, 'aria-hidden': 'true' }, glyphs[state]),
      ` ${cellWords[state]} `,
    ]),
  );
}
