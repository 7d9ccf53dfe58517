/** Features of where a source or a content may start and end, given its cue and, for contents, its source. */
import { beyondEdge, bucket, nounAhead, openSigns, restOfSentence, rivalSoon } from './beyond.ts';
import { type Frame, quoteAt } from './frame.ts';
import { blend } from './hash.ts';
import type { Signals } from './signals.ts';
import type { Task } from './task.ts';

/** How many features an edge has of its own, and how many beside a cue. */
export const ownCount = 20;
export const edgeCount = 19;
export const standCount = 14;
export const placeCount = 7;
export const noneCount = 24;
export const fitCount = 26;
/** Templates of one task are numbered from here. */
const bases: Readonly<Record<Task, number>> = { source: 1000, before: 2000, after: 3000 };

function at(list: Int32Array, index: number): number {
  return index < 0 || index >= list.length ? 99 : list[index]!;
}
function edgeAt(signals: Signals, index: number): number {
  return index < 0 || index >= signals.count ? 15 : signals.edge[index]!;
}

function few(count: number): number {
  return Math.min(count, 3);
}

/** How a token stands to a group as an edge; filled by `viewEdge`, used again for the next token. */
export interface EdgeView {
  token: number;
  outside: number;
  side: number;
  /** Side and distance. */
  where: number;
  distance: number;
  commas: number;
  verbs: number;
  marks: number;
  sentences: number;
  paragraphs: number;
  edge: number;
  outEdge: number;
  quote: number;
  touching: number;
  beyond: number;
}

export function blankView(): EdgeView {
  return {
    token: -1,
    outside: -1,
    side: 0,
    where: 0,
    distance: 0,
    commas: 0,
    verbs: 0,
    marks: 0,
    sentences: 0,
    paragraphs: 0,
    edge: 0,
    outEdge: 0,
    quote: 0,
    touching: 0,
    beyond: 0,
  };
}

/** `outward` points out of the segment: -1 at a start, 1 at an end. */
export function viewEdge(signals: Signals, frame: Frame, token: number, outward: number, view: EdgeView): void {
  const after = token >= frame.right;
  const near = after ? frame.right : token;
  const far = after ? token : frame.left;
  const distance = after ? token - frame.right : frame.left - 1 - token;
  const from = Math.min(Math.max(Math.min(near, far), 0), signals.count);
  const to = Math.min(Math.max(near, far, 0), signals.count);
  const outside = token + outward;
  view.token = token;
  view.outside = outside;
  view.side = sideOf(frame, token);
  view.distance = bucket(Math.max(distance, 0));
  view.where = view.side * 16 + view.distance;
  view.commas = few(signals.commas[to]! - signals.commas[from]!);
  view.verbs = few(signals.verbs[to]! - signals.verbs[from]!);
  view.marks = few(signals.marks[to]! - signals.marks[from]!);
  view.sentences = few(Math.abs(signals.sentence[token]! - signals.sentence[frame.cue.from]!));
  view.paragraphs = few(Math.abs(signals.paragraph[token]! - signals.paragraph[frame.cue.from]!));
  view.edge = edgeAt(signals, token);
  view.outEdge = edgeAt(signals, outside) & 10;
  view.quote = quoteAt(signals, token) * 16 + quoteAt(signals, outside);
  view.touching = outside === frame.right - 1 || outside === frame.left ? 1 : 0;
  view.beyond = beyondEdge(signals, frame, outside, outward);
}

/** Which side of the group a token stands on: 1 behind it, 2 before it, 3 in it. */
export function sideOf(frame: Frame, token: number): number {
  return token >= frame.right ? 1 : token < frame.left ? 2 : 3;
}

/**
 * What a token and its surroundings are as an edge, on one side of a group; the same for every cue. `outward` points out
 * of the segment: -1 at a start, 1 at an end.
 */
