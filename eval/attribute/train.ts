/**
 * `node eval/attribute/train.ts [--data DIR] [--hold] [--write | --out FILE]`: trains the cue tagger and the three segment
 * models on PolNeAR's training part and stores the weights, with --write beside the stage. --hold leaves out every sixth
 * document, for calibrate.ts.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findCues } from '../../src/attribute/model/cue-tagger.ts';
import { countRivals, makeFrame } from '../../src/attribute/model/frame.ts';
import { candidatesFor } from '../../src/attribute/model/segments.ts';
import { readSignals, type Signals, wordHash } from '../../src/attribute/model/signals.ts';
import { type Task, tasks } from '../../src/attribute/model/task.ts';
import {
  type PackedModels,
  type PackedWeights,
  packHashes,
  packWeights,
  type Weights,
} from '../../src/attribute/model/weights.ts';
import type { Reading } from '../../src/attribute/reading.ts';
import { Learner, learnCues, learnSegment } from './learn.ts';
import { type GoldDocument, inTokens, readPolnear, type TokenGold } from './polnear.ts';
import { restyled } from './restyle.ts';

export interface Example {
  readonly reading: Reading;
  readonly signals: Signals;
  readonly gold: readonly TokenGold[];
}

const cueBits = 20;
const segmentBits = 18;
export const cueSettings = { rate: 0.05, sparsity: 2, decay: 3 };
export const segmentSettings = { rate: 0.05, sparsity: 2, decay: 3 };

/** Each model is the mean of this many, which met the examples in other orders: steadier, and a little better. */
const runs = 3;

/** Every sixth document is held out when the confidence is fitted. */
export const heldOut = (index: number) => index % 6 === 0;

/** The training documents, some of them also in a second typography. */
export function readExamples(documents: readonly GoldDocument[]): Example[] {
  return documents
    .flatMap((document, index) => restyled(document, index))
    .map((document) => {
      const { reading, gold } = inTokens(document);
      return { reading, signals: readSignals(reading), gold };
    });
}

export function trainCues(examples: readonly Example[], epochs: number): Weights {
  const sentences = examples.flatMap(({ reading, signals, gold }) => {
    const labels = new Uint8Array(signals.count);
    for (const { cue } of gold) {
      if (signals.mayBegin[cue.from] !== 1) continue;
      labels[cue.from] = 1;
      labels.fill(2, cue.from + 1, cue.to);
    }
    return reading.sentences.map((sentence) => {
      const mine = labels.slice(sentence.first, sentence.last);
      if (mine[0] === 2) mine[0] = 1;
      return { signals, from: sentence.first, gold: mine };
    });
  });
  return meanOf(cueBits, (run) => {
    const learner = new Learner(cueBits, cueSettings);
    let likelihood = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
      likelihood = 0;
      for (const { signals, from, gold } of shuffled(sentences, epoch + run * apart))
        likelihood += learnCues(learner, signals, from, gold);
    }
    console.log(`  cue: log likelihood ${likelihood.toFixed(0)}`);
    return learner.weights;
  });
}

/** How far apart the numbers of the orders of two runs are: more than there are epochs. */
const apart = 100;

function meanOf(bits: number, train: (run: number) => Weights): Weights {
  const table = new Float32Array(1 << bits);
  for (let run = 0; run < runs; run++) {
    const { table: one } = train(run);
    for (let at = 0; at < table.length; at++) table[at]! += one[at]! / runs;
  }
  return { bits, table, step: 1 };
}

/** A word is shut out when it stands in the data this often and never begins a cue. */
const fewestSeen = 60;

/** Words that never begin a cue, as hashes. */
export function shutWords(examples: readonly Example[]): number[] {
  const seen = new Map<number, number>();
  const begins = new Set<number>();
  for (const { signals, gold } of examples) {
    for (let at = 0; at < signals.count; at++) {
      const hash = wordHash(signals, at);
      seen.set(hash, (seen.get(hash) ?? 0) + 1);
    }
    for (const { cue } of gold) begins.add(wordHash(signals, cue.from));
  }
  return [...seen].filter(([hash, count]) => count >= fewestSeen && !begins.has(hash)).map(([hash]) => hash);
}

