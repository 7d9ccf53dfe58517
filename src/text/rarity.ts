/**
 * How rare a word is in news at large: a small shipped prior, so that two texts can be compared where there is no
 * collection to count in. Ranks come from public sets and lists (see eval/cluster/build-rarity.ts for data and
 * licences); Zipf's law turns a rank into a share.
 */
import ranks from './rarity-ranks.json' with { type: 'json' };

type Ranks = ReadonlyMap<string, number>;

const byLanguage = new Map<string, Ranks>();
const none: Ranks = new Map();

/** Zipf's law, fitted to passages of 60 words: the share of passages that hold the stem of rank r. */
const zipf = { scale: 6, offset: 6 };
/** Stems that no list holds are taken to be this much rarer than the last of the list. */
const unlistedFactor = 4;
/**
 * Where a language has no list, the shorter word is taken for the more common (Zipf's law of abbreviation): ranks by
 * number of letters, the last for all that are longer. Signs of scripts without spaces
 * are no letters.
 */
const rankByLength = [10, 20, 30, 80, 300, 1000, 2500, 10_000];

function ranksOf(language: string): Ranks {
  let known = byLanguage.get(language);
  if (!known) {
    const list = (ranks as Readonly<Record<string, string>>)[language];
    known = list === undefined ? none : new Map(list.split(' ').map((stem, rank) => [stem, rank]));
    byLanguage.set(language, known);
  }
  return known;
}

/**
 * The share of short news passages (some 60 words) that hold a stem, in 0..1.
 * @param stem as `stem()` gives it
 * @param language BCP 47 primary tag; null is taken for English
 */
export function backgroundShare(stem: string, language: string | null): number {
  const known = ranksOf(language ?? 'en');
  const rank = known.size === 0 ? rankOfLength(stem) : (known.get(stem) ?? known.size * unlistedFactor);
  return Math.min(1, zipf.scale / (rank + zipf.offset));
}

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function rankOfLength(word: string): number {
  const letters = withoutSpaces.test(word) ? rankByLength.length : word.length;
  return rankByLength[Math.min(letters, rankByLength.length - 1)]!;
}

/** Rarity in nats: -ln of the share. A word in every passage has 0. */
export function rarity(stem: string, language: string | null): number {
  return -Math.log(backgroundShare(stem, language));
}
