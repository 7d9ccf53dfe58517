/** Words that turn a statement round: opposed pairs, negators, hedges, words of scope. Lists: opposites.json. */
import { stem } from '../text/stems.ts';
import data from './opposites.json' with { type: 'json' };

interface Side {
  readonly pair: number;
  readonly side: number;
}

const sides = new Map<string, Side[]>();
for (const [pair, both] of data.direction.entries()) {
  for (const [side, words] of both.entries()) {
    for (const word of words) {
      const key = stem(word, 'en');
      sides.set(key, [...(sides.get(key) ?? []), { pair, side }]);
    }
  }
}
const none: readonly Side[] = [];

/** The opposed pairs a stem belongs to, and on which side. */
export function sidesOf(key: string): readonly Side[] {
  return sides.get(key) ?? none;
}

/** Whether two stems stand on opposite sides of a pair. */
export function opposed(a: string, b: string): boolean {
  const mine = sidesOf(a);
  if (mine.length === 0) return false;
  const theirs = sidesOf(b);
  return mine.some(({ pair, side }) => theirs.some((other) => other.pair === pair && other.side !== side));
}

/** Pairs whose side a passage must have to say what a claim with it says. */
export const decisive: ReadonlySet<number> = new Set(data.decisive);

export const negators = new Set(data.negators);
export const negatorsBeforeTo = new Set(data.negatorsBeforeTo);
/** Words with their "not" inside: "unhurt". */
export const undone = new Set(data.undone);
export const falsifiers = new Set(data.falsifiers);
export const pending = new Set(data.pending);
export const hedges = new Set(data.hedges);
export const assurances = new Set(data.assurances);
export const scopes: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(data.scope).map(
  ([kind, words]) => [kind, new Set(words)],
);
