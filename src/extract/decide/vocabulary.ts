/** Learned weights of words: how much more often a word stands in body text than in what is around it. */

export interface Leaning {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Over the first three words, where "Read also" and "Copyright" stand. */
  readonly opening: number;
}

/** Only this many characters of a block are looked at: long blocks are told by their shape. */
const lookedAt = 240;
const wordPattern = /[\p{L}\p{N}\p{M}]+|©/gu;

export function blockWords(text: string): string[] {
  const found: string[] = [];
  for (const match of text.slice(0, lookedAt).toLowerCase().matchAll(wordPattern)) {
    const word = match[0];
    found.push(word.length > 24 ? word.slice(0, 24) : /^\d+$/.test(word) ? (word.length === 4 ? '0000' : '0') : word);
  }
  return found;
}

export function lean(text: string, weights: ReadonlyMap<string, number>): Leaning {
  let sum = 0;
  let least = 0;
  let most = 0;
  let opening = 0;
  let seen = 0;
  for (const word of blockWords(text)) {
    const weight = weights.get(word) ?? 0;
    sum += weight;
    if (weight < least) least = weight;
    if (weight > most) most = weight;
    if (seen < 3) opening += weight;
    seen++;
  }
  return { mean: seen === 0 ? 0 : sum / seen, least, most, opening };
}

const keyPattern = /[\p{L}\p{M}]{5,}|[\u3040-\u9fff]{2}/gu;

/** The longer words of a block, each once, cut to their stems' length: what a text's topic is told by in any language. */
export function blockKeys(text: string): string[] {
  const keys = new Set<string>();
  for (const match of text.slice(0, 1000).toLowerCase().matchAll(keyPattern)) keys.add(match[0].slice(0, 7));
  return [...keys];
}
