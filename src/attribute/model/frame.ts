/** Features of where a source or a content may start and end, given its cue and, for contents, its source. */
import { mix } from './hash.ts';
import type { Signals } from './signals.ts';
import type { Range, Task } from './task.ts';

/** What is known when a segment is looked for. */
export interface Frame {
  readonly cue: Range;
  readonly source: Range | null;
  /** Content found before the cue, when content after it is looked for. */
  readonly before: Range | null;
  /** Cue and adjacent source together, tokens [left, right). */
  readonly left: number;
  readonly right: number;
  /** Lemma of the last word of the cue that is not an adverb. */
  readonly head: number;
  /** Its kind, see Signals. */
  readonly kind: number;
  /** Where the source stands: 0 none, 1 before the cue, 2 after it. */
  readonly side: number;
  /** Running count of likely cues outside quotation marks, to know of others nearby. */
  readonly rivals: Int32Array;
}

export const edgeCount = 40;
export const noneCount = 24;
export const fitCount = 15;
const adjacent = 12;
const taskNumber: Readonly<Record<Task, number>> = { source: 1, before: 2, after: 3 };

export function makeFrame(
  signals: Signals,
  cue: Range,
  source: Range | null,
  before: Range | null,
  rivals: Int32Array,
): Frame {
  let left = cue.from;
  let right = cue.to;
  if (source && cue.from - source.to >= 0 && cue.from - source.to <= adjacent) left = source.from;
  if (source && source.from - cue.to >= 0 && source.from - cue.to <= adjacent) right = source.to;
  const side = source ? (source.from < cue.from ? 1 : 2) : 0;
  let head = cue.to - 1;
  while (head > cue.from && signals.shape[head] === 5) head--;
  const kind = signals.kind[head]! * 2 + (cue.to - cue.from > 1 ? 1 : 0);
  return { cue, source, before, left, right, head: signals.lemma[head]!, kind, side, rivals };
}

/** The first step of mixing a feature: the same for all features of one kind, so done once. */
const seeds = new Map<number, Int32Array>();

function seedsOf(base: number): Int32Array {
  const known = seeds.get(base);
  if (known) return known;
  const made = Int32Array.from({ length: edgeCount + 1 }, (_, template) => mix(base, template));
  seeds.set(base, made);
  return made;
}

function at(list: Int32Array, index: number): number {
  return index < 0 || index >= list.length ? 99 : list[index]!;
}
function quoteAt(signals: Signals, index: number): number {
  return index < 0 || index >= signals.count ? 9 : signals.quote[index]!;
}
function edgeAt(signals: Signals, index: number): number {
  return index < 0 || index >= signals.count ? 15 : signals.edge[index]!;
}

function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  if (distance <= 24) return 8;
  return distance <= 48 ? 9 : 10;
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
    where: after ? 1 : token < frame.left ? 2 : 3,
    distance: bucket(Math.max(distance, 0)),
    commas: few(signals.commas[to]! - signals.commas[from]!),
    verbs: few(signals.verbs[to]! - signals.verbs[from]!),
    marks: few(signals.marks[to]! - signals.marks[from]!),
    sentences: few(Math.abs(signals.sentence[token]! - signals.sentence[frame.cue.from]!)),
    paragraphs: few(Math.abs(signals.paragraph[token]! - signals.paragraph[frame.cue.from]!)),
  };
}

export function frameStart(signals: Signals, frame: Frame, task: Task, token: number, out: Int32Array): void {
  edgeFeatures(signals, frame, taskNumber[task] * 2, token, -1, out);
}

export function frameEnd(signals: Signals, frame: Frame, task: Task, token: number, out: Int32Array): void {
  edgeFeatures(signals, frame, taskNumber[task] * 2 + 1, token, 1, out);
}

