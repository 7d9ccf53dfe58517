/**
 * Quotations that the models left without a speaker although a verb of speech stands right behind them: “…,” X said and
 * “…,” said X. Anything less plain is left alone.
 */
import type { Span } from '../records/index.ts';
import type { Draft } from './draft.ts';
import { firstToken } from './kind.ts';
import type { Reading } from './reading.ts';
import { isWhen, kindOfForm, phraseEnd } from './supplement.ts';

const confidence = 0.8;
const reach = 14;
const fewestWords = 4;

export function draftQuoted(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const taken = drafts
    .flatMap((draft) => [...draft.content, ...(draft.cue ? [draft.cue] : [])])
    .sort((a, b) => a.start - b.start);
  const free = (span: Span) => !overlapsAny(taken, span);
  const found: Draft[] = [];
  for (const [index, quotation] of reading.quotations.entries()) {
    if (quotation.depth > 0 || !quotation.closed || !free(quotation)) continue;
    const frame = behind(reading, quotation);
    if (!frame || !free(frame.cue) || !free(frame.source)) continue;
    const next = reading.quotations[index + 1];
    const more = next && free(next) && goesOn(reading, frame, next) ? [{ start: next.start, end: next.end }] : [];
    const content = [{ start: quotation.start, end: quotation.end }, ...more];
    found.push({ source: frame.source, cue: frame.cue, content, confidence, rule: 'rule/quoted' });
  }
  return found;
}

function behind(reading: Reading, quotation: Span): { source: Span; cue: Span } | null {
  const { tokens, quoted, text } = reading;
  if (!/[,?!—–-]["”’']+$|["”’']+,?$/u.test(text.slice(quotation.start, quotation.end + 1))) return null;
  if (text.slice(quotation.start, quotation.end).split(/\s+/u).length < fewestWords) return null;
  let first = firstToken(reading, quotation.end);
  if (tokens[first]?.text === ',') first++;
  else if (!/[,?!—–-]["”’']+$/u.test(text.slice(quotation.start, quotation.end))) return null;
  const home = reading.sentenceOf[first] ?? -1;
  let last = first;
  while (last < tokens.length && last - first < reach && quoted[last] === -1 && !/^[.;:!?]$/u.test(tokens[last]!.text))
    last++;
  if (home === -1 || reading.paragraphs[reading.sentences[home]!.paragraph]!.start > quotation.start) return null;
  for (let at = first; at < last; at++) {
    const kind = kindOfForm(tokens[at]!);
    if ((kind !== 'say' && kind !== 'tell' && kind !== 'ask') || !/^(?:VERB|ADJ)$/u.test(tokens[at]!.pos)) continue;
    const span = (from: number, to: number): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
    if (at === first) {
      let from = at + 1;
      while (from < last && isWhen(tokens[from]!)) from++;
      const to = phraseEnd(tokens, from, last, false);
      return to > from ? { source: span(from, to), cue: span(at, at + 1) } : null;
    }
    let to = at;
    while (to > first && /^(?:ADV|AUX)$/u.test(tokens[to - 1]!.pos)) to--;
    return phraseEnd(tokens, first, to, true) === to ? { source: span(first, to), cue: span(to, at + 1) } : null;
  }
  return null;
}

/** The next quotation begins the next sentence of the same paragraph, with nothing between but the end of this one. */
function goesOn(reading: Reading, frame: { source: Span; cue: Span }, next: Span): boolean {
  const between = reading.text.slice(Math.max(frame.source.end, frame.cue.end), next.start);
  return /^[^.\n“"]{0,80}\.\s$/u.test(between);
}

function overlapsAny(sorted: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < span.end) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - 12); at--) if (sorted[at]!.end > span.start) return true;
  return false;
}
