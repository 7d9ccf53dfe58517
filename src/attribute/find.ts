/** Finds attributions in a reading: by the trained models in English, by word lists in other languages. */
import type { Attribution, Span } from '../records/index.ts';
import type { Token } from '../text/parts-of-speech.ts';
import { adjoinQuotations } from './adjoin.ts';
import { decide } from './decide.ts';
import type { Draft } from './draft.ts';
import { withFloating } from './floating.ts';
import { isWhen } from './frame-parts.ts';
import { kindOf } from './kind.ts';
import { confidenceOf, describeFound } from './model/confidence.ts';
import { draftOf, type Found, type FoundAll, findAll, leastCue, type Models } from './model/extract.ts';
import packed from './model/weights.json' with { type: 'json' };
import { type PackedModels, unpackHashes, unpackWeights } from './model/weights.ts';
import type { Reading } from './reading.ts';
import { draftByRules } from './rules.ts';
import { giveClause } from './said-behind.ts';
import { draftSigned } from './signed.ts';
import { isSpeech } from './speech.ts';
import { supplement } from './supplement.ts';
import { draftTranscript } from './transcript.ts';
import { withUnanswered } from './unanswered.ts';
import { isUnnamedRole, reasonIn } from './unnamed.ts';

/** What is less likely to be right than this is left unsaid. */
const leastConfidence = 0.3;
const leastConfidenceInside = 0.24;

let own: Models | null = null;

/** The models that come with the program. */
function ownModels(): Models {
  own ??= unpackModels(packed);
  return own;
}

export function unpackModels(stored: PackedModels): Models {
  return {
    cue: unpackWeights(stored.cue),
    source: unpackWeights(stored.source),
    before: unpackWeights(stored.before),
    after: unpackWeights(stored.after),
    shut: unpackHashes(stored.shut),
  };
}

export function findDrafts(reading: Reading, depth: number): Draft[] {
  if (reading.tokens.length < 3) return [];
  if (reading.language !== 'en') return draftByRules(reading).map((draft) => withoutDateline(reading, draft));
  const drafts = findWithFeatures(reading)
    .map(({ draft }) => draft)
    .filter(({ confidence }) => confidence >= (depth === 0 ? leastConfidence : leastConfidenceInside));
  const turns = depth === 0 ? draftTranscript(reading) : [];
  const talk = turns.length > 0 || depth > 0 ? turns : draftSigned(reading);
  const rest = talk.length === 0 ? drafts : drafts.filter((draft) => !talk.some((turn) => inside(draft, turn)));
  const framed = supplement(reading, rest).filter((draft) => !talk.some((turn) => inside(draft, turn)));
  const all = [...framed.map((draft) => withoutDateline(reading, draft)), ...talk].sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
  return depth === 0 && turns.length === 0 ? withFloating(reading, withUnanswered(reading, all)) : all;
}

/** Whether a draft's cue stands in a turn of a transcript, or in a signed quotation; it is found again inside. */
function inside(draft: Draft, turn: Draft): boolean {
  const place = placeOf(draft);
  const content = turn.content[0]!;
  const source = turn.source!;
  return place >= Math.min(source.start, content.start) && place < Math.max(source.end, content.end);
}

function placeOf(draft: Draft): number {
  return draft.cue?.start ?? draft.content[0]?.start ?? 0;
}

export interface Weighed {
  readonly draft: Draft;
  readonly kind: Attribution['kind'];
  readonly speech: boolean;
  readonly features: readonly number[];
}

/** What the models find, with what the confidence of each is read from. */
export function findWithFeatures(reading: Reading, models: Models = ownModels()): Weighed[] {
  const all = findAll(reading, models);
  const { signals } = all;
  const tidied = (one: Found) => giveClause(reading, signals, tidySource(reading, one));
  const found = adjoinQuotations(reading, signals, all.found)
    .map(tidied)
    .filter((one) => !withholds(reading, draftOf(reading, one, 0)));
  const again: FoundAll['again'] = (cue, taken) => tidied(all.again(cue, taken));
  return decide({ signals, found, again }, leastCue).map((one) => {
    const bare = draftOf(reading, one, 0);
    const kind = kindOf(reading, bare.content);
    const speech = isSpeech(reading.tokens.slice(one.cue.from, one.cue.to), kind !== 'indirect');
    const features = describeFound(signals, one, kind, speech);
    return { draft: { ...bare, confidence: confidenceOf(features) }, kind, speech, features };
  });
}

