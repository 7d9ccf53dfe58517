/** What the copy changed: each copy against its text, the telling changes first, and the two side by side. */
import type { VNode } from 'preact';
import type { Article, Change, Derivation } from '../../records/index.ts';
import { type AlignedRow, alignArticles, type Piece } from '../alignment.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { directionOf, plain } from '../plain.ts';
import { changeWords, count, derivationWords } from '../wording.ts';
import { el } from './element.ts';
import { passage } from './passage.ts';
import { fold, reportLink, section, sigla, theirs } from './words.ts';

/** Side by side is drawn for this many copies of a story; the list of changes for all. */
const mostComparisons = 24;

/** What a reader must know first. */
const telling: readonly Change['kind'][] = [
  'number',
  'attribution-dropped',
  'hedge-dropped',
  'name',
  'date',
  'attribution-added',
  'hedge-added',
  'headline',
  'wording',
  'sentence-dropped',
  'sentence-added',
  'order',
];

export interface ArticleDerivation {
  readonly derivation: Derivation;
  readonly parent: Article;
  readonly child: Article;
}

/** Derivations between two reports of the story. */
export function betweenReports(c: Catalogue, view: StoryView): ArticleDerivation[] {
  return view.derivations.flatMap((derivation) => {
    const parent = c.parent(derivation.parent);
    const child = c.article(derivation.child);
    return parent && 'blocks' in parent && child && parent !== child ? [{ derivation, parent, child }] : [];
  });
}

export function changes(c: Catalogue, view: StoryView): VNode {
  const all = betweenReports(c, view);
  const stale = all.filter(({ derivation }) => (derivation.stale ?? []).length > 0);
  const changed = all.filter(({ derivation }) => derivation.changes.length > 0);
  const same = all.filter(({ derivation }) => derivation.changes.length === 0 && /copy/.test(derivation.kind));
  return section(
    `s${view.number}-changes`,
    'What the copy changed',
    changed.length === 0
      ? 'No change was found between a report and the text it derives from.'
      : 'Each report against the text it derives from: numbers and sources first, wording after.',
    stale.length === 0 ? null : staleCopies(c, stale),
    changed.map((pair, index) => changedCopy(c, pair, index < mostComparisons)),
    same.length === 0
      ? null
      : el('p', { class: 'aside' }, [
          `${count(same.length, 'copy', 'copies')} in which no change was found: `,
          sigla(
            c,
            same.map(({ child }) => child.id),
          ),
        ]),
  );
}

/** Copies that still carry what their origin has since corrected. */
function staleCopies(c: Catalogue, pairs: readonly ArticleDerivation[]): VNode {
  return el('article', { class: 'changed stale', 'data-item': '' }, [
    el('h4', null, 'Out of date: words that the origin has since corrected'),
    el(
      'ul',
      { class: 'change-list' },
      pairs.flatMap(({ derivation, child }) =>
        (derivation.stale ?? []).map((item) =>
          el('li', null, [
            el('span', { class: 'effect' }, 'still carries'),
            el('span', { class: 'turn' }, [
              reportLink(c, child.id),
              ' has ',
              passage(c, { article: child.id, ...item.child, text: item.before }),
              '; corrected to ',
              el('ins', null, theirs(item.after)),
              ' by ',
              sigla(c, [item.correction]),
            ]),
          ]),
        ),
      ),
    ),
  ]);
}

function changedCopy(c: Catalogue, { derivation, parent, child }: ArticleDerivation, draw: boolean): VNode {
  const ordered = [...derivation.changes].sort((a, b) => telling.indexOf(a.kind) - telling.indexOf(b.kind));
  return el('article', { class: 'changed', 'data-item': '' }, [
    el('h4', null, [
      reportLink(c, child.id),
      el('span', { class: 'how' }, ` ${derivation.certain ? '' : 'perhaps '}${derivationWords[derivation.kind]} `),
      reportLink(c, parent.id),
    ]),
    el(
      'ul',
      { class: 'change-list' },
      ordered.slice(0, 12).map((change) => changeLine(c, change, parent, child)),
    ),
    ordered.length > 12
      ? fold(
          `${ordered.length - 12} more`,
          el(
            'ul',
            { class: 'change-list' },
            ordered.slice(12).map((change) => changeLine(c, change, parent, child)),
          ),
        )
      : null,
    draw ? fold('Side by side', comparison(c, parent, child)) : null,
    c.elsewhere
      ? el(
          'p',
          { class: 'imprint' },
          el('a', { href: c.elsewhere.compare(parent.id, child.id) }, 'Side by side, on a page of their own'),
        )
      : null,
  ]);
}

function changeLine(c: Catalogue, change: Change, parent: Article, child: Article): VNode {
  const { before, after } = change;
  return el('li', null, [
    el('span', { class: 'effect' }, changeWords[change.kind]),
    el('span', { class: 'turn' }, [
      before === null
        ? null
        : el('del', null, [
            el('span', { class: 'unseen' }, 'before: '),
            change.parent
              ? passage(c, { article: parent.id, ...change.parent, text: before })
              : theirs(before, parent.language),
          ]),
      before !== null && after !== null ? ' → ' : null,
      after === null
        ? null
        : el('ins', null, [
            el('span', { class: 'unseen' }, 'after: '),
            change.child
              ? passage(c, { article: child.id, ...change.child, text: after })
              : theirs(after, child.language),
          ]),
    ]),
  ]);
}

const rowWords: Readonly<Record<AlignedRow['kind'], string>> = {
  same: 'the same',
  changed: 'changed',
  moved: 'moved',
  added: 'added',
  dropped: 'dropped',
};

/** Two articles sentence by sentence. Not drawn where a page limits extracts: it would quote all of it. */
export function comparison(c: Catalogue, parent: Article, child: Article): VNode {
  const limited = [parent, child].find(({ id }) => c.limit(id) !== null);
  if (limited) {
    return el('p', { class: 'aside' }, [
      reportLink(c, limited.id),
      ` asks that no more than ${c.limit(limited.id)} characters be quoted in one run, so the two are not laid side by side here.`,
    ]);
  }
  const rows = alignArticles(parent, child);
  return el('table', { class: 'comparison' }, [
    el(
      'thead',
      null,
      el('tr', null, [
        el('th', { scope: 'col' }, reportLink(c, parent.id)),
        el('th', { scope: 'col' }, reportLink(c, child.id)),
      ]),
    ),
    el(
      'tbody',
      null,
      rows.map((row) =>
        el('tr', { class: `row-${row.kind}` }, [
          el('td', { dir: directionIn(row.before) }, row.a ? pieces(row.before, 'del') : null),
          el('td', { dir: directionIn(row.after) }, [
            row.kind === 'same' || row.kind === 'changed' ? null : el('span', { class: 'role' }, rowWords[row.kind]),
            row.b ? pieces(row.after, 'ins') : null,
          ]),
        ]),
      ),
    ),
  ]);
}

function pieces(parts: readonly Piece[], name: 'ins' | 'del') {
  return parts.map(({ text, changed }) => (changed ? el(name, null, plain(text)) : el('span', null, plain(text))));
}

function directionIn(parts: readonly Piece[]): 'rtl' | 'ltr' {
  return directionOf(parts.map(({ text }) => text).join(''));
}
