/** Inside a group, those that fill the slots alike; and how the variants differ: at one time, or later in time. */
import type { Article, Conflict, Evidence, SlotKind } from '../records/index.ts';
import { align } from './align.ts';
import type { Assertion } from './assertions.ts';
import { type Difference, differences, nothingAround } from './difference.ts';
import type { Group, Wording } from './groups.ts';

export interface Variant {
  readonly wordings: Wording[];
}

export interface Rift {
  readonly a: number;
  readonly b: number;
  readonly slot: SlotKind;
  readonly values: readonly [string, string];
  readonly at: readonly [Assertion, Assertion];
}

const variantLimit = 12;

/** Variants, and where each two of them differ. */
export function variantsOf(group: Group): { variants: Variant[]; rifts: Rift[] } {
  const variants: Variant[] = [];
  const rifts: Rift[] = [];
  for (const wording of group.wordings) {
    const found = variants.map((variant) => firstRift(variant, wording));
    const home = found.indexOf(null);
    if (home >= 0) variants[home]!.wordings.push(wording);
    else if (variants.length < variantLimit) {
      for (const [index, rift] of found.entries()) rifts.push({ ...rift!, a: index, b: variants.length });
      variants.push({ wordings: [wording] });
    }
  }
  return { variants, rifts };
}

function firstRift(variant: Variant, wording: Wording): Rift | null {
  const theirs = wording.assertions[0]!;
  for (const { assertions } of variant.wordings.slice(0, 6)) {
    const mine = assertions[0]!;
    const difference = otherwise(mine, theirs) ?? null;
    if (difference) {
      return { a: 0, b: 0, slot: difference.slot, values: [difference.claimed, difference.found], at: [mine, theirs] };
    }
  }
  return null;
}

/** Both ways round: what one has and the other has otherwise. */
function otherwise(a: Assertion, b: Assertion): Difference | undefined {
  const there = differences(a.meaning, b.meaning, align(a.meaning, b.meaning), nothingAround).filter(tells);
  const back = differences(b.meaning, a.meaning, align(b.meaning, a.meaning), nothingAround).filter(tells);
  return there.find((difference) => back.some((other) => other.slot === difference.slot));
}

function tells(difference: Difference): boolean {
  return difference.how === 'other' && difference.slot !== 'name';
}

const correction =
  /\b(?:correct(?:ed|ion|s)|revis(?:ed|es)|updat(?:ed|es)|earlier (?:reported|said|put)|previous(?:ly)?|initial(?:ly)?|had (?:said|put)|no longer|rose to|risen to|now)\b/iu;

/** A conflict between two variants as a record. */
export function conflictOf(
  rift: Rift,
  sides: readonly [readonly Assertion[], readonly Assertion[]],
  articles: ReadonlyMap<string, Article>,
): Conflict {
  const days = sides.map((side) =>
    side.map(({ article }) => articles.get(article)?.published?.value.slice(0, 10) ?? null),
  );
  const [first, second] = days as [(string | null)[], (string | null)[]];
  const known = [...first, ...second].every((day) => day !== null && day.length === 10);
  const later = known && (max(first) < min(second) || max(second) < min(first));
  const told =
    rift.slot === 'number' && sides.some((side) => side.some(({ meaning }) => correction.test(meaning.text)));
  const kind = later || told ? 'update' : 'conflict';
  const names = (side: readonly Assertion[]) =>
    [...new Set(side.map(({ article }) => articles.get(article)?.publisher ?? article))].slice(0, 3).join(', ');
  const text = `${names(sides[0])}: “${rift.values[0]}”; ${names(sides[1])}: “${rift.values[1]}”`;
  return {
    kind,
    slot: rift.slot,
    text,
    sides: sides.map((side, index) => ({
      value: rift.values[index]!,
      articles: [...new Set(side.map(({ article }) => article))].sort(),
      evidence: side.slice(0, 5).map(evidence),
    })),
  };
}

const min = (list: readonly (string | null)[]) => [...list].sort()[0]!;
const max = (list: readonly (string | null)[]) => [...list].sort().at(-1)!;

function evidence({ article, meaning }: Assertion): Evidence {
  return { article, start: meaning.start, end: meaning.end, text: meaning.text, rule: 'claim/slot' };
}
