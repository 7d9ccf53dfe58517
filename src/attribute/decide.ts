/** From what the models found to what is kept: every word belongs to one attribution of a level at most. */
import type { Found } from './model/extract.ts';
import type { Range } from './model/task.ts';

/**
 * Keeps what has content and enough score, the surest first; a cue inside kept content is left to the next level. Of two
 * where one lies inside the content of the other, the outer one is kept even when it is less sure, but not when it is
 * much less so.
 */
export function decide(found: readonly Found[], least: number, count: number): Found[] {
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
  const taken = new Taken(count);
  for (const { found: one } of candidates) if (taken.take(one)) kept.push(one);
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

/** Which tokens already belong to a content or a cue. */
class Taken {
  readonly #content: Uint8Array;
  readonly #cue: Uint8Array;

  constructor(count: number) {
    this.#content = new Uint8Array(count);
    this.#cue = new Uint8Array(count);
  }

  /** Takes the tokens of an attribution; false, and nothing taken, when it clashes with one that was taken before. */
  take(found: Found): boolean {
    const { cue } = found;
    if (this.#any(this.#content, cue) || this.#any(this.#cue, cue)) return false;
    let shared = 0;
    let all = 0;
    for (const range of parts(found)) {
      if (this.#any(this.#cue, range)) return false;
      for (let at = range.from; at < range.to; at++) shared += this.#content[at]!;
      all += range.to - range.from;
    }
    if (shared > 0.5 * all) return false;
    this.#cue.fill(1, cue.from, cue.to);
    for (const range of parts(found)) this.#content.fill(1, range.from, range.to);
    return true;
  }

  #any(marks: Uint8Array, range: Range): boolean {
    for (let at = range.from; at < range.to; at++) if (marks[at] === 1) return true;
    return false;
  }
}

function parts(found: Found): Range[] {
  return [found.before.range, found.after.range].filter((range) => range !== null);
}
function overlap(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}
