/**
 * Whether two figures measure the same thing: the same unit or counted noun, a word of what happens to it in common, the same time,
 * and statements that share enough. Precision first: figures that merely stand in one story are no conflict.
 */
import { compatible } from '../../text/number-compare.ts';
import { type Alignment, align, likeness } from '../align.ts';
import type { DatePart } from '../difference/dates.ts';
import { durations } from '../difference/numbers.ts';
import { firstDictionaryGroup } from '../equivalents.ts';
import type { Term } from '../meaning.ts';
import { fatesOf } from './fates.ts';
import { type Frame, isOfGame, isTally } from './frame.ts';
import { sameWord } from './lemma.ts';
import type { Quantity } from './quantity.ts';
import weak from './weak-labels.json' with { type: 'json' };

const vague = new Set(weak.words);

/** How much of the lesser covered of two statements the other must say; spans of time need more, since many things take days. */
const shared = {
  least: 0.15,
  withoutName: 0.3,
  duration: 0.5,
  otherTime: 0.6,
  otherwise: 0.45,
  otherPersons: 0.55,
  otherTongue: 0.7,
};
/** Weight of the words in common near the figures from which names need not be shared. */
const telling = 4.5;
/** Share of the words near either figure that the other has near it, and what that and the statements must come to. */
const labels = { least: 0.2, withStatements: 0.42, sameFigure: 0.15 };
const deedless = { bare: 0.55, otherDeed: 0.5, else: 0.2 };
/** Letters of two names this alike: two spellings of one. */
const oneSpelling = 0.6;
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
    otherYear(a, b) ||
    otherDimension(a, b) ||
    unknownPlayer(a, b) ||
    a.severalSo ||
    b.severalSo ||
    elsewhere(a, b)
  )
    return 0;
  const alignment = align(a.passage.meaning, b.passage.meaning);
  const statements = Math.min(alignment.coverA, alignment.coverB);
  const evidence = withFate(a, b, statements, labelEvidence(a, b, alignment));
  if (evidence.weight === 0) return 0;
  // One figure of one unit beside one word is seldom two things.
  if (compatible(a.mention, b.mention) && evidence.fit >= labels.sameFigure) return statements + evidence.fit;
  if (statements < shared.least) return 0;
  if (!(a.tagged && b.tagged) && statements < shared.otherTongue) return 0;
  // A noun that one of them does not count, or other people's figures: only where the statements are nearly one.
  if (
    statements < shared.otherwise &&
    ((oneHead(a, b) && !sameFate(a, b)) || (othersNames(a, b, alignment) && !(sameFate(a, b) && oneDay(a, b))))
  )
    return 0;
  if (statements + evidence.fit < labels.withStatements || evidence.fit < labels.least) return 0;
  if (a.mention.unit !== null && durations.has(a.mention.unit) && statements < shared.duration) return 0;
  if (evidence.weight < telling && statements < shared.withoutName && a.head === null && !sharesName(a, b, alignment))
    return 0;
  if ((otherTime(a, b) || otherSpan(a.frame, b.frame)) && statements < shared.otherTime) return 0;
  if (statements < shared.otherPersons && disjoint(a.frame.persons, b.frame.persons)) return 0;
  if (
    a.mention.kind === 'score' &&
    [a, b].some(({ passage }) => passage.meaning.words.some(({ key }) => isOfGame(key)))
  )
    return 0;
  if (a.tagged && b.tagged && !sameDeed(a, b, alignment) && statements < withoutDeed(a, b, evidence.near)) return 0;
  return statements + evidence.fit;
}

/** Figures of one dimension that cannot be the same figure; "has risen to 12" is no longer "at least nine". */
export function apart(a: Quantity, b: Quantity): boolean {
  const meet = compatible(a.mention, b.mention);
  const moved = (one: Quantity, other: Quantity) =>
    one.changed && one.mention.value !== other.mention.value && other.mention.value === other.mention.low;
  return meet === false || (meet === true && (moved(a, b) || moved(b, a)));
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

/** "Seven died", "the number of people killed has risen to eight": one fate of what both count says what no word in common does. */
function withFate(a: Quantity, b: Quantity, statements: number, evidence: LabelEvidence): LabelEvidence {
  if (statements < fated.statements || !sameFate(a, b)) return evidence;
  return { weight: Math.max(evidence.weight, fated.weight), near: true, fit: Math.max(evidence.fit, fated.fit) };
}

const fated = { statements: 0.25, weight: 4.5, fit: 0.25 };

function oneDay({ dates: a }: Quantity, { dates: b }: Quantity): boolean {
  return a.some((part) => b.some((other) => part.kind === other.kind && part.key === other.key));
}

interface LabelEvidence {
  readonly weight: number;
  /** A word beyond names and the counted noun is near both figures. */
  readonly near: boolean;
  readonly fit: number;
}

/** What stands near both figures, or near one and anywhere in the other's statement, beyond the counted noun and names. */
function labelEvidence(a: Quantity, b: Quantity, { pairs }: Alignment): LabelEvidence {
  const [termsA, termsB] = [a.passage.meaning.terms, b.passage.meaning.terms];
  const [nearA, nearB] = [new Set(a.label), new Set(b.label)];
  let weight = 0;
  let near = false;
  let [hitA, hitB] = [0, 0];
  for (const pair of pairs) {
    const [x, y] = [termsA[pair.a]!, termsB[pair.b]!];
    if (pair.similarity < plainly) continue;
    if (nearA.has(x)) hitA++;
    if (nearB.has(y)) hitB++;
    const both = nearA.has(x) && nearB.has(y);
    if (x.name || y.name || vague.has(x.word) || x.key === a.head || y.key === b.head) continue;
    if (both || (sameNoun(a, b) && (nearA.has(x) || nearB.has(y)))) weight += x.weight;
    if (both) near = true;
  }
  return { weight, near, fit: Math.min(hitA / Math.max(1, nearA.size), hitB / Math.max(1, nearB.size)) };
}

function sameNoun(a: Quantity, b: Quantity): boolean {
  return a.head !== null && b.head !== null;
}

/** Of another doer, or in another place, as far as either says. */
export function elsewhere(a: Quantity, b: Quantity): boolean {
  return otherDoer(a.frame, b.frame) || disjoint(a.frame.places, b.frame.places);
}

/** The doer of each, where one is plain; "Keller scored 21", "Maddox scored 17". */
function otherDoer({ doer: a }: Frame, { doer: b }: Frame): boolean {
  return a !== null && b !== null && a !== b && likeness(a, b) < oneSpelling;
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));
}

