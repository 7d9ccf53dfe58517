/** Attributions by the trained models: cues, then for each cue its source and its content. */
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';
import { type Cue, findCues } from './cue-tagger.ts';
import { countRivals, makeFrame } from './frame.ts';
import { type Choice, candidatesFor, choose } from './segments.ts';
import { readSignals, type Signals } from './signals.ts';
import type { Range } from './task.ts';
import type { Weights } from './weights.ts';

export interface Models {
  readonly cue: Weights;
  readonly source: Weights;
  readonly before: Weights;
  readonly after: Weights;
}

/** A cue with what belongs to it, in tokens, before anything is decided. */
export interface Found {
  readonly cue: Cue;
  readonly source: Choice;
  readonly before: Choice;
  readonly after: Choice;
}

export const leastCue = 0.25;

export function findAll(reading: Reading, models: Models): { signals: Signals; found: Found[] } {
  const signals = readSignals(reading);
  const rivals = new Float32Array(signals.count);
  const cues: Cue[] = [];
  for (const sentence of reading.sentences) {
    for (const cue of findCues(signals, models.cue, sentence.first, sentence.last, leastCue)) {
      cues.push(cue);
      rivals[cue.from] = cue.probability;
    }
  }
  const counts = countRivals(signals, rivals);
  const found = cues.map((cue) => findParts(signals, reading, models, cue, counts));
  return { signals, found };
}

function findParts(signals: Signals, reading: Reading, models: Models, cue: Cue, rivals: Int32Array): Found {
  const bounds = reading.sentences;
  const bare = makeFrame(signals, cue, null, null, rivals);
  const source = choose(signals, models.source, candidatesFor(signals, bounds, bare, 'source'));
  const sourced = makeFrame(signals, cue, source.range, null, rivals);
  const before = choose(signals, models.before, candidatesFor(signals, bounds, sourced, 'before'));
  const framed = makeFrame(signals, cue, source.range, before.range, rivals);
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
