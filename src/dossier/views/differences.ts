/** Where reports differ: what is at odds, what a later report changed, and what one report alone has. */
import type { VNode } from 'preact';
import type { Claim, Conflict } from '../../records/index.ts';
import { type Catalogue, groupBy, isShared, type StoryView } from '../catalogue.ts';
import { clip } from '../plain.ts';
import { rungWords } from '../wording.ts';
import { el } from './element.ts';
import { cited, passage } from './passage.ts';
import { filterField, fold, ours, section, sigla, theirs } from './words.ts';

/** Where reports contradict each other, and what later reports changed. */
export function conflicts(c: Catalogue, view: StoryView): VNode {
  const found = conflictsOf(view);
  return section(
    `s${view.number}-conflicts`,
    'Conflicts and updates',
    found.length === 0 ? 'No report was found to contradict another.' : null,
    found.map(({ conflict, claim, index }) =>
      el('article', { class: `conflict ${conflict.kind}` }, [
        el('p', { class: 'eyebrow' }, conflict.kind === 'update' ? 'changed by a later report' : 'at odds'),
        el('p', { class: 'claim-text' }, ours(conflict.text)),
        el(
          'div',
          { class: 'sides' },
          inOrder(view, conflict).map((side) =>
            el('div', { class: 'side' }, [
              el('p', { class: 'value' }, theirs(side.value)),
              el('p', null, sigla(c, side.articles)),
              side.evidence.slice(0, mostPassages).map((place) => cited(c, place)),
              side.evidence.length > mostPassages
                ? el('p', { class: 'footing' }, `and ${side.evidence.length - mostPassages} more passages`)
                : null,
            ]),
          ),
        ),
        el('p', { class: 'imprint' }, [
          'Of the claim ',
          el('a', { href: `#s${view.number}-c${index + 1}` }, theirs(clip(claim.text, 110))),
        ]),
      ]),
    ),
  );
}

/** The sides as they came into print. */
function inOrder(view: StoryView, { sides }: Conflict): Conflict['sides'] {
  const place = new Map(view.articles.map(({ id }, index) => [id, index]));
  const first = ({ articles }: Conflict['sides'][number]) => Math.min(...articles.map((id) => place.get(id) ?? 0));
  return [...sides].sort((a, b) => first(a) - first(b));
}

/** Passages of a side that are shown. */
const mostPassages = 3;

/** A conflict stands with every claim it is a part of; it is shown once, with the widest. */
function conflictsOf(view: StoryView): { conflict: Conflict; claim: Claim; index: number }[] {
  const all = view.claims.flatMap((claim, index) => claim.conflicts.map((conflict) => ({ conflict, claim, index })));
  const sidesOf = ({ kind, slot, sides }: Conflict) =>
    [kind, slot, ...sides.map(({ value, articles }) => `${value} ${[...articles].sort().join(' ')}`).sort()].join('\n');
  return [...groupBy(all, ({ conflict }) => sidesOf(conflict)).values()].map(([first]) => first!);
}

/** What only one report has, by report. */
export function onlyHere(c: Catalogue, view: StoryView): VNode {
  const single = view.claims.filter((claim) => !isShared(claim));
  const groups = groupBy(single, (claim) => claim.witnesses[0]?.article ?? '');
  const order = view.articles.filter(({ id }) => groups.has(id));
  return section(
    `s${view.number}-only`,
    'Only here',
    single.length === 0
      ? 'Nothing was found that one report alone carries.'
      : 'What one report has and no other: a scoop, a detail, or a mistake. Which, cannot be told from the pages alone.',
    filterField(`s${view.number}-only-list`, 'Filter', single.length),
    el(
      'div',
      { id: `s${view.number}-only-list` },
      order.map(({ id }) => {
        const here = groups.get(id)!.map((claim) => onlyLine(c, view, claim));
        return el('div', { class: 'only' }, [
          el('h4', null, [sigla(c, [id]), theirs(clip(c.name(id), 80))]),
          el('div', null, [
            el('ul', null, here.slice(0, mostAtOnce)),
            here.length > mostAtOnce
              ? fold(`${here.length - mostAtOnce} more`, el('ul', null, here.slice(mostAtOnce)))
              : null,
          ]),
        ]);
      }),
    ),
  );
}

/** Lines of one report that stand open. */
const mostAtOnce = 6;

function onlyLine(c: Catalogue, view: StoryView, claim: Claim): VNode {
  return el('li', { id: `s${view.number}-c${view.claims.indexOf(claim) + 1}`, 'data-item': '' }, [
    passage(c, claim.textFrom, theirs(claim.text, c.article(claim.textFrom.article)?.language)),
    ' ',
    el('span', { class: 'footing' }, rungWords[claim.rung]),
  ]);
}