/** One runs over a season, a career, a day or so far; the other over something else. */
function otherSpan({ spans: a }: Frame, { spans: b }: Frame): boolean {
  return a.size !== b.size || [...a].some((span) => !b.has(span));
}

/** One verb governs both, or one fate befalls what both count. */
function sameDeed(a: Quantity, b: Quantity, { pairs }: Alignment): boolean {
  if (sameFate(a, b)) return true;
  const [termsA, termsB] = [a.passage.meaning.terms, b.passage.meaning.terms];
  return a.frame.deeds.some((deed) =>
    b.frame.deeds.some(
      (other) =>
        sameWord(deed, a.passage.meaning, other, b.passage.meaning) ||
        deed.near.some((group) => other.near.includes(group)) ||
        pairs.some((pair) => termsA[pair.a] === deed && termsB[pair.b] === other && pair.similarity >= plainly),
    ),
  );
}

/**
 * What the statements must share where no one deed governs both figures. A measure of a thing ("the gauge stood at 5.8 metres", "a raise of
 * 4 per cent") has the thing for it; a share of something, a sum and a count need more.
 */
function withoutDeed({ mention, frame, behind }: Quantity, other: Quantity, near: boolean): number {
  const shareOf = mention.kind === 'percent' && [behind, other.behind].some((text) => /^\s+of\b/u.test(text));
  if (mention.unit !== null && mention.kind !== 'money' && !shareOf && near) return 0;
  if (mention.kind === 'percent' || mention.kind === 'score') return deedless.bare;
  return frame.deeds.length > 0 && other.frame.deeds.length > 0 ? deedless.otherDeed : deedless.else;
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

/** "20 points" of nobody in particular. */
function unknownPlayer(a: Quantity, b: Quantity): boolean {
  const tally = [a, b].some(({ head, mention }) => isTally(mention.unit ?? head ?? ''));
  return tally && (a.frame.doer === null || b.frame.doer === null);
}

/** Tall, wide, deep: of one thing each is another measure; where one says which and the other does not, they may be two. */
function otherDimension(a: Quantity, b: Quantity): boolean {
  const [mine, theirs] = [a, b].map(
    ({ behind }) => /^\s*(?:in )?(tall|wide|deep|long|thick|high|diameter|height|width|length)\b/u.exec(behind)?.[1],
  );
  return (mine !== undefined || theirs !== undefined) && mine !== theirs;
}

/** "In 2019 a slide had buried 12 houses" is another slide. */
function otherYear({ dates: a }: Quantity, { dates: b }: Quantity): boolean {
  return parted(a, b, 'year');
}

function parted(a: readonly DatePart[], b: readonly DatePart[], kind: DatePart['kind']): boolean {
  const [mine, theirs] = [a, b].map((list) => list.filter((part) => part.kind === kind).map((part) => part.key));
  return (mine!.length > 0 || theirs!.length > 0) && !mine!.some((key) => theirs!.includes(key));
}

function sameFate(a: Quantity, b: Quantity): boolean {
  const theirs = fatesOf(b.label);
  return [...fatesOf(a.label)].some((fate) => theirs.has(fate));
}

/** Killed, injured, missing, rescued: each befalls others. */
function otherFate(a: Quantity, b: Quantity): boolean {
  const [mine, theirs] = [fatesOf(a.label), fatesOf(b.label)];
  return mine.size > 0 && theirs.size > 0 && ![...mine].some((fate) => theirs.has(fate));
}

function alike(a: Term, b: Term): boolean {
  return a.key === b.key || a.near.some((group) => group < firstDictionaryGroup && b.near.includes(group));
}
