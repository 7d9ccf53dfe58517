/** A passage as the ground a claim stands on. */
import type { Article, Attribution, Evidence, Span } from '../records/index.ts';

/** A passage that carries the claim, with all that says where it comes from. */
export interface Ground {
  readonly article: string;
  readonly span: Span;
  readonly text: string;
  readonly sentence: string;
  readonly attribution: Attribution | null;
}

/** A witness: the passage, its article, everything its article ascribes to anybody, and what else may tell its source. */
export interface Standing {
  readonly ground: Ground;
  /** Whether the passage says the same at all cannot be told for sure. */
  readonly doubtful: boolean;
  /** The witness of which it is the translation, and but for which it were none. */
  readonly translationOf: string | null;
  readonly article: Article;
  readonly said: readonly Attribution[];
  /** Ascribed sentences of the article that say the same again. */
  readonly repeated: readonly Ground[];
  /** Sentences of its paragraph just after it and just before. */
  readonly beside: readonly Ground[];
}

export function evidenceOf({ article, span, text }: Ground, rule: string): Evidence {
  return { article, start: span.start, end: span.end, text, rule };
}
