/**
 * How alike two passages are as written: runs of words and letters (as BLEU counts them), edits (as TER counts them), the words that
 * only one has, by part of speech, and how near those are in use. Every number is symmetric, low and high for the two sides.
 */
import { type Profile, type ProfileWord, type Sort, shared } from './profile.ts';
import { centroid, nearness } from './word-vectors.ts';

export const surfaceNames = [
  ...['soft', 'soft-noun', 'soft-verb', 'soft-name', 'run-1', 'run-2', 'run-3', 'run-4'],
  ...[
    'lone-noun',
    'lone-verb',
    'lone-figure',
    'lone-name',
    'lone-other',
    'lone-run',
    'lone-weight',
    'lone-share',
    'same-run',
  ],
]
  .flatMap((name) => [`${name}-low`, `${name}-high`])
  .concat(
    ['stem-cosine', 'stem-jaccard', 'letters-3', 'letters-4', 'letters-5', 'longest-run', 'edits', 'stem-edits'],
    ['first-verb', 'words-apart', 'lone-rarest', 'prefix', 'lone-centroid', 'lone-farthest', 'rare-centroid'],
  );

/** One number per name of `surfaceNames`. */
export function surfaceOf(a: Profile, b: Profile): number[] {
  const near = nearest(a.words, b.words);
  const back = nearest(b.words, a.words);
  const out: number[] = [];
  const both = (x: number, y: number) => out.push(Math.min(x, y), Math.max(x, y));
  both(softCover(a.words, near), softCover(b.words, back));
  for (const sort of ['noun', 'verb', 'name'] as const)
    both(softCover(a.words, near, sort), softCover(b.words, back, sort));
  for (const [at, mine] of a.runs.entries()) {
    const theirs = b.runs[at]!;
    const count = shared(mine, theirs);
    both(mine.length > 0 ? count / mine.length : 0, theirs.length > 0 ? count / theirs.length : 0);
  }
  const loneA = a.words.filter((_, at) => near[at]! < 1);
  const loneB = b.words.filter((_, at) => back[at]! < 1);
  for (const sort of ['noun', 'verb', 'figure', 'name', 'other'] as const)
    both(countOf(loneA, sort), countOf(loneB, sort));
  both(longestStretch(near, false), longestStretch(back, false));
  both(weightOf(loneA), weightOf(loneB));
  both(loneA.length / Math.max(1, a.words.length), loneB.length / Math.max(1, b.words.length));
  both(longestStretch(near, true), longestStretch(back, true));
  const [cosine, jaccard] = weighed(a.words, b.words);
  out.push(cosine, jaccard);
  for (const [at, mine] of a.letters.entries()) {
    const theirs = b.letters[at]!;
    const count = shared(mine, theirs);
    out.push((count / Math.max(1, mine.length) + count / Math.max(1, theirs.length)) / 2);
  }
  const stemsA = a.words.map((word) => word.stem);
  const stemsB = b.words.map((word) => word.stem);
  const shorter = Math.max(1, Math.min(stemsA.length, stemsB.length));
  let prefix = 0;
  while (prefix < stemsA.length && prefix < stemsB.length && stemsA[prefix] === stemsB[prefix]) prefix++;
  const lone = [...loneA, ...loneB].filter((word) => word.content);
  const farthest = Math.min(
    1,
    ...a.words.flatMap((word, at) => (word.content ? near[at]! : [])),
    ...b.words.flatMap((word, at) => (word.content ? back[at]! : [])),
  );
  out.push(
    longestRun(stemsA, stemsB) / shorter,
    edits(
      a.words.map((word) => word.key),
      b.words.map((word) => word.key),
    ),
    edits(stemsA, stemsB),
    firstVerbs(a.words, b.words),
    Math.abs(stemsA.length - stemsB.length),
    Math.max(0, ...lone.map((word) => word.weight)),
    prefix / shorter,
    lone.length === 0 ? 1 : centroidCosine(loneA, loneB, 1),
    farthest,
    centroidCosine(a.words, b.words, 2),
  );
  return out;
}

