/** The name of a story: the headline that tells most of what the others tell. */
import type { Article } from '../records/index.ts';
import type { Group } from './groups.ts';
import { inHead } from './profile.ts';
import type { Weighted } from './weights.ts';

const longest = 160;
/** A first line that stands for a missing headline counts for less. */
const withoutTitle = 0.6;

export function headline(article: Article): string {
  const title = article.title?.replace(/\s+/gu, ' ').trim();
  if (title) return title;
  const line = article.text.trim().split('\n', 1)[0]!.replace(/\s+/gu, ' ').trim();
  if (line === '') return article.file || article.id;
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}

/**
 * The place in `members` of the article whose headline shares the rarest words with most of the others: the sum of
 * rarity x share of the other members that hold the word, over the square root of the headline's length. The first wins ties.
 */
export function mostTelling(
  members: readonly number[],
  articles: readonly Article[],
  weighted: readonly Weighted[],
): number {
  const held = new Map<number, number>();
  for (const member of members) {
    for (const term of weighted[member]!.profile.terms) held.set(term, (held.get(term) ?? 0) + 1);
  }
  let best = 0;
  let bestScore = -1;
  for (const [place, member] of members.entries()) {
    const { profile, rarities } = weighted[member]!;
    let sum = 0;
    let size = 0;
    for (let at = 0; at < profile.terms.length; at++) {
      if (!(profile.places[at]! & inHead)) continue;
      size++;
      sum += rarities[at]! * (held.get(profile.terms[at]!)! - 1);
    }
    const score = (articles[member]!.title ? 1 : withoutTitle) * (sum / Math.sqrt(size + 2));
    if (score > bestScore * (1 + 1e-9)) {
      best = place;
      bestScore = score;
    }
  }
  return best;
}

/** How much of what the story's articles share the headline of one of them tells: as `mostTelling`, over the group. */
export function tellingHeadline(article: Article, { profile: own, rarities }: Weighted, group: Group): number {
  let sum = 0;
  let size = 0;
  for (let at = 0, j = 0; at < own.terms.length; at++) {
    if (!(own.places[at]! & inHead)) continue;
    size++;
    while (j < group.terms.length && group.terms[j]! < own.terms[at]!) j++;
    if (group.terms[j] === own.terms[at]) sum += (rarities[at]! * (group.held[j]! - 1)) / group.size;
  }
  return (article.title ? 1 : withoutTitle) * (sum / Math.sqrt(size + 2));
}
