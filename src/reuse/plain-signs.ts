/**
 * Two signs that need no model: a long stretch word for word, which nobody else has, is copied; and a text that keeps the
 * words of another and none of its figures is the same form filled in anew (yesterday's market report), not a copy.
 */
import type { PairWords } from './pair-features.ts';
import type { WeighedChain } from './passages.ts';
import settings from './settings.json' with { type: 'json' };

/**
 * The most that one unbroken run of the reporter's own words proves, in bits. A short stretch at the same end of both
 * articles does not count: outlets put their boilerplate there.
 */
export function verbatimBits(chains: readonly WeighedChain[], words: PairWords): number {
  const { a, b } = words;
  let most = 0;
  for (const weighed of chains) {
    if (weighed.bits <= most || isAtEdge(weighed, words)) continue;
    let word = 0;
    for (const run of weighed.chain.runs) {
      let bits = 0;
      for (let k = 0; k < run.length; k++) {
        const weight = weighed.weights[word++]!;
        if (a.quoted[run.a + k] === 0 || b.quoted[run.b + k] === 0) bits += weight;
      }
      most = Math.max(most, bits);
    }
  }
  return most;
}

/** Whether figures stand against other figures throughout: `kept` are equal, `lost` differ in the same place. */
export function isForm(kept: number, lost: number): boolean {
  return lost >= settings.leastFormFigures && lost >= settings.formFigures * (kept + 1);
}

function isAtEdge({ chain }: WeighedChain, { a, b }: PairWords): boolean {
  const first = chain.runs[0]!;
  const last = chain.runs.at(-1)!;
  const [endA, endB] = [last.a + last.length, last.b + last.length];
  const spanned = Math.max(endA - first.a, endB - first.b);
  if (spanned > settings.edgeShare * Math.min(a.ids.length, b.ids.length)) return false;
  const near = (distance: number) => distance <= settings.edgeSlackWords;
  return (near(first.a) && near(first.b)) || (near(a.ids.length - endA) && near(b.ids.length - endB));
}
