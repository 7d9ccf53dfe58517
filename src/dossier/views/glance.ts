/** At a glance: one line per question, and what cannot be told. */
import type { ComponentChildren, VNode } from 'preact';
import type { Claim, Span } from '../../records/index.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { groupBy, isShared } from '../catalogue.ts';
import { type CellState, cellsOf } from '../cells.ts';
import { mainClaim } from '../main-claim.ts';
import { clip } from '../plain.ts';
import { count, list, originsExplained, range, spanInWords } from '../wording.ts';
import { betweenReports } from './changes.ts';
import { el } from './element.ts';
import { passage } from './passage.ts';
import { reasonSummary } from './reasons.ts';
import { reportLink, sigla, theirs } from './words.ts';

/** The overview that a story opens with. */
export function glance(c: Catalogue, view: StoryView): VNode {
  const prefix = `s${view.number}`;
  const { claim: main, passage: wording } = mainClaim(view) ?? {};
  const shared = view.claims.filter(isShared);
  const disputed = view.claims.filter(({ conflicts }) => conflicts.some(({ kind }) => kind === 'conflict'));
  const updated = view.claims.filter(({ conflicts }) => conflicts.some(({ kind }) => kind === 'update'));
  const single = view.claims.filter((claim) => !isShared(claim));
  const unsure = cannotTell(c, view);
  return el(
    'section',
    { id: `${prefix}-glance`, class: 'glance', 'aria-labelledby': `${prefix}-glance-h ${prefix}-h` },
    [
      el('h3', { id: `${prefix}-glance-h`, class: 'unseen' }, 'At a glance'),
      main && wording
        ? el('div', { class: 'main-claim' }, [
            el('p', { class: 'verdict' }, [
              el('span', { class: 'numeral' }, range(main.origins.min, main.origins.max)),
              el('span', { class: 'unit' }, main.origins.max === 1 ? 'independent origin' : 'independent origins'),
            ]),
            el('div', null, [
              el('p', { class: 'eyebrow' }, mainClaimHeading(view, main)),
              el('p', { class: 'claim-text' }, passage(c, wording)),
              el('p', { class: 'why' }, [
                originsExplained(main.origins),
                ' ',
                el('a', { href: `#${prefix}-c${view.claims.indexOf(main) + 1}` }, 'Why'),
              ]),
              reasonSummary(c, main),
            ]),
          ])
        : null,
      el('dl', { class: 'answers' }, [
        answer('Reports', [
          `${count(view.articles.length, 'report')}, ${spanInWords(view.story.span.start, view.story.span.end)}`,
          '. ',
          el('a', { href: `#${prefix}-reports` }, 'Who published what'),
          legend(c, view),
        ]),
        answer('Where they come from', [
          familiesInWords(view),
          ' ',
          el('a', { href: `#${prefix}-stemma` }, 'The family tree'),
        ]),
        answer('Shared', [
          shared.length === 0
            ? 'No claim was found in more than one report.'
            : [
                `${count(shared.length, 'claim')} in more than one report. `,
                el('a', { href: `#${prefix}-claims` }, 'On how many origins'),
              ],
        ]),
        answer('Changed in copying', changedLine(c, view, prefix)),
        answer('Disputed', disputedLine(prefix, disputed.length, updated.length)),
        answer('Only in one', [
          single.length === 0
            ? 'Nothing that one report alone carries.'
            : [
                `${count(single.length, 'claim')}, in `,
                sigla(
                  c,
                  single.flatMap(({ witnesses }) => witnesses.map(({ article }) => article)),
                ),
                el('a', { href: `#${prefix}-only` }, 'Which'),
              ],
        ]),
        answer('Unnamed sources', unnamedLine(c, view, prefix)),
        answer(
          'Cannot be told',
          unsure.length === 0
            ? 'Nothing found that would have to stay open.'
            : el(
                'ul',
                null,
                unsure.map((line) => el('li', null, line)),
              ),
        ),
      ]),
    ],
  );
}

/** How many reports carry the main claim, and how many say otherwise. */
function mainClaimHeading(view: StoryView, claim: Claim): string {
  const cells = [...cellsOf(claim).values()];
  const of = (wanted: CellState) => cells.filter(({ state }) => state === wanted).length;
  const parts = [
    of('perhaps') > 0 ? `perhaps in ${of('perhaps')} more` : '',
    of('other') > 0 ? `with another figure or detail in ${of('other')}` : '',
    of('denies') > 0 ? `denied in ${of('denies')}` : '',
  ].filter((part) => part !== '');
  return [`The main claim, in ${of('states')} of ${count(view.articles.length, 'report')}`, ...parts].join(', ');
}

function answer(question: string, children: ComponentChildren): VNode {
  return el('div', null, [el('dt', null, question), el('dd', null, children)]);
}

function disputedLine(prefix: string, conflicts: number, updates: number): ComponentChildren {
  if (conflicts + updates === 0) return 'No report was found to contradict another.';
  const parts = [];
  if (conflicts > 0) parts.push(`${count(conflicts, 'claim')} with reports at odds`);
  if (updates > 0) parts.push(`${count(updates, 'claim')} changed by a later report`);
  return [`${list(parts)}. `, el('a', { href: `#${prefix}-conflicts` }, 'Who says what')];
}

