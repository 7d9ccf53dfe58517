/**
 * Indirect speech by word lists, for languages without a trained model: "X said that …", "…, X said", "according to X, …",
 * and the German subjunctive. One attribution a sentence; nothing where no source stands beside the verb.
 */
import type { Span } from '../records/index.ts';
import type { Draft } from './draft.ts';
import type { Lexicon } from './languages.ts';
import { phraseFrom, phraseUntil, type Range, widened } from './list-phrases.ts';
import type { Reading, Sentence } from './reading.ts';

interface Frame {
  /** Null: the verb stands without its subject. */
  readonly source: Range | null;
  readonly cue: Range;
  readonly content: Range;
  readonly rule: string;
}

/** "Dijo que …": the one who spoke in the sentence before goes on. */
export const againRule = 'rule/said-again';
/** In words: between the verb and "that"; what content has at the least. */
const thatReach = 9;
const fewest = 3;
const confidence = 0.65;

/** Sentences that hold a quotation with a speaker (`quoted`) are left alone. */
export function draftIndirect(reading: Reading, lexicon: Lexicon, quoted: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  let next = 0;
  for (const sentence of reading.sentences) {
    while (next < quoted.length && endOf(quoted[next]!) <= sentence.start) next++;
    if (next < quoted.length && startOf(quoted[next]!) < sentence.end) continue;
    const frame =
      leading(reading, lexicon, sentence) ??
      trailing(reading, lexicon, sentence) ??
      withThat(reading, lexicon, sentence);
    if (frame) drafts.push(toDraft(reading, frame));
  }
  return drafts;
}

/** "According to X, …", and with the word behind: "X zufolge …". */
function leading(reading: Reading, lexicon: Lexicon, { first, last }: Sentence): Frame | null {
  const { tokens } = reading;
  const words = accordingAt(reading, lexicon, first, last);
  if (words > 0) {
    const phrase = phraseFrom(tokens, lexicon, first + words, last);
    if (!phrase || phrase.from !== first + words) return null;
    const end = lexicon.verbFollows ? nounsEnd(reading, lexicon, phrase) : commaAfter(reading, phrase.to, last);
    if (end === -1) return null;
    const to = clauseEnd(reading, lexicon, end, last);
    const source = { from: phrase.from, to };
    const content = trimmed(reading, to, last);
    if (!content) return null;
    return { source, cue: { from: first, to: first + words }, content, rule: 'rule/according-to' };
  }
  for (let at = first + 1; at < Math.min(last - fewest, first + thatReach); at++) {
    if (!lexicon.accordingBehind.has(tokens[at]!.key)) continue;
    const source = phraseUntil(tokens, lexicon, first, at);
    const content = trimmed(reading, at + 1, last);
    if (!source || source.from !== first || !content) return null;
    return { source, cue: { from: at, to: at + 1 }, content, rule: 'rule/according-to' };
  }
  return null;
}

/** The comma that ends a source, or -1. */
function commaAfter({ tokens }: Reading, from: number, last: number): number {
  for (let at = from; at < Math.min(last, from + thatReach); at++) {
    if (tokens[at]!.text === ',') return at;
    if (!/^[\p{L}\p{N}]/u.test(tokens[at]!.text)) return -1;
  }
  return -1;
}

/** "…, who asked not to be named, …" belongs to the source before it: where that ends. */
function clauseEnd(reading: Reading, lexicon: Lexicon, at: number, last: number): number {
  const { tokens } = reading;
  if (tokens[at]?.text !== ',' || !lexicon.relatives.has(tokens[at + 1]?.key ?? '')) return at;
  const end = commaAfter(reading, at + 1, last);
  return end === -1 ? at : end;
}

/** In a language that writes nouns with a capital: where the nouns of a phrase end, before its verb. */
function nounsEnd({ tokens }: Reading, lexicon: Lexicon, { from, to }: Range): number {
  let end = from;
  for (let at = from; at < to; at++) {
    if (/^\p{Lu}/u.test(tokens[at]!.text)) end = at + 1;
    else if (end > from && !lexicon.joins.has(tokens[at]!.key)) break;
  }
  return end > from ? end : -1;
}

/** "X said on Monday that …"; in German also without "that", in the subjunctive. */
function withThat(reading: Reading, lexicon: Lexicon, { first, last }: Sentence): Frame | null {
  const { tokens } = reading;
  for (let verb = first; verb < last - fewest; verb++) {
    if (!isSpeech(lexicon, tokens[verb]!.key)) continue;
    const that = thatAfter(reading, lexicon, verb + 1, last);
    if (that === -1) continue;
    const source =
      phraseUntil(tokens, lexicon, clauseStart(reading, lexicon, first, verb), verb) ??
      between(reading, lexicon, verb, that);
    const content = trimmed(reading, that, last);
    const cue = widened(tokens, lexicon, verb, first);
    if (!content) return null;
    if (source) return { source, cue, content, rule: 'rule/said-that' };
    return lexicon.dropsSubject && cue.from === first ? { source, cue, content, rule: againRule } : null;
  }
  return null;
}

