/**
 * Dates without a year that belong to a thing: "the March incident", "that May 2 hearing", "the November elections". The
 * verb of the sentence says nothing of them, but what is awaited (an election, a deadline) points ahead as easily as back.
 */
import nouns from './nominal.json' with { type: 'json' };
import type { Direction } from './setting.ts';
import type { Token } from './tokens.ts';

const leads = new Set(nouns.leads);
const pointing = new Set(nouns.pointing);
const noNouns = new Set(nouns.noNouns);
const awaited = new Set(nouns.awaited);
/** Tokens on either side, within the sentence, in which an election makes "in November" the coming one. */
const reach = 14;
const ends = new Set(['.', '!', '?', ';', '\n']);

/** How a thing dates itself: `weak` where no verb tells, `open` where it is awaited; the verb's direction otherwise. */
export type Weight = Direction | 'strong' | 'weak' | 'open';

/** What weighs the two readings of the month or day at [from, to), given what the verb says. */
export function weightOf(tokens: readonly Token[], from: number, to: number, verb: Direction, near: boolean): Weight {
  const lead = tokens[from - 1]?.key ?? '';
  const next = tokens[to];
  const thing =
    (leads.has(lead) || pointing.has(lead)) &&
    next !== undefined &&
    !next.capital &&
    /^\p{Ll}{4,}$/u.test(next.key) &&
    !noNouns.has(next.key);
  if (thing && pointing.has(lead)) return 'strong';
  if (near) return 'strong';
  if (thing) return awaits(tokens, to, to + 3) ? 'open' : 'weak';
  if ((verb === null || verb === 'past' || verb === 'copula') && awaits(tokens, from - reach, to + reach)) return 'open';
  return verb;
}

function awaits(tokens: readonly Token[], from: number, to: number): boolean {
  const middle = Math.floor((from + to) / 2);
  const scan = (step: number, limit: number) => {
    for (let at = middle; at >= 0 && at < tokens.length && at !== limit; at += step) {
      const { key } = tokens[at]!;
      if (ends.has(key) && tokens[at + 1]?.spaced !== false) return false;
      if (awaited.has(key)) return true;
    }
    return false;
  };
  return scan(1, to) || scan(-1, from);
}
