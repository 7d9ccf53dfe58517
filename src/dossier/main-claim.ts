/** The claim that a story is about: what its headlines say, among the claims that many of its reports carry. */
import type { Claim, Witness } from '../records/index.ts';
import { words } from '../text/words.ts';
import type { StoryView } from './catalogue.ts';

export interface MainClaim {
  readonly claim: Claim;
  /** The passage of it that says most of what the headlines say. */
  readonly passage: Witness;
}

/**
 * The claim whose passages hold most of the words of the story's headlines, summed over the reports that carry it or
 * say otherwise; on a tie the one that was first in print, then the wider. Undefined for a story without claims.
 */
export function mainClaim(view: StoryView): MainClaim | undefined {
  const titles = new Map<string, number>();
  for (const title of [view.story.title, ...view.articles.map((article) => article.title ?? '')]) {
    for (const key of keysOf(title)) titles.set(key, (titles.get(key) ?? 0) + 1);
  }
  const weight = (text: string) => {
    let score = 0;
    for (const key of keysOf(text)) score += titles.get(key) ?? 0;
    return score;
  };
  const place = new Map(view.articles.map(({ id }, index) => [id, index]));
  let best: (MainClaim & { readonly score: number; readonly first: number }) | undefined;
  for (const claim of view.claims) {
    const byArticle = new Map<string, number>();
    let passage: Witness | undefined;
    let passageScore = -1;
    for (const witness of claim.witnesses.slice(0, mostPassages)) {
      const score = weight(witness.text);
      byArticle.set(witness.article, Math.max(byArticle.get(witness.article) ?? 0, score));
      if (score > passageScore) [passage, passageScore] = [witness, score];
    }
    const first = Math.min(...claim.witnesses.map(({ article }) => place.get(article) ?? 0));
    for (const side of claim.conflicts.flatMap(({ sides }) => sides)) {
      for (const { article, text } of side.evidence.slice(0, mostPassages)) {
        if (!byArticle.has(article)) byArticle.set(article, weight(text));
      }
    }
    const score = byArticle.values().reduce((sum, one) => sum + one, 0);
    if (passage && (!best || score > best.score || (score === best.score && first < best.first)))
      best = { claim, passage, score, first };
  }
  return best;
}

const mostPassages = 60;

/** Words that carry meaning, roughly: those of four letters or more. */
function keysOf(text: string): Set<string> {
  return new Set(
    words(text.slice(0, 2000))
      .map(({ key }) => key)
      .filter((key) => key.length > 3),
  );
}
