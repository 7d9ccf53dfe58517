/**
 * Finds the source and the content of a cue: each is one stretch of tokens, or none, chosen by a log-linear model that
 * scores where it starts, where it ends and how the two fit. Content before the cue and content after it are two tasks,
 * because quotations are often interrupted by their cue.
 */

import type { Sentence } from '../reading.ts';
import { scoreEdges, sumWeights } from './edge-sums.ts';
import type { Frame } from './frame.ts';
import { hashText } from './hash.ts';
import { fitCount, fitFeatures, frameFeatures, noneCount } from './segment-features.ts';
import type { Signals } from './signals.ts';
import type { Range, Task } from './task.ts';
import type { Weights } from './weights.ts';

/** Candidates for one task and one cue, with the features of each. */
export interface Candidates {
  readonly task: Task;
  readonly frame: Frame;
  /** Token a segment may start with; token it may end with. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface Choice {
  /** Null: none. */
  readonly range: Range | null;
  readonly probability: number;
}

/** How many starts and ends are combined with each other. */
export const beam = 6;

export interface Scored {
  readonly pairs: readonly { start: number; end: number; probability: number }[];
  readonly none: number;
}

/** Probabilities of the best pairs of start and end, and of none. `keep` pairs are always among them. */
export function scoreSegments(signals: Signals, weights: Weights, candidates: Candidates, keep: Range | null): Scored {
  const { frame, task } = candidates;
  const sum = (count: number): number => sumWeights(weights, features, count) * weights.step;
  const starts = scoreEdges(signals, weights, frame, task, -1, candidates.starts);
  const ends = scoreEdges(signals, weights, frame, task, 1, candidates.ends);
  frameFeatures(signals, frame, task, features);
  const none = sum(noneCount);
  const bestStarts = best(starts, keep?.from ?? -1);
  const bestEnds = best(ends, keep ? keep.to - 1 : -1);
  const pairs: { start: number; end: number; probability: number }[] = [];
  let most = none;
  for (const start of bestStarts) {
    for (const end of bestEnds) {
      if (end.at < start.at || crosses(frame, start.at, end.at)) continue;
      fitFeatures(signals, frame, task, start.at, end.at, features);
      const score = start.score + end.score + sum(fitCount);
      if (score > most) most = score;
      pairs.push({ start: start.at, end: end.at, probability: score });
    }
  }
  let total = Math.exp(none - most);
  for (const pair of pairs) {
    pair.probability = Math.exp(pair.probability - most);
    total += pair.probability;
  }
  for (const pair of pairs) pair.probability /= total;
  return { pairs, none: Math.exp(none - most) / total };
}

const features = new Int32Array(Math.max(fitCount, noneCount));

interface Edge {
  readonly at: number;
  readonly score: number;
}

/** The best of a list, the best first; a short list as it is. */
function best(list: readonly Edge[], keep: number): readonly Edge[] {
  if (list.length <= beam) return list;
  const kept: Edge[] = [];
  for (const edge of list) {
    let place = kept.length;
    while (place > 0 && isBetter(edge, kept[place - 1]!)) place--;
    if (place >= beam) continue;
    kept.splice(place, 0, edge);
    if (kept.length > beam) kept.pop();
  }
  const wanted = keep === -1 || kept.some(({ at }) => at === keep) ? undefined : list.find(({ at }) => at === keep);
  if (wanted) kept.push(wanted);
  return kept;
}

function isBetter(a: Edge, b: Edge): boolean {
  return a.score > b.score || (a.score === b.score && a.at < b.at);
}

/** A segment never runs over the cue, the source, or what belongs to another attribution. */
export function crosses(frame: Frame, start: number, end: number): boolean {
  if (frame.taken !== null) {
    const { offset, counts } = frame.taken;
    if (start < offset || end + 1 - offset >= counts.length) return true;
    if (counts[end + 1 - offset]! > counts[start - offset]!) return true;
  }
  if (start < frame.cue.to && end >= frame.cue.from) return true;
  return frame.source !== null && start < frame.source.to && end >= frame.source.from;
}

