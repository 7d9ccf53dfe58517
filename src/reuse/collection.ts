/**
 * The collection as the index knows it: each article's words as numbers, the inverted index over their shingles, and
 * what the collection shows of words' rarity. Articles are numbered in the order they are added.
 */
import type { Article } from '../records/index.ts';
import { functionWordLanguages, functionWords } from '../text/function-words.ts';
import { foldOf } from './characters.ts';
import { createGramTable, type GramTable } from './gram-table.ts';
import { IdenticalTexts } from './identical.ts';
import settings from './settings.json' with { type: 'json' };
import { shingleAt, shingleCount } from './shingles.ts';
import { type Tokens, tokenise } from './tokens.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

export interface Member {
  readonly article: Article;
  readonly tokens: Tokens;
}

export interface Collection {
  readonly members: readonly Member[];
  readonly grams: GramTable;
  readonly vocabulary: Vocabulary;
  /** Texts that came before, word for word. */
  readonly identical: IdenticalTexts;
  /** Adds an article and returns its number. Costs its length. */
  add(article: Article): number;
  /** Information of a word, in bits: what the collection shows, and a prior for function words. */
  bitsOf(id: number): number;
}

/** Words that a small collection cannot count well are counted as if so many had been seen before. */
const priorWords = 20_000;
const priorPerFunctionWord = 40;

export function createCollection(): Collection {
  return new GrowingCollection();
}

class GrowingCollection implements Collection {
  readonly members: Member[] = [];
  readonly grams = createGramTable(settings.shinglesKept);
  readonly vocabulary = createVocabulary();
  readonly identical = new IdenticalTexts(this);
  readonly #functionWords: number;

  constructor() {
    for (const language of functionWordLanguages) {
      for (const word of functionWords(language)) this.vocabulary.identify(word, 0, word.length, foldOf);
    }
    this.#functionWords = this.vocabulary.size;
  }

  add(article: Article): number {
    const number = this.members.length;
    const tokens = tokenise(article, this.vocabulary, settings.longestArticleWords);
    this.members.push({ article, tokens });
    if (this.identical.register(number) !== null) return number;
    const count = shingleCount(tokens.ids.length);
    for (let at = 0; at < count; at++) this.grams.add(shingleAt(tokens.ids, at), number);
    return number;
  }

  bitsOf = (id: number): number => {
    const seen = this.vocabulary.count(id) + (id < this.#functionWords ? priorPerFunctionWord : 0);
    const bits = Math.log2((this.vocabulary.total + priorWords) / seen);
    return Math.min(bits, settings.maxWordBits);
  };
}
