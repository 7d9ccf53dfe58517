/** What the weights of witness-weights.json look at when a passage is held against a sentence; the names stand beside them. */
import type { ArticleAssertions } from './assertions.ts';
import type { Match } from './match.ts';
import type { Meaning } from './meaning.ts';
import { softUnsaid } from './soft-unsaid.ts';

/** How a passage came to be looked at: as the best of its report, as two sentences in a row, or because it echoes a witness. */
export interface Found {
  readonly how: 'alone' | 'joined' | 'echo';
  /** How far it says what a witness of another report says, in 0..1; 0 where that was not what led to it. */
  readonly echo: number;
}

export const rowNames = [
  ...['likeness', 'cover', 'here', 'deed', 'particular', 'unsaid', 'rarest-unsaid', 'number-missing'],
  ...['certainty-missing', 'soft-unsaid', 'soft-rarest', 'claim-length', 'passage-length', 'figures', 'joined'],
  ...['echo', 'is-echo'],
];

const longestClaim = 12;
const longestPassage = 40;

/** One number per name of `rowNames`. */
export function witnessRow(
  claimed: Meaning,
  match: Match,
  likeness: number,
  { how, echo }: Found,
  one: ArticleAssertions,
): number[] {
  const { cover, here, deed, particular, unsaid, rarestUnsaid, differences, assertion } = match;
  const missing = (slot: string) => differences.filter((one) => one.slot === slot && one.how === 'missing').length;
  const soft = softUnsaid(claimed, assertion.meaning, one);
  return [
    likeness,
    cover,
    here,
    deed,
    particular,
    unsaid,
    rarestUnsaid / 8,
    missing('number'),
    missing('certainty'),
    soft.share,
    soft.most,
    Math.min(1, claimed.terms.length / longestClaim),
    Math.min(1, assertion.meaning.words.length / longestPassage),
    claimed.numbers.length > 0 ? 1 : 0,
    how === 'joined' ? 1 : 0,
    echo,
    how === 'echo' ? 1 : 0,
  ];
}
