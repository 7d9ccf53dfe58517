/** From what the models found to what is kept: every word belongs to one attribution of a level at most. */
import type { Found } from './model/extract.ts';
import type { Range } from './model/task.ts';

/**
 * Keeps what has content and enough score, the surest first; a cue inside kept content is left to the next level. Of two
 * where one lies inside the content of the other, the outer one is kept even when it is less sure, but not when it is
 * much less so.
 */
export function decide(found: readonly Found[], least: number): Found[] {
  const candidates = found
    .filter(({ before, after, cue }) => (before.range || after.range) && cue.probability >= least)
    .map((one) => ({ found: one, rank: one.cue.probability }))
    .sort((a, b) => a.found.cue.from - b.found.cue.from);
  for (const [at, candidate] of candidates.entries()) {
    for (let other = at - 1; other >= 0 && other > at - 4; other--) lift(candidates[other]!, candidate);
    for (let other = at + 1; other < candidates.length && other < at + 4; other++) lift(candidates[other]!, candidate);
  }
  candidates.sort((a, b) => b.rank - a.rank || a.found.cue.from - b.found.cue.from);
  const kept: Found[] = [];
  for (const candidate of candidates) {
    if (kept.some((other) => clashes(candidate.found, other))) continue;
    kept.push(candidate.found);
  }
  return kept.sort((a, b) => a.cue.from - b.cue.from);
}

/** How much an outer attribution gains on one that its content holds. */
const outerGain = 0.25;

function lift(outer: { found: Found; rank: number }, inner: { found: Found; rank: number }): void {
  const holdsCue = parts(outer.found).some((range) => overlap(range, inner.found.cue) > 0);
  const holdsSource = parts(outer.found).some((range) => {
    const source = inner.found.source.range;
    return source === null || overlap(range, source) > 0;
  });
  if (!holdsCue || !holdsSource) return;
  if (parts(inner.found).some((range) => overlap(range, outer.found.cue) > 0)) return;
  if (outer.found.cue.probability + outerGain > inner.found.cue.probability)
    outer.rank = Math.max(outer.rank, inner.rank + 0.001);
}

function clashes(one: Found, other: Found): boolean {
  if (parts(other).some((range) => overlap(range, one.cue) > 0)) return true;
  if (parts(one).some((range) => overlap(range, other.cue) > 0)) return true;
  const shared = parts(one).reduce((sum, a) => sum + parts(other).reduce((all, b) => all + overlap(a, b), 0), 0);
  return shared > 0.5 * Math.min(size(one), size(other));
}

function parts(found: Found): Range[] {
  return [found.before.range, found.after.range].filter((range) => range !== null);
}
function size(found: Found): number {
  return parts(found).reduce((sum, range) => sum + range.to - range.from, 0);
}
function overlap(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}
