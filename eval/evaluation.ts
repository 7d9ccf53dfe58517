/** What an evaluation is: it reads public data from one folder and returns scores with the metric the data's paper uses. */

export interface Score {
  /** Stage, data and metric: "text/gum-written/boundary-f1". */
  readonly id: string;
  /** Shares and F1 in 0..1; other units are named in the id. */
  readonly value: number;
  /** Most scores are better when higher; error rates and times are not. */
  readonly better: 'higher' | 'lower';
  /** How many documents, pairs or phrases it was measured on. */
  readonly n: number;
  /** Which part of the data: trained or tuned on "train", "dev" or "tune" is said plainly. */
  readonly part: string;
}

export interface Evaluation {
  /** The stage or room it scores. */
  readonly name: string;
  /** Data sets it needs, as folders under the data folder; empty when it brings its own. */
  readonly needs: readonly string[];
  /** Scores, measured now. `data` is the data folder. */
  run(data: string): Promise<readonly Score[]>;
}
