/**
 * Attribution by rules: a cue of the lexicon outside quotation marks, the noun phrase beside it as the source, and what
 * the frame of the cue makes the content. One cue, one attribution.
 */
import type { Span } from '../records/index.ts';
import type { Token } from '../text/parts-of-speech.ts';
import type { Draft } from './draft.ts';
import { type Lexicon, lexiconOf } from './languages.ts';
import type { Reading, Sentence } from './reading.ts';

/** Token indices, half-open. */
interface Range {
  readonly from: number;
  readonly to: number;
}

export function draftByRules(reading: Reading): Draft[] {
  const lexicon = lexiconOf(reading.language);
  const drafts: Draft[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    const draft = readSentence(reading, lexicon, sentence, index);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function readSentence(reading: Reading, lexicon: Lexicon, sentence: Sentence, index: number): Draft | null {
  const { tokens, quoted } = reading;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (quoted[at] !== -1) continue;
    const phrase = lexicon.according.find((words) => words.every((word, ahead) => tokens[at + ahead]?.key === word));
    if (phrase) {
      const cue = { from: at, to: at + phrase.length };
      const source = phraseAfter(tokens, cue.to, sentence.last);
      if (source) return accordingTo(reading, sentence, cue, source);
    }
    const token = tokens[at]!;
    if (!lexicon.speech.has(token.key) || !isVerb(token)) continue;
    const frame = readFrame(reading, lexicon, sentence, index, at);
    if (frame) return frame;
  }
  return null;
}

function isVerb(token: Token): boolean {
  return token.pos === 'VERB' || token.pos === 'X' || token.key === 'said';
}

function accordingTo(reading: Reading, sentence: Sentence, cue: Range, source: Range): Draft | null {
  const before = trimMarks(reading, { from: sentence.first, to: cue.from });
  const after = trimMarks(reading, { from: source.to, to: sentence.last });
  const content = before.to > before.from ? before : after;
  if (content.to <= content.from) return null;
  return draft(reading, source, cue, [content], 0.7, 'rule/according-to');
}

function readFrame(reading: Reading, lexicon: Lexicon, sentence: Sentence, index: number, at: number): Draft | null {
  const { tokens, quoted } = reading;
  let start = at;
  while (start > sentence.first && lexicon.auxiliaries.has(tokens[start - 1]!.key) && quoted[start - 1] === -1) start--;
  const cue = { from: start, to: at + 1 };
  const left = tokens[start - 1];
  const inverted = start === sentence.first || !left || quoted[start - 1] !== -1 || /^[,—–-]$/u.test(left.text);
  const source = inverted ? phraseAfter(tokens, at + 1, sentence.last) : phraseBefore(reading, sentence.first, start);
  if (!source) return null;
  const edge = inverted ? cue.from : source.from;
  const before = contentBefore(reading, sentence, index, edge);
  const end = Math.max(cue.to, inverted ? source.to : 0);
  const after = contentAfter(reading, lexicon, sentence, at, end);
  if (before) {
    const more = after && quoted[after.from] !== -1 ? [before, after] : [before];
    return draft(reading, source, cue, more, 0.7, 'rule/content-first');
  }
  if (inverted || !after) return null;
  return draft(reading, source, cue, [after], 0.6, 'rule/source-first');
}

/** What stands before the cue, when a comma or a closing mark parts it from the source. */
function contentBefore(reading: Reading, sentence: Sentence, index: number, edge: number): Range | null {
  const { tokens, quoted } = reading;
  if (edge === sentence.first) {
    const previous = reading.sentences[index - 1];
    const mark = previous && previous.paragraph === sentence.paragraph ? previous.last - 1 : -1;
    return mark >= 0 && quoted[mark] !== -1 ? wholeQuotation(reading, mark) : null;
  }
  if (quoted[edge - 1] !== -1) return wholeQuotation(reading, edge - 1);
  if (tokens[edge - 1]!.text !== ',') return null;
  if (edge - 2 >= sentence.first && quoted[edge - 2] !== -1 && quoted[sentence.first] === quoted[edge - 2]) {
    return wholeQuotation(reading, edge - 2);
  }
  return edge - 1 - sentence.first > 2 ? { from: sentence.first, to: edge - 1 } : null;
}

function wholeQuotation(reading: Reading, at: number): Range {
  let from = at;
  while (from > 0 && reading.quoted[from - 1] === reading.quoted[at]) from--;
  return { from, to: at + 1 };
}

function contentAfter(reading: Reading, lexicon: Lexicon, sentence: Sentence, at: number, end: number): Range | null {
  const { tokens, quoted } = reading;
  let from = end;
  if (lexicon.telling.has(tokens[at]!.key) && from === at + 1) {
    while (from < sentence.last && quoted[from] === -1 && /^(?:NOUN|PROPN|PRON|DET|ADJ)$/u.test(tokens[from]!.pos)) {
      if (tokens[from]!.key === 'that') break;
      from++;
    }
  }
  while (from < sentence.last && /^[,:]$/u.test(tokens[from]!.text)) from++;
  const range = trimMarks(reading, { from, to: sentence.last });
  if (range.to - range.from < 2) return null;
  let to = range.to;
  while (to < tokens.length && quoted[to - 1] !== -1 && quoted[to] === quoted[to - 1]) to++;
  return { from: range.from, to };
}

/** The noun phrase that ends where the cue begins; it may not reach past a comma or a quotation. */
function phraseBefore(reading: Reading, first: number, end: number): Range | null {
  const { tokens, quoted } = reading;
  let from = end;
  while (from > first && quoted[from - 1] === -1 && end - from < 20) {
    const token = tokens[from - 1]!;
    if (/^(?:VERB|AUX|PUNCT|SCONJ)$/u.test(token.pos) || /^(?:that|but|while|who|which|because)$/u.test(token.key))
      break;
    from--;
  }
  while (from < end && /^(?:CCONJ|ADV|ADP)$/u.test(tokens[from]!.pos)) from++;
  return isNominal(tokens, from, end) ? { from, to: end } : null;
}

function phraseAfter(tokens: readonly Token[], start: number, last: number): Range | null {
  let to = start;
  while (to < last && to - start < 20) {
    const token = tokens[to]!;
    if (/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/u.test(token.pos)) break;
    if (/^(?:on|in|at|during|while|as|after|before|that|when)$/u.test(token.key) || isWeekday(token.key)) break;
    to++;
  }
  return isNominal(tokens, start, to) ? { from: start, to } : null;
}

function isWeekday(key: string): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(key);
}

function isNominal(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:NOUN|PROPN|PRON|X)$/u.test(tokens[at]!.pos)) return true;
  return false;
}

function trimMarks(reading: Reading, range: Range): Range {
  let { from, to } = range;
  const loose = (at: number) => reading.quoted[at] === -1 && /^[,.;:—–-]$/u.test(reading.tokens[at]!.text);
  while (from < to && loose(from)) from++;
  while (to > from && loose(to - 1)) to--;
  return { from, to };
}

function draft(
  reading: Reading,
  source: Range,
  cue: Range,
  content: readonly Range[],
  confidence: number,
  rule: string,
): Draft {
  const span = (range: Range): Span => ({
    start: reading.tokens[range.from]!.start,
    end: reading.tokens[range.to - 1]!.end,
  });
  const spans = content.map(span).sort((a, b) => a.start - b.start);
  return { source: span(source), cue: span(cue), content: spans, confidence, rule };
}
