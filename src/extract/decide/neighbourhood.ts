/** What the candidates before and behind one are like, from a column each for what neighbours ask of one another. */

import type { HashTable } from '../../text/hash-table.ts';
import type { Candidate } from '../block.ts';
import { neighbourOffsets } from './feature-names.ts';
import type { Reading } from './reading.ts';
import { type Leaning, lean } from './vocabulary.ts';

/** Text of some length that is no list of links. */
export function isProse({ text, linked }: Candidate): boolean {
  return text.length >= 80 && linked < text.length * 0.3;
}

/** How far short lines, date lines and bylines are counted; how long a run of short lines; how far prose. */
const window = 4;
const longestRun = 12;
const proseReach = 8;

export class Neighbourhood {
  readonly #count: number;
  readonly #leanings: readonly Leaning[];
  readonly #logLength: Float64Array;
  readonly #linked: Float64Array;
  readonly #ending: Uint8Array;
  readonly #isHeading: Uint8Array;
  readonly #isShort: Uint8Array;
  readonly #isRatherShort: Uint8Array;
  readonly #isDateLine: Uint8Array;
  readonly #isByline: Uint8Array;
  readonly #isAgo: Uint8Array;
  /** Characters of prose, up to 300; 0 for what is none. */
  readonly #prose: Float64Array;

  constructor(candidates: readonly Candidate[], readings: readonly Reading[], weights: HashTable) {
    const count = candidates.length;
    this.#count = count;
    this.#leanings = readings.map(({ weighed }) => lean(weighed, weights));
    this.#logLength = new Float64Array(count);
    this.#linked = new Float64Array(count);
    this.#ending = new Uint8Array(count);
    this.#isHeading = new Uint8Array(count);
    this.#isShort = new Uint8Array(count);
    this.#isRatherShort = new Uint8Array(count);
    this.#isDateLine = new Uint8Array(count);
    this.#isByline = new Uint8Array(count);
    this.#isAgo = new Uint8Array(count);
    this.#prose = new Float64Array(count);
    for (let at = 0; at < count; at++) {
      const candidate = candidates[at]!;
      const { measures, form } = readings[at]!;
      const { length } = measures;
      this.#logLength[at] = Math.log1p(length);
      this.#linked[at] = candidate.linked / Math.max(1, length);
      this.#ending[at] = measures.ending;
      this.#isHeading[at] = candidate.form === 'heading' ? 1 : 0;
      this.#isShort[at] = length < 30 ? 1 : 0;
      this.#isRatherShort[at] = length < 40 ? 1 : 0;
      this.#isDateLine[at] = form.dateLine ? 1 : 0;
      this.#isByline[at] = form.byline === null ? 0 : 1;
      this.#isAgo[at] = form.ago ? 1 : 0;
      if (isProse(candidate)) this.#prose[at] = Math.min(300, length);
    }
  }

  putLeaning(rows: Float32Array, from: number, index: number): number {
    const { mean, least, most, opening } = this.#leanings[index]!;
    rows[from] = mean;
    rows[from + 1] = least;
    rows[from + 2] = most;
    rows[from + 3] = opening;
    return from + 4;
  }

  putNeighbours(rows: Float32Array, from: number, index: number): number {
    let at = from;
    for (let step = 0; step < neighbourOffsets.length; step++) {
      const other = index + neighbourOffsets[step]!;
      const isThere = other >= 0 && other < this.#count;
      rows[at++] = isThere ? this.#logLength[other]! : -1;
      rows[at++] = isThere ? this.#linked[other]! : -1;
      rows[at++] = isThere ? this.#ending[other]! : -1;
      rows[at++] = isThere ? this.#isHeading[other]! : -1;
      rows[at++] = isThere ? this.#leanings[other]!.mean : 0;
    }
    return at;
  }

  putWindow(rows: Float32Array, from: number, index: number): number {
    let at = from;
    const first = Math.max(0, index - window);
    const last = Math.min(this.#count - 1, index + window);
    for (const flags of [this.#isShort, this.#isDateLine, this.#isByline, this.#isAgo]) {
      let count = -flags[index]!;
      for (let other = first; other <= last; other++) count += flags[other]!;
      rows[at++] = count;
    }
    let run = 0;
    while (run < longestRun && run < index && this.#isRatherShort[index - 1 - run] === 1) run++;
    rows[at++] = run;
    rows[at++] = this.#proseTo(index, -1);
    rows[at++] = this.#proseTo(index, 1);
    return at;
  }

  /** Prose within eight candidates to one side, nearer ones counting more. */
  #proseTo(index: number, side: 1 | -1): number {
    let sum = 0;
    for (let step = 1; step <= proseReach; step++) {
      const other = index + step * side;
      if (other < 0 || other >= this.#count) break;
      sum += this.#prose[other]! / step;
    }
    return Math.log1p(sum);
  }
}
