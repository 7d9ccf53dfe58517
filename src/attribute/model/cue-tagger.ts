/**
 * Finds cues: a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over tokens with the labels
 * outside, begin, inside; hashed features. Gives marginal probabilities, so that later steps can weigh doubtful cues.
 */
import { hashText, mix, slot } from './hash.ts';
import type { Signals } from './signals.ts';
import type { Weights } from './weights.ts';

export const labels = 3;
export const cueFeatureCount = 60;
const verbReach = 12;

/** Writes the hashes of a token's features; label-free, the label is mixed in with `cueSlot`. */
export function cueFeatures(signals: Signals, at: number, out: Int32Array): void {
  const { word, lemma, pos, suffix, shape, quote, edge, kind } = signals;
  const last = signals.count - 1;
  const get = (list: Int32Array, index: number) => (index < 0 || index > last ? 99 : list[index]!);
  const state = (index: number) => (index < 0 || index > last ? 9 : quote[index]!);
  const same = signals.sentence[at]!;
  let subject = at - 1;
  while (subject > 0 && at - subject < 4 && signals.sentence[subject] === same && isSkipped(signals, subject))
    subject--;
  let that = 0;
  for (let ahead = 1; ahead <= 5 && at + ahead <= last; ahead++) {
    if (signals.sentence[at + ahead] !== same) break;
    if (word[at + ahead] === thatHash) that = ahead;
  }
  let mark = 0;
  for (let ahead = 1; ahead <= 4 && at + ahead <= last; ahead++) if (quote[at + ahead] === 2) mark = mark || ahead;
  let verb = 0;
  for (let ahead = 1; ahead <= verbReach && at + ahead <= last && signals.sentence[at + ahead] === same; ahead++) {
    if (signals.verbs[at + ahead + 1]! > signals.verbs[at + ahead]!) {
      verb = 1;
      break;
    }
  }
  const here = state(at);
  const inside = here > 0 ? 1 : 0;
  const before = get(word, at - 1);
  const after = get(word, at + 1);
  let n = 0;
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = mix(mix(mix(template, a), b), c);
  };
  add(1, word[at]!);
  add(2, lemma[at]!);
  add(3, pos[at]!);
  add(4, suffix[at]!, pos[at]!);
  add(5, before);
  add(6, after);
  add(7, get(word, at - 2));
  add(8, get(word, at + 2));
  add(9, get(pos, at - 1), pos[at]!);
  add(10, pos[at]!, get(pos, at + 1));
  add(11, get(pos, at - 1), pos[at]!, get(pos, at + 1));
  add(12, lemma[at]!, get(pos, at - 1));
  add(13, lemma[at]!, get(pos, at + 1));
  add(14, lemma[at]!, before);
  add(15, lemma[at]!, after);
  add(16, here, state(at - 1), state(at + 1));
  add(17, lemma[at]!, inside, state(at - 1));
  add(18, lemma[at]!, inside, state(at + 1));
  add(19, edge[at]!, shape[at]!);
  add(20, lemma[at]!, edge[at]! & 3);
  add(21, lemma[at]!, that);
  add(22, pos[at]!, that, inside);
  add(23, lemma[at]!, get(pos, subject));
  add(24, lemma[at]!, get(word, subject));
  add(25, pos[at]!, get(lemma, subject));
  add(26, lemma[at]!, mark);
  add(27, lemma[at]!, verb);
  add(28, get(pos, at - 2), get(pos, at - 1));
  add(29, get(pos, at + 1), get(pos, at + 2));
  add(30, get(pos, at - 2), get(pos, at - 1), pos[at]!);
  add(31, pos[at]!, get(pos, at + 1), get(pos, at + 2));
  add(32, before, get(lemma, at - 2));
  add(33, after, get(lemma, at + 2));
  add(34, inside, pos[at]!, that > 0 ? 1 : 0);
  add(35, signals.paragraph[at] === 0 ? 1 : 0, word[at]!);
  add(36, lemma[at]!, get(pos, at + 1), get(pos, at + 2));
  add(37, lemma[at]!, get(pos, at - 1), get(pos, at - 2));
  add(38, word[at]!, get(suffix, at - 1));
  add(39, word[at]!, get(suffix, at + 1));
  add(40, get(lemma, at - 1), get(lemma, at + 1));
  add(41, suffix[at]!, verb, that);
  add(42, suffix[at]!, get(pos, subject), get(pos, at + 1));
  add(43, lemma[at]!, inside);
  add(44, inside, get(lemma, at + 1), pos[at]!);
  const mine = kind[at]! * 8 + (suffix[at] === ing ? 1 : 0);
  add(45, mine, pos[at]!);
  add(46, mine, get(pos, at - 1), get(pos, at + 1));
  add(47, mine, before);
  add(48, mine, after);
  add(49, mine, inside, state(at - 1));
  add(50, mine, get(pos, subject), edge[at]!);
  add(51, mine, that, get(pos, at + 1));
  add(52, mine, mark, inside);
  add(53, mine, get(word, subject));
  add(54, get(kind, at - 1), get(kind, at + 1), pos[at]!);
  const first = signals.first[at]!;
  const end = signals.last[at]!;
  const left = signals.marks[at]! > signals.marks[first]! ? 1 : 0;
  const right = signals.marks[end + 1]! > signals.marks[at + 1]! ? 1 : 0;
  const above = first > 0 ? state(first - 1) : 0;
  add(55, lemma[at]!, left * 2 + right, inside);
  add(56, mine, left * 2 + right, inside * 16 + above);
  add(57, distance(at - first) * 8 + distance(end - at), kind[at]!, pos[at]!);
  add(58, lemma[at]!, get(lemma, subject));
  add(59, get(shape, subject) * 8 + get(shape, at + 1), mine);
  add(60, lemma[at]!, after, get(word, at + 2));
}

