/**
 * Clauses of a sentence that can stand alone: cut at a semicolon, or at "and", "but", "while" before a new subject with a verb of
 * its own. A relative clause or half a quotation is no statement, so there nothing is cut.
 */
import type { Span } from '../records/index.ts';
import { type Token, tagTokens } from '../text/parts-of-speech.ts';

const conjunctions = new Set(['and', 'but', 'while', 'whereas', 'although']);
const subjects = new Set(['PRON', 'DET', 'PROPN', 'NUM', 'NOUN', 'ADJ']);
const relatives = new Set(['who', 'which', 'that', 'where', 'whose', 'whom']);
const verbs = new Set(['VERB', 'AUX']);
const fewestTokens = 5;
/** The verb must come this soon after its subject begins, or it belongs to something else. */
const verbWithin = 9;
/** Shorter sentences are one statement. */
const shortest = 70;

/** The clauses of `text.slice(sentence.start, sentence.end)` in order; one when it cannot be cut. */
export function clauses(text: string, sentence: Span, language: string | null): Span[] {
  if (sentence.end - sentence.start < shortest || (language !== null && language !== 'en')) return [sentence];
  const tokens = tagTokens(text, language, sentence.start, sentence.end);
  const found: Span[] = [];
  let start = sentence.start;
  let first = 0;
  let quoted = false;
  for (const [at, token] of tokens.entries()) {
    if (/^[“”"«»]$/u.test(token.text)) quoted = token.text === '"' ? !quoted : /[“«]/u.test(token.text);
    if (quoted || at - first < fewestTokens || tokens.length - at < fewestTokens) continue;
    const next = cutsAt(tokens, at);
    if (next === -1 || !tokens.slice(first, at).some((one) => verbs.has(one.pos))) continue;
    found.push(trimmed(text, start, token.start));
    start = tokens[next]!.start;
    first = next;
  }
  found.push({ start, end: sentence.end });
  return found;
}

/** The index of the first token of a new clause that a break at `at` opens, or -1. */
function cutsAt(tokens: readonly Token[], at: number): number {
  const { text, key } = tokens[at]!;
  if (text === ';') return opens(tokens, at + 1) ? at + 1 : -1;
  const comma = text === ',' && conjunctions.has(tokens[at + 1]?.key ?? '');
  if (comma) return opens(tokens, at + 2) ? at + 2 : -1;
  return key === 'while' || key === 'whereas' ? (opens(tokens, at + 1) ? at + 1 : -1) : -1;
}

function opens(tokens: readonly Token[], at: number): boolean {
  const head = tokens[at];
  if (!head || !subjects.has(head.pos) || relatives.has(head.key)) return false;
  const ahead = tokens.slice(at + 1, at + 1 + verbWithin);
  const stop = ahead.findIndex((token) => /^[,;:“”"()–—]$/u.test(token.text));
  return (stop === -1 ? ahead : ahead.slice(0, stop)).some(
    (token) => verbs.has(token.pos) && !token.key.endsWith('ing'),
  );
}

function trimmed(text: string, start: number, end: number): Span {
  let stop = end;
  while (stop > start && /[\s,;:–—-]/u.test(text[stop - 1]!)) stop--;
  return { start, end: stop };
}
