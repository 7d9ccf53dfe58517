/** Numbers of a claim held against those of a passage, each to the one that measures the same thing. */
import { compatible } from '../../text/number-compare.ts';
import type { NumberMention } from '../../text/numbers.ts';
import { labelFit, labelOf } from '../labels.ts';
import type { Meaning } from '../meaning.ts';
import type { Difference, Surroundings } from './difference.ts';

export interface NumberFit {
  readonly mention: NumberMention;
  /** Said here, said in a neighbouring sentence, said otherwise, or not said. */
  readonly how: 'here' | 'near' | 'other' | 'missing';
  readonly found: NumberMention | null;
  /** Share of what it counts that the other figure counts too. */
  readonly fit: number;
}

const skipped = new Set(['date', 'clock', 'year']);
/** A bare figure says otherwise only where this share of what it counts is the same. */
const sameLabel = 0.5;
/** "More than 300" bears out figures up to this much above it; "up to 300" down to this much below. */
const openAbove = 1.4;
const openBelow = 0.6;

export function numberFits(claim: Meaning, passage: Meaning, around: Surroundings): NumberFit[] {
  const asked = claim.numbers.filter(comparable);
  // A figure that bears out one of the claim's says nothing against another of them.
  const spent = new Set(passage.numbers.filter((other) => asked.some((mention) => supports(mention, other))));
  return asked.map((mention) => {
    const label = labelOf(claim, mention);
    const ranked = passage.numbers
      .filter((other) => comparable(other) && compatible(mention, other) !== null)
      .map((other) => ({ other, fit: labelFit(label, labelOf(passage, other)) }))
      .sort((x, y) => y.fit - x.fit || x.other.start - y.other.start);
    const best = ranked[0];
    const equal = ranked.find(({ other }) => supports(mention, other));
    if (equal && (equal.fit > 0 || equal.fit >= best!.fit))
      return { mention, how: 'here', found: equal.other, fit: equal.fit };
    if (
      best &&
      !spent.has(best.other) &&
      (best.fit >= (best.other.unit === null ? sameLabel : 0.01) || (measured(best.other) && ranked.length === 1))
    )
      return { mention, how: 'other', found: best.other, fit: best.fit };
    for (const neighbour of around.neighbours) {
      const there = neighbour.numbers.find(
        (other) => supports(mention, other) && labelFit(label, labelOf(neighbour, other)) > 0,
      );
      if (there) return { mention, how: 'near', found: there, fit: 1 };
    }
    return { mention, how: 'missing', found: null, fit: 0 };
  });
}

export function numberDifferences(fits: readonly NumberFit[]): Difference[] {
  return fits
    .filter(({ how }) => how === 'other' || how === 'missing')
    .map(({ mention, how, found, fit }) => ({
      slot: 'number',
      how: how === 'other' ? 'other' : 'missing',
      sure: fit >= sameLabel,
      claimed: mention.text,
      found: found?.text ?? '',
      claimSpan: { start: mention.start, end: mention.end },
      passageSpan: found ? { start: found.start, end: found.end } : null,
    }));
}

/** A length, a weight or a sum of money is rarely about something else; per cent and days often are. */
function measured({ kind, unit }: NumberMention): boolean {
  return kind === 'money' || (kind === 'quantity' && unit !== null && !durations.has(unit));
}

/** Units of time: two spans of days are often of two things. */
export const durations = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade']);

/** "First" and "second" tell little; "the 117th minute" does. */
function comparable({ kind, value }: NumberMention): boolean {
  return !skipped.has(kind) && (kind !== 'ordinal' || value > 10);
}

/** Whether the passage's figure bears the claim's out: equal, equal once rounded as printed, or inside its bounds. */
export function supports(claimed: NumberMention, found: NumberMention): boolean {
  if (!comparable(claimed) || !comparable(found) || compatible(claimed, found) !== true) return false;
  if (claimed.kind === 'score') return true;
  if (claimed.unit === found.unit && claimed.value === found.value) return true;
  return compatible(narrow(claimed), narrow(found)) === true;
}

/** Open bounds made as wide as a reader takes them. */
function narrow(mention: NumberMention): NumberMention {
  const high = Number.isFinite(mention.high) ? mention.high : mention.low * openAbove;
  const low = mention.low === 0 && mention.high > 0 ? mention.high * openBelow : mention.low;
  return { ...mention, low, high };
}
