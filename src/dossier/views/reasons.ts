/**
 * Why witnesses count as one origin, perhaps as one, or as several. Reasons are found pair by pair; here those of one
 * kind make one line, with all its reports, and every pair with its evidence below it.
 */
import type { VNode } from 'preact';
import type { Claim, OriginReason } from '../../records/index.ts';
import { type Catalogue, groupBy } from '../catalogue.ts';
import { count } from '../wording.ts';
import { el } from './element.ts';
import { footnotes } from './passage.ts';
import { fold, ours, sigla } from './words.ts';

const effectWords = { joins: 'one origin', 'may-join': 'perhaps one origin', parts: 'separate' } as const;
const effects = ['parts', 'may-join', 'joins'] as const;

const codeWords: Readonly<Record<OriginReason['code'], string>> = {
  copy: 'they carry one text',
  rewrite: 'one may be a rewrite of the other',
  translation: 'one is a translation of the other',
  credit: 'they credit one text',
  citation: 'one cites the other',
  'same-third-report': 'they rest on the same third report',
  'same-utterance': 'they are wordings of one utterance',
  'same-document': 'they rest on one document',
  'unnamed-may-be-same': 'their unnamed sources may be the same people',
  'unnamed-may-be-named': 'an unnamed source may be the one that another names',
  'no-stated-source': 'no source is stated',
  'doubtful-match': 'whether they say the same cannot be told',
  'own-sourcing': 'sourcing of their own',
  'different-sources': 'they rest on different sources',
  circular: 'they cite each other in a circle',
};

/** A group longer than this is one line with a fold. */
const spelledOut = 2;
const mostLines = 20;

function groupsOf(reasons: readonly OriginReason[]): OriginReason[][] {
  const groups = groupBy(reasons, ({ effect, code }) => `${effect} ${code}`);
  return [...groups.values()].sort((a, b) => effects.indexOf(a[0]!.effect) - effects.indexOf(b[0]!.effect));
}

/** Every reason of a claim. */
export function reasonList(c: Catalogue, claim: Claim): VNode | null {
  if (claim.origins.reasons.length === 0) return null;
  return el(
    'ul',
    null,
    groupsOf(claim.origins.reasons).map((group) =>
      group.length <= spelledOut
        ? group.map((reason) => el('li', null, reasonLine(c, reason)))
        : el('li', null, [
            summary(c, group),
            fold(
              `${count(group.length, 'finding')} behind it`,
              el(
                'ul',
                null,
                group.slice(0, mostLines).map((reason) => el('li', null, reasonLine(c, reason, false))),
              ),
              group.length > mostLines
                ? el('p', { class: 'aside' }, `and ${group.length - mostLines} more, in dossier.json`)
                : null,
            ),
          ]),
    ),
  );
}

/** The reason that decides: what joins or may join where the count is open or one, what parts where it is more. */
export function decisive(c: Catalogue, claim: Claim): VNode | null {
  const { min, max, reasons } = claim.origins;
  const wanted =
    min !== max
      ? ['may-join', 'joins', 'parts']
      : max > 1
        ? ['parts', 'may-join', 'joins']
        : ['joins', 'may-join', 'parts'];
  for (const effect of wanted) {
    const group = groupsOf(reasons).find(([first]) => first!.effect === effect);
    if (group) return group.length === 1 ? reasonLine(c, group[0]!) : summary(c, group);
  }
  return null;
}

/** The kinds of reason in a few lines, without their evidence. */
export function reasonSummary(c: Catalogue, claim: Claim): VNode | null {
  const groups = groupsOf(claim.origins.reasons);
  if (groups.length === 0) return null;
  return el(
    'ul',
    { class: 'reason-summary' },
    groups
      .slice(0, 4)
      .map((group) => el('li', null, group.length === 1 ? reasonLine(c, group[0]!, true, false) : summary(c, group))),
  );
}

function summary(c: Catalogue, group: readonly OriginReason[]): VNode {
  const { effect, code } = group[0]!;
  return el('span', null, [
    el('span', { class: 'effect' }, effectWords[effect]),
    ` ${codeWords[code]} `,
    sigla(c, [...new Set(group.flatMap(({ articles }) => articles))].slice(0, 30)),
  ]);
}

function reasonLine(c: Catalogue, reason: OriginReason, withEffect = true, withEvidence = true): VNode {
  const evidence = withEvidence ? reason.evidence.slice(0, 4) : [];
  const shown = new Set(evidence.map(({ article }) => article));
  const others = reason.articles.filter((id) => !shown.has(id));
  return el('span', null, [
    withEffect ? el('span', { class: 'effect' }, effectWords[reason.effect]) : null,
    ' ',
    ours(reason.text),
    ' ',
    others.length > 0 ? sigla(c, others.slice(0, 30)) : null,
    footnotes(c, evidence),
  ]);
}
