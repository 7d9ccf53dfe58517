/** Dates named in a claim held against those of a passage: weekdays, months, days, years. */

import { labelFit, labelOf } from '../labels.ts';
import type { Meaning } from '../meaning.ts';
import type { Difference, Surroundings } from './difference.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const shortMonths = new Map(months.map((month) => [month.slice(0, 3), month]));

export interface DatePart {
  readonly kind: 'weekday' | 'month' | 'day' | 'year';
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of dates in a passage. "May" counts in capitals alone. */
export function dateParts(meaning: Meaning): DatePart[] {
  const parts: DatePart[] = [];
  for (const word of meaning.words) {
    const key = word.key.replace(/'s$/u, '');
    const capital = /^\p{Lu}/u.test(word.text);
    if (weekdays.includes(key)) parts.push({ kind: 'weekday', key, start: word.start, end: word.end });
    const month = months.includes(key) ? key : key.length <= 4 ? shortMonths.get(key.slice(0, 3)) : undefined;
    if (month && capital && (key === month || key.length === 3 || key === 'sept')) {
      parts.push({ kind: 'month', key: month, start: word.start, end: word.end });
    }
  }
  for (const mention of meaning.numbers) {
    const { start, end } = mention;
    if (mention.kind === 'year') parts.push({ kind: 'year', key: String(mention.value), start, end });
    if (mention.kind === 'date' && mention.text.length <= 4)
      parts.push({ kind: 'day', key: String(mention.value), start, end });
  }
  return parts;
}

export function dateDifferences(claim: Meaning, passage: Meaning, around: Surroundings): Difference[] {
  const theirs = dateParts(passage);
  const found: Difference[] = [];
  for (const part of dateParts(claim)) {
    const label = labelOf(claim, part);
    const ranked = theirs
      .filter((other) => other.kind === part.kind)
      .map((other) => ({ other, fit: labelFit(label, labelOf(passage, other)) }))
      .sort((x, y) => y.fit - x.fit || x.other.start - y.other.start);
    const rival = ranked[0];
    // Of several dates, the one that stands beside the same words is meant.
    if (ranked.some(({ other, fit }) => other.key === part.key && (fit > 0 || fit >= rival!.fit))) continue;
    if (!rival && around.articleDates.has(`${part.kind} ${part.key}`)) continue;
    found.push({
      slot: 'date',
      how: rival ? 'other' : 'missing',
      sure: rival !== undefined && rival.fit > 0,
      claimed: claim.text.slice(part.start - claim.start, part.end - claim.start),
      found: rival ? passage.text.slice(rival.other.start - passage.start, rival.other.end - passage.start) : '',
      claimSpan: { start: part.start, end: part.end },
      passageSpan: rival ? { start: rival.other.start, end: rival.other.end } : null,
    });
  }
  return found;
}
