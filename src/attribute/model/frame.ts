/** What is known when the source or the content of a cue is looked for. */
import type { Signals } from './signals.ts';
import type { Range } from './task.ts';

/** What is known when a segment is looked for. */
export interface Frame {
  readonly cue: Range;
  readonly source: Range | null;
  /** Content found before the cue, when content after it is looked for. */
  readonly before: Range | null;
  /** Cue and adjacent source together, tokens [left, right). */
  readonly left: number;
  readonly right: number;
  /** Lemma of the last word of the cue that is not an adverb. */
  readonly head: number;
  /** Its kind, see Signals. */
  readonly kind: number;
  /** What stands around the group, for features: parts of speech, quotation marks, edges of sentences. */
  readonly groupLeft: number;
  readonly groupRight: number;
  readonly groupQuotes: number;
  readonly groupEdges: number;
  /** Content before the cue: 0 none, 1 found, 2 found and in quotation marks. */
  readonly had: number;
  /** Where the source stands: 0 none, 1 before the cue, 2 after it. */
  readonly side: number;
  /** Running count of likely cues outside quotation marks, to know of others nearby. */
  readonly rivals: Int32Array;
  /** Tokens that belong to other attributions already, which no segment may hold; null: none. */
  readonly taken: TakenCount | null;
}

/** A running count of taken tokens from `offset` on; beyond its end nothing may stand. */
export interface TakenCount {
  readonly offset: number;
  readonly counts: Int32Array;
}

const adjacent = 12;

export function makeFrame(
  signals: Signals,
  cue: Range,
  source: Range | null,
  before: Range | null,
  rivals: Int32Array,
  taken: TakenCount | null = null,
): Frame {
  let left = cue.from;
  let right = cue.to;
  if (source && cue.from - source.to >= 0 && cue.from - source.to <= adjacent) left = source.from;
  if (source && source.from - cue.to >= 0 && source.from - cue.to <= adjacent) right = source.to;
  const side = source ? (source.from < cue.from ? 1 : 2) : 0;
  let head = cue.to - 1;
  while (head > cue.from && signals.shape[head] === 5) head--;
  const kind = signals.kind[head]! * 2 + (cue.to - cue.from > 1 ? 1 : 0);
  return {
    cue,
    source,
    before,
    left,
    right,
    head: signals.lemma[head]!,
    kind,
    groupLeft: left > 0 ? signals.pos[left - 1]! : 99,
    groupRight: right < signals.count ? signals.pos[right]! : 99,
    groupQuotes: quoteAt(signals, left - 1) * 16 + quoteAt(signals, right),
    groupEdges: (signals.edge[left]! & 1) * 2 + (signals.edge[right - 1]! & 2 ? 1 : 0),
    had: before ? 1 + (signals.quote[before.to - 1]! > 0 ? 1 : 0) : 0,
    side,
    rivals,
    taken,
  };
}

export function quoteAt(signals: Signals, index: number): number {
  return index < 0 || index >= signals.count ? 9 : signals.quote[index]!;
}

const likely = 0.4;

/** The running count that a frame needs, from the probability of a cue at each token. */
export function countRivals(signals: Signals, probabilities: Float32Array): Int32Array {
  const counts = new Int32Array(signals.count + 1);
  for (let index = 0; index < signals.count; index++) {
    counts[index + 1] = counts[index]! + (probabilities[index]! > likely && signals.quote[index] === 0 ? 1 : 0);
  }
  return counts;
}
