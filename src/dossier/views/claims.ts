/** The claims of a story: how many independent origins, why, and every witness with its passage. */
import type { VNode } from 'preact';
import type { Claim, Witness } from '../../records/index.ts';
import { type Catalogue, groupBy, isShared, type StoryView } from '../catalogue.ts';
import { doubtfulIn } from '../cells.ts';
import { certaintyWords, count, originsExplained, range, rungWords, statusWords } from '../wording.ts';
import { el } from './element.ts';
import { cited, footnotes, passage } from './passage.ts';
import { decisive, reasonList } from './reasons.ts';
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
  const { min, max } = claim.origins;
  const byArticle = groupBy(claim.witnesses, ({ article }) => article);
  const doubtful = doubtfulIn(claim);
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
          claim.status === 'single' && byArticle.size > 1 ? 'no second origin shown' : statusWords[claim.status],
        ),
        ` · ${count(byArticle.size, 'report')} `,
        sigla(c, [...byArticle.keys()]),
        ` · at best: ${rungWords[claim.rung]}`,
        claim.manner ? ` · ${claim.manner.kind === 'opinion' ? 'the author’s opinion' : 'background'}` : null,
      ]),
      claim.utterance
        ? el('p', { class: 'aside' }, ['Wordings of what may be one utterance, by ', theirs(claim.utterance), '.'])
        : null,
      el('p', { class: 'reasons' }, [originsExplained(claim.origins), ' ', decisive(c, claim)]),
      claim.slots.some(({ agrees }) => !agrees) ? differences(c, claim) : null,
      el('div', { class: 'claim-more' }, [
        claim.origins.reasons.length > 1 ? fold('Why', el('div', { class: 'reasons' }, reasonList(c, claim))) : null,
        fold(
          `Passages (${claim.witnesses.length})`,
          wordings(claim.witnesses)
            .slice(0, mostWordings)
            .map((group) => witnessLine(c, group, doubtful)),
        ),
        el('button', { type: 'button', class: 'scripted-only', 'data-cite-claim': claim.id }, 'Copy as citation'),
      ]),
    ]),
  ]);
}

/** Wordings shown of one claim; beyond these the matrix and the exports have them. */
const mostWordings = 40;

/** Witnesses with the very same words are one line. */
function wordings(witnesses: readonly Witness[]): Witness[][] {
  return [...groupBy(witnesses, ({ text, rung }) => `${rung} ${text.toLowerCase()}`).values()];
}

function witnessLine(c: Catalogue, group: readonly Witness[], doubtful: ReadonlySet<string>): VNode {
  const [witness] = group;
  const attribution = c.attribution(witness!.attribution);
  const others = group.slice(1).map(({ article }) => article);
  return cited(c, witness!, [
    el('span', { class: 'footing' }, [
      rungWords[witness!.rung],
      attribution?.source ? [': ', el('q', null, theirs(attribution.source.text))] : null,
      witness!.certainty === 'asserted' ? null : ` · ${certaintyWords[witness!.certainty]}`,
      doubtful.has(witness!.article) ? ' · in other words; whether it says the same cannot be told' : null,
    ]),
    others.length > 0 ? el('span', { class: 'footing' }, ['the same words in ', sigla(c, others)]) : null,
  ]);
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
