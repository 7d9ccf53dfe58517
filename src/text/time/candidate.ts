/** A reading with its place among the tokens, before anchor and context are known. */
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

export interface Candidate {
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  readonly rule: string;
  /** The first and the last of a range share the number of the token the range begins with. */
  readonly pair?: number;
  /** 1 the first, -1 the last part of the expression that follows: "the first nine months of 1989". */
  readonly edge?: number;
}

/** Turns the candidates of a text into better ones: joined, moved, added. */
export type Refiner = (candidates: readonly Candidate[], tokens: readonly Token[]) => readonly Candidate[];

/** The words between two tokens, as one string. */
export function between(tokens: readonly Token[], from: number, to: number): string {
  return to - from > 6
    ? '…'
    : tokens
        .slice(from, to)
        .map((token) => token.key)
        .join(' ');
}
