/**
 * One row of numbers a candidate: its own text, its elements, its neighbours, its likeness to the title. After
 * Kohlschütter et al. 2010 (shallow text features: length and link density of a block and its neighbours decide most),
 * with what the markup adds. The same rows serve plain text, where the columns about elements stay constant.
 */
import type { Candidate, Parts } from '../block.ts';
import { cueGroups } from '../roles/cues.ts';
import type { ShortForm } from '../roles/short-form.ts';
import type { Alike } from './alike.ts';
import { elementNames, featureCount, neighbourOffsets } from './feature-names.ts';
import type { Hint } from './hint.ts';
import type { Measures } from './measures.ts';
import { Surroundings, signalNames } from './surroundings.ts';
import { titleLikeness, titleOverlap, wordSet } from './title-likeness.ts';
import { blockKeys, lean } from './vocabulary.ts';

export interface FeatureInput {
  /** What short candidates are by their form. */
  readonly shortForms: readonly ShortForm[];
  readonly cues: readonly (readonly number[])[];
  readonly keys: readonly (readonly number[])[];
  readonly parts: Parts;
  readonly alike: Alike;
  readonly measures: readonly Measures[];
  /** What the page calls itself: `<title>`, og:title, headline; several are fine. */
  readonly titles: readonly string[];
  readonly hint: Hint;
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  /** Numbers from one row to the next, where rows are to have room for more. */
  readonly stride?: number;
}

const relatedGroup = cueGroups.indexOf('related');
/** "Read also: Storm names announced" leads away by itself; "Read also:" by the lines that follow. */
const namesItsTarget = /:\s*\S+\s+\S+/u;
const commentGroup = cueGroups.indexOf('comments');
const pleaGroup = cueGroups.indexOf('plea');
const shareGroup = cueGroups.indexOf('share');

const candidateForms: readonly Candidate['form'][] = [
  'paragraph',
  'heading',
  'list-item',
  'quotation',
  'table',
  'preformatted',
];

/** Rows of `featureCount` numbers, one a candidate, in one flat array, `stride` apart. */
export function featuresOf({
  parts,
  shortForms,
  titles,
  hint,
  words,
  names,
  keys,
  alike,
  measures,
  cues: allCues,
  stride = featureCount,
}: FeatureInput): Float32Array {
  const { candidates, elements } = parts;
  const rows = new Float32Array(candidates.length * stride);
  const around = new Surroundings(elements, candidates, names);
  const leanings = candidates.map(({ text }) => lean(text, words));
  const titleWords = titles.map((title) => new Set(wordSet(title)));
  const repeats = countBy(candidates, ({ text }) => text);
  const totals = pageTotals(candidates);
  let before = 0;
  let proseBefore = 0;
  let titleSeen = 0;
  let titleAt = -1;
  let sinceRelated = 99;
  let sinceComments = 99;
  let sincePlea = 99;
  const titleKeys = new Set(titles.flatMap(blockKeys));
  /** How many of the four candidates to either side the test holds for. */
  const near = (index: number, test: (at: number) => boolean) => {
    let count = 0;
    for (let at = Math.max(0, index - 4); at <= Math.min(candidates.length - 1, index + 4); at++)
      if (at !== index && test(at)) count++;
    return count;
  };
  const runBefore = (index: number, test: (at: number) => boolean) => {
    let at = index - 1;
    while (at >= 0 && index - at <= 12 && test(at)) at--;
    return index - 1 - at;
  };
  let sinceHeading = 0;

  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index]!;
    const own = measures[index]!;
    const leaning = leanings[index]!;
    const forms = shortForms[index]!;
    const { element, text, linked } = candidate;
    let at = index * stride;
    const put = (value: number) => {
      rows[at++] = value;
    };
    const likeness = titleLikeness(text, titleWords);
    const chars = Math.max(1, own.length);
    const perWord = Math.max(1, own.words);
    put(Math.log1p(own.length));
    put(Math.log1p(own.words));
    put(own.length / perWord);
    put(linked / chars);
    put(candidate.stressed / chars);
    put(Math.min(own.sentences, 12));
    put(own.sentences / perWord);
    put(own.commas / perWord);
    put(own.digits / chars);
    put(own.upper / chars);
    put(own.capitalised / perWord);
    put(own.quotes / perWord);
    put(own.marks / chars);
    put(own.ending);
    put(own.beginning);
    put(own.uncased / chars);
    put(headingLevel(parts, element));
    put(candidateForms.indexOf(candidate.form));
    put(Math.min(9, repeats.get(text)!));
    put(before / totals.chars);
    put(Math.min(index, 400));
    put(Math.min(candidates.length, 1000));
    put(likeness);
    put(titleSeen);
    put(hint.share(text));
    put(leaning.mean);
    put(leaning.least);
    put(leaning.most);
    put(leaning.opening);
    put(Math.min(candidate.gap, 5));
    put(element < 0 ? 0 : Math.min(60, elements[element]!.depth));
    put(titleAt < 0 ? -1 : Math.min(100, index - titleAt));
    put(forms.dateLine ? 1 : 0);
    put(forms.byline === null ? 0 : forms.byline.named ? 2 : 1);
    put(forms.photoCredit ? 1 : 0);
    put(forms.readingTime ? 1 : 0);
    putElement(put, parts, around, alike, totals, index);
    for (const offset of neighbourOffsets) {
      const other = measures[index + offset];
      const near = candidates[index + offset];
      put(other === undefined ? -1 : Math.log1p(other.length));
      put(other === undefined ? -1 : near!.linked / Math.max(1, other.length));
      put(other === undefined ? -1 : other.ending);
      put(other === undefined ? -1 : near!.form === 'heading' ? 1 : 0);
      put(other === undefined ? 0 : leanings[index + offset]!.mean);
    }
    const shared = titleOverlap(keys[index]!, titleKeys);
    put(Math.min(12, shared));
    put(shared / perWord);
    for (const since of [sinceRelated, sinceComments, sincePlea]) put(Math.min(60, since));
    put(near(index, (at) => candidates[at]!.text.length < 30));
    put(near(index, (at) => shortForms[at]!.dateLine));
    put(near(index, (at) => shortForms[at]!.byline !== null));
    put(runBefore(index, (at) => candidates[at]!.text.length < 40));
    put(proseNear(candidates, measures, index, -1));
    put(proseNear(candidates, measures, index, 1));
    put(totals.prose === 0 ? 0 : proseBefore / totals.prose);
    put(Math.log1p(sinceHeading));
    const cues = allCues[index]!;
    for (const count of cues) put(Math.min(4, count));
    for (let signal = 0; signal < signalNames.length; signal++) put(around.distance(element, signal));

    before += own.length;
    const isShort = own.length < 80;
    sinceRelated = isShort && cues[relatedGroup]! > 0 && !namesItsTarget.test(candidate.text) ? 0 : sinceRelated + 1;
    sinceComments = isShort && cues[commentGroup]! > 0 ? 0 : sinceComments + 1;
    sincePlea = cues[pleaGroup]! > 0 || cues[shareGroup]! > 0 ? 0 : sincePlea + 1;
    if (isProse(candidate)) proseBefore += own.length;
    if (likeness > 0.7) {
      titleSeen = Math.min(5, titleSeen + 1);
      titleAt = index;
    }
    sinceHeading = candidate.form === 'heading' ? 0 : sinceHeading + own.words;
  }
  return rows;
}