/** Where the clause with a verb begins: after the last comma, unless that only sets off an aside. */
function clauseStart(reading: Reading, lexicon: Lexicon, first: number, verb: number): number {
  let from = verb - 1;
  while (from > first && reading.tokens[from]!.text !== ',') from--;
  const hasWords = verb - from > 2 || !lexicon.auxiliaries.has(reading.tokens[from + 1]?.key ?? '');
  return from > first && from + 1 < verb && hasWords ? from + 1 : first;
}

/** "dijo el ministro que …": the source between the verb and "that". */
function between(reading: Reading, lexicon: Lexicon, verb: number, that: number): Range | null {
  const { tokens } = reading;
  const end = tokens[that - 1]?.text === ',' ? that - 1 : that;
  const source = phraseFrom(tokens, lexicon, verb + 1, end);
  return source && source.from === verb + 1 ? source : null;
}

function thatAfter(reading: Reading, lexicon: Lexicon, from: number, last: number): number {
  const { tokens, quoted } = reading;
  for (let at = from; at < Math.min(last - 1, from + thatReach); at++) {
    const { key, text } = tokens[at]!;
    if (quoted[at] !== -1 || /^[.;:!?«“„"]$/u.test(text)) return -1;
    if (isThat(lexicon, key)) return at;
    if (text !== ',') continue;
    if (isThat(lexicon, tokens[at + 1]!.key)) return at + 1;
    return hasSubjunctive(reading, lexicon, at + 1, last) ? at + 1 : -1;
  }
  return -1;
}

/** "que", "qu'il". */
function isThat(lexicon: Lexicon, key: string): boolean {
  const elided = key.indexOf("'");
  return lexicon.that.has(elided === -1 ? key : key.slice(0, elided + 1));
}

function hasSubjunctive({ tokens }: Reading, lexicon: Lexicon, from: number, last: number): boolean {
  for (let at = from; at < last; at++) if (lexicon.subjunctive.has(tokens[at]!.key)) return true;
  return false;
}

/** "…, said X." and "…, according to X." at the end of a sentence. */
function trailing(reading: Reading, lexicon: Lexicon, { first, last }: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let at = last - 2; at >= first + fewest; at--) {
    if (tokens[at]!.text !== ',' || quoted[at] !== -1) continue;
    const words = accordingAt(reading, lexicon, at + 1, last);
    let verb = at + 1;
    while (verb < last && lexicon.auxiliaries.has(tokens[verb]!.key)) verb++;
    const spoken = words === 0 && verb < last && isSpeech(lexicon, tokens[verb]!.key, true);
    if (words === 0 && !spoken) return null;
    const cue = words > 0 ? { from: at + 1, to: at + 1 + words } : { from: at + 1, to: verb + 1 };
    const begins = spoken ? afterWhen(reading, lexicon, cue.to, last) : cue.to;
    const source = phraseFrom(tokens, lexicon, begins, last);
    const content = trimmed(reading, first, at);
    if (!source || source.from !== begins || !content || !endsSoon(reading, lexicon, source.to, last)) return null;
    return { source, cue, content, rule: words > 0 ? 'rule/according-to' : 'rule/said-behind' };
  }
  return null;
}

/** "dijo el lunes la alcaldesa": over the words that say when. */
function afterWhen({ tokens }: Reading, lexicon: Lexicon, from: number, last: number): number {
  let at = from;
  while (at < last - 1) {
    if (lexicon.when.has(tokens[at]!.key)) at++;
    else if (lexicon.when.has(tokens[at + 1]!.key)) at += 2;
    else break;
  }
  return at;
}

/** After a source at the end of a sentence stands nothing, or when and where it was said. */
function endsSoon({ tokens }: Reading, lexicon: Lexicon, at: number, last: number): boolean {
  return at >= last || /^[.!?…]$/u.test(tokens[at]!.text) || lexicon.stops.has(tokens[at]!.key);
}

function isSpeech(lexicon: Lexicon, key: string, behind = false): boolean {
  return lexicon.speech.has(key) && (behind || !lexicon.onlyBehind.has(key));
}

/** How many words of "according to" stand at a place; 0 when none do. */
function accordingAt({ tokens }: Reading, lexicon: Lexicon, at: number, last: number): number {
  for (const phrase of lexicon.according) {
    if (at + phrase.length < last && phrase.every((word, ahead) => tokens[at + ahead]!.key === word))
      return phrase.length;
  }
  return 0;
}

function trimmed({ tokens, quoted }: Reading, from: number, to: number): Range | null {
  let start = from;
  let end = to;
  const loose = (at: number) => quoted[at] === -1 && /^[,.;:—–-]$/u.test(tokens[at]!.text);
  while (start < end && loose(start)) start++;
  while (end > start && loose(end - 1)) end--;
  return end - start >= fewest ? { from: start, to: end } : null;
}

function toDraft({ tokens }: Reading, { source, cue, content, rule }: Frame): Draft {
  const span = ({ from, to }: Range): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
  return { source: source && span(source), cue: span(cue), content: [span(content)], confidence, rule };
}

function startOf({ source, cue, content }: Draft): number {
  return Math.min(source?.start ?? Infinity, cue?.start ?? Infinity, content[0]!.start);
}

function endOf({ source, cue, content }: Draft): number {
  return Math.max(source?.end ?? 0, cue?.end ?? 0, content.at(-1)!.end);
}
