/** The claim that a story is about: what its headlines say, among the claims that many of its reports carry. */
import type { Claim } from '../records/index.ts';
import { words } from '../text/words.ts';
import { carriersOf, type StoryView } from './catalogue.ts';

/**
 * Of the claims carried by at least a third as many reports as the widest, the one whose passages hold most of the
 * words of the story's headlines; on a tie the wider. Undefined for a story without claims.
 */
export function mainClaim(view: StoryView): Claim | undefined {
  const titles = new Map<string, number>();
  for (const { title } of view.articles) {
    for (const key of keysOf(title ?? '')) titles.set(key, (titles.get(key) ?? 0) + 1);
  }
  for (const key of keysOf(view.story.title)) titles.set(key, (titles.get(key) ?? 0) + 1);
  const widest = Math.max(0, ...view.claims.map((claim) => carriersOf(claim).length));
  let best: Claim | undefined;
  let bestScore = -1;
  for (const claim of view.claims) {
    const carriers = carriersOf(claim).length;
    if (carriers * 3 < widest) continue;
    const keys = keysOf(claim.text);
    let score = 0;
    for (const key of keys) score += titles.get(key) ?? 0;
    score = (score / Math.sqrt(keys.size + 1)) * Math.sqrt(carriers);
    if (score > bestScore) [best, bestScore] = [claim, score];
  }
  return best;
}

/** Words that carry meaning, roughly: those of four letters or more. */
function keysOf(text: string): Set<string> {
  return new Set(
    words(text.slice(0, 2000))
      .map(({ key }) => key)
      .filter((key) => key.length > 3),
  );
}