export function ownFeatures(
  signals: Signals,
  task: Task,
  token: number,
  outward: number,
  side: number,
  out: Int32Array,
): void {
  const { word, lemma, pos, suffix, shape, sort } = signals;
  const base = bases[task] + (outward > 0 ? 100 : 0);
  const outside = token + outward;
  const inside = token - outward;
  const next = outside + outward;
  const outsideWord = at(word, outside);
  const quote = quoteAt(signals, token) * 16 + quoteAt(signals, outside);
  const rest = restOfSentence(signals, outside, outward);
  const noun = outward > 0 ? nounAhead(signals, outside) : -1;
  const nounLemma = noun === -1 ? 99 : lemma[noun]!;
  out[0] = blend(base + 1, word[token]!, side, 0);
  out[1] = blend(base + 2, at(word, outside), side, 0);
  out[2] = blend(base + 3, at(word, inside), 0, 0);
  out[3] = blend(base + 4, at(pos, outside), pos[token]!, side);
  out[4] = blend(base + 5, pos[token]!, at(pos, inside), side);
  out[5] = blend(base + 6, at(pos, outside), pos[token]!, at(pos, inside));
  out[6] = blend(base + 22, word[token]!, at(word, outside), side);
  out[7] = blend(base + 23, at(lemma, outside), at(lemma, outside + outward), side);
  out[8] = blend(base + 30, suffix[token]!, shape[token]!, side);
  out[9] = blend(base + 32, at(shape, outside), shape[token]!, at(pos, outside));
  out[10] = blend(base + 33, at(pos, outside), at(pos, outside + outward), pos[token]!);
  out[11] = blend(base + 41, sort[token]!, at(sort, outside) * 16 + at(sort, inside), side);
  out[12] = blend(base + 50, at(signals.kind, next) * 16 + at(signals.kind, next + outward), outsideWord, side);
  out[13] = blend(base + 51, outsideWord, at(pos, next), at(pos, next + outward));
  out[14] = blend(base + 53, at(suffix, outside), at(suffix, next), pos[token]!);
  out[15] = blend(base + 54, rest, outsideWord, side);
  out[16] = blend(base + 55, rest, at(pos, outside), quote * 4 + side);
  out[17] = blend(base + 57, outsideWord, nounLemma, side);
  out[18] = blend(base + 59, nounLemma, at(pos, outside), side);
  out[19] = blend(base + 60, at(word, next), outsideWord, rest);
}

/**
 * How an edge stands in its sentence, its paragraph and its quotation. Neighbouring tokens mostly stand alike: see
 * `standsAlike`.
 */
export function standFeatures(frame: Frame, task: Task, view: EdgeView, outward: number, out: Int32Array): void {
  const base = bases[task] + (outward > 0 ? 100 : 0);
  const { groupQuotes, groupEdges: group, had } = frame;
  out[0] = blend(base + 12, view.quote, view.side, view.sentences);
  out[1] = blend(base + 14, view.edge, view.quote, view.sentences * 4 + view.paragraphs);
  out[2] = blend(base + 15, view.sentences * 4 + view.paragraphs, view.side, view.quote);
  out[3] = blend(base + 24, group, view.edge, view.quote * 8 + view.side);
  out[4] = blend(base + 25, groupQuotes, view.quote, view.edge);
  out[5] = blend(base + 26, groupQuotes, group * 4 + frame.side, view.quote * 4 + view.sentences);
  out[6] = blend(base + 27, frame.head, view.edge, view.quote);
  out[7] = blend(base + 28, had, view.edge, view.quote * 4 + view.sentences);
  out[8] = blend(base + 29, had, view.paragraphs * 4 + view.sentences, view.quote);
  out[9] = blend(base + 38, frame.kind, view.edge, view.quote * 8 + view.sentences);
  out[10] = blend(base + 43, view.beyond, view.edge, view.quote);
  out[11] = blend(base + 44, view.beyond, view.side, view.sentences * 4 + view.paragraphs);
  out[12] = blend(base + 45, view.beyond, frame.kind, view.quote);
  out[13] = blend(base + 52, view.outEdge, frame.kind, view.quote * 4 + view.side);
}

/** Whether two edges of one frame have the same `standFeatures`. */
export function standsAlike(a: EdgeView, b: EdgeView): boolean {
  return (
    a.edge === b.edge &&
    a.quote === b.quote &&
    a.side === b.side &&
    a.sentences === b.sentences &&
    a.paragraphs === b.paragraphs &&
    a.outEdge === b.outEdge &&
    a.beyond === b.beyond
  );
}

/** How far from the group an edge stands, and over what. */
export function placeFeatures(frame: Frame, task: Task, view: EdgeView, outward: number, out: Int32Array): void {
  const base = bases[task] + (outward > 0 ? 100 : 0);
  out[0] = blend(base + 7, view.where, view.touching, 0);
  out[1] = blend(base + 9, view.where, frame.head, 0);
  out[2] = blend(base + 13, view.edge, view.side, view.distance);
  out[3] = blend(base + 16, frame.groupLeft, view.edge, view.where);
  out[4] = blend(base + 19, view.commas, view.verbs, view.side * 8 + view.edge);
  out[5] = blend(base + 40, frame.kind, view.verbs * 4 + view.commas, view.side * 16 + view.edge);
  out[6] = blend(base + 31, view.marks, view.quote, view.where);
}