/** What the letters stand for, as long as it is a line or three. */
function legend(c: Catalogue, view: StoryView): VNode | null {
  if (view.articles.length > 16) return null;
  return el(
    'ul',
    { class: 'legend-of-reports' },
    view.articles.map(({ id }) => el('li', null, reportLink(c, id))),
  );
}

/** Which copy changed a number, dropped a source or a word of caution: what a reader must know of a copy. */
function changedLine(c: Catalogue, view: StoryView, prefix: string): ComponentChildren {
  const found = betweenReports(c, view).flatMap(({ derivation, child, parent }) =>
    derivation.changes.filter(({ kind }) => kind in changedWords).map((change) => ({ change, child, parent })),
  );
  const link = el('a', { href: `#${prefix}-changes` }, 'What each copy changed');
  if (found.length === 0) return ['No copy was found to change a number or to drop a source. ', link];
  const groups = [...groupBy(found, ({ change, child }) => `${child.id} ${change.kind}`).values()];
  const lines = groups.slice(0, 5).map((group) => {
    const { child } = group[0]!;
    return el('li', null, [
      sigla(c, [child.id]),
      theirs(clip(c.name(child.id), 60)),
      ` ${changedWords[group[0]!.change.kind as keyof typeof changedWords]}: `,
      group
        .slice(0, 3)
        .map(({ change, parent }, index) => [
          index > 0 ? '; ' : null,
          change.before === null ? null : side(c, parent.id, change.parent, change.before),
          change.before !== null && change.after !== null ? ' → ' : null,
          change.after === null ? null : side(c, child.id, change.child, change.after),
        ]),
      group.length > 3 ? ` and ${group.length - 3} more` : null,
    ]);
  });
  return [el('ul', null, lines), groups.length > 5 ? `${groups.length - 5} more. ` : null, link];
}

const changedWords = {
  number: 'changed a number',
  'attribution-dropped': 'dropped a source',
  'hedge-dropped': 'dropped a word of caution',
} as const;

function side(c: Catalogue, article: string, span: Span | null, text: string): VNode {
  return span ? passage(c, { article, ...span, text }, theirs(clip(text, 60))) : theirs(clip(text, 60));
}

/** Who is unnamed, in the reports' own words. */
function unnamedLine(c: Catalogue, view: StoryView, prefix: string): ComponentChildren {
  const unnamed = view.attributions.filter(
    ({ speaker, speech, rung }) => speaker.unnamed !== null && speech !== false && rung !== 'witnessed',
  );
  const link = el('a', { href: `#${prefix}-who` }, 'Who says what');
  if (unnamed.length === 0) return ['No statement was found that rests on an unnamed source. ', link];
  const wordings = [...groupBy(unnamed, ({ speaker }) => (speaker.unnamed?.wording ?? '').toLowerCase()).values()].sort(
    (a, b) => b.length - a.length,
  );
  return [
    el(
      'ul',
      null,
      wordings.slice(0, 4).map((group) =>
        el('li', null, [
          el('q', null, theirs(clip(group[0]!.speaker.unnamed!.wording, 120))),
          ' in ',
          sigla(
            c,
            group.map(({ article }) => article),
          ),
        ]),
      ),
    ),
    wordings.length > 4 ? `${wordings.length - 4} more. ` : null,
    link,
  ];
}

function familiesInWords(view: StoryView): string {
  const lost = view.origins.filter((origin) => origin.lost);
  const children = new Set(view.derivations.filter(({ directed }) => directed).map(({ child }) => child));
  const alone = view.articles.filter(({ id }) => !children.has(id)).length;
  const parts = [];
  if (children.size > 0)
    parts.push(`${count(children.size, 'report rests', 'reports rest')} on a text that came before`);
  if (alone > 0) parts.push(`${count(alone, 'report')} on none that was found`);
  const names = lost.slice(0, 4).map(({ name }) => name);
  if (lost.length > 4) names.push(`${lost.length - 4} more`);
  const tail = lost.length === 0 ? '' : ` Cited but not among the pages: ${list(names)}.`;
  return `${list(parts)}.${tail}`;
}

/** What stays open, in words. */
function cannotTell(c: Catalogue, view: StoryView): ComponentChildren[] {
  const lines: ComponentChildren[] = [];
  const open = view.claims.filter(({ origins }) => origins.min !== origins.max);
  if (open.length > 0) {
    lines.push(`On how many origins ${count(open.length, 'claim rests', 'claims rest')}: sources may be the same.`);
  }
  const undirected = view.derivations.filter(({ directed }) => !directed);
  for (const { child, parent } of undirected.slice(0, 3)) {
    lines.push(['Which of ', sigla(c, [child, parent]), 'came first.']);
  }
  if (undirected.length > 3) lines.push(`Which came first in ${undirected.length - 3} more pairs.`);
  const undated = view.articles.filter(({ published }) => published === null);
  if (undated.length > 0)
    lines.push([
      'When ',
      sigla(
        c,
        undated.map(({ id }) => id),
      ),
      'was published.',
    ]);
  return lines;
}
