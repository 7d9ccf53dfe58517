/** Names of a claim held against those of a passage; a pronoun takes its name from the sentences around. */
import type { Span } from '../../records/index.ts';
import type { Name } from '../../text/names.ts';
import type { Alignment } from '../align.ts';
import type { Meaning, Term } from '../meaning.ts';
import type { Difference, Surroundings } from './difference.ts';

export function nameDifferences(
  claim: Meaning,
  passage: Meaning,
  alignment: Alignment,
  around: Surroundings,
): Difference[] {
  const partnerOf = new Map(
    alignment.pairs
      .filter((pair) => pair.similarity > 0.5)
      .map((pair) => [claim.terms[pair.a]!, passage.terms[pair.b]!]),
  );
  const lonely = new Set<Term>(alignment.loneB);
  const swapped = swappedSubject(claim, passage, partnerOf) ?? otherSubject(claim, passage, partnerOf);
  if (swapped) return [swapped];
  const found: Difference[] = [];
  for (const name of claim.names) {
    const mine = termsOf(claim, name);
    const head = mine.at(-1);
    if (!head || partnerOf.has(head) || (mine.some((term) => partnerOf.has(term)) && name.kind !== 'person')) continue;
    const others = passage.names.filter((other) => {
      const theirs = termsOf(passage, other);
      return theirs.length > 0 && theirs.every((term) => lonely.has(term));
    });
    const rival =
      others.find((other) => other.kind === name.kind && name.kind !== 'unknown') ??
      others.find((other) => besideSame(claim, name, passage, other, partnerOf)) ??
      (around.article.has(head.key) || around.isTopical(head.key)
        ? undefined
        : others.find((other) => sameKind(name, other)));
    if (!rival && (around.near.has(head.key) || around.isTopical(head.key))) continue;
    if (!rival && name.kind !== 'person' && around.article.has(head.key)) continue;
    found.push(difference(name.kind === 'place' ? 'place' : 'name', name, rival ?? null, claim, passage));
  }
  return found;
}

function difference(
  slot: 'name' | 'place',
  mine: Span,
  rival: Span | null,
  claim: Meaning,
  passage: Meaning,
): Difference {
  return {
    slot,
    how: rival ? 'other' : 'missing',
    sure: false,
    claimed: claim.text.slice(mine.start - claim.start, mine.end - claim.start),
    found: rival ? passage.text.slice(rival.start - passage.start, rival.end - passage.start) : '',
    claimSpan: { start: mine.start, end: mine.end },
    passageSpan: rival ? { start: rival.start, end: rival.end } : null,
  };
}

function termsOf(meaning: Meaning, name: Span): Term[] {
  return meaning.terms.filter((term) => term.start < name.end && name.start < term.end);
}

function sameKind(a: Name, b: Name): boolean {
  return a.kind === b.kind || a.kind === 'unknown' || b.kind === 'unknown';
}

/** Both names stand right beside words that stand for each other: "hospital in Lisker", "hospital in Oxmere". */
function besideSame(
  claim: Meaning,
  mine: Span,
  passage: Meaning,
  other: Span,
  partnerOf: ReadonlyMap<Term, Term>,
): boolean {
  const [before, after] = beside(claim, mine);
  const [otherBefore, otherAfter] = beside(passage, other);
  const meet = (a: Term | undefined, b: Term | undefined) =>
    a !== undefined && b !== undefined && partnerOf.get(a) === b;
  return meet(before, otherBefore) || meet(after, otherAfter);
}

/** The content words just before and after, with little between. */
function beside(meaning: Meaning, name: Span): [Term | undefined, Term | undefined] {
  const gap = 14;
  const before = meaning.terms.filter((term) => term.end <= name.start && name.start - term.end <= gap).at(-1);
  const after = meaning.terms.find((term) => term.start >= name.end && term.start - name.end <= 2);
  return [before, after];
}

const passive =
  /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|t|ght|wn|ld)\b[^.;]{0,80}?\bby\b|\b(?:lost|lose|losing|fell|defeat)\b[^.;]{0,40}?\bto\b/iu;

/** The doer stands this close before the deed, in characters. */
const besideDeed = 30;

/** "A scored" held against "B scored, as A's side won": the one beside the very deed is another, and neither is the other's. */
function otherSubject(claim: Meaning, passage: Meaning, partnerOf: ReadonlyMap<Term, Term>): Difference | null {
  if (passive.test(claim.text.slice(0, 600)) || passive.test(passage.text.slice(0, 600))) return null;
  const doerOf = (meaning: Meaning, deed: Term) => {
    const before = meaning.terms[meaning.terms.indexOf(deed) - 1];
    const name = meaning.names.filter(({ kind, end }) => kind !== 'place' && end <= deed.start).at(-1);
    const near = name && before && before.start < name.end && deed.start - name.end <= 2;
    return near ? name : null;
  };
  for (const [deed, there] of partnerOf) {
    if (deed.name || deed.key !== there.key) continue;
    const [mine, theirs] = [doerOf(claim, deed), doerOf(passage, there)];
    if (!mine || !theirs || mine.kind !== theirs.kind || mine.kind === 'unknown') continue;
    const own = new Set(termsOf(claim, mine).map((term) => term.key));
    const shares = termsOf(passage, theirs).some(({ key }) => own.has(key));
    if (!shares && own.size > 0) return difference('name', mine, theirs, claim, passage);
  }
  return null;
}

/** "A beat B" held against "B beat A": the one who does it has become the one it is done to. */
function swappedSubject(claim: Meaning, passage: Meaning, partnerOf: ReadonlyMap<Term, Term>): Difference | null {
  if (claim.names.length < 2 || passage.names.length === 0) return null;
  if (passive.test(claim.text.slice(0, 600)) !== passive.test(passage.text.slice(0, 600))) return null;
  const heads = claim.names
    .filter((name) => name.kind !== 'place')
    .flatMap((name) => termsOf(claim, name).at(-1) ?? []);
  const deeds = claim.terms.filter((term) => !term.name && partnerOf.has(term));
  for (const deed of deeds) {
    const there = partnerOf.get(deed)!;
    const subject = heads.filter((head) => head.end <= deed.start).at(-1);
    const objects = heads.filter((head) => head.start >= deed.end);
    const rival = passage.names.filter((name) => name.end <= there.start).at(-1);
    const doer = rival && termsOf(passage, rival).at(-1);
    if (!subject || !doer || there.start - doer.end > besideDeed || deed.start - subject.end > besideDeed) continue;
    const between = (meaning: Meaning, from: number, to: number) =>
      meaning.terms.some((term) => term.start >= from && term.end <= to);
    if (between(claim, subject.end, deed.start) || between(passage, doer.end, there.start)) continue;
    const object = objects.find((head) => partnerOf.get(head) === doer);
    const mine = partnerOf.get(subject);
    if (object && (mine === undefined || mine.start > there.start))
      return difference('name', subject, doer, claim, passage);
  }
  return null;
}
