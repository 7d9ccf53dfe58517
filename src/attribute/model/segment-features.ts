/** Features of where a source or a content may start and end, given its cue and, for contents, its source. */
import { beyondEdge, bucket, nounAhead, openSigns, restOfSentence, rivalSoon } from './beyond.ts';
import { type Frame, quoteAt } from './frame.ts';
import { blend } from './hash.ts';
import type { Signals } from './signals.ts';
import type { Task } from './task.ts';

/** How many features an edge has of its own, and how many beside a cue. */
export const ownCount = 20;
export const edgeCount = 40;
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

/** Where a token stands: its side of the group, the distance, and what lies between. */
function place(signals: Signals, frame: Frame, token: number) {
  const after = token >= frame.right;
  const near = after ? frame.right : token;
  const far = after ? token : frame.left;
  const distance = after ? token - frame.right : frame.left - 1 - token;
  const clamp = (index: number) => Math.min(Math.max(index, 0), signals.count);
  const from = clamp(Math.min(near, far));
  const to = clamp(Math.max(near, far));
  return {
    where: sideOf(frame, token),
    distance: bucket(Math.max(distance, 0)),
    commas: few(signals.commas[to]! - signals.commas[from]!),
    verbs: few(signals.verbs[to]! - signals.verbs[from]!),
    marks: few(signals.marks[to]! - signals.marks[from]!),
    sentences: few(Math.abs(signals.sentence[token]! - signals.sentence[frame.cue.from]!)),
    paragraphs: few(Math.abs(signals.paragraph[token]! - signals.paragraph[frame.cue.from]!)),
  };
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

/** What an edge is beside one cue: the features that `ownFeatures` leaves. */
export function edgeFeatures(
  signals: Signals,
  frame: Frame,
  task: Task,
  token: number,
  outward: number,
  out: Int32Array,
): void {
  const { word, pos, sort, shape } = signals;
  const base = bases[task] + (outward > 0 ? 100 : 0);
  const p = place(signals, frame, token);
  const outside = token + outward;
  const outsideWord = at(word, outside);
  const where = p.where * 16 + p.distance;
  const edge = edgeAt(signals, token);
  const quote = quoteAt(signals, token) * 16 + quoteAt(signals, outside);
  const touching = outside === frame.right - 1 || outside === frame.left ? 1 : 0;
  const { groupLeft, groupRight, groupQuotes, groupEdges: group, had } = frame;
  const beyond = beyondEdge(signals, frame, outside, outward);
  const soon = rivalSoon(signals, frame, outside, outward);
  const open = openSigns(signals, frame, token);
  const outEdge = edgeAt(signals, outside) & 10;
  const rest = restOfSentence(signals, outside, outward);
  const noun = outward > 0 ? nounAhead(signals, outside) : -1;
  const nounSort = noun === -1 ? 99 : sort[noun]! * 8 + shape[noun]!;
  out[0] = blend(base + 7, where, touching, 0);
  out[1] = blend(base + 8, where, pos[token]!, at(pos, outside));
  out[2] = blend(base + 9, where, frame.head, 0);
  out[3] = blend(base + 10, frame.head, word[token]!, p.where);
  out[4] = blend(base + 11, frame.head, pos[token]!, at(pos, outside));
  out[5] = blend(base + 12, quote, p.where, p.sentences);
  out[6] = blend(base + 13, edge, p.where, p.distance);
  out[7] = blend(base + 14, edge, quote, p.sentences * 4 + p.paragraphs);
  out[8] = blend(base + 15, p.sentences * 4 + p.paragraphs, p.where, quote);
  out[9] = blend(base + 16, groupLeft, edge, where);
  out[10] = blend(base + 17, groupRight, at(word, outside), where);
  out[11] = blend(base + 18, frame.side, where, at(word, outside));
  out[12] = blend(base + 19, p.commas, p.verbs, p.where * 8 + edge);
  out[13] = blend(base + 20, p.verbs, at(word, outside), p.where);
  out[14] = blend(base + 21, p.verbs * 4 + p.commas, pos[token]!, at(pos, outside));
  out[15] = blend(base + 24, group, edge, quote * 8 + p.where);
  out[16] = blend(base + 25, groupQuotes, quote, edge);
  out[17] = blend(base + 26, groupQuotes, group * 4 + frame.side, quote * 4 + p.sentences);
  out[18] = blend(base + 27, frame.head, edge, quote);
  out[19] = blend(base + 28, had, edge, quote * 4 + p.sentences);
  out[20] = blend(base + 29, had, p.paragraphs * 4 + p.sentences, quote);
  out[21] = blend(base + 31, p.marks, quote, where);
  out[22] = blend(base + 34, frame.side * 4 + p.where, at(word, outside), edge);
  out[23] = blend(base + 35, frame.kind, where, pos[token]!);
  out[24] = blend(base + 36, frame.kind, word[token]!, p.where);
  out[25] = blend(base + 37, frame.kind, at(word, outside), p.where * 16 + p.distance);
  out[26] = blend(base + 38, frame.kind, edge, quote * 8 + p.sentences);
  out[27] = blend(base + 39, frame.kind * 4 + frame.side, at(pos, outside), pos[token]!);
  out[28] = blend(base + 40, frame.kind, p.verbs * 4 + p.commas, p.where * 16 + edge);
  out[29] = blend(base + 42, frame.kind, sort[token]! * 16 + at(sort, outside), where);
  out[30] = blend(base + 43, beyond, edge, quote);
  out[31] = blend(base + 44, beyond, p.where, p.sentences * 4 + p.paragraphs);
  out[32] = blend(base + 45, beyond, frame.kind, quote);
  out[33] = blend(base + 46, frame.head, outsideWord, p.where);
  out[34] = blend(base + 47, soon, outsideWord, p.where);
  out[35] = blend(base + 48, soon, at(pos, outside), quote);
  out[36] = blend(base + 49, open, outsideWord, p.where);
  out[37] = blend(base + 52, outEdge, frame.kind, quote * 4 + p.where);
  out[38] = blend(base + 56, rest, frame.kind, p.where);
  out[39] = blend(base + 58, outsideWord, nounSort, frame.kind);
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
