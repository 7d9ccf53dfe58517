/** Finds words in what the reports say, in claims and in headlines; a plain scan, without case and accents. */
import type { Dossier } from '../records/index.ts';
import { words } from '../text/words.ts';

export interface Hit {
  readonly kind: 'story' | 'claim' | 'passage';
  /** Story, or article, that holds it. */
  readonly story: string | null;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Folds so that offsets hold: one code unit for one. */
function fold(text: string): string {
  let folded = text.toLowerCase();
  if (folded.length !== text.length) folded = text;
  return folded.replace(/[\u00c0-\u024f]/g, (character) => character.normalize('NFD')[0] ?? character);
}

const around = 90;

/** At most `limit` hits: claims first, then the passages in which the words stand closest together. */
export function search(dossier: Dossier, query: string, limit = 100): Hit[] {
  const wanted = [...new Set(words(query.slice(0, 200)).map(({ text }) => fold(text)))].slice(0, 8);
  if (wanted.length === 0) return [];
  const storyOf = new Map(dossier.stories.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
  const hits: Hit[] = [];
  const holdsAll = (text: string) => wanted.every((word) => text.includes(word));
  for (const claim of dossier.claims) {
    if (hits.length >= limit / 2) break;
    if (!holdsAll(fold(claim.text))) continue;
    const { article, start, end } = claim.textFrom;
    hits.push({ kind: 'claim', story: claim.story, article, start, end, text: claim.text });
  }
  for (const article of dossier.articles) {
    if (hits.length >= limit) break;
    const text = fold(article.text);
    if (!holdsAll(text)) continue;
    const at = closest(text, wanted);
    const start = Math.max(0, at - around);
    const end = Math.min(article.text.length, at + around + wanted[0]!.length);
    hits.push({
      kind: 'passage',
      story: storyOf.get(article.id) ?? null,
      article: article.id,
      start,
      end,
      text: article.text.slice(start, end),
    });
  }
  return hits;
}

/** The place of the first word nearest to all the others; the first 200 places are tried. */
function closest(text: string, wanted: readonly string[]): number {
  const [first, ...others] = wanted;
  let best = text.indexOf(first!);
  let bestSpread = Number.POSITIVE_INFINITY;
  for (let at = best, tried = 0; at >= 0 && tried < 200; at = text.indexOf(first!, at + 1), tried += 1) {
    let spread = 0;
    for (const other of others) {
      const after = text.indexOf(other, at);
      const before = text.lastIndexOf(other, at);
      spread += Math.min(
        after < 0 ? Number.POSITIVE_INFINITY : after - at,
        before < 0 ? Number.POSITIVE_INFINITY : at - before,
      );
    }
    if (spread < bestSpread) [best, bestSpread] = [at, spread];
    if (others.length === 0) break;
  }
  return best;
}
