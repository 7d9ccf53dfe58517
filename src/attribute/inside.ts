/** A stretch of content read as if it stood alone, so that attributions inside it can be found: chains. */
import type { Span } from '../records/index.ts';
import type { Token } from '../text/parts-of-speech.ts';
import type { Quotation } from '../text/quotations.ts';
import { firstToken } from './kind.ts';
import type { Reading, Sentence } from './reading.ts';

/** The same text and offsets, with nothing but the tokens of the span; marks that enclose all of it are taken off. */
export function readInside(reading: Reading, span: Span): Reading {
  const from = firstToken(reading, span.start);
  let to = from;
  while (to < reading.tokens.length && reading.tokens[to]!.start < span.end) to++;
  const chosen: number[] = [];
  for (let at = from; at < to; at++) {
    const token = reading.tokens[at]!;
    if (chosen.length === 0 && (token.pos === 'PUNCT' || token.key === 'that')) continue;
    chosen.push(at);
  }
  const tokens: Token[] = chosen.map((at) => reading.tokens[at]!);
  const sentences: Sentence[] = [];
  for (let at = 0; at < chosen.length; ) {
    const index = reading.sentenceOf[chosen[at]!]!;
    const first = at;
    while (at < chosen.length && reading.sentenceOf[chosen[at]!] === index) at++;
    const home = reading.sentences[index]!;
    sentences.push({
      paragraph: home.paragraph,
      headline: home.headline,
      first,
      last: at,
      start: tokens[first]!.start,
      end: tokens[at - 1]!.end,
    });
  }
  const inner = quotationsIn(reading, Math.max(span.start, tokens[0]?.start ?? span.start), span.end);
  const quoted = new Int32Array(tokens.length).fill(-1);
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    while (next < inner.length && inner[next]!.end <= token.start) next++;
    if (next < inner.length && token.start >= inner[next]!.start && token.end <= inner[next]!.end) quoted[at] = next;
  }
  const sentenceOf = new Int32Array(tokens.length);
  for (const [index, sentence] of sentences.entries()) sentenceOf.fill(index, sentence.first, sentence.last);
  return { ...reading, tokens, sentences, quotations: inner, quoted, sentenceOf };
}

/** The outermost quotations that lie wholly in a stretch; one that encloses all of it does not count. */
function quotationsIn(reading: Reading, start: number, end: number): Quotation[] {
  const { quotations } = reading;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Quotation[] = [];
  let reached = start;
  for (let at = low; at < quotations.length && quotations[at]!.start < end; at++) {
    const quotation = quotations[at]!;
    if (quotation.start < reached || quotation.end > end) continue;
    found.push(quotation);
    reached = quotation.end;
  }
  return found;
}
