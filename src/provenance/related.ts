/**
 * Whether two articles may tell one story: a cited outlet may have pages here on quite another matter, and then its
 * report is still lost. Told by shared passages, or by names that both share and few other articles have.
 */
import type { Article } from '../records/index.ts';
import { names } from '../text/names.ts';
import { earlier } from './direction.ts';

const looked = 4000;
const leastShared = 2;
const leastShare = 0.15;

export class Relatedness {
  readonly #names = new Map<string, ReadonlySet<string>>();
  readonly #linked: (x: string, y: string) => boolean;

  /** @param linked whether two articles share passages */
  constructor(linked: (x: string, y: string) => boolean) {
    this.#linked = linked;
  }

  /** 0 when unrelated; more is closer. */
  of(x: Article, y: Article): number {
    if (this.#linked(x.id, y.id)) return 2;
    const [a, b] = [this.#namesOf(x), this.#namesOf(y)];
    let shared = 0;
    for (const name of a) if (b.has(name)) shared++;
    const share = shared / Math.max(1, Math.min(a.size, b.size));
    return shared >= leastShared && share >= leastShare ? share : 0;
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

  #namesOf(article: Article): ReadonlySet<string> {
    let known = this.#names.get(article.id);
    if (!known) {
      const publisher = article.publisher?.toLowerCase() ?? '';
      known = new Set(
        names(article.text, 0, Math.min(article.text.length, looked))
          .map((name) => name.key)
          .filter((key) => key !== publisher),
      );
      this.#names.set(article.id, known);
    }
    return known;
  }
}
