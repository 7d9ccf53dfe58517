/**
 * Attribution by word lists, for languages without a trained model: a quotation with a verb of speech beside it, and
 * the words beside that verb as the source. Nothing is said where the verb or the source is missing.
 */
import type { Span } from '../records/index.ts';
import type { Token } from '../text/parts-of-speech.ts';
import type { Draft } from './draft.ts';
import { draftIndirect } from './indirect.ts';
import { type Lexicon, lexiconOf } from './languages.ts';
import { nounPhrase, phraseFrom, phraseUntil, type Range, widened } from './list-phrases.ts';
import type { Reading } from './reading.ts';
import { draftRefusals } from './refusals.ts';

interface Ascription {
  readonly cue: Range;
  readonly source: Range;
}

/** How many words away from its quotation a verb of speech may stand. */
const reach = 14;

export function draftByRules(reading: Reading): Draft[] {
  const lexicon = lexiconOf(reading.language);
  if (!lexicon) return [];
  const drafts: Draft[] = [];
  for (const content of quotedStretches(reading)) {
    const found = after(reading, lexicon, content) ?? before(reading, lexicon, content);
    if (found) drafts.push(toDraft(reading, found, content));
  }
  const quoted = joinInterrupted(drafts);
  const said = [...quoted, ...draftIndirect(reading, lexicon, quoted)].sort((a, b) => placeOf(a) - placeOf(b));
  return [...said, ...draftRefusals(reading, lexicon, said)].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(draft: Draft): number {
  return draft.cue?.start ?? draft.content[0]!.start;
}

/** Quotations of the outermost level, and speech set off by dashes at the start of a paragraph. */
function quotedStretches(reading: Reading): Range[] {
  const { tokens, quoted } = reading;
  const found: Range[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (quoted[at] === -1) {
      at++;
      continue;
    }
    const from = at;
    while (at < tokens.length && quoted[at] === quoted[from]) at++;
    found.push({ from, to: at });
  }
  for (const sentence of reading.sentences) {
    const { first } = sentence;
    const opens = reading.sentences[reading.sentenceOf[first]! - 1]?.paragraph !== sentence.paragraph;
    if (!opens || !/^[—–]$/u.test(tokens[first]?.text ?? '')) continue;
    let at = first + 1;
    while (at < sentence.last && !/^[—–]$/u.test(tokens[at]!.text)) at++;
    if (at < sentence.last && at - first > 2) found.push({ from: first + 1, to: trimEnd(tokens, first + 1, at) });
  }
  return found.sort((a, b) => a.from - b.from);
}

function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && /^[,;]$/u.test(tokens[end - 1]!.text)) end--;
  return end;
}

/** «…», said the mayor / «…», the mayor said. */
function after(reading: Reading, lexicon: Lexicon, content: Range): Ascription | null {
  const { tokens, quoted } = reading;
  let at = content.to;
  while (at < tokens.length && /^[,.—–-]$/u.test(tokens[at]!.text) && at - content.to < 3) {
    if (tokens[at]!.text === '.' && at >= content.to) return null;
    at++;
  }
  const limit = stretchEnd(reading, at);
  const verb = verbIn(tokens, lexicon, at, limit);
  if (verb === -1) return null;
  const subject = nounPhrase(tokens, lexicon, at, verb);
  if (subject && quoted[verb] === -1) return { cue: widened(tokens, lexicon, verb, subject.to), source: subject };
  const follows = phraseFrom(tokens, lexicon, verb + 1, limit);
  return follows ? { cue: widened(tokens, lexicon, verb, at), source: follows } : null;
}

/** The mayor said: «…» */
function before(reading: Reading, lexicon: Lexicon, content: Range): Ascription | null {
  const { tokens, quoted, sentenceOf } = reading;
  const home = reading.sentences[sentenceOf[content.from]!]!;
  let start = Math.max(home.first, content.from - reach);
  for (let at = content.from - 1; at >= start; at--) if (quoted[at] !== -1) start = at + 1;
  const verb = verbIn(tokens, lexicon, start, content.from, true);
  if (verb === -1) return null;
  const subject = phraseUntil(tokens, lexicon, start, verb);
  if (subject) return { cue: widened(tokens, lexicon, verb, subject.to), source: subject };
  const follows = phraseFrom(tokens, lexicon, verb + 1, content.from);
  return follows ? { cue: widened(tokens, lexicon, verb, start), source: follows } : null;
}

/** Up to the end of the sentence, the next quotation, or the reach. */
function stretchEnd(reading: Reading, at: number): number {
  const { tokens, quoted } = reading;
  let end = at;
  while (end < tokens.length && end - at < reach && quoted[end] === -1 && !/^[.!?;:]$/u.test(tokens[end]!.text)) end++;
  return end;
}

function verbIn(tokens: readonly Token[], lexicon: Lexicon, from: number, to: number, last = false): number {
  let found = -1;
  for (let at = from; at < to; at++) {
    if (!lexicon.speech.has(tokens[at]!.key)) continue;
    if (!last) return at;
    found = at;
  }
  return found;
}

function toDraft(reading: Reading, { cue, source }: Ascription, content: Range): Draft {
  const span = ({ from, to }: Range): Span => ({
    start: reading.tokens[from]!.start,
    end: reading.tokens[to - 1]!.end,
  });
  const parts = { source: span(source), cue: span(cue), content: [span(content)], confidence: 0.7 };
  if (reading.quoted[content.from] === -1) return { ...parts, rule: 'rule/dash-with-verb', kind: 'direct' };
  return { ...parts, rule: 'rule/quotation-with-verb' };
}

/** «…», said X. «…»: two quotations around one verb are one attribution. */
function joinInterrupted(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last && last.cue?.start === draft.cue?.start) {
      joined[joined.length - 1] = { ...last, content: [...last.content, ...draft.content] };
    } else joined.push(draft);
  }
  return joined;
}
