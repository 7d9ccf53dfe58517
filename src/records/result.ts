/** What a stage returns: records, and notes on what it could not do. */
import type { Note } from './note.ts';

export interface Result<R> {
  readonly records: readonly R[];
  readonly notes: readonly Note[];
}
