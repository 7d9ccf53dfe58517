/**
 * Statements that one report makes and another turns round: denied, in the opposite direction, on another day. Both must say nearly the same
 * otherwise, and the difference must be seen from both sides.
 */

import type { Span } from '../../records/index.ts';
import type { Name } from '../../text/names.ts';
import { type Alignment, align } from '../align.ts';
import type { ArticleAssertions } from '../assertions.ts';
import type { Difference } from '../difference/difference.ts';
import type { Grouping, Wording } from '../groups.ts';
import { matchPassage } from '../match.ts';
import type { Meaning, Term } from '../meaning.ts';
import { undone } from '../opposites.ts';
import { predicatesOf } from '../predicates.ts';
import { otherwise } from './denials.ts';
import { deniedBy, halfDenies } from './denied.ts';
import { fillersApart } from './fillers.ts';
import { unreal } from './mood.ts';
import type { Holding, Rift } from './rift.ts';

const slots = ['direction', 'date', 'negation', 'name', 'place'] as const;
/** Share of either statement that the other must say. */
const shared = { direction: 0.6, date: 0.7, negation: 0.35, name: 0.35, place: 0.35 };

/** Two wordings of which each has otherwise what the other has. */
interface Turn {
  readonly slot: (typeof slots)[number];
  readonly sides: readonly [Turned, Turned];
}

interface Turned {
  readonly wording: Wording;
  readonly difference: Difference;
}

/** One rift for each slot in which two groups differ. The order of the articles does not matter. */
export function turnedRifts({ groups, neighbours }: Grouping, read: ReadonlyMap<string, ArticleAssertions>): Rift[] {
  const groupOf = new Map(groups.flatMap((group, at) => group.wordings.map((wording) => [wording, at] as const)));
  const found = new Map<string, Turn[]>();
  const seen = new Set<Wording>();
  for (const [wording, list] of neighbours) {
    seen.add(wording);
    for (const other of list) {
      const turn = seen.has(other) ? null : between(wording, other, read);
      if (!turn) continue;
      const [x, y] = [groupOf.get(wording)!, groupOf.get(other)!];
      const sides = x <= y ? turn.sides : ([turn.sides[1], turn.sides[0]] as const);
      const key = `${turn.slot} ${Math.min(x, y)} ${Math.max(x, y)} ${sides[0].difference.claimed.toLowerCase()}`;
      found.set(key, [...(found.get(key) ?? []), { slot: turn.slot, sides }]);
    }
  }
  return [...found.values()].flatMap(
    (turns) => riftOf(turns, (wording) => groups[groupOf.get(wording)!]!.wordings) ?? [],
  );
}

function between(x: Wording, y: Wording, read: ReadonlyMap<string, ArticleAssertions>): Turn | null {
  const [a, b] = [x.assertions[0]!, y.assertions[0]!];
  const alignment = align(a.meaning, b.meaning);
  const least = Math.min(alignment.coverA, alignment.coverB);
  if (least < shared.negation || unreal(a) || unreal(b)) return null;
  const there = matchPassage(a.meaning, b, read.get(b.article)!, predicatesOf(a.meaning))?.differences ?? [];
  const back = matchPassage(b.meaning, a, read.get(a.article)!, predicatesOf(b.meaning))?.differences ?? [];
  for (const slot of slots) {
    if (slot === 'name' || slot === 'place') {
      const turn = otherFiller(x, y, slot, alignment, read);
      if (turn) return turn;
      continue;
    }
    const [mine, theirs] = [turns(there, slot), turns(back, slot)];
    if (!mine || !theirs || least < shared[slot]) continue;
    if (slot === 'negation' && (otherwise(a.meaning, b.meaning) || !deniesAll(a.meaning, b.meaning, alignment)))
      continue;
    if (slot === 'direction' && !turnsOneDeed(a.meaning, b.meaning, mine, theirs, alignment)) continue;
    if (slot === 'date' && !oneDeed(a.meaning, b.meaning, alignment)) continue;
    return {
      slot,
      sides: [
        { wording: x, difference: mine },
        { wording: y, difference: theirs },
      ],
    };
  }
  return null;
}

/** What the one denies the other says, with whom and what it is about: "cannot be used for strikes" denies no other use. */
function deniesAll(a: Meaning, b: Meaning, { pairs }: Alignment): boolean {
  if (halfDenies(a) || halfDenies(b) || [a, b].some(({ language }) => language !== null && language !== 'en'))
    return false;
  const verb = (deniedBy(a, true) ?? deniedBy(b, true))?.verb ?? null;
  if (verb === null && ![a, b].some(({ terms }) => terms.some((term) => undone.has(term.word)))) return false;
  if (verb !== null && !pairs.some((pair) => a.terms[pair.a] === verb || b.terms[pair.b] === verb)) return false;
  const weight = (terms: readonly Term[]) => terms.reduce((sum, term) => sum + term.weight, 0);
  const plain = pairs.filter(({ similarity }) => similarity >= plainly);
  const denies = (meaning: Meaning, said: ReadonlySet<Term>) => {
    const found = deniedBy(meaning, true)?.terms ?? [];
    // "Unhurt", "intact": the denial is in the word, and holds for the whole passage.
    const denied = found.length > 0 || !meaning.terms.some((term) => undone.has(term.word)) ? found : meaning.terms;
    return denied.length > 0 && weight(denied.filter((term) => said.has(term))) >= saidOfDenied * weight(denied);
  };
  return (
    denies(a, new Set(plain.map((pair) => a.terms[pair.a]!))) ||
    denies(b, new Set(plain.map((pair) => b.terms[pair.b]!)))
  );
}