/** The same examples with the words shut out. */
export function shutOut(examples: readonly Example[], words: readonly number[]): Example[] {
  const shut = new Set(words);
  return examples.map((example) => ({ ...example, signals: readSignals(example.reading, shut) }));
}

/** Probabilities of cues in documents that a tagger has not seen, so that training meets the doubts of use. */
export function foldedRivals(examples: readonly Example[], epochs: number): Map<Example, Float32Array> {
  const rivals = new Map<Example, Float32Array>();
  for (const fold of [0, 1]) {
    const weights = trainCues(
      examples.filter((_, index) => index % 2 !== fold),
      epochs,
    );
    for (const [index, example] of examples.entries()) {
      if (index % 2 === fold) rivals.set(example, rivalsOf(example, weights));
    }
  }
  return rivals;
}

export function rivalsOf({ reading, signals }: Example, weights: Weights): Float32Array {
  const rivals = new Float32Array(signals.count);
  for (const sentence of reading.sentences) {
    for (const cue of findCues(signals, weights, sentence.first, sentence.last, 0.25))
      rivals[cue.from] = cue.probability;
  }
  return rivals;
}

export function trainSegments(
  examples: readonly Example[],
  rivals: Map<Example, Float32Array>,
  task: Task,
  epochs: number,
): Weights {
  const cases = examples.flatMap((example) =>
    example.gold.map((gold) => {
      const near = countRivals(example.signals, rivals.get(example)!);
      const frame =
        task === 'source'
          ? makeFrame(example.signals, gold.cue, null, null, near)
          : makeFrame(example.signals, gold.cue, gold.source, task === 'after' ? gold.before : null, near);
      return {
        signals: example.signals,
        candidates: candidatesFor(example.signals, example.reading.sentences, frame, task),
        gold: gold[task],
      };
    }),
  );
  let missed = 0;
  const weights = meanOf(segmentBits, (run) => {
    const learner = new Learner(segmentBits, segmentSettings);
    for (let epoch = 0; epoch < epochs; epoch++) {
      missed = 0;
      for (const one of shuffled(cases, epoch + run * apart))
        if (!learnSegment(learner, one.signals, one.candidates, one.gold)) missed++;
    }
    return learner.weights;
  });
  console.log(`  ${task}: ${cases.length} cases, ${missed} out of reach`);
  return weights;
}

/** A fixed order for each epoch (a linear congruential generator). */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const mixed = [...list];
  let state = (seed + 1) * 2654435761;
  for (let index = mixed.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const other = (state >>> 8) % (index + 1);
    [mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!];
  }
  return mixed;
}

export function trainAll(read: readonly Example[], cueEpochs: number, segmentEpochs: number): PackedModels {
  const shut = shutWords(read);
  const examples = shutOut(read, shut);
  const rivals = foldedRivals(examples, Math.min(cueEpochs, 4));
  const packed: Record<string, PackedWeights> = { cue: packWeights(trainCues(examples, cueEpochs)) };
  for (const task of tasks) packed[task] = packWeights(trainSegments(examples, rivals, task, segmentEpochs));
  return { ...(packed as Readonly<Record<'cue' | Task, PackedWeights>>), shut: packHashes(shut) };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      hold: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const root = path.join(import.meta.dirname, '..', '..');
  const data = path.resolve(values.data ?? path.join(root, '..', 'shared', 'data'));
  const began = performance.now();
  const documents = readPolnear(data, 'train').filter((_, index) => !(values.hold && heldOut(index)));
  const examples = readExamples(documents);
  console.log(`read ${examples.length} documents in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const packed = trainAll(examples, 5, 6);
  console.log(`trained in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const out = values.out ?? (values.write ? path.join(root, 'src/attribute/model/weights.json') : null);
  if (out) writeFileSync(out, `${JSON.stringify(packed)}\n`);
}