/** `outward` points out of the segment: -1 at a start, 1 at an end. */
function edgeFeatures(
  signals: Signals,
  frame: Frame,
  base: number,
  token: number,
  outward: number,
  out: Int32Array,
): void {
  const { word, lemma, pos, suffix, shape } = signals;
  const p = place(signals, frame, token);
  const outside = token + outward;
  const inside = token - outward;
  const where = p.where * 16 + p.distance;
  const edge = edgeAt(signals, token);
  const quote = quoteAt(signals, token) * 16 + quoteAt(signals, outside);
  const touching = outside === frame.right - 1 || outside === frame.left ? 1 : 0;
  const groupLeft = at(pos, frame.left - 1);
  const groupRight = at(pos, frame.right);
  const groupQuotes = quoteAt(signals, frame.left - 1) * 16 + quoteAt(signals, frame.right);
  const group = (edgeAt(signals, frame.left) & 1) * 2 + ((edgeAt(signals, frame.right - 1) & 2) > 0 ? 1 : 0);
  const had = frame.before ? 1 + (quoteAt(signals, frame.before.to - 1) > 0 ? 1 : 0) : 0;
  let n = 0;
  const seed = seedsOf(base);
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = mix(mix(mix(seed[template]!, a), b), c);
  };
  add(1, word[token]!, p.where);
  add(2, at(word, outside), p.where);
  add(3, at(word, inside));
  add(4, at(pos, outside), pos[token]!, p.where);
  add(5, pos[token]!, at(pos, inside), p.where);
  add(6, at(pos, outside), pos[token]!, at(pos, inside));
  add(7, where, touching);
  add(8, where, pos[token]!, at(pos, outside));
  add(9, where, frame.head);
  add(10, frame.head, word[token]!, p.where);
  add(11, frame.head, pos[token]!, at(pos, outside));
  add(12, quote, p.where, p.sentences);
  add(13, edge, p.where, p.distance);
  add(14, edge, quote, p.sentences * 4 + p.paragraphs);
  add(15, p.sentences * 4 + p.paragraphs, p.where, quote);
  add(16, groupLeft, edge, where);
  add(17, groupRight, at(word, outside), where);
  add(18, frame.side, where, at(word, outside));
  add(19, p.commas, p.verbs, p.where * 8 + edge);
  add(20, p.verbs, at(word, outside), p.where);
  add(21, p.verbs * 4 + p.commas, pos[token]!, at(pos, outside));
  add(22, word[token]!, at(word, outside), p.where);
  add(23, at(lemma, outside), at(lemma, outside + outward), p.where);
  add(24, group, edge, quote * 8 + p.where);
  add(25, groupQuotes, quote, edge);
  add(26, groupQuotes, group * 4 + frame.side, quote * 4 + p.sentences);
  add(27, frame.head, edge, quote);
  add(28, had, edge, quote * 4 + p.sentences);
  add(29, had, p.paragraphs * 4 + p.sentences, quote);
  add(30, suffix[token]!, shape[token]!, p.where);
  add(31, p.marks, quote, where);
  add(32, at(shape, outside), shape[token]!, at(pos, outside));
  add(33, at(pos, outside), at(pos, outside + outward), pos[token]!);
  add(34, frame.side * 4 + p.where, at(word, outside), edge);
  add(35, frame.kind, where, pos[token]!);
  add(36, frame.kind, word[token]!, p.where);
  add(37, frame.kind, at(word, outside), p.where * 16 + p.distance);
  add(38, frame.kind, edge, quote * 8 + p.sentences);
  add(39, frame.kind * 4 + frame.side, at(pos, outside), pos[token]!);
  add(40, frame.kind, p.verbs * 4 + p.commas, p.where * 16 + edge);
}

/** Features of there being no such segment. */
export function frameFeatures(signals: Signals, frame: Frame, task: Task, out: Int32Array): void {
  const { word, pos } = signals;
  const base = 100 + taskNumber[task];
  const { left, right, side, head } = frame;
  const quotes = quoteAt(signals, left - 1) * 16 + quoteAt(signals, right);
  const group =
    (edgeAt(signals, left) & 1) * 4 + (edgeAt(signals, right - 1) & 2) + (edgeAt(signals, right) & 2 ? 1 : 0);
  const had = frame.before ? 1 + (quoteAt(signals, frame.before.to - 1) > 0 ? 1 : 0) : 0;
  const inside = quoteAt(signals, frame.cue.from) > 0 ? 1 : 0;
  const next = quoteAt(signals, right + 1);
  const title = signals.paragraph[frame.cue.from] === 0 ? 1 : 0;
  let n = 0;
  const seed = seedsOf(base);
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = mix(mix(mix(seed[template]!, a), b), c);
  };
  add(1, 0);
  add(2, head);
  add(3, at(word, left - 1), side);
  add(4, at(word, right), side);
  add(5, at(pos, left - 1), at(pos, right), side);
  add(6, head, at(word, left - 1));
  add(7, head, at(word, right));
  add(8, head, side);
  add(9, quotes, side, had);
  add(10, group, side, had);
  add(11, head, group, had);
  add(12, inside, title, side);
  add(13, at(pos, right), at(pos, right + 1), side);
  add(14, at(pos, left - 1), at(pos, left - 2), side);
  add(15, quotes, group, next);
  add(16, had, at(word, right));
  add(17, had, at(pos, right), group);
  add(18, at(word, frame.cue.from), at(pos, frame.cue.from - 1), at(pos, frame.cue.to));
  add(19, at(word, frame.cue.to - 1), at(word, frame.cue.to));
  add(20, had, quotes, edgeAt(signals, right) & 12);
  add(21, frame.kind, side, group);
  add(22, frame.kind, at(word, left - 1), side);
  add(23, frame.kind, at(word, right), side);
  add(24, frame.kind, had, at(pos, right));
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
  const base = 200 + taskNumber[task];
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
  let n = 0;
  const seed = seedsOf(base);
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = mix(mix(mix(seed[template]!, a), b), c);
  };
  add(1, length, where);
  add(2, quotes, few(marks), where);
  add(3, quotes, outer, marks & 1);
  add(4, commas, signals.word[end + 1] ?? 0, where);
  add(5, verbs, length, where);
  add(6, edges, touches * 2 + near, nextEdge);
  add(7, sentences, quotes, where);
  add(8, others, sentences, where);
  add(9, paragraphs, quotes, sentences);
  add(10, frame.head, touches * 2 + near, edges);
  add(11, signals.pos[start]!, signals.pos[end]!, length);
  add(12, verbs, commas, where);
  add(13, frame.side, touches * 2 + near, quotes);
  add(14, frame.kind, touches * 2 + near, edges);
  add(15, frame.kind, length, sentences * 16 + quotes);
}

const likely = 0.4;

/** The running count that a frame needs, from the probability of a cue at each token. */
export function countRivals(signals: Signals, probabilities: Float32Array): Int32Array {
  const counts = new Int32Array(signals.count + 1);
  for (let index = 0; index < signals.count; index++) {
    counts[index + 1] = counts[index]! + (probabilities[index]! > likely && signals.quote[index] === 0 ? 1 : 0);
  }
  return counts;
}
