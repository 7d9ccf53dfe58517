/** From what the models found to what is kept: every word belongs to one attribution of a level at most. */
import type { Found, FoundAll } from './model/extract.ts';
import type { TakenCount } from './model/frame.ts';
import type { Signals } from './model/signals.ts';
import type { Range } from './model/task.ts';

/**
 * Keeps what has content and enough score, the surest first; a cue inside kept content is left to the next level. Of two
 * where one lies inside the content of the other, the outer one is kept even when it is less sure, but not when it is
 * much less so, nor when it reaches from one quotation into the next over somebody else's words. What clashes with
 * something surer is looked for again around it.
 */
export function decide({ signals, found, again }: FoundAll, least: number): Found[] {
  const candidates = found
    .filter(({ before, after, cue }) => (before.range || after.range) && cue.probability >= least)
    .map((one) => ({ found: one, rank: one.cue.probability, reaches: false }))
    .sort((a, b) => a.found.cue.from - b.found.cue.from);
  for (const [at, candidate] of candidates.entries()) {
    const near = candidates
      .slice(Math.max(0, at - 3), at)
      .reverse()
      .concat(candidates.slice(at + 1, at + 4));
    candidate.reaches = near.some((other) => reachesOver(signals, candidate.found, other.found));
    if (candidate.reaches) candidate.rank -= reachingLoss;
  }
  for (const [at, candidate] of candidates.entries()) {
    for (let other = at - 1; other >= 0 && other > at - 4; other--) lift(candidates[other]!, candidate);
    for (let other = at + 1; other < candidates.length && other < at + 4; other++) lift(candidates[other]!, candidate);
  }
  candidates.sort((a, b) => b.rank - a.rank || a.found.cue.from - b.found.cue.from);
  const kept: Found[] = [];
  const taken = new Taken(signals.count);
  for (const { found: one, reaches } of candidates) {
    if (!reaches && taken.take(one)) kept.push(one);
    else if (!taken.holds(one.cue)) {
      const other = again(one.cue, taken.around(one.cue));
      if ((other.before.range || other.after.range) && taken.take(other)) kept.push(other);
    }
  }
  return kept.sort((a, b) => a.cue.from - b.cue.from);
}

/** How much less a candidate counts that reaches over another cue. */
const reachingLoss = 0.5;
const likely = 0.5;

/** Whether content that begins and ends in quotation marks holds a likely cue that stands outside of any. */
function reachesOver(signals: Signals, one: Found, other: Found): boolean {
  if (other.cue.probability < likely || signals.quote[other.cue.from] !== 0) return false;
  return parts(one).some(
    (range) => overlap(range, other.cue) > 0 && signals.quote[range.from]! > 0 && signals.quote[range.to - 1]! > 0,
  );
}

/** How much an outer attribution gains on one that its content holds. */
const outerGain = 0.25;

function lift(outer: { found: Found; rank: number; reaches: boolean }, inner: { found: Found; rank: number }): void {
  if (outer.reaches) return;
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

/** In tokens. */
const farthest = 2000;

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

  /** Whether a cue stands in what was taken. */
  holds(cue: Range): boolean {
    return this.#any(this.#content, cue) || this.#any(this.#cue, cue);
  }

  /** A running count of the tokens taken, as far from a cue as content may stand. */
  around(cue: Range): TakenCount {
    const offset = Math.max(0, cue.from - farthest);
    const end = Math.min(this.#cue.length, cue.to + farthest);
    const counts = new Int32Array(end - offset + 1);
    for (let at = offset; at < end; at++) {
      counts[at + 1 - offset] = counts[at - offset]! + (this.#cue[at]! | this.#content[at]!);
    }
    return { offset, counts };
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