function putElement(
  put: (value: number) => void,
  { candidates, elements }: Parts,
  around: Surroundings,
  alike: Alike,
  totals: { chars: number; prose: number },
  index: number,
): void {
  const { element } = candidates[index]!;
  if (element < 0) {
    for (let skipped = 0; skipped < elementNames.length; skipped++) put(0);
    return;
  }
  put(around.weightSum[element]!);
  put(around.weightMin[element]!);
  put(around.weightMax[element]!);
  const parent = elements[element]!.parent;
  put(parent < 0 ? 0 : around.weightSum[element]! - around.weightSum[parent]! * 0.8);
  let up = parent;
  for (let level = 1; level <= 3; level++) {
    const chars = up < 0 ? 0 : around.chars[up]!;
    if (level < 3) put(Math.log1p(chars));
    put(chars === 0 ? 0 : around.linked[up]! / chars);
    put(up < 0 || totals.prose === 0 ? 0 : around.prose[up]! / totals.prose);
    if (level === 1) put(Math.log1p(up < 0 ? 0 : around.count[up]!));
    up = up < 0 ? -1 : elements[up]!.parent;
  }
  const group = alike.groups[alike.of[index]!]!;
  put(Math.log1p(group.count));
  put(group.chars / totals.chars);
  put(Math.log1p(group.chars / group.count));
  put(group.chars === 0 ? 0 : group.linked / group.chars);
  put(parentOf(candidates[index - 1], elements) === parent ? 1 : 0);
  put(parentOf(candidates[index + 1], elements) === parent ? 1 : 0);
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

function isProse({ text, linked }: Candidate): boolean {
  return text.length >= 80 && linked < text.length * 0.3;
}

/** Prose within eight candidates to one side, nearer ones counting more. */
function proseNear(
  candidates: readonly Candidate[],
  measures: readonly Measures[],
  index: number,
  side: 1 | -1,
): number {
  let sum = 0;
  for (let step = 1; step <= 8; step++) {
    const candidate = candidates[index + step * side];
    if (candidate === undefined) break;
    if (isProse(candidate)) sum += Math.min(300, measures[index + step * side]!.length) / step;
  }
  return Math.log1p(sum);
}

function headingLevel({ elements }: Parts, element: number): number {
  if (element < 0) return 0;
  const { tag } = elements[element]!;
  return tag.length === 2 && tag[0] === 'h' && tag !== 'hr' ? Number(tag[1]) : 0;
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
