/** What lies beyond the edge of a source or a content, up to the end of its sentence or paragraph. */
import type { Frame } from './frame.ts';
import { hashText } from './hash.ts';
import type { Signals } from './signals.ts';

const nouns = new Set([hashText('NOUN'), hashText('PROPN')]);
const verbal = new Set([hashText('VERB'), hashText('AUX')]);

/** A distance in tokens, coarser as it grows: 0 to 10. */
export function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  if (distance <= 24) return 8;
  return distance <= 48 ? 9 : 10;
}
/**
 * What follows an end, or comes before a start, up to the edge of the paragraph it stands in: whether that is all in
 * quotation marks, and whether a likely cue stands there. A quotation without a cue of its own goes on with what was said.
 */
export function beyondEdge(signals: Signals, frame: Frame, outside: number, outward: number): number {
  if (outside < 0 || outside >= signals.count) return 7;
  const edge = outward > 0 ? signals.paragraphEnd[outside]! : signals.paragraphStart[outside]!;
  const from = Math.min(outside, edge);
  const to = Math.max(outside, edge) + 1;
  const rivals = Math.min(frame.rivals[to]! - frame.rivals[from]!, 2);
  const unquoted = signals.unquoted[to]! - signals.unquoted[from]!;
  return rivals * 3 + (unquoted === 0 ? 0 : unquoted === to - from ? 1 : 2);
}

/** How many tokens beyond an edge a likely cue stands: 0 to 5, 7 farther, 8 the sentence ends before, 9 the text does. */
export function rivalSoon(signals: Signals, frame: Frame, outside: number, outward: number): number {
  if (outside < 0 || outside >= signals.count) return 9;
  for (let step = 0; step < 6; step++) {
    const index = outside + step * outward;
    if (index < signals.first[outside]! || index > signals.last[outside]!) return 8;
    if (frame.rivals[index + 1]! > frame.rivals[index]!) return step;
  }
  return 7;
}

/** What is left of the sentence beyond an edge: how long, with how many verbs and commas. */
export function restOfSentence(signals: Signals, outside: number, outward: number): number {
  if (outside < 0 || outside >= signals.count) return 999;
  const edge = outward > 0 ? signals.last[outside]! : signals.first[outside]!;
  const from = Math.min(outside, edge);
  const to = Math.max(outside, edge) + 1;
  const verbs = Math.min(2, signals.verbs[to]! - signals.verbs[from]!);
  const commas = Math.min(2, signals.commas[to]! - signals.commas[from]!);
  return (bucket(to - from) * 3 + verbs) * 3 + commas;
}

/** The noun that the phrase behind an end turns on ("interview" in "in an interview"); -1: none. */
export function nounAhead(signals: Signals, outside: number): number {
  let at = outside;
  const end = Math.min(outside + 7, signals.count);
  while (at < end && !nouns.has(signals.pos[at]!)) {
    if (at > outside && verbal.has(signals.pos[at]!)) return -1;
    at++;
  }
  if (at >= end) return -1;
  while (at + 1 < end && nouns.has(signals.pos[at + 1]!)) at++;
  return at;
}

/** Brackets and dashes that are open between the group and a token. */
export function openSigns(signals: Signals, frame: Frame, token: number): number {
  const from = token >= frame.right ? Math.max(frame.right, signals.first[token]!) : token;
  const to = token >= frame.right ? token + 1 : Math.min(frame.left, signals.last[token]! + 1);
  if (from > to) return 0;
  const brackets = Math.max(-1, Math.min(1, signals.brackets[to]! - signals.brackets[from]!)) + 1;
  return brackets * 2 + ((signals.dashes[to]! - signals.dashes[from]!) & 1);
}