/** "said Thursday an official", "the army on Sunday": the day is no part of the source; "a ministry" of "a ministry official" is no whole one. */
function tidySource(reading: Reading, found: Found): Found {
  const { range } = found.source;
  if (!range) return found;
  const { tokens } = reading;
  let { from, to } = range;
  while (from < to - 1 && isWhen(tokens[from]!)) from++;
  if (to - from > 1 && isDay(tokens[to - 1]!)) to -= tokens[to - 2]!.key === 'on' && to - from > 2 ? 2 : 1;
  if (to - from > 2 && isPeriod(tokens[to - 2]!, tokens[to - 1]!)) to -= 2;
  const speaks = tokens.slice(from, to).some(({ pos }) => /^(?:NOUN|PROPN|PRON|NUM|DET|ADJ|VERB|X)$/u.test(pos));
  if (!speaks || (to - from === 1 && isDay(tokens[from]!)))
    return { ...found, source: { range: null, probability: found.source.probability } };
  while (continuesNoun(tokens, to) && !inParts(found, to)) to++;
  from = joinedStart(reading, found, from);
  if (from === range.from && to === range.to) return found;
  return { ...found, source: { ...found.source, range: { from, to } } };
}

/** "Two officials and [a diplomat] said": a subject that begins its sentence and goes on over "and" is one source. */
function joinedStart({ tokens, sentences, sentenceOf, quoted }: Reading, found: Found, from: number): number {
  const { first } = sentences[sentenceOf[from]!]!;
  if (tokens[from - 1]?.key !== 'and' || from >= found.cue.from || from - first > longestJoined) return from;
  for (let at = first; at < from - 1; at++) {
    if (quoted[at] !== -1 || inParts(found, at) || !/^(?:DET|NUM|ADJ|NOUN|PROPN|PRON|PART)$/u.test(tokens[at]!.pos))
      return from;
  }
  return first < from - 1 ? first : from;
}

/** In tokens. */
const longestJoined = 12;

/** "last year". */
function isPeriod(before: Token, token: Token): boolean {
  return (
    /^(?:last|this|next)$/u.test(before.key) &&
    /^(?:night|week|month|year|spring|summer|autumn|fall|winter)$/u.test(token.key)
  );
}

function isDay(token: Token): boolean {
  return /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u.test(token.text);
}

/** A common noun right behind another one, which no phrase ends between. */
function continuesNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== 'NOUN' || !/^\p{Ll}/u.test(token.text)) return false;
  const last = tokens[at - 1]!;
  return last.pos === 'NOUN' && /^\p{L}/u.test(last.text) && isUnnamedRole(token.key);
}

function inParts({ cue, before, after }: Found, at: number): boolean {
  return [cue, before.range, after.range].some((range) => range !== null && range.from <= at && at < range.to);
}

const dateline = /^(?:\p{Lu}[\p{Lu}.'’-]+[ ,]*){1,5}[^\n–—-]{0,30}\s(?:-{1,2}|[–—])\s+/u;

/** In characters. */
const longestDateline = 90;

/** "VALDERN, Oct. 14 (XYZ) - ": where a report was filed is no part of what it says, nor of who says it. */
function withoutDateline(reading: Reading, draft: Draft): Draft {
  const [first, ...others] = draft.content;
  const content = first ? [cutDateline(reading, first), ...others] : draft.content;
  const source = draft.source ? cutDateline(reading, draft.source) : null;
  return { ...draft, source, content };
}

function cutDateline({ text }: Reading, span: Span): Span {
  const near = text.slice(Math.max(0, span.start - longestDateline), span.start);
  const line = span.start - near.length + near.lastIndexOf('\n') + 1;
  if (line > 0 && text[line - 1] !== '\n') return span;
  const found = dateline.exec(text.slice(line, Math.min(span.end, line + longestDateline)));
  const end = found ? line + found[0].length : 0;
  return end > span.start && end < span.end ? { start: end, end: span.end } : span;
}

/** "who requested anonymity" says nothing: it is the reason that another attribution keeps. */
function withholds(reading: Reading, draft: Draft): boolean {
  const end = Math.max(draft.cue?.end ?? 0, draft.content[0]?.end ?? 0);
  if (!draft.cue || end - draft.cue.start > 120) return false;
  const words = reading.text.slice(draft.cue.start, end);
  return reasonIn(reading.text, draft.cue.start, end) !== null && !/\b(?:said|told|that)\b/u.test(words);
}
