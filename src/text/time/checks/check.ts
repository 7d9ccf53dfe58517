/** A check looks at what a pattern cannot say: the words around the match, and the digits inside it. */
import type { ReadingFields } from '../reading.ts';
import type { Token } from '../tokens.ts';

export interface Found {
  readonly tokens: readonly Token[];
  /** First token of the match, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** The reading, completed; null when the words are no time expression after all. */
export type Check = (reading: ReadingFields, found: Found) => ReadingFields | null;

/** The word at `at`; empty past either end. */
export function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.key ?? '';
}

/** True when a word of the match is among `wanted`. */
export function holds({ tokens, from, to }: Found, wanted: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (wanted.has(tokens[at]!.key)) return true;
  return false;
}

/** A hyphen that binds: no space on its left. */
export function hyphenAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === '-' && !tokens[at]!.spaced;
}
