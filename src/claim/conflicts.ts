/** Where reports differ on a claim: at one time, or later in time with a newer figure. */
import type { Conflict, Evidence, Span } from '../records/index.ts';
import type { NumberMention } from '../text/numbers.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import { supports } from './difference/numbers.ts';
import type { Disagreement } from './disagreements.ts';
import type { Draft, Rift } from './drafts.ts';

const correction =
  /\b(?:correct(?:ed|ion|s)|revis(?:ed|es)|updat(?:ed|es)|earlier (?:reported|said|put)|previously|initially|no longer|(?:rose|risen|rises|climbed|fell|fallen) (?:to|from)|than first)\b/iu;

/**
 * One conflict a slot and value found: this claim's reports on one side, those that say otherwise on the other; and figures in
 * which its own reports differ.
 */
export function conflictsOf(
  { text, witnesses, rifts, disagreements }: Draft,
  read: ReadonlyMap<string, ArticleAssertions>,
): Conflict[] {
  const bySlot = Map.groupBy(rifts, ({ passage, difference }) => {
    const { slot, passageSpan, found } = difference;
    return `${slot}\n${slot === 'number' ? valueIn(passage, passageSpan, found) : ''}`;
  });
  const outside = [...bySlot.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, list]) => ({
      mine: holding(text, witnesses, list[0]!),
      theirs: list.map(({ passage }) => passage),
      difference: list[0]!.difference,
    }));
  return [
    ...outside.map((one) => conflict(one, text, read)),
    ...disagreements.map((one) => conflict(one, one.mine[0]!, read)),
  ];
}

/** The reports that have the figure themselves; all where none does. */
function holding(text: Assertion, witnesses: readonly Assertion[], { difference }: Rift): readonly Assertion[] {
  const figure = mentionAt(text, difference.claimSpan, difference.claimed);
  const held =
    difference.slot === 'number' && figure
      ? witnesses.filter(({ meaning }) => meaning.numbers.some((other) => supports(figure, other)))
      : [];
  return held.length > 0 ? held : witnesses;
}

function conflict(
  { mine, theirs, difference }: Disagreement,
  text: Assertion,
  read: ReadonlyMap<string, ArticleAssertions>,
): Conflict {
  const { slot, claimed, found, claimSpan, passageSpan } = difference;
  const later = parted(mine, theirs, read) || (slot === 'number' && newerVersion(mine, theirs, read));
  const told = [...mine, ...theirs].some(({ meaning }) => correction.test(meaning.text));
  const names = (side: readonly Assertion[]) =>
    [...new Set(side.map(({ article }) => nameOf(read.get(article)!)))].slice(0, 3).join(', ');
  return {
    kind: later || (told && slot === 'number') ? 'update' : 'conflict',
    slot,
    text: `${names(mine)}: “${wording(claimed, text)}”; ${names(theirs)}: “${wording(found, theirs[0]!)}”`,
    sides: [
      {
        value: valueIn(text, claimSpan, claimed),
        articles: mine.map(({ article }) => article),
        evidence: mine.slice(0, 5).map(evidence),
      },
      {
        value: valueIn(theirs[0]!, passageSpan, found),
        articles: theirs.map(({ article }) => article),
        evidence: theirs.slice(0, 5).map(evidence),
      },
    ],
  };
}

/** A bare "no" or "rose" tells nothing without its sentence. */
function wording(value: string, { meaning }: Assertion): string {
  return /\d|\s/u.test(value) ? value : meaning.text.slice(0, 120);
}

/** A figure in digits, whatever the report's way of writing it; other slots as written. */
function valueIn(assertion: Assertion, span: Span | null, written: string): string {
  const mention = span && mentionAt(assertion, span, written);
  return mention && mention.kind !== 'score' ? figure(mention) : written;
}

function figure({ value, unit, approximate }: NumberMention): string {
  return [approximate ? 'about' : null, String(value), unit].filter((piece) => piece !== null).join(' ');
}

/** The figure at a place; in a copy, where it stands elsewhere, the one written alike. */
function mentionAt({ meaning }: Assertion, { start }: Span, written: string): NumberMention | null {
  const alike = meaning.numbers.filter((mention) => mention.text === written);
  return alike.find((mention) => mention.start === start) ?? alike[0] ?? null;
}

/** A publisher's own report of another time has the other figure: the one it stands by now, and the one it gave before. */
function newerVersion(
  a: readonly Assertion[],
  b: readonly Assertion[],
  read: ReadonlyMap<string, ArticleAssertions>,
): boolean {
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
