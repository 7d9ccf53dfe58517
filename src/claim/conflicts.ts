/** Where reports differ on a claim: at one time, or later in time with a newer figure. */
import type { Conflict, Evidence, SlotKind } from '../records/index.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import type { Draft, Rift } from './drafts.ts';

const correction =
  /\b(?:correct(?:ed|ion|s)|revis(?:ed|es)|updat(?:ed|es)|earlier (?:reported|said|put)|previously|initially|no longer|(?:rose|risen|rises|climbed|fell|fallen) (?:to|from)|than first)\b/iu;

/** One conflict a slot and value found: this claim's reports on one side, those that say otherwise on the other. */
export function conflictsOf(
  { text, witnesses, rifts }: Draft,
  read: ReadonlyMap<string, ArticleAssertions>,
): Conflict[] {
  const bySlot = Map.groupBy(rifts, ({ difference }) => difference.slot);
  return [...bySlot.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slot, list]) => conflict(slot, text, witnesses, list, read));
}

function conflict(
  slot: SlotKind,
  text: Assertion,
  mine: readonly Assertion[],
  rifts: readonly Rift[],
  read: ReadonlyMap<string, ArticleAssertions>,
): Conflict {
  const theirs = rifts.map(({ passage }) => passage);
  const { claimed, found } = rifts[0]!.difference;
  const later = parted(mine, theirs, read);
  const told = [...mine, ...theirs].some(({ meaning }) => correction.test(meaning.text));
  const names = (side: readonly Assertion[]) =>
    [...new Set(side.map(({ article }) => nameOf(read.get(article)!)))].slice(0, 3).join(', ');
  return {
    kind: later || (told && slot === 'number') ? 'update' : 'conflict',
    slot,
    text: `${names(mine)}: “${wording(claimed, text)}”; ${names(theirs)}: “${wording(found, theirs[0]!)}”`,
    sides: [
      { value: claimed, articles: mine.map(({ article }) => article), evidence: mine.slice(0, 5).map(evidence) },
      { value: found, articles: theirs.map(({ article }) => article), evidence: theirs.slice(0, 5).map(evidence) },
    ],
  };
}

/** A bare "no" or "rose" tells nothing without its sentence. */
function wording(value: string, { meaning }: Assertion): string {
  return /\d|\s/u.test(value) ? value : meaning.text.slice(0, 120);
}

/** All of one side were published on earlier days than all of the other. */
function parted(
  a: readonly Assertion[],
  b: readonly Assertion[],
  read: ReadonlyMap<string, ArticleAssertions>,
): boolean {
  const days = [a, b].map((side) =>
    side.map(({ article }) => read.get(article)!.article.published?.value.slice(0, 10) ?? ''),
  );
  if (days.flat().some((day) => day.length !== 10)) return false;
  const [first, second] = days.map((list) => [...list].sort());
  return first!.at(-1)! < second![0]! || second!.at(-1)! < first![0]!;
}

function nameOf({ article }: ArticleAssertions): string {
  return article.publisher ?? article.title ?? article.file;
}

function evidence({ article, meaning }: Assertion): Evidence {
  return { article, start: meaning.start, end: meaning.end, text: meaning.text, rule: 'claim/slot' };
}
