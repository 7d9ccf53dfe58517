/** From what the models found to what is kept: every word belongs to one attribution of a level at most. */
import type { Found } from './model/extract.ts';
import type { Range } from './model/segments.ts';

export interface Kept {
  readonly found: Found;
  /** Product of what the models gave to the cue, its source and its content; not yet calibrated. */
  readonly score: number;
}

/** Keeps what has content and enough score, the surest first; a cue inside kept content is left to the next level. */
export function decide(found: readonly Found[], least: number): Kept[] {
  const candidates = found
    .filter(({ before, after, cue }) => (before.range || after.range) && cue.probability >= least)
    .map((one) => ({ found: one, score: scoreOf(one) }))
    .sort((a, b) => b.found.cue.probability - a.found.cue.probability || a.found.cue.from - b.found.cue.from);
  const kept: Kept[] = [];
  for (const candidate of candidates) {
    if (kept.some((other) => clashes(candidate.found, other.found))) continue;
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.found.cue.from - b.found.cue.from);
}

export function scoreOf({ cue, source, before, after }: Found): number {
  return cue.probability * source.probability * before.probability * after.probability;
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
