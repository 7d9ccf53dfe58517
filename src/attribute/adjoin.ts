/**
 * A quotation that makes whole sentences and ends right before "X said" or "said X" is what X said: the models weigh each
 * cue alone and now and then give it to another cue near by, or to none.
 */
import { cueKind } from './model/cue-kind.ts';
import type { Found } from './model/extract.ts';
import type { Signals } from './model/signals.ts';
import type { Range } from './model/task.ts';
import type { Reading } from './reading.ts';

/** In tokens: how far behind the quotation its cue may begin, and what a quotation that counts has at the least. */
const reach = 14;
const fewest = 5;
const probability = 0.9;
const speaks = new Set(['say', 'tell', 'ask', 'judge', 'think']);

/** The same findings, with each such quotation given to the cue beside it. Linear. */
export function adjoinQuotations(reading: Reading, signals: Signals, found: readonly Found[]): Found[] {
  const result = [...found];
  let next = 0;
  for (let from = 0; from < signals.count; from++) {
    if (signals.quote[from] !== 2) continue;
    const quotation = { from, to: quotationEnd(reading, from) };
    while (next < result.length && result[next]!.cue.to <= from) next++;
    if (isIntroduced(reading, signals, quotation)) giveBack(reading, signals, result, next, quotation);
    if (isSaid(reading, signals, quotation)) giveOn(reading, signals, result, next, quotation);
    from = quotation.to - 1;
  }
  return result;
}

/** A quotation that stands before "X said" goes to that cue, and to no other near it. */
function giveOn(reading: Reading, signals: Signals, result: Found[], next: number, quotation: Range): void {
  const near: number[] = [];
  for (let at = next; at < result.length && result[at]!.cue.from < quotation.to + reach; at++) near.push(at);
  const chosen = near.find((at) => touches(reading, signals, result[at]!, quotation.to));
  if (chosen === undefined) return;
  for (const at of near) {
    const one = result[at]!;
    const { range } = one.before;
    if (at === chosen) {
      if (!range || range.to < quotation.to)
        result[at] = { ...one, before: { range: quotation, probability }, after: afterOf(signals, one) };
    } else if (range && overlap(range, quotation)) {
      result[at] = { ...one, before: { range: null, probability: one.before.probability } };
    }
  }
}

/** A quotation that a comma or a colon leads to goes to the last cue of its sentence, if nobody else has it. */
function giveBack(reading: Reading, signals: Signals, result: Found[], next: number, quotation: Range): void {
  const chosen = next - 1;
  const one = result[chosen];
  if (!one || one.cue.from < signals.first[quotation.from]! || !speaksIn(reading, one.cue)) return;
  if (quotation.from - one.cue.to > reach || signals.quote[one.cue.from] !== 0) return;
  const { source, after } = one;
  if (source.range && source.range.to > quotation.from) return;
  if (after.range && (overlap(after.range, quotation) || signals.quote[after.range.from]! > 0)) return;
  for (let at = Math.max(0, chosen - 2); at < Math.min(result.length, chosen + 4); at++) {
    const other = result[at]!;
    if (at !== chosen && parts(other).some((range) => overlap(range, quotation))) return;
  }
  result[chosen] = { ...one, after: { range: quotation, probability: introduced } };
}

const introduced = 0.7;

function parts({ before, after }: Found): Range[] {
  return [before.range, after.range].filter((range) => range !== null);
}

/** A comma or a colon stands before it, and the sentence that holds its end is over with it. */
function isIntroduced(reading: Reading, signals: Signals, { from, to }: Range): boolean {
  if (to - from < fewest || signals.quote[to - 1] !== 3 || (signals.edge[from]! & 1) === 1) return false;
  if (reading.sentences[signals.sentence[from]!]!.headline || !/^[,:]$/u.test(reading.tokens[from - 1]!.text))
    return false;
  const last = signals.last[to - 1]!;
  return to - 1 === last || (to === last && /^[.!?]$/u.test(reading.tokens[last]!.text));
}

function quotationEnd({ quoted }: Reading, from: number): number {
  let to = from + 1;
  while (to < quoted.length && quoted[to] === quoted[from]) to++;
  return to;
}

/** Begins with a sentence, is closed, and does not end the sentence that reports it. */
function isSaid(reading: Reading, signals: Signals, { from, to }: Range): boolean {
  if (to - from < fewest || (signals.edge[from]! & 1) === 0 || signals.quote[to - 1] !== 3) return false;
  return (
    to < signals.count &&
    signals.sentence[to] === signals.sentence[to - 1] &&
    !reading.sentences[signals.sentence[from]!]!.headline
  );
}

/** Source and cue stand right behind the quotation, with nothing but a comma or a dash between. */
function touches(reading: Reading, signals: Signals, { cue, source }: Found, end: number): boolean {
  const first = Math.min(cue.from, source.range?.from ?? cue.from);
  if (first < end || signals.sentence[cue.from] !== signals.sentence[end]) return false;
  for (let at = end; at < first; at++) if (!/^[,—–-]+$/u.test(reading.tokens[at]!.text)) return false;
  return speaksIn(reading, cue);
}

function speaksIn(reading: Reading, cue: Range): boolean {
  for (let at = cue.from; at < cue.to; at++) {
    const { lemma, key } = reading.tokens[at]!;
    if (speaks.has(cueKind(lemma) ?? cueKind(key) ?? '')) return true;
  }
  return false;
}

/** What the models took for content behind the cue, unless it is a scrap without a verb: "that night". */
function afterOf(signals: Signals, { after }: Found): Found['after'] {
  const { range } = after;
  if (!range || signals.quote[range.from]! > 0) return after;
  const verbs = signals.verbs[range.to]! - signals.verbs[range.from]!;
  return verbs > 0 ? after : { range: null, probability };
}

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}