/** For each word how near the nearest of the other passage is: 1 for the same stem. */
function nearest(mine: readonly ProfileWord[], theirs: readonly ProfileWord[]): Float64Array {
  const stems = new Set(theirs.map((word) => word.stem));
  const rows = [...new Set(theirs.flatMap(({ row }) => (row >= 0 ? row : [])))];
  return Float64Array.from(mine, ({ stem, row }) => {
    if (stems.has(stem)) return 1;
    let best = 0;
    if (row >= 0) for (const other of rows) best = Math.max(best, nearness(row, other));
    return Math.min(best, 0.99);
  });
}

function softCover(words: readonly ProfileWord[], near: Float64Array, sort?: Sort): number {
  let [said, all] = [0, 0];
  for (const [at, word] of words.entries()) {
    if (sort === undefined ? !word.content : word.sort !== sort) continue;
    all += word.weight;
    said += word.weight * near[at]!;
  }
  return all > 0 ? said / all : 1;
}

function countOf(words: readonly ProfileWord[], sort: Sort): number {
  return words.reduce((sum, word) => sum + (word.content && word.sort === sort ? 1 : 0), 0);
}

function weightOf(words: readonly ProfileWord[]): number {
  return words.reduce((sum, { content, weight }) => sum + (content ? weight : 0), 0);
}

/** Most words in a row that the other passage has, or has not. */
function longestStretch(near: Float64Array, same: boolean): number {
  let [best, run] = [0, 0];
  for (const value of near) {
    run = (value === 1) === same ? run + 1 : 0;
    best = Math.max(best, run);
  }
  return best;
}

/** Cosine and Jaccard index of the stems by rarity. */
function weighed(a: readonly ProfileWord[], b: readonly ProfileWord[]): [number, number] {
  const sums = [a, b].map((words) => {
    const sum = new Map<string, number>();
    for (const { stem, weight } of words) sum.set(stem, (sum.get(stem) ?? 0) + weight);
    return sum;
  }) as [Map<string, number>, Map<string, number>];
  let [dot, xx, yy, low, high] = [0, 0, 0, 0, 0];
  for (const [stem, x] of sums[0]) {
    const y = sums[1].get(stem) ?? 0;
    dot += x * y;
    xx += x * x;
    low += Math.min(x, y);
    high += Math.max(x, y);
  }
  for (const [stem, y] of sums[1]) {
    yy += y * y;
    if (!sums[0].has(stem)) high += y;
  }
  return [xx * yy > 0 ? dot / Math.sqrt(xx * yy) : 0, high > 0 ? low / high : 0];
}

/** Length of the longest run of stems that both have. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let row = new Uint16Array(b.length + 1);
  for (const stem of a) {
    const next = new Uint16Array(b.length + 1);
    for (let at = 0; at < b.length; at++) {
      if (stem !== b[at]) continue;
      next[at + 1] = row[at]! + 1;
      if (next[at + 1]! > best) best = next[at + 1]!;
    }
    row = next;
  }
  return best;
}

/** Words to put in, take out or exchange, as a share of the longer passage. */
function edits(a: readonly string[], b: readonly string[]): number {
  let row = Uint16Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [index, word] of a.entries()) {
    const next = new Uint16Array(b.length + 1);
    next[0] = index + 1;
    for (let at = 0; at < b.length; at++)
      next[at + 1] = Math.min(row[at + 1]! + 1, next[at]! + 1, row[at]! + (word === b[at] ? 0 : 1));
    row = next;
  }
  return row[b.length]! / Math.max(1, a.length, b.length);
}

function firstVerbs(a: readonly ProfileWord[], b: readonly ProfileWord[]): number {
  const [x, y] = [a, b].map((words) => words.find((word) => word.sort === 'verb'));
  if (!x || !y) return 0.5;
  return x.stem === y.stem ? 1 : x.row >= 0 && y.row >= 0 ? nearness(x.row, y.row) : 0;
}

function centroidCosine(a: readonly ProfileWord[], b: readonly ProfileWord[], power: number): number {
  const of = (words: readonly ProfileWord[]) =>
    centroid(words.map(({ row, weight }) => ({ row, weight: weight ** power })));
  const [x, y] = [of(a), of(b)];
  if (!x || !y) return 0;
  let [dot, xx, yy] = [0, 0, 0];
  for (let at = 0; at < x.length; at++) {
    dot += x[at]! * y[at]!;
    xx += x[at]! * x[at]!;
    yy += y[at]! * y[at]!;
  }
  return xx > 0 && yy > 0 ? dot / Math.sqrt(xx * yy) : 0;
}
