/** All credits of one article, each name once a role, its evidence gathered. */
import type { Article, Attribution } from '../../records/index.ts';
import { agencyNamed } from '../../text/agencies.ts';
import { agenciesIn } from './agency-names.ts';
import { attributionCredits } from './attributed.ts';
import { citationCredits } from './citation.ts';
import { contributionCredits } from './contribution.ts';
import { type Credit, nameKey } from './credit.ts';
import { datelineCredits } from './dateline.ts';
import { creditLines } from './lines.ts';
import { signatureCredits } from './signature.ts';

const mostEvidence = 8;

/**
 * The credits of an article: whose text it says it is, who contributed, whom it cites. A name that signs the text is
 * not listed again as contributing or cited.
 */
export function creditsOf(article: Article, attributions: readonly Attribution[]): Credit[] {
  const lines = creditLines(article);
  const all = [
    ...datelineCredits(article, lines),
    ...signatureCredits(article, lines),
    ...statedCredits(article),
    ...contributionCredits(article, lines),
    ...citationCredits(article),
    ...attributionCredits(article, attributions),
  ];
  const kept = new Map<string, Credit>();
  for (const credit of all) {
    const known = kept.get(credit.key);
    if (!known) kept.set(credit.key, credit);
    else if (known.role === credit.role) kept.set(credit.key, { ...known, evidence: merge(known, credit) });
  }
  return [...kept.values()];
}

/** The evidence of both, a place named once: the wider span is kept. */
function merge(known: Credit, more: Credit): Credit['evidence'] {
  const kept: Credit['evidence'][number][] = [];
  for (const item of [...known.evidence, ...more.evidence].sort((x, y) => x.start - y.start || y.end - x.end)) {
    const last = kept.at(-1);
    if (last && item.start < last.end) {
      if (item.end - item.start > last.end - last.start) kept[kept.length - 1] = item;
    } else kept.push(item);
  }
  return kept.slice(0, mostEvidence);
}

/** The agency that extraction read from the page, where it has a place in the text. */
function statedCredits(article: Article): Credit[] {
  if (article.agency === null) return [];
  const fact = article.facts.find((candidate) => candidate.field === 'agency');
  const agency = agencyNamed(article.agency);
  const name = agency?.name ?? article.agency;
  const rule = 'credit/stated-agency';
  const span = fact?.span ?? null;
  if (span === null && agency === null && agenciesIn(article.agency, 0, article.agency.length, true).length === 0) {
    return [];
  }
  return [
    {
      article: article.id,
      name,
      key: agency?.key ?? nameKey(name),
      kind: 'agency',
      role: 'text',
      rule,
      reason: `the page credits ${name}${fact ? ` (${fact.reason})` : ''}`,
      evidence: span ? [{ article: article.id, ...span, text: article.text.slice(span.start, span.end), rule }] : [],
    },
  ];
}
