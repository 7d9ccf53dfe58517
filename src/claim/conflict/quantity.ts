/**
 * What a figure measures: the thing it counts, the words it stands among, what happens to it, and when. Two figures are held against
 * each other only where all of these fit.
 */

import type { NumberMention } from '../../text/numbers.ts';
import { tagTokens } from '../../text/parts-of-speech.ts';
import { stem } from '../../text/stems.ts';
import type { Assertion } from '../assertions.ts';
import { type DatePart, dateParts } from '../difference/dates.ts';
import { labelOf } from '../labels.ts';
import type { Term } from '../meaning.ts';
import { predicatesOf } from '../predicates.ts';

export interface Quantity {
  readonly passage: Assertion;
  readonly mention: NumberMention;
  /** Stem of the noun the figure counts: "home" of "1,400 flooded homes"; null where none follows. */
  readonly head: string | null;
  /** Parts of speech are known in its language; without them heads and labels are guesses. */
  readonly tagged: boolean;
  /** It is so much a year, a season, a head: not the whole. */
  readonly rate: boolean;
  /** Terms near the figure. */
  readonly label: readonly Term[];
  /** Verbs of the passage. */
  readonly verbs: ReadonlySet<Term>;
  readonly dates: readonly DatePart[];
}

const kinds = new Set<NumberMention['kind']>(['count', 'quantity', 'money', 'percent', 'score']);
/** "another 12", "the first three", "12 others": a part, or one more. */
const partBefore = new Set(
  'another other first last next remaining additional extra further some each every all both these those only just'.split(
    ' ',
  ),
);
const partAfter = new Set('of others other more additional further extra times out'.split(' '));
const runsOn = new Set(['NOUN', 'ADJ', 'PROPN', 'ADV', 'NUM']);

/** Every figure of a passage that can be held against another. */
export function quantitiesOf(passage: Assertion): Quantity[] {
  const { meaning } = passage;
  const figures = meaning.numbers.filter(({ kind }) => kinds.has(kind));
  if (figures.length === 0) return [];
  const tagged = meaning.language === null || meaning.language === 'en';
  const verbs = predicatesOf(meaning);
  // "The highest since 1962" happened when the rest of the sentence says.
  const dates = dateParts(meaning).filter(
    ({ start }) => !/\bsince\s+(?:\p{L}+\s+)?$/u.test(meaning.text.slice(0, start - meaning.start)),
  );
  const tokens = tagTokens(meaning.text, meaning.language).map((token) => ({
    ...token,
    at: token.start + meaning.start,
  }));
  return figures.flatMap((mention) => {
    const [before, earlier] = tokens
      .filter((token) => token.at < mention.start)
      .slice(-2)
      .reverse();
    const after = tokens.filter((token) => token.at >= mention.end);
    const behind = meaning.text.slice(mention.end - meaning.start);
    if (isNoCount(mention, behind, meaning.text.slice(0, mention.start - meaning.start))) return [];
    if (mention.unit === null && mention.kind === 'count') {
      // "Two of the three", "two of 30": the second figure says what the first is a part of.
      if (before && (partBefore.has(before.key) || (before.key === 'of' && earlier?.pos === 'NUM'))) return [];
      if (after[0] && partAfter.has(after[0].key)) return [];
    }
    let head: string | null = null;
    for (const [at, token] of after.slice(0, 5).entries()) {
      const participle = token.pos === 'VERB' && after[at + 1]?.pos === 'NOUN';
      if (!runsOn.has(token.pos) && !participle) break;
      if (token.pos === 'NOUN' || token.pos === 'PROPN') head = stem(token.key, 'en');
    }
    return [
      { passage, mention, tagged, head, rate: rated.test(behind), label: labelsOf(passage, mention), verbs, dates },
    ];
  });
}

/** So much for each of something: "per season", "a year", "annually". */
const rated = /^\s*(?:(?:an?|per|each|every) (?:year|month|week|day|hour|season|head|piece|share)|annually|apiece)\b/iu;

/** Ages ("Larson, 48, an accountant", "63 - year - old") and codes ("1B"). */
function isNoCount({ text, kind, unit }: NumberMention, behind: string, before: string): boolean {
  if (kind !== 'count' || unit !== null) return false;
  if (/^\d+\p{Lu}$/u.test(text)) return true;
  if (/^\s*-\s*years?\b/iu.test(behind)) return true;
  return /\p{Lu}[\p{L}’'-]+,\s*$/u.test(before) && /^\s*,/u.test(behind);
}

/** Terms near the figure; where a break stands on either side ("the offer, 4.5 per cent, stands"), those just before. */
function labelsOf({ meaning }: Assertion, mention: NumberMention): readonly Term[] {
  const label = labelOf(meaning, mention);
  return label.length > 0 ? label : meaning.terms.filter((term) => term.end <= mention.start).slice(-justBefore);
}

const justBefore = 3;
