/** Which words of an article begin a sentence, so that passages can end where sentences do. */
import { sentences } from '../text/sentences.ts';
import type { Member } from './collection.ts';
import { isCounted } from './tokens.ts';

export interface SentenceMap {
  /** Index of the first word of each sentence, then the number of words. */
  readonly firstWords: Int32Array;
}

/** The sentence a word stands in. */
export function sentenceOf(map: SentenceMap, word: number): { readonly from: number; readonly to: number } {
  const { firstWords } = map;
  let low = 0;
  let high = firstWords.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firstWords[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return { from: firstWords[low] ?? 0, to: firstWords[low + 1] ?? 0 };
}

/** Linear in the article. */
export function mapSentences({ article, tokens }: Member): SentenceMap {
  const firstWords: number[] = [];
  let word = 0;
  for (const block of article.blocks) {
    if (!isCounted(block)) continue;
    for (const sentence of sentences(article.text, block.start, block.end)) {
      while (word < tokens.starts.length && tokens.starts[word]! < sentence.start) word++;
      if (word < tokens.starts.length && tokens.starts[word]! < sentence.end && firstWords.at(-1) !== word) {
        firstWords.push(word);
      }
    }
  }
  if (firstWords[0] !== 0) firstWords.unshift(0);
  firstWords.push(tokens.starts.length);
  return { firstWords: Int32Array.from(firstWords) };
}