function distance(tokens: number): number {
  return tokens < 3 ? tokens : tokens < 6 ? 3 : tokens < 12 ? 4 : tokens < 24 ? 5 : 6;
}

const thatHash = hashText('that');

/** Auxiliaries and adverbs stand between subject and verb. */
function isSkipped(signals: Signals, at: number): boolean {
  return skipped.has(signals.pos[at]!);
}
const ing = hashText('ing');
const skipped = new Set([hashText('AUX'), hashText('ADV'), hashText('PART')]);

export function cueSlot(hash: number, label: number, bits: number): number {
  return slot(mix(hash, label), bits);
}

/** Places of the transition weights, one for each pair of labels; -1 stands for the start. */
export function transitionSlot(from: number, to: number, bits: number): number {
  return slot(mix(mix(7777, from), to), bits);
}

/** Scores of all labels for the tokens [from, to), row by row. */
export function emissions(signals: Signals, weights: Weights, from: number, to: number): Float64Array {
  const scores = new Float64Array((to - from) * labels);
  const features = new Int32Array(cueFeatureCount);
  for (let at = from; at < to; at++) {
    cueFeatures(signals, at, features);
    for (let label = 0; label < labels; label++) {
      let score = 0;
      for (let index = 0; index < cueFeatureCount; index++) {
        score += weights.table[cueSlot(features[index]!, label, weights.bits)]!;
      }
      scores[(at - from) * labels + label] = score * weights.step;
    }
  }
  return scores;
}

export interface Lattice {
  /** Marginal probabilities, row by row. */
  readonly marginals: Float64Array;
  /** Expected counts of transitions: (labels + 1) x labels, the first row from the start. */
  readonly transitions: Float64Array;
  readonly logPartition: number;
}

/** Forward and backward over a sentence. "inside" cannot follow "outside" or the start. */
export function inferCues(scores: Float64Array, weights: Weights): Lattice {
  const length = scores.length / labels;
  const step = new Float64Array((labels + 1) * labels);
  for (let from = -1; from < labels; from++) {
    for (let to = 0; to < labels; to++) {
      const barred = to === 2 && from <= 0;
      step[(from + 1) * labels + to] = barred
        ? -1e9
        : weights.table[transitionSlot(from, to, weights.bits)]! * weights.step;
    }
  }
  const forward = new Float64Array(length * labels);
  const backward = new Float64Array(length * labels);
  for (let label = 0; label < labels; label++) forward[label] = step[label]! + scores[label]!;
  for (let at = 1; at < length; at++) {
    for (let to = 0; to < labels; to++) {
      let sum = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < labels; from++) {
        sum = logAdd(sum, forward[(at - 1) * labels + from]! + step[(from + 1) * labels + to]!);
      }
      forward[at * labels + to] = sum + scores[at * labels + to]!;
    }
  }
  for (let at = length - 2; at >= 0; at--) {
    for (let from = 0; from < labels; from++) {
      let sum = Number.NEGATIVE_INFINITY;
      for (let to = 0; to < labels; to++) {
        const next = (at + 1) * labels + to;
        sum = logAdd(sum, step[(from + 1) * labels + to]! + scores[next]! + backward[next]!);
      }
      backward[at * labels + from] = sum;
    }
  }
  let logPartition = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < labels; label++)
    logPartition = logAdd(logPartition, forward[(length - 1) * labels + label]!);
  const marginals = new Float64Array(length * labels);
  for (let index = 0; index < marginals.length; index++) {
    marginals[index] = Math.exp(forward[index]! + backward[index]! - logPartition);
  }
  const transitions = new Float64Array((labels + 1) * labels);
  for (let label = 0; label < labels; label++) transitions[label] = marginals[label]!;
  for (let at = 1; at < length; at++) {
    for (let from = 0; from < labels; from++) {
      for (let to = 0; to < labels; to++) {
        const next = at * labels + to;
        const cell = (from + 1) * labels + to;
        const log = forward[(at - 1) * labels + from]! + step[cell]! + scores[next]! + backward[next]! - logPartition;
        if (log > -30) transitions[cell]! += Math.exp(log);
      }
    }
  }
  return { marginals, transitions, logPartition };
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  const high = Math.max(a, b);
  const low = Math.min(a, b);
  return high - low > 30 ? high : high + Math.log1p(Math.exp(low - high));
}

export interface Cue {
  /** Tokens [from, to). */
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Cues whose first token begins one with at least the probability asked for, in one stretch of tokens. */
export function findCues(signals: Signals, weights: Weights, from: number, to: number, least: number): Cue[] {
  if (to <= from) return [];
  const scores = emissions(signals, weights, from, to);
  const { marginals } = inferCues(scores, weights);
  const cues: Cue[] = [];
  for (let at = from; at < to; at++) {
    const begins = marginals[(at - from) * labels + 1]!;
    if (begins < least) continue;
    let end = at + 1;
    while (end < to && marginals[(end - from) * labels + 2]! > 0.5 * begins) end++;
    const rival = end < to && end > at ? marginals[(at + 1 - from) * labels + 1] : 0;
    if (rival !== undefined && rival > begins) continue;
    cues.push({ from: at, to: end, probability: begins });
    at = end - 1;
  }
  return cues;
}
