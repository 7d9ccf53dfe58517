/**
 * One row of numbers a candidate: its own text, its elements, its neighbours, its likeness to the title. After
 * Kohlschütter et al. 2010 (shallow text features: length and link density of a block and its neighbours decide most),
 * with what the markup adds. The same rows serve plain text, where the columns about elements stay constant.
 */
import type { Candidate, Parts } from '../block.ts';
import type { Prepared } from '../prepare.ts';
import { cueColumn } from '../roles/cues.ts';
import type { Alike } from './alike.ts';
import { elementNames, featureCount } from './feature-names.ts';
import { isProse, Neighbourhood } from './neighbourhood.ts';
import type { Reading } from './reading.ts';
import { Surroundings } from './surroundings.ts';
import { Titles } from './title-likeness.ts';
import { tableOf } from './vocabulary.ts';

export interface FeatureInput extends Pick<Prepared, 'parts' | 'readings' | 'alike' | 'titles' | 'hint'> {
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  /** Numbers from one row to the next, where rows are to have room for more. */
  readonly stride?: number;
  /** Where the rows are to be written; they are made where it is left out. */
  readonly rows?: Float32Array;
}

const relatedGroup = cueColumn('related');
/** "Read also: Storm names announced" leads away by itself; "Read also:" by the lines that follow. */
const namesItsTarget = /:\s*\S+\s+\S+/u;
const commentGroup = cueColumn('comments');
const pleaGroup = cueColumn('plea');
const shareGroup = cueColumn('share');

const candidateForms: readonly Candidate['form'][] = [
  'paragraph',
  'heading',
  'list-item',
  'quotation',
  'table',
  'preformatted',
];

/**
 * Rows of `featureCount` numbers, one a candidate, in one flat array, `stride` apart. Each group of columns is written by
 * a function of its own, which begins at the column it is given and returns the one behind its last.
 */
export function featuresOf(input: FeatureInput): Float32Array {
  const { parts, readings, alike, hint, stride = featureCount } = input;
  const { candidates, elements } = parts;
  const rows = input.rows ?? new Float32Array(candidates.length * stride);
  const around = new Surroundings(elements, candidates, tableOf(input.names));
  const near = new Neighbourhood(candidates, readings, tableOf(input.words));
  const titles = new Titles(input.titles);
  const repeats = countTexts(candidates);
  const totals = pageTotals(candidates);
  const placed = Math.min(candidates.length, 1000);
  const so: Past = {
    chars: 0,
    prose: 0,
    titleSeen: 0,
    titleAt: -1,
    sinceRelated: 99,
    sinceComments: 99,
    sincePlea: 99,
    sinceHeading: 0,
  };
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index]!;
    const reading = readings[index]!;
    const { text, element } = candidate;
    const likeness = titles.likeness(text, reading.words);
    let at = putText(rows, index * stride, candidate, reading);
    rows[at++] = headingLevel(parts, element);
    rows[at++] = candidateForms.indexOf(candidate.form);
    rows[at++] = Math.min(9, repeats.get(text)!);
    rows[at++] = so.chars / totals.chars;
    rows[at++] = Math.min(index, 400);
    rows[at++] = placed;
    rows[at++] = likeness;
    rows[at++] = so.titleSeen;
    rows[at++] = hint.share(text);
    at = near.putLeaning(rows, at, index);
    rows[at++] = Math.min(candidate.gap, 5);
    rows[at++] = element < 0 ? 0 : Math.min(60, elements[element]!.depth);
    rows[at++] = so.titleAt < 0 ? -1 : Math.min(100, index - so.titleAt);
    at = putForm(rows, at, reading);
    at = putElement(rows, at, parts, around, alike, totals, index);
    at = near.putNeighbours(rows, at, index);
    const shared = titles.overlap(reading.keys);
    rows[at++] = Math.min(12, shared);
    rows[at++] = shared / Math.max(1, reading.measures.words);
    rows[at++] = Math.min(60, so.sinceRelated);
    rows[at++] = Math.min(60, so.sinceComments);
    rows[at++] = Math.min(60, so.sincePlea);
    at = near.putWindow(rows, at, index);
    rows[at++] = totals.prose === 0 ? 0 : so.prose / totals.prose;
    rows[at++] = Math.log1p(so.sinceHeading);
    for (let group = 0; group < reading.cues.length; group++) rows[at++] = Math.min(4, reading.cues[group]!);
    around.putDistances(rows, at, element);
    pass(so, candidate, reading, likeness, index);
  }
  return rows;
}

/** What stands above a candidate: how much, and how far up. */
interface Past {
  chars: number;
  prose: number;
  titleSeen: number;
  titleAt: number;
  sinceRelated: number;
  sinceComments: number;
  sincePlea: number;
  sinceHeading: number;
}

