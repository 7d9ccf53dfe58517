/** Whether one side of a conflict came later: a newer figure updates an older one, and a correction says so. */
import type { ArticleAssertions, Assertion } from '../assertions.ts';
import type { Rift } from './rift.ts';

const correction =
  /\b(?:correct(?:ed|ion|s)|revis(?:ed|es)|updat(?:ed|es)|earlier (?:reported|said|put)|previously|initially|no longer|(?:rose|risen|rises|climbed|fell|fallen|raised|lowered|improved|cut) (?:\w+ ){0,4}(?:to|from)|than first)\b/iu;

export function isUpdate({ slot, sides }: Rift, read: ReadonlyMap<string, ArticleAssertions>): boolean {
  const [a, b] = sides.map((side) => side.map(({ passage }) => passage)) as [Assertion[], Assertion[]];
  if (parted(a, b, read)) return true;
  if (slot !== 'number') return false;
  return (
    newerVersion(a, b, read) || [...a, ...b].some(({ meaning }) => correction.test(meaning.text.slice(0, lookedAt)))
  );
}

const lookedAt = 2000;

/** A publisher's own report of another time has the other figure: the one it stands by now, and the one it gave before. */
function newerVersion(a: readonly Assertion[], b: readonly Assertion[], read: ReadonlyMap<string, ArticleAssertions>) {
  const versions = (side: readonly Assertion[]) => side.map(({ article }) => read.get(article)!.article);
  const theirs = Map.groupBy(versions(b), ({ publisher }) => publisher ?? '');
  return versions(a).some(
    ({ publisher, published }) =>
      publisher !== null &&
      (theirs.get(publisher) ?? []).some(
        (other) => published != null && other.published != null && other.published.value !== published.value,
      ),
  );
}

/** All of one side were published on earlier days than all of the other. */
function parted(a: readonly Assertion[], b: readonly Assertion[], read: ReadonlyMap<string, ArticleAssertions>) {
  const days = [a, b].map((side) =>
    side.map(({ article }) => read.get(article)!.article.published?.value.slice(0, 10) ?? '').sort(),
  );
  if (days.flat().some((day) => day.length !== 10)) return false;
  const [first, second] = days as [string[], string[]];
  return first.at(-1)! < second[0]! || second.at(-1)! < first[0]!;
}
