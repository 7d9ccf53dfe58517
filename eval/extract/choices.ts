/**
 * What the trainers of dates and authors share: every page offers some candidates, a few of them right; a forest learns to
 * tell them, and by cross-validation over pages also how sure it has to be.
 */
import { chance, evaluate, plant, type Trees } from '../../src/learned/forest.ts';
import { type BoostOptions, boost } from '../learn/boosting.ts';
import { partOf } from './corpus.ts';

const folds = 5;

interface Choice {
  readonly row: Float32Array;
  readonly label: number;
  readonly weight: number;
  readonly fold: number;
}

export class Choices {
  readonly #width: number;
  readonly #options: BoostOptions;
  readonly #all: Choice[] = [];

  constructor(width: number, options: BoostOptions) {
    this.#width = width;
    this.#options = options;
  }

  get count(): number {
    return this.#all.length;
  }

  /** One page's candidates, a row each in one flat table; the index of the first of them. */
  add(page: string, table: Float32Array, labels: readonly boolean[], weight: number): number {
    const first = this.#all.length;
    labels.forEach((isRight, at) => {
      const row = table.slice(at * this.#width, (at + 1) * this.#width);
      this.#all.push({ row, label: isRight ? 1 : 0, weight, fold: partOf(`fold ${page}`, folds) });
    });
    return first;
  }

  train(use: (fold: number) => boolean = () => true): Trees {
    const chosen = this.#all.filter(({ fold }) => use(fold));
    const values = new Float32Array(chosen.length * this.#width);
    chosen.forEach(({ row }, at) => {
      values.set(row, at * this.#width);
    });
    const labels = Float32Array.from(chosen, ({ label }) => label);
    const weights = Float32Array.from(chosen, ({ weight }) => weight);
    return boost({ values, width: this.#width, labels, weights }, this.#options);
  }

  /** The probability of each candidate by a forest that has not seen its page. */
  crossed(): number[] {
    const found = new Array<number>(this.#all.length).fill(0);
    for (let fold = 0; fold < folds; fold++) {
      const forest = plant(this.train((other) => other !== fold));
      this.#all.forEach((one, at) => {
        if (one.fold === fold) found[at] = chance(evaluate(forest, one.row, 0));
      });
    }
    return found;
  }
}
