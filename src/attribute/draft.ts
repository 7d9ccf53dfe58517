/** What an extractor finds before anyone is resolved: spans alone. */
import type { Span } from '../records/index.ts';

export interface Draft {
  readonly source: Span | null;
  readonly cue: Span | null;
  /** In reading order. */
  readonly content: readonly Span[];
  readonly confidence: number;
  readonly rule: string;
  /** Set where the extractor knows it without quotation marks (speech set off by dashes). */
  readonly kind?: 'direct';
}
