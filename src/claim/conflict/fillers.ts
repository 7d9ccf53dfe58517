/**
 * Another name in one place of one statement: "Captain Selm led the rescue", "Captain Voss led the rescue"; "signed in Belmora", "signed in
 * Karst". All but the names must be the same, and neither report may speak of the other's name: two who are both known did two things.
 */
import type { Name } from '../../text/names.ts';
import { compatible } from '../../text/number-compare.ts';
import { type Alignment, likeness } from '../align.ts';
import type { ArticleAssertions } from '../assertions.ts';
import { dateParts } from '../difference/dates.ts';
import type { Meaning, Term } from '../meaning.ts';
import { predicatesOf } from '../predicates.ts';

/** Share of the rest of either statement that the other must say. */
const rest = 0.72;
/** The rest must weigh this much. */
const enough = 9;
const plainly = 0.7;
/** Letters of two names this alike: two spellings of one. */
const oneSpelling = 0.45;
const placeBefore = new Set(['in', 'at', 'near', 'outside', 'off']);
const titlesAreNames = /^(?:mr|mrs|ms|dr|sir)$/u;

type Slot = 'name' | 'place';

export function fillersApart(
  a: Meaning,
  b: Meaning,
  slot: Slot,
  { pairs }: Alignment,
  [mine, theirs]: readonly [ArticleAssertions, ArticleAssertions],
): readonly [Name, Name] | null {
  const [fillA, fillB] = [soleFiller(a, b, slot), soleFiller(b, a, slot)];
  if (!fillA || !fillB || fillA.role !== fillB.role) return null;
  const [x, y] = [fillA.name, fillB.name];
  if (likeness(x.key, y.key) >= oneSpelling || initials(x, y) || initials(y, x)) return null;
  const knows = (one: ArticleAssertions, name: Name) =>
    one.names.some(({ key }) => key.split(' ').some((word) => name.key.split(' ').includes(word)));
  if (knows(mine, y) || knows(theirs, x) || otherFigures(a, b)) return null;
  const plain = pairs.filter(({ similarity }) => similarity >= plainly);
  const saidA = new Set(plain.map((pair) => a.terms[pair.a]!));
  const saidB = new Set(plain.map((pair) => b.terms[pair.b]!));
  if (cover(a, x, saidA) < rest || cover(b, y, saidB) < rest) return null;
  const [verbsA, verbsB] = [predicatesOf(a), predicatesOf(b)];
  const deed = plain.some((pair) => verbsA.has(a.terms[pair.a]!) && verbsB.has(b.terms[pair.b]!));
  const weight = [...saidA].filter((term) => !inside(term, x)).reduce((sum, term) => sum + term.weight, 0);
  const one = isDefinite(a, x, saidA) && isDefinite(b, y, saidB);
  return deed && one && weight >= enough ? [x, y] : null;
}

/** "Protesters gathered" in many places; "the ceasefire" is signed in one, and Sorin Valk is found in one. */
function isDefinite({ words, terms, start }: Meaning, filler: Name, said: ReadonlySet<Term>): boolean {
  return terms.some((term) => {
    if (!said.has(term) || inside(term, filler)) return false;
    const before = words.filter(({ end }) => end <= term.start).slice(-2);
    return (term.name && term.start > start) || before.some(({ key }) => key === 'the');
  });
}

/** Figures or days that only one of them has: perhaps two events. */
function otherFigures(a: Meaning, b: Meaning): boolean {
  const lacks = (one: Meaning, other: Meaning) =>
    one.numbers.some((mine) => !other.numbers.some((theirs) => compatible(mine, theirs) === true));
  const days = [a, b].map((one) => new Set(dateParts(one).map(({ kind, key }) => `${kind} ${key}`)));
  return lacks(a, b) || lacks(b, a) || [...days[0]!].some((day) => !days[1]!.has(day) && days[1]!.size > 0);
}

interface Filler {
  readonly name: Name;
  /** What it does in the sentence: does the deed, or says where. */
  readonly role: 'doer' | 'place';
}

/** The one name of the slot that the other statement lacks, if it is the only one and its part in the sentence is plain. */
function soleFiller(meaning: Meaning, other: Meaning, slot: Slot): Filler | null {
  const theirs = new Set(other.terms.map((term) => term.key));
  const named = meaning.names.filter((name) => {
    const terms = meaning.terms.filter((term) => inside(term, name));
    return terms.length > 0 && terms.every((term) => !theirs.has(term.key)) && !titlesAreNames.test(name.key);
  });
  const [name] = named;
  if (!name || named.length > 1) return null;
  const role = roleOf(meaning, name);
  return role !== null && (slot === 'place') === (role === 'place') ? { name, role } : null;
}

function roleOf(meaning: Meaning, name: Name): Filler['role'] | null {
  const before = meaning.words.findLast(({ end }) => end <= name.start)?.key ?? '';
  if (placeBefore.has(before) && name.kind !== 'person') return 'place';
  if (name.kind === 'place') return null;
  const verbs = predicatesOf(meaning);
  const at = meaning.terms.findLastIndex((term) => term.start < name.end);
  const next = meaning.terms[at + 1];
  if (next && verbs.has(next) && next.start - name.end <= besideDeed) return 'doer';
  const behind = meaning.text.slice(Math.max(0, name.start - meaning.start - titleReach), name.start - meaning.start);
  return /\bby\s+(?:the\s+)?(?:\p{L}+\s+){0,2}$/u.test(behind) ? 'doer' : null;
}

/** A deed stands right behind its doer, or with a small word between. */
const besideDeed = 12;
const titleReach = 40;

function inside(term: Term, name: Name): boolean {
  return term.start < name.end && name.start < term.end;
}

function cover(meaning: Meaning, name: Name, said: ReadonlySet<Term>): number {
  const others = meaning.terms.filter((term) => !inside(term, name));
  const weight = (terms: readonly Term[]) => terms.reduce((sum, term) => sum + term.weight, 0);
  return weight(others.filter((term) => said.has(term))) / Math.max(1e-9, weight(others));
}

/** "WFF" of "World Food Fund". */
function initials(short: Name, long: Name): boolean {
  const letters = long.key
    .split(' ')
    .map((word) => word[0])
    .join('');
  return short.key === letters || short.key.replace(/\./gu, '') === letters;
}
