/** The three things looked for around a cue, and the stretch of tokens that each of them is. */

export type Task = 'source' | 'before' | 'after';
export const tasks: readonly Task[] = ['source', 'before', 'after'];

/** Tokens [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}