export function choose(signals: Signals, weights: Weights, candidates: Candidates): Choice {
  const { pairs, none } = scoreSegments(signals, weights, candidates, null);
  let chosen: Choice = { range: null, probability: none };
  for (const pair of pairs) {
    if (pair.probability > chosen.probability) {
      chosen = { range: { from: pair.start, to: pair.end + 1 }, probability: pair.probability };
    }
  }
  return chosen;
}

const parts = (names: string): ReadonlySet<number> => new Set(names.split(' ').map(hashText));
/** Parts of speech that hardly any source begins or ends with, and those that hardly any content does. */
const noSourceStart = parts('PUNCT PART CCONJ SCONJ AUX INTJ SYM');
const noSourceEnd = parts('AUX CCONJ SCONJ ADP');
const noContentEnd = parts('DET CCONJ SCONJ');

const sentencesBack = 8;
const sentencesAhead = 14;
const paragraphsAway = 6;
/** In tokens: how far from its cue a source may stand, and how far from both a content may begin or end. */
const sourceReach = 45;
const startReach = 25;

type Bounds = Pick<Sentence, 'first' | 'last' | 'paragraph' | 'headline'>;

/**
 * The places at which a segment of a task may start and end. Away from the sentences around the cue only quotations are
 * looked at: words outside of marks that run over several sentences are the reporter's.
 */
export function candidatesFor(signals: Signals, bounds: readonly Bounds[], frame: Frame, task: Task): Candidates {
  const starts: number[] = [];
  const ends: number[] = [];
  const addEnd = (at: number) => {
    if (!noContentEnd.has(signals.pos[at]!)) ends.push(at);
  };
  const home = signals.sentence[frame.cue.from]!;
  const { first, last, paragraph, headline } = bounds[home]!;
  const apart = (other: Bounds) => (headline || other.headline) && other.paragraph !== paragraph;
  const free = (at: number) => !crosses(frame, at, at);
  if (task === 'source') {
    for (
      let at = Math.max(first, frame.cue.from - sourceReach);
      at < Math.min(last, frame.cue.to + sourceReach);
      at++
    ) {
      if (!free(at)) continue;
      const { pos } = signals;
      if (!noSourceStart.has(pos[at]!) || signals.quote[at] === 2) starts.push(at);
      if (!noSourceEnd.has(pos[at]!)) ends.push(at);
    }
  } else if (task === 'before') {
    for (let index = Math.max(0, home - sentencesBack); index < home; index++) {
      const sentence = bounds[index]!;
      if (paragraph - sentence.paragraph > paragraphsAway || apart(sentence)) continue;
      if (index < home - 1 && signals.quote[sentence.last - 1] === 0 && signals.quote[sentence.first] === 0) continue;
      for (let at = sentence.first; at < sentence.last; at++) {
        if (at === sentence.first || signals.quote[at] === 2) starts.push(at);
        if (home - index <= 2 && (at >= sentence.last - 2 || signals.quote[at] === 3)) ends.push(at);
      }
    }
    for (let at = first; at < frame.cue.from; at++) {
      if (!free(at)) continue;
      starts.push(at);
      if (at >= frame.left - startReach || signals.quote[at] === 3) addEnd(at);
    }
  } else {
    for (let at = frame.cue.to; at < last; at++) {
      if (!free(at)) continue;
      if (at < frame.right + startReach || signals.quote[at] === 2) starts.push(at);
      addEnd(at);
    }
    for (let index = home + 1; index <= home + sentencesAhead && index < bounds.length; index++) {
      const sentence = bounds[index]!;
      if (sentence.paragraph - paragraph > paragraphsAway || apart(sentence) || sentence.last <= sentence.first) break;
      if (index > home + 1 && signals.quote[sentence.first] === 0) break;
      for (let at = sentence.first; at < sentence.last; at++) {
        if (index - home <= 4 && (at === sentence.first || signals.quote[at] === 2)) starts.push(at);
        if (at >= sentence.last - 2 || signals.quote[at] === 3) ends.push(at);
      }
    }
  }
  return { task, frame, starts, ends };
}