/** Both words are verbs, and one thing stands beside either: "accepted the offer", "rejected the offer". */
function turnsOneDeed(a: Meaning, b: Meaning, mine: Difference, theirs: Difference, { pairs }: Alignment): boolean {
  const at = (meaning: Meaning, { claimSpan }: Difference) =>
    meaning.terms.findIndex((term) => term.start === claimSpan.start);
  const [x, y] = [at(a, mine), at(b, theirs)];
  if (x < 0 || y < 0 || !predicatesOf(a).has(a.terms[x]!) || !predicatesOf(b).has(b.terms[y]!)) return false;
  const near = (one: number, deed: number) => one !== deed && Math.abs(one - deed) <= besideDeed;
  return pairs.some((pair) => pair.similarity >= plainly && near(pair.a, x) && near(pair.b, y));
}

const besideDeed = 2;

/** A word in common that is no name, in sentences that do not merely say when a page was printed. */
function oneDeed(a: Meaning, b: Meaning, { pairs }: Alignment): boolean {
  if ([a, b].some(({ words }) => words.some(({ key }) => printing.test(key)))) return false;
  return pairs.some((pair) => pair.similarity >= plainly && !a.terms[pair.a]!.name && !b.terms[pair.b]!.name);
}

/** One deed told of two doers, or in two places. */
function otherFiller(
  x: Wording,
  y: Wording,
  slot: 'name' | 'place',
  alignment: Alignment,
  read: ReadonlyMap<string, ArticleAssertions>,
): Turn | null {
  const [a, b] = [x.assertions[0]!, y.assertions[0]!];
  const fillers = fillersApart(a.meaning, b.meaning, slot, alignment, [read.get(a.article)!, read.get(b.article)!]);
  if (!fillers) return null;
  const side = (wording: Wording, mine: Name, other: Name): Turned => ({
    wording,
    difference: {
      slot,
      how: 'other',
      sure: true,
      claimed: mine.text,
      found: other.text,
      claimSpan: { start: mine.start, end: mine.end },
      passageSpan: { start: other.start, end: other.end },
    },
  });
  return { slot, sides: [side(x, fillers[0], fillers[1]), side(y, fillers[1], fillers[0])] };
}

const printing = /^(?:updated|published|posted|printed|modified|gmt|edt|est|pdt|pst)$/u;
const plainly = 0.75;
const saidOfDenied = 0.5;

function turns(differences: readonly Difference[], slot: Difference['slot']): Difference | undefined {
  return differences.find((one) => one.slot === slot && one.how === 'other' && (one.sure || slot === 'direction'));
}

/** Reports that have both sides take none. */
function riftOf(turned: readonly Turn[], together: (wording: Wording) => readonly Wording[]): Rift | null {
  const { slot, sides } = turned[0]!;
  const [mine, theirs] = [0, 1].map((side) =>
    holdings(
      turned.map((turn) => turn.sides[side as 0 | 1]),
      together,
    ),
  );
  const without = (side: ReadonlyMap<string, Holding>, other: ReadonlyMap<string, Holding>) =>
    [...side.values()]
      .filter(({ passage }) => !other.has(passage.article))
      .sort((a, b) => (a.passage.article < b.passage.article ? -1 : 1));
  const [a, b] = [without(mine!, theirs!), without(theirs!, mine!)];
  if (a.length === 0 || b.length === 0) return null;
  return { slot, values: [sides[0].difference.claimed, sides[1].difference.claimed], sides: [a, b] };
}

/** The wordings found, and those grouped with them that have the word on which it turns in the same sense. */
function holdings(side: readonly Turned[], together: (wording: Wording) => readonly Wording[]): Map<string, Holding> {
  const found = new Map<string, Holding>();
  const hold = ({ assertions }: Wording, { start, end }: Span, written: string) => {
    for (const passage of assertions) {
      const shift = passage.meaning.start - assertions[0]!.meaning.start;
      if (!found.has(passage.article))
        found.set(passage.article, { passage, at: { start: start + shift, end: end + shift }, written });
    }
  };
  for (const { wording, difference } of side) hold(wording, difference.claimSpan, difference.claimed);
  for (const { wording, difference } of side) {
    const word = wording.assertions[0]!.meaning.terms.find((term) => term.start === difference.claimSpan.start);
    if (!word) continue;
    for (const other of together(wording)) {
      const same = other.assertions[0]!.meaning.terms.find(
        (term) => term.key === word.key && term.negated === word.negated,
      );
      if (same) hold(other, same, same.word);
    }
  }
  return found;
}
