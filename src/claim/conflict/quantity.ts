/**
 * What a figure measures: the thing it counts, the words it stands among, what happens to it, and when. Two figures are held against
 * each other only where all of these fit.
 */

import type { NumberMention } from '../../text/numbers.ts';
import { stem } from '../../text/stems.ts';
import type { Assertion } from '../assertions.ts';
import { type DatePart, dateParts } from '../difference/dates.ts';
import { labelOf } from '../labels.ts';
import type { Meaning, Term } from '../meaning.ts';
import { hasFate } from './fates.ts';
import { type Frame, frameOf, tokensOf } from './frame.ts';
import { isNoFigure } from './no-figures.ts';

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
  readonly frame: Frame;
  /** The passage counts more of the same ("498 rushing yards and 176 receiving yards"): which of them is meant is not told apart. */
  readonly severalSo: boolean;
  /** The words say that it was another before: "has risen to 12". */
  readonly changed: boolean;
  /** What follows it in the passage. */
  readonly behind: string;
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
export function quantitiesOf(passage: Assertion, text: string): Quantity[] {
  const { meaning } = passage;
  const figures = meaning.numbers.filter(({ kind }) => kinds.has(kind));
  if (figures.length === 0) return [];
  const tagged = meaning.language === null || meaning.language === 'en';
  const tokens = tokensOf(meaning);
  const before = text.slice(Math.max(0, meaning.start - lookedBack), meaning.start);
  // "The highest since 1962" happened when the rest of the sentence says.
  const dates = [...dateParts(meaning), ...yearsBefore(meaning, before)].filter(
    ({ start }) => !/\bsince\s+(?:\p{L}+\s+)?$/u.test(meaning.text.slice(0, start - meaning.start)),
  );
  const found = figures.flatMap((mention): Omit<Quantity, 'severalSo'>[] => {
    const [last, earlier] = tokens
      .filter((token) => token.start < mention.start)
      .slice(-2)
      .reverse();
    const after = tokens.filter((token) => token.start >= mention.end);
    const behind = meaning.text.slice(mention.end - meaning.start);
    if (isNoFigure(mention, text)) return [];
    const label = labelsOf(passage, mention);
    // "One Australian" names him; "one died" counts.
    if (/^one$/iu.test(mention.text) && !label.some(({ word }) => hasFate(word))) return [];
    if (mention.unit === null && mention.kind === 'count') {
      // "Two of the three", "two of 30": the second figure says what the first is a part of.
      if (last && (partBefore.has(last.key) || (last.key === 'of' && earlier?.pos === 'NUM'))) return [];
      if (after[0] && partAfter.has(after[0].key)) return [];
    }
    let head: string | null = null;
    for (const [at, token] of after.slice(0, 5).entries()) {
      const participle = token.pos === 'VERB' && after[at + 1]?.pos === 'NOUN';
      if (!runsOn.has(token.pos) && !participle) break;
      if (token.pos === 'NOUN' || token.pos === 'PROPN') head = stem(token.key, 'en');
    }
    return [
      {
        passage,
        mention,
        tagged,
        head,
        rate: rated.test(behind),
        label,
        changed: change.test(meaning.text.slice(0, mention.start - meaning.start).slice(-40)),
        behind: behind.slice(0, 40),
        frame: frameOf(passage, mention, tokens, before),
        dates,
      },
    ];
  });
  return found.map((one) => ({ ...one, severalSo: found.some((other) => other !== one && countsSame(one, other)) }));
}

function countsSame(a: Omit<Quantity, 'severalSo'>, b: Omit<Quantity, 'severalSo'>): boolean {
  const { kind, unit, value } = a.mention;
  if (kind === 'percent' || kind !== b.mention.kind || unit !== b.mention.unit || value === b.mention.value)
    return false;
  return unit !== null || (a.head !== null && a.head === b.head);
}

/** So much for each of something: "per season", "a year", "annually". */
const rated = /^\s*(?:(?:an?|per|each|every) (?:year|month|week|day|hour|season|head|piece|share)|annually|apiece)\b/iu;

const lookedBack = 400;
const change =
  /\b(?:rises?|rose|risen|climb(?:s|ed)|falls?|fell|fallen|grown?|grew|revised(?: up| down)?|rais(?:es|ed)|cut|lowered) to\s+$/iu;

/** "It killed 612 people" happened when the sentence before says. */
function yearsBefore({ text, start }: Meaning, before: string): DatePart[] {
  if (!/^\s*(?:It|That|They|This)\b/u.test(text)) return [];
  const sentence = before.slice(before.slice(0, -3).search(/[^.!?]*$/u));
  return [...sentence.matchAll(/\b(?:19|20)\d{2}\b/gu)].map(([key]) => ({ kind: 'year', key, start, end: start }));
}

/** Terms near the figure; where a break stands on either side ("the offer, 4.5 per cent, stands"), those just before. */
function labelsOf({ meaning }: Assertion, mention: NumberMention): readonly Term[] {
  const label = labelOf(meaning, mention);
  return label.length > 0 ? label : meaning.terms.filter((term) => term.end <= mention.start).slice(-justBefore);
}

const justBefore = 3;
