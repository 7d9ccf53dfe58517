/**
 * Whether two figures measure the same thing: the same unit or counted noun, a word of what happens to it in common, the same time,
 * and statements that share enough. Precision first: figures that merely stand in one story are no conflict.
 */
import { compatible } from '../../text/number-compare.ts';
import { type Alignment, align } from '../align.ts';
import type { DatePart } from '../difference/dates.ts';
import { durations } from '../difference/numbers.ts';
import { firstDictionaryGroup } from '../equivalents.ts';
import type { Term } from '../meaning.ts';
import type { Quantity } from './quantity.ts';
import weak from './weak-labels.json' with { type: 'json' };

const vague = new Set(weak.words);
const fateOf = new Map(weak.fates.flatMap((words, fate) => words.map((word) => [word, fate] as const)));

/** How much of the lesser covered of two statements the other must say; spans of time need more, since many things take days. */
const shared = { least: 0.15, withoutName: 0.3, duration: 0.5, otherTime: 0.6, otherwise: 0.45, otherTongue: 0.7 };
/** Weight of the words in common near the figures from which names need not be shared. */
const telling = 4.5;
/** Share of the words near either figure that the other has near it, and what that and the statements must come to. */
const labels = { least: 0.2, withStatements: 0.42, sameFigure: 0.15 };
/** Words this alike count as the same. */
const plainly = 0.75;

/** Evidence that two figures measure one thing, 0 when there is too little. The values are not looked at. Symmetric. */
export function sameQuantity(a: Quantity, b: Quantity): number {
  if (
    a.mention.kind !== b.mention.kind ||
    a.mention.unit !== b.mention.unit ||
    a.rate !== b.rate ||
    !sameHead(a, b) ||
    otherFate(a, b) ||
    otherYear(a, b)
  )
    return 0;
  const alignment = align(a.passage.meaning, b.passage.meaning);
  const statements = Math.min(alignment.coverA, alignment.coverB);
  const evidence = labelEvidence(a, b, alignment);
  if (evidence.weight === 0) return 0;
  // One figure of one unit beside one word is seldom two things.
  if (compatible(a.mention, b.mention) && evidence.fit >= labels.sameFigure) return statements + evidence.fit;
  if (statements < shared.least) return 0;
  if (!(a.tagged && b.tagged) && statements < shared.otherTongue) return 0;
  // A noun that one of them does not count, or other people's figures: only where the statements are nearly one.
  if (statements < shared.otherwise && (oneHead(a, b) || othersNames(a, b, alignment))) return 0;
  if (statements + evidence.fit < labels.withStatements || evidence.fit < labels.least) return 0;
  if (a.mention.unit !== null && durations.has(a.mention.unit) && statements < shared.duration) return 0;
  if (evidence.weight < telling && statements < shared.withoutName && a.head === null && !sharesName(a, b, alignment))
    return 0;
  if (otherTime(a, b) && statements < shared.otherTime) return 0;
  return statements + evidence.fit;
}

/** Figures of one dimension that cannot be the same figure. */
export function apart(a: Quantity, b: Quantity): boolean {
  return compatible(a.mention, b.mention) === false;
}

/** Both count the same noun; or one counts none and has the other's noun close by. A measure counts no noun. */
function sameHead(a: Quantity, b: Quantity): boolean {
  if (a.mention.unit !== null || a.mention.kind === 'score' || !(a.tagged && b.tagged)) return true;
  if (a.head !== null && b.head !== null) {
    if (a.head === b.head) return true;
    const [x, y] = [headTerm(a), headTerm(b)];
    return x !== undefined && y !== undefined && alike(x, y);
  }
  const [none, some] = a.head === null ? [a, b] : [b, a];
  return some.head !== null && none.label.some((term) => term.key === some.head);
}

function headTerm({ label, head }: Quantity): Term | undefined {
  return label.find((term) => term.key === head);
}

/** What stands near both figures, or near one and anywhere in the other's statement, beyond the counted noun and names. */
function labelEvidence(a: Quantity, b: Quantity, { pairs }: Alignment): { weight: number; fit: number } {
  const [termsA, termsB] = [a.passage.meaning.terms, b.passage.meaning.terms];
  const [nearA, nearB] = [new Set(a.label), new Set(b.label)];
  let weight = 0;
  let [hitA, hitB] = [0, 0];
  for (const pair of pairs) {
    const [x, y] = [termsA[pair.a]!, termsB[pair.b]!];
    if (pair.similarity < plainly) continue;
    if (nearA.has(x)) hitA++;
    if (nearB.has(y)) hitB++;
    const both = nearA.has(x) && nearB.has(y);
    if (x.name || y.name || vague.has(x.word) || x.key === a.head || y.key === b.head) continue;
    if (both || (sameNoun(a, b) && (nearA.has(x) || nearB.has(y)))) weight += x.weight;
  }
  return { weight, fit: Math.min(hitA / Math.max(1, nearA.size), hitB / Math.max(1, nearB.size)) };
}

function sameNoun(a: Quantity, b: Quantity): boolean {
  return a.head !== null && b.head !== null;
}

function sharesName(a: Quantity, b: Quantity, { pairs }: Alignment): boolean {
  const [termsA, termsB] = [a.passage.meaning.terms, b.passage.meaning.terms];
  return pairs.some((pair) => pair.similarity >= plainly && termsA[pair.a]!.name && termsB[pair.b]!.name);
}

function oneHead(a: Quantity, b: Quantity): boolean {
  return a.mention.unit === null && a.mention.kind !== 'score' && (a.head === null) !== (b.head === null);
}

/** Both statements name somebody or something, and nothing that both name. */
function othersNames(a: Quantity, b: Quantity, alignment: Alignment): boolean {
  const named = ({ passage }: Quantity) => passage.meaning.terms.some((term) => term.name);
  return named(a) && named(b) && !sharesName(a, b, alignment);
}

/** One names a month that the other does not. */
function otherTime({ dates: a }: Quantity, { dates: b }: Quantity): boolean {
  return parted(a, b, 'month');
}

/** "In 2019 a slide had buried 12 houses" is another slide. */
function otherYear({ dates: a }: Quantity, { dates: b }: Quantity): boolean {
  return parted(a, b, 'year');
}

function parted(a: readonly DatePart[], b: readonly DatePart[], kind: DatePart['kind']): boolean {
  const [mine, theirs] = [a, b].map((list) => list.filter((part) => part.kind === kind).map((part) => part.key));
  return (mine!.length > 0 || theirs!.length > 0) && !mine!.some((key) => theirs!.includes(key));
}

/** Killed, injured, missing, rescued: each befalls others. */
function otherFate(a: Quantity, b: Quantity): boolean {
  const [mine, theirs] = [a, b].map(({ label }) => new Set(label.flatMap(({ word }) => fateOf.get(word) ?? [])));
  return mine!.size > 0 && theirs!.size > 0 && ![...mine!].some((fate) => theirs!.has(fate));
}

function alike(a: Term, b: Term): boolean {
  return a.key === b.key || a.near.some((group) => group < firstDictionaryGroup && b.near.includes(group));
}
