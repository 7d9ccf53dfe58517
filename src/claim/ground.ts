/** A passage as the ground a claim stands on. */
import type { Attribution, Span } from '../records/index.ts';

/** A passage that carries the claim, with all that says where it comes from. */
export interface Ground {
  readonly article: string;
  readonly span: Span;
  readonly text: string;
  readonly sentence: string;
  readonly attribution: Attribution | null;
}