/** Whether two edges of one frame have the same `placeFeatures`; `where` holds side and distance. */
export function placedAlike(a: EdgeView, b: EdgeView): boolean {
  return (
    a.where === b.where &&
    a.edge === b.edge &&
    a.quote === b.quote &&
    a.commas === b.commas &&
    a.verbs === b.verbs &&
    a.marks === b.marks &&
    a.touching === b.touching
  );
}

/** What an edge is beside one cue: the words, and all that the others leave. */
export function edgeFeatures(
  signals: Signals,
  frame: Frame,
  task: Task,
  view: EdgeView,
  outward: number,
  out: Int32Array,
): void {
  const { word, pos, sort, shape } = signals;
  const base = bases[task] + (outward > 0 ? 100 : 0);
  const { token, outside } = view;
  const outsideWord = at(word, outside);
  const { groupRight } = frame;
  const soon = rivalSoon(signals, frame, outside, outward);
  const open = openSigns(signals, frame, token);
  const rest = restOfSentence(signals, outside, outward);
  const noun = outward > 0 ? nounAhead(signals, outside) : -1;
  const nounSort = noun === -1 ? 99 : sort[noun]! * 8 + shape[noun]!;
  out[0] = blend(base + 8, view.where, pos[token]!, at(pos, outside));
  out[1] = blend(base + 10, frame.head, word[token]!, view.side);
  out[2] = blend(base + 11, frame.head, pos[token]!, at(pos, outside));
  out[3] = blend(base + 17, groupRight, outsideWord, view.where);
  out[4] = blend(base + 18, frame.side, view.where, outsideWord);
  out[5] = blend(base + 20, view.verbs, outsideWord, view.side);
  out[6] = blend(base + 21, view.verbs * 4 + view.commas, pos[token]!, at(pos, outside));
  out[7] = blend(base + 34, frame.side * 4 + view.side, outsideWord, view.edge);
  out[8] = blend(base + 35, frame.kind, view.where, pos[token]!);
  out[9] = blend(base + 36, frame.kind, word[token]!, view.side);
  out[10] = blend(base + 37, frame.kind, outsideWord, view.where);
  out[11] = blend(base + 39, frame.kind * 4 + frame.side, at(pos, outside), pos[token]!);
  out[12] = blend(base + 42, frame.kind, sort[token]! * 16 + at(sort, outside), view.where);
  out[13] = blend(base + 46, frame.head, outsideWord, view.side);
  out[14] = blend(base + 47, soon, outsideWord, view.side);
  out[15] = blend(base + 48, soon, at(pos, outside), view.quote);
  out[16] = blend(base + 49, open, outsideWord, view.side);
  out[17] = blend(base + 56, rest, frame.kind, view.side);
  out[18] = blend(base + 58, outsideWord, nounSort, frame.kind);
}

/** Features of there being no such segment. */
export function frameFeatures(signals: Signals, frame: Frame, task: Task, out: Int32Array): void {
  const { word, pos } = signals;
  const base = bases[task] + 200;
  const { left, right, side, head } = frame;
  const quotes = quoteAt(signals, left - 1) * 16 + quoteAt(signals, right);
  const group =
    (edgeAt(signals, left) & 1) * 4 + (edgeAt(signals, right - 1) & 2) + (edgeAt(signals, right) & 2 ? 1 : 0);
  const { had } = frame;
  const inside = quoteAt(signals, frame.cue.from) > 0 ? 1 : 0;
  const next = quoteAt(signals, right + 1);
  const title = signals.paragraph[frame.cue.from] === 0 ? 1 : 0;
  out[0] = blend(base + 1, 0, 0, 0);
  out[1] = blend(base + 2, head, 0, 0);
  out[2] = blend(base + 3, at(word, left - 1), side, 0);
  out[3] = blend(base + 4, at(word, right), side, 0);
  out[4] = blend(base + 5, at(pos, left - 1), at(pos, right), side);
  out[5] = blend(base + 6, head, at(word, left - 1), 0);
  out[6] = blend(base + 7, head, at(word, right), 0);
  out[7] = blend(base + 8, head, side, 0);
  out[8] = blend(base + 9, quotes, side, had);
  out[9] = blend(base + 10, group, side, had);
  out[10] = blend(base + 11, head, group, had);
  out[11] = blend(base + 12, inside, title, side);
  out[12] = blend(base + 13, at(pos, right), at(pos, right + 1), side);
  out[13] = blend(base + 14, at(pos, left - 1), at(pos, left - 2), side);
  out[14] = blend(base + 15, quotes, group, next);
  out[15] = blend(base + 16, had, at(word, right), 0);
  out[16] = blend(base + 17, had, at(pos, right), group);
  out[17] = blend(base + 18, at(word, frame.cue.from), at(pos, frame.cue.from - 1), at(pos, frame.cue.to));
  out[18] = blend(base + 19, at(word, frame.cue.to - 1), at(word, frame.cue.to), 0);
  out[19] = blend(base + 20, had, quotes, edgeAt(signals, right) & 12);
  out[20] = blend(base + 21, frame.kind, side, group);
  out[21] = blend(base + 22, frame.kind, at(word, left - 1), side);
  out[22] = blend(base + 23, frame.kind, at(word, right), side);
  out[23] = blend(base + 24, frame.kind, had, at(pos, right));
}

