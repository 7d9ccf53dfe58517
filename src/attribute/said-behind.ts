/**
 * "The bridge was shut, the Gazette reported on Wednesday": the clause before the comma is what was reported, where nothing
 * follows the verb up to the next comma but when that was. The models now and then take the day for the content.
 */
import { isWhen } from './frame-parts.ts';
import { cueKind } from './model/cue-kind.ts';
import type { Found } from './model/extract.ts';
import type { Signals } from './model/signals.ts';
import type { Reading } from './reading.ts';

const probability = 0.7;
const speaks = new Set(['say', 'tell']);
/** In tokens: a clause at the least; source and cue at the most; what says when. */
const fewest = 5;
const farthest = 14;
const longestWhen = 4;

/** The same finding, with the clause for its content where the cue has none but a day. */
export function giveClause(reading: Reading, signals: Signals, one: Found): Found {
  const range = clauseBefore(reading, signals, one);
  if (!range) return one;
  const { tokens } = reading;
  const from = one.after.range?.from ?? 0;
  const cites = /^(?:citing|quoting)$/u.test(tokens[from]!.key);
  const beyond = one.after.range && !cites && (tokens[from - 1]?.text === ',' || from > signals.last[one.cue.from]!);
  return { ...one, before: { range, probability }, after: beyond ? one.after : { range: null, probability } };
}

function clauseBefore(reading: Reading, signals: Signals, { cue, source, before }: Found) {
  const { tokens } = reading;
  const first = signals.first[cue.from]!;
  const last = signals.last[cue.from]!;
  if (before.range || !source.range || signals.quote[cue.from] !== 0) return null;
  const left = Math.min(cue.from, source.range.from);
  const right = Math.max(cue.to, source.range.to);
  if (source.range.from < first || right - left > farthest || tokens[left - 1]?.text !== ',') return null;
  if (!speaks.has(cueKind(tokens[cue.to - 1]!.lemma) ?? '') || !endsWithWhen(reading, right, last)) return null;
  const to = left - 1;
  if (to - first < fewest || signals.verbs[to]! === signals.verbs[first]! || signals.quote[to - 1] !== 0) return null;
  return { from: first, to };
}

/** Nothing up to the end of the sentence, or to a comma behind them, but words that say when. */
function endsWithWhen({ tokens }: Reading, from: number, last: number): boolean {
  let at = from;
  while (at <= last && at - from < longestWhen && isWhen(tokens[at]!)) at++;
  if (at > last || /^[.!?]$/u.test(tokens[at]!.text)) return true;
  return tokens[at]!.text === ',' && (at > from || /^(?:citing|quoting)$/u.test(tokens[at + 1]?.key ?? ''));
}
