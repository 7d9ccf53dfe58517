/** Numbers of a claim held against those of a passage, each to the one that measures the same thing. */
import { compatible } from '../text/number-compare.ts';
import type { NumberMention } from '../text/numbers.ts';
import type { Alignment } from './align.ts';
import type { Difference } from './difference.ts';
import type { Meaning, Term } from './meaning.ts';

const labelReach = 4;
const skipped = new Set(['date', 'clock', 'year']);

export function numberDifferences(claim: Meaning, passage: Meaning, alignment: Alignment): Difference[] {
  const found: Difference[] = [];
  const partners = new Map(alignment.pairs.map((pair) => [claim.terms[pair.a]!, passage.terms[pair.b]!]));
  for (const mine of claim.numbers) {
    if (skipped.has(mine.kind)) continue;
    const same = passage.numbers.filter((other) => !skipped.has(other.kind) && compatible(mine, other) !== null);
    const label = labelOf(claim, mine);
    const ranked = same
      .map((other) => ({ other, fit: labelFit(label, labelOf(passage, other), partners) }))
      .sort((x, y) => y.fit - x.fit || x.other.start - y.other.start);
    const best = ranked[0];
    const equal = ranked.find(({ other }) => supports(mine, other));
    if (equal && (equal.fit > 0 || equal.fit >= best!.fit)) continue;
    // A bare "one" or "two" that the passage spells out otherwise proves little.
    const far = !best || (best.fit === 0 && same.length > 1);
    const shown = best?.other ?? null;
    found.push({
      slot: 'number',
      how: far ? 'missing' : 'other',
      claimed: mine.text,
      found: shown && !far ? shown.text : '',
      claimSpan: { start: mine.start, end: mine.end },
      passageSpan: shown && !far ? { start: shown.start, end: shown.end } : null,
    });
  }
  return found;
}

/** The content words beside a number, up to the next number or break: what it counts. */
export function labelOf(meaning: Meaning, mention: NumberMention): Term[] {
  const before = meaning.words
    .filter((word) => word.end <= mention.start)
    .slice(-labelReach)
    .reverse();
  const after = meaning.words.filter((word) => word.start >= mention.end).slice(0, labelReach);
  const reach = (list: typeof before, forward: boolean) => {
    let edge = forward ? mention.end : mention.start;
    for (const word of list) {
      const gap = forward
        ? meaning.text.slice(edge - meaning.start, word.start - meaning.start)
        : meaning.text.slice(word.end - meaning.start, edge - meaning.start);
      if (/[,;:.–—()]/u.test(gap) || word.key === 'and' || word.key === 'but' || word.key === 'while') break;
      if (meaning.numbers.some((other) => other !== mention && other.start < word.end && word.start < other.end)) break;
      edge = forward ? word.end : word.start;
    }
    return edge;
  };
  const [from, to] = [reach(before, false), reach(after, true)];
  return meaning.terms.filter((term) => term.start >= from && term.end <= to);
}

function labelFit(label: readonly Term[], other: readonly Term[], partners: ReadonlyMap<Term, Term>): number {
  let fit = 0;
  for (const term of label) {
    const partner = partners.get(term);
    if ((partner && other.includes(partner)) || other.some((candidate) => alike(term, candidate))) fit++;
  }
  return label.length === 0 ? 0 : fit / label.length;
}

function alike(a: Term, b: Term): boolean {
  return a.key === b.key || a.near.some((group) => b.near.includes(group));
}

/** Whether the passage's figure bears the claim's out: equal, equal once rounded as printed, or inside its bounds. */
export function supports(claimed: NumberMention, found: NumberMention): boolean {
  if (compatible(claimed, found) !== true) return false;
  if (claimed.kind === 'score') return true;
  if (claimed.unit === found.unit && claimed.value === found.value) return true;
  if (claimed.low === claimed.high && found.low !== found.high) {
    return found.low > 0 && Number.isFinite(found.high) && found.high / found.low < 1.35;
  }
  return true;
}
