/** Attributions by the trained models: cues, then for each cue its source and its content. */
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';
import { type Cue, findCues } from './cue-tagger.ts';
import { countRivals, makeFrame, type TakenCount } from './frame.ts';
import { type Choice, candidatesFor, choose } from './segments.ts';
import { readSignals, type Signals } from './signals.ts';
import type { Range } from './task.ts';
import type { Weights } from './weights.ts';

export interface Models {
  readonly cue: Weights;
  readonly source: Weights;
  readonly before: Weights;
  readonly after: Weights;
  /** Hashes of words that never begin a cue. */
  readonly shut: ReadonlySet<number>;
}

/** A cue with what belongs to it, in tokens, before anything is decided. */
export interface Found {
  readonly cue: Cue;
  readonly source: Choice;
  readonly before: Choice;
  readonly after: Choice;
}

/** Cues below this are looked at no further. */
export const leastCue = 0.28;

/** What the models find, and how to look again for the parts of a cue around tokens that are taken. */
export interface FoundAll {
  readonly signals: Signals;
  readonly found: readonly Found[];
  readonly again: (cue: Cue, taken: TakenCount) => Found;
}

export function findAll(reading: Reading, models: Models): FoundAll {
  const signals = readSignals(reading, models.shut);
  const rivals = new Float32Array(signals.count);
  const cues: Cue[] = [];
  for (const sentence of reading.sentences) {
    for (const cue of findCues(signals, models.cue, sentence.first, sentence.last, leastCue)) {
      cues.push(cue);
      rivals[cue.from] = cue.probability;
    }
  }
  const counts = countRivals(signals, rivals);
  const sources = new Map<Cue, Choice>();
  const parts = (cue: Cue, taken: TakenCount | null) =>
    findParts(signals, reading, models, cue, counts, taken, sources);
  return { signals, found: cues.map((cue) => parts(cue, null)), again: parts };
}

function findParts(
  signals: Signals,
  reading: Reading,
  models: Models,
  cue: Cue,
  rivals: Int32Array,
  taken: TakenCount | null,
  sources: Map<Cue, Choice>,
): Found {
  const bounds = reading.sentences;
  const bare = makeFrame(signals, cue, null, null, rivals);
  const source = sources.get(cue) ?? choose(signals, models.source, candidatesFor(signals, bounds, bare, 'source'));
  // What is taken moves the content alone: a cue that is looked at again keeps its source.
  sources.set(cue, source);
  const sourced = makeFrame(signals, cue, source.range, null, rivals, taken);
  const before = choose(signals, models.before, candidatesFor(signals, bounds, sourced, 'before'));
  const framed = makeFrame(signals, cue, source.range, before.range, rivals, taken);
  const after = choose(signals, models.after, candidatesFor(signals, bounds, framed, 'after'));
  return { cue, source, before, after };
}

export function draftOf(reading: Reading, found: Found, confidence: number): Draft {
  const span = (range: Range) => ({
    start: reading.tokens[range.from]!.start,
    end: reading.tokens[range.to - 1]!.end,
  });
  const content = [found.before.range, found.after.range].filter((range) => range !== null).map(span);
  return {
    source: found.source.range ? span(found.source.range) : null,
    cue: span(found.cue),
    content,
    confidence,
    rule: 'model/cue-frame',
  };
}
