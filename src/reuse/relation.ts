/** Names how two articles are related, from how much of each the passages cover and how close their words are. */
import type { Relation } from '../records/index.ts';
import type { WordPassage } from './passages.ts';

export interface Cover {
  readonly coverA: number;
  readonly coverB: number;
  /** Equal words in the covered words of both sides, 0..1. */
  readonly similarity: number;
  /** Covered words outside quotation marks. */
  readonly ownWords: number;
  readonly quotedWords: number;
  /** Of the covers, what is not quoted speech on both sides. */
  readonly ownA: number;
  readonly ownB: number;
}

const copyCover = 0.9;
const copySimilarity = 0.97;
const nearCover = 0.6;
const nearSimilarity = 0.55;
const insideCover = 0.7;
const rewriteCover = 0.4;

/** How much of two articles of `wordsA` and `wordsB` words the passages cover. */
export function coverOf(passages: readonly WordPassage[], wordsA: number, wordsB: number): Cover {
  const all = union(passages);
  const own = union(passages.filter((passage) => !passage.quoted));
  const equal = passages.reduce((sum, passage) => sum + passage.equal, 0);
  return {
    coverA: share(all.a, wordsA),
    coverB: share(all.b, wordsB),
    similarity: Math.min(1, share(2 * equal, all.a + all.b)),
    ownWords: own.a,
    quotedWords: all.a - own.a,
    ownA: share(own.a, wordsA),
    ownB: share(own.b, wordsB),
  };
}

/** The relation read from a to b. */
export function relationOf(cover: Cover): Relation {
  const { coverA, coverB, similarity } = cover;
  if (cover.ownWords === 0) return 'shares-quotations';
  if (coverA >= copyCover && coverB >= copyCover && similarity >= copySimilarity) return 'copy';
  if (coverA >= nearCover && coverB >= nearCover) return similarity >= nearSimilarity ? 'near-copy' : 'rewrite';
  if (coverA >= insideCover) return 'excerpt';
  if (coverB >= insideCover) return 'contains';
  if (coverA >= rewriteCover && coverB >= rewriteCover && similarity < nearSimilarity) return 'rewrite';
  return 'overlap';
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Words covered on each side, none counted twice. */
function union(passages: readonly WordPassage[]): { a: number; b: number } {
  return { a: covered(passages.map((passage) => passage.a)), b: covered(passages.map((passage) => passage.b)) };
}

function covered(ranges: { from: number; to: number }[]): number {
  let words = 0;
  let reached = -1;
  for (const { from, to } of [...ranges].sort((x, y) => x.from - y.from)) {
    words += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return words;
}
