/** The claims of a story: how many independent origins, why, and every witness with its passage. */
import type { VNode } from 'preact';
import type { Claim, OriginReason, Witness } from '../../records/index.ts';
import { type Catalogue, groupBy, isShared, type StoryView } from '../catalogue.ts';
import { count, originsExplained, range, rungWords, statusWords } from '../wording.ts';
import { el } from './element.ts';
import { cited, footnotes, passage } from './passage.ts';
import { filterField, fold, section, sigla, theirs } from './words.ts';

/** Shared claims: those that more than one report carries. */
export function claims(c: Catalogue, view: StoryView): VNode {
  const shared = view.claims.filter(isShared);
  return section(
    `s${view.number}-claims`,
    'Claims',
    shared.length === 0
      ? 'No claim was found that several reports carry.'
      : 'What several reports assert, and on how many independent origins it rests. A copy adds a report, never an origin.',
    filterField(`s${view.number}-claim-list`, 'Filter claims', shared.length),
    el(
      'ol',
      { class: 'claims', id: `s${view.number}-claim-list` },
      view.claims.map((claim, index) =>
        !isShared(claim)
          ? null
          : el('li', { id: `s${view.number}-c${index + 1}`, 'data-item': '' }, claimCard(c, claim)),
      ),
    ),
  );
}

/** One claim in full. */
export function claimCard(c: Catalogue, claim: Claim): VNode {
  const { min, max, reasons } = claim.origins;
  const byArticle = groupBy(claim.witnesses, ({ article }) => article);
  return el('article', { class: 'claim', 'data-status': claim.status }, [
    el('p', { class: 'verdict' }, [
      el('span', { class: 'numeral' }, range(min, max)),
      el('span', { class: 'unit' }, max === 1 ? 'independent origin' : 'independent origins'),
    ]),
    el('div', { class: 'claim-body' }, [
      el(
        'p',
        { class: 'claim-text' },
        passage(c, claim.textFrom, theirs(claim.text, c.article(claim.textFrom.article)?.language)),
      ),
      el('p', { class: 'imprint' }, [
        el(
          'span',
          { class: 'status' },
          claim.status === 'single' && byArticle.size > 1 ? 'one origin' : statusWords[claim.status],
        ),
        ` · ${count(byArticle.size, 'report')} `,
        sigla(c, [...byArticle.keys()]),
        ` · at best: ${rungWords[claim.rung]}`,
      ]),
      claim.utterance
        ? el('p', { class: 'aside' }, ['Wordings of what may be one utterance, by ', theirs(claim.utterance), '.'])
        : null,
      el('div', { class: 'reasons' }, [
        el('p', null, originsExplained(claim.origins)),
        reasons.length > 0
          ? el(
              'ul',
              null,
              reasons.map((reason) => reasonLine(c, reason)),
            )
          : null,
      ]),
      claim.slots.some(({ agrees }) => !agrees) ? differences(c, claim) : null,
      el(
        'p',
        { class: 'scripted-only actions' },
        el('button', { type: 'button', 'data-cite-claim': claim.id }, 'Copy as citation'),
      ),
      fold(
        `Passages (${claim.witnesses.length})`,
        claim.witnesses.map((witness) => witnessLine(c, witness)),
      ),
    ]),
  ]);
}

const effectWords = { joins: 'one origin', 'may-join': 'perhaps one origin', parts: 'separate' } as const;

function reasonLine(c: Catalogue, reason: OriginReason): VNode {
  const shown = new Set(reason.evidence.map(({ article }) => article));
  const others = reason.articles.filter((id) => !shown.has(id));
  return el('li', { class: `effect-${reason.effect}` }, [
    el('span', { class: 'effect' }, effectWords[reason.effect]),
    ' ',
    theirs(reason.text),
    ' ',
    others.length > 0 ? sigla(c, others) : null,
    footnotes(c, reason.evidence),
  ]);
}

function witnessLine(c: Catalogue, witness: Witness): VNode {
  const attribution = c.attribution(witness.attribution);
  return cited(
    c,
    witness,
    el('span', { class: 'footing' }, [
      rungWords[witness.rung],
      attribution?.source ? [': ', el('q', null, theirs(attribution.source.text))] : null,
      witness.certainty === 'asserted' ? null : ` · ${witness.certainty}`,
    ]),
  );
}

/** The slots that reports fill differently. */
function differences(c: Catalogue, claim: Claim): VNode {
  return el('table', { class: 'slots' }, [
    el('caption', null, 'Where the reports differ'),
    el(
      'tbody',
      null,
      claim.slots
        .filter(({ agrees }) => !agrees)
        .flatMap((slot) =>
          slot.values.map((value, index) =>
            el('tr', null, [
              index === 0
                ? el('th', { scope: 'rowgroup', rowspan: slot.values.length }, [theirs(slot.label || slot.kind)])
                : null,
              el('td', { class: 'value' }, theirs(value.value)),
              el('td', null, footnotes(c, value.evidence)),
            ]),
          ),
        ),
    ),
  ]);
}

/** Where reports contradict each other, and what later reports changed. */
export function conflicts(c: Catalogue, view: StoryView): VNode {
  const found = view.claims.flatMap((claim, index) => claim.conflicts.map((conflict) => ({ conflict, claim, index })));
  return section(
    `s${view.number}-conflicts`,
    'Conflicts and updates',
    found.length === 0 ? 'No report was found to contradict another.' : null,
    found.map(({ conflict, claim, index }) =>
      el('article', { class: `conflict ${conflict.kind}` }, [
        el('p', { class: 'eyebrow' }, conflict.kind === 'update' ? 'changed by a later report' : 'at odds'),
        el('p', { class: 'claim-text' }, theirs(conflict.text)),
        el(
          'div',
          { class: 'sides' },
          conflict.sides.map((side) =>
            el('div', { class: 'side' }, [
              el('p', { class: 'value' }, theirs(side.value)),
              el('p', null, sigla(c, side.articles)),
              side.evidence.map((place) => cited(c, place)),
            ]),
          ),
        ),
        el('p', { class: 'imprint' }, [
          'Of the claim ',
          el('a', { href: `#s${view.number}-c${index + 1}` }, theirs(claim.text.slice(0, 90))),
        ]),
      ]),
    ),
  );
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
    order.map(({ id }) =>
      el('div', { class: 'only' }, [
        el('h4', null, [sigla(c, [id]), theirs(c.name(id))]),
        el(
          'ul',
          null,
          groups
            .get(id)!
            .map((claim) =>
              el('li', { id: `s${view.number}-c${view.claims.indexOf(claim) + 1}`, 'data-item': '' }, [
                passage(c, claim.textFrom, theirs(claim.text, c.article(id)?.language)),
                ' ',
                el('span', { class: 'footing' }, rungWords[claim.rung]),
              ]),
            ),
        ),
      ]),
    ),
  );
}