function pass(so: Past, candidate: Candidate, { cues, measures }: Reading, likeness: number, index: number): void {
  const { length, words } = measures;
  const isShort = length < 80;
  const isRelated = isShort && cues[relatedGroup]! > 0 && !namesItsTarget.test(candidate.text);
  so.chars += length;
  so.sinceRelated = isRelated ? 0 : so.sinceRelated + 1;
  so.sinceComments = isShort && cues[commentGroup]! > 0 ? 0 : so.sinceComments + 1;
  so.sincePlea = cues[pleaGroup]! > 0 || cues[shareGroup]! > 0 ? 0 : so.sincePlea + 1;
  if (isProse(candidate)) so.prose += length;
  if (likeness > 0.7) {
    so.titleSeen = Math.min(5, so.titleSeen + 1);
    so.titleAt = index;
  }
  so.sinceHeading = candidate.form === 'heading' ? 0 : so.sinceHeading + words;
}

function putText(rows: Float32Array, from: number, candidate: Candidate, { measures: own }: Reading): number {
  let at = from;
  const chars = Math.max(1, own.length);
  const perWord = Math.max(1, own.words);
  rows[at++] = Math.log1p(own.length);
  rows[at++] = Math.log1p(own.words);
  rows[at++] = own.length / perWord;
  rows[at++] = candidate.linked / chars;
  rows[at++] = candidate.stressed / chars;
  rows[at++] = Math.min(own.sentences, 12);
  rows[at++] = own.sentences / perWord;
  rows[at++] = own.commas / perWord;
  rows[at++] = own.digits / chars;
  rows[at++] = own.upper / chars;
  rows[at++] = own.capitalised / perWord;
  rows[at++] = own.quotes / perWord;
  rows[at++] = own.marks / chars;
  rows[at++] = own.ending;
  rows[at++] = own.beginning;
  rows[at++] = own.uncased / chars;
  return at;
}

function putForm(rows: Float32Array, from: number, { form }: Reading): number {
  let at = from;
  rows[at++] = form.dateLine ? 1 : form.ago ? 0.5 : 0;
  rows[at++] = form.byline === null ? 0 : form.byline.named ? 2 : 1;
  rows[at++] = form.photoCredit ? 1 : 0;
  rows[at++] = form.readingTime ? 1 : 0;
  return at;
}

function putElement(
  rows: Float32Array,
  from: number,
  { candidates, elements }: Parts,
  around: Surroundings,
  alike: Alike,
  totals: { chars: number; prose: number },
  index: number,
): number {
  const { element } = candidates[index]!;
  if (element < 0) {
    rows.fill(0, from, from + elementNames.length);
    return from + elementNames.length;
  }
  let at = from;
  rows[at++] = around.weightSum[element]!;
  rows[at++] = around.weightMin[element]!;
  rows[at++] = around.weightMax[element]!;
  const parent = elements[element]!.parent;
  rows[at++] = parent < 0 ? 0 : around.weightSum[element]! - around.weightSum[parent]! * 0.8;
  let up = parent;
  for (let level = 1; level <= 3; level++) {
    const chars = up < 0 ? 0 : around.chars[up]!;
    if (level < 3) rows[at++] = Math.log1p(chars);
    rows[at++] = chars === 0 ? 0 : around.linked[up]! / chars;
    rows[at++] = up < 0 || totals.prose === 0 ? 0 : around.prose[up]! / totals.prose;
    if (level === 1) rows[at++] = Math.log1p(up < 0 ? 0 : around.count[up]!);
    up = up < 0 ? -1 : elements[up]!.parent;
  }
  const group = alike.groups[alike.of[index]!]!;
  rows[at++] = Math.log1p(group.count);
  rows[at++] = group.chars / totals.chars;
  rows[at++] = Math.log1p(group.chars / group.count);
  rows[at++] = group.chars === 0 ? 0 : group.linked / group.chars;
  rows[at++] = parentOf(candidates[index - 1], elements) === parent ? 1 : 0;
  rows[at++] = parentOf(candidates[index + 1], elements) === parent ? 1 : 0;
  return at;
}

function parentOf(candidate: Candidate | undefined, elements: Parts['elements']): number {
  return candidate === undefined || candidate.element < 0 ? -2 : elements[candidate.element]!.parent;
}

function pageTotals(candidates: readonly Candidate[]): { chars: number; prose: number } {
  let chars = 1;
  let prose = 0;
  for (const candidate of candidates) {
    chars += candidate.text.length;
    if (isProse(candidate)) prose += candidate.text.length;
  }
  return { chars, prose };
}

function headingLevel({ elements }: Parts, element: number): number {
  if (element < 0) return 0;
  const { tag } = elements[element]!;
  return tag.length === 2 && tag[0] === 'h' && tag !== 'hr' ? Number(tag[1]) : 0;
}

function countTexts(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of candidates) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
