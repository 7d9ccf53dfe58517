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
const prospective = new Set(nouns.prospective);
/** Tokens on either side, within the sentence, in which an election makes "in November" the coming one. */
const reach = 14;
const ends = new Set(['.', '!', '?', ';', '\n']);

/** How a thing dates itself: `weak` where no verb tells, `open` where it is awaited; the verb's direction otherwise. */
export type Weight = Direction | 'strong' | 'weak' | 'open' | 'ahead';

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
  if (near && !thing) return 'strong';
  if (looksAhead(tokens, from)) return 'ahead';
  if (thing) return verb === 'future' || verb === 'modal' || awaits(tokens, to, 0, 3) ? 'open' : 'weak';
  if ((verb === null || verb === 'past' || verb === 'copula') && awaits(tokens, from, reach, reach)) return 'open';
  return verb;
}

/** "up for re-election in November", "facing voters in May". */
function looksAhead(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(1, from - 7); at--) {
    const { key } = tokens[at]!;
    if (ends.has(key)) return false;
    if (prospective.has(key) || (key === 'for' && tokens[at - 1]!.key === 'up'))
      return awaits(tokens, at, 0, from - at + 3);
  }
  return false;
}

/** Whether something awaited stands in the sentence, up to `back` tokens before `at` or `forth` from it on. */
function awaits(tokens: readonly Token[], at: number, back: number, forth: number): boolean {
  const ending = (index: number) => ends.has(tokens[index]!.key) && tokens[index + 1]?.spaced !== false;
  for (let index = at; index < Math.min(tokens.length, at + forth) && !ending(index); index++)
    if (awaited.has(tokens[index]!.key)) return true;
  for (let index = at - 1; index >= Math.max(0, at - back) && !ending(index); index--)
    if (awaited.has(tokens[index]!.key)) return true;
  return false;
}