/** Features of how a start and an end fit together. */
export function fitFeatures(
  signals: Signals,
  frame: Frame,
  task: Task,
  start: number,
  end: number,
  out: Int32Array,
): void {
  const base = bases[task] + 300;
  const where = start >= frame.right ? 1 : 2;
  const length = bucket(end - start);
  const marks = signals.marks[end + 1]! - signals.marks[start]!;
  const commas = few(signals.commas[end + 1]! - signals.commas[start]!);
  const verbs = few(signals.verbs[end + 1]! - signals.verbs[start]!);
  const sentences = few(signals.sentence[end]! - signals.sentence[start]!);
  const paragraphs = few(signals.paragraph[end]! - signals.paragraph[start]!);
  const quotes = quoteAt(signals, start) * 16 + quoteAt(signals, end);
  const outer = quoteAt(signals, start - 1) * 16 + quoteAt(signals, end + 1);
  const touches = (start === frame.right ? 1 : 0) + (end === frame.left - 1 ? 2 : 0);
  const near = end === frame.left - 2 || start === frame.right + 1 ? 1 : 0;
  const edges = (edgeAt(signals, start) & 5) * 16 + (edgeAt(signals, end) & 10);
  const nextEdge = edgeAt(signals, end + 1) & 10;
  const others = few(frame.rivals[end + 1]! - frame.rivals[start]!);
  const unquoted = Math.min(bucket(signals.unquoted[end + 1]! - signals.unquoted[start]!), 6);
  const opened = quoteAt(signals, start) > 0 ? quotationEnds(signals, start, end) : 0;
  out[0] = blend(base + 1, length, where, 0);
  out[1] = blend(base + 2, quotes, few(marks), where);
  out[2] = blend(base + 3, quotes, outer, marks & 1);
  out[3] = blend(base + 4, commas, signals.word[end + 1] ?? 0, where);
  out[4] = blend(base + 5, verbs, length, where);
  out[5] = blend(base + 6, edges, touches * 2 + near, nextEdge);
  out[6] = blend(base + 7, sentences, quotes, where);
  out[7] = blend(base + 8, others, sentences, where);
  out[8] = blend(base + 9, paragraphs, quotes, sentences);
  out[9] = blend(base + 10, frame.head, touches * 2 + near, edges);
  out[10] = blend(base + 11, signals.pos[start]!, signals.pos[end]!, length);
  out[11] = blend(base + 12, verbs, commas, where);
  out[12] = blend(base + 13, frame.side, touches * 2 + near, quotes);
  out[13] = blend(base + 14, frame.kind, touches * 2 + near, edges);
  out[14] = blend(base + 15, frame.kind, length, sentences * 16 + quotes);
  out[15] = blend(base + 16, unquoted, quotes, sentences);
  out[16] = blend(base + 17, unquoted, others, paragraphs * 4 + sentences);
  out[17] = blend(base + 18, unquoted, frame.kind, where);
  out[18] = blend(base + 19, opened, quotes, outer);
  const startWord = signals.word[start]!;
  const endWord = signals.word[end + 1] ?? 0;
  const inBrackets = Math.max(-2, Math.min(2, signals.brackets[end + 1]! - signals.brackets[start]!)) + 2;
  const dashes = (signals.dashes[end + 1]! - signals.dashes[start]!) & 1;
  out[19] = blend(base + 20, startWord, endWord, where);
  out[20] = blend(base + 21, inBrackets * 2 + dashes, where, endWord);
  out[21] = blend(base + 22, inBrackets * 2 + dashes, quotes, 0);
  out[22] = blend(base + 23, startWord, verbs, commas);
  out[23] = blend(base + 24, startWord, length, frame.kind);
  out[24] = blend(base + 25, frame.head, startWord, endWord);
  out[25] = blend(base + 26, signals.pos[start]!, verbs * 4 + commas, endWord);
}

/** Of the quotation marks from start to end: 1 when they pair off, 2 when one is left open, 3 when one is missing. */
function quotationEnds(signals: Signals, start: number, end: number): number {
  const opening = signals.openings[end + 1]! - signals.openings[start]!;
  const marks = signals.marks[end + 1]! - signals.marks[start]!;
  return Math.sign(2 * opening - marks) + 2;
}
