/**
 * Whether two articles may tell one story: a cited outlet may have pages here on quite another matter, and then its
 * report is still lost. Told by shared passages, or by the words they share, rare ones counting more.
 */
import type { Article } from '../records/index.ts';
import { functionWords } from '../text/function-words.ts';
import { rarity } from '../text/rarity.ts';
import { stem } from '../text/stems.ts';
import { words } from '../text/words.ts';
import { earlier } from './direction.ts';

const looked = 4000;
/** Cosine of two articles from which on they may tell one story. */
const leastCosine = 0.15;

interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

export class Relatedness {
  readonly #vectors = new Map<string, Vector>();
  readonly #linked: (x: string, y: string) => boolean;

  /** @param linked whether two articles share passages */
  constructor(linked: (x: string, y: string) => boolean) {
    this.#linked = linked;
  }

  /** 0 when unrelated; more is closer. */
  of(x: Article, y: Article): number {
    if (this.#linked(x.id, y.id)) return 2;
    const [a, b] = [this.#vectorOf(x), this.#vectorOf(y)];
    let product = 0;
    for (const [word, weight] of a.weights) product += weight * (b.weights.has(word) ? weight : 0);
    const cosine = a.length === 0 || b.length === 0 ? 0 : product / (a.length * b.length);
    return cosine >= leastCosine ? cosine : 0;
  }

  /** The related article of a source that the citing one can have meant: not younger, the closest. */
  closest(citing: Article, articles: readonly Article[]): Article | null {
    let best: { article: Article; score: number } | null = null;
    for (const article of articles) {
      if (article.id === citing.id || earlier(citing.published, article.published) > 0) continue;
      const score = this.of(citing, article);
      if (score > 0 && (!best || score > best.score || (score === best.score && article.id < best.article.id))) {
        best = { article, score };
      }
    }
    return best?.article ?? null;
  }

  #vectorOf(article: Article): Vector {
    let known = this.#vectors.get(article.id);
    if (!known) {
      known = vectorOf(article);
      this.#vectors.set(article.id, known);
    }
    return known;
  }
}

function vectorOf({ text, language, publisher }: Article): Vector {
  const common = functionWords(language);
  const own = new Set(words(publisher ?? '').map((word) => word.key));
  const weights = new Map<string, number>();
  for (const word of words(text, 0, Math.min(text.length, looked))) {
    if (common.has(word.key) || own.has(word.key)) continue;
    const key = stem(word.key, language);
    if (!weights.has(key)) weights.set(key, rarity(key, language));
  }
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  return { weights, length: Math.sqrt(square) };
}
