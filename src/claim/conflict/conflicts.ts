/** The conflicts and updates of a story, and the claims they belong to: every claim that has a passage on one of the sides. */
import type { Conflict, Evidence, Span } from '../../records/index.ts';
import type { ArticleAssertions, Assertion } from '../assertions.ts';
import type { Grouping } from '../groups.ts';
import { reportNames } from '../report-names.ts';
import { denialRifts } from './denials.ts';
import { figureRifts } from './figures.ts';
import { isUpdate } from './later.ts';
import type { Holding, Rift } from './rift.ts';
import { turnedRifts } from './turned.ts';

export interface StoryConflict {
  readonly conflict: Conflict;
  readonly holdings: readonly Holding[];
}

const shownNames = 3;
const evidenceLimit = 5;

/** The order of the articles does not matter. */
export function conflictsIn(grouping: Grouping, read: ReadonlyMap<string, ArticleAssertions>): StoryConflict[] {
  const nameOf = reportNames([...read.values()].map(({ article }) => article));
  const rifts = [...figureRifts(read), ...denialRifts(read), ...turnedRifts(grouping, read)];
  return rifts
    .map((rift) => {
      const conflict = conflictOf(rift, read, nameOf);
      return { key: keyOf(conflict), conflict, holdings: rift.sides.flat() };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Those of which a witness holds a side, in this very passage; the side of the claim's own reports first. */
export function conflictsOf(witnesses: readonly Assertion[], all: readonly StoryConflict[]): Conflict[] {
  const held = heldIn(all);
  const own = new Map<StoryConflict, Set<string>>();
  for (const { article, meaning } of witnesses) {
    for (const { one, at } of held.get(article) ?? []) {
      if (meaning.start > at.start || at.end > meaning.end) continue;
      const articles = own.get(one);
      if (articles) articles.add(article);
      else own.set(one, new Set([article]));
    }
  }
  return all
    .filter((one) => own.has(one))
    .map((one) => {
      const { conflict } = one;
      const mine = own.get(one)!;
      const [first, second] = conflict.sides.map(({ articles }) => articles.filter((id) => mine.has(id)).length);
      return second! > first!
        ? { ...conflict, sides: [...conflict.sides].reverse(), text: turned(conflict.text) }
        : conflict;
    });
}

interface Held {
  readonly one: StoryConflict;
  readonly at: Span;
}

const heldOf = new WeakMap<readonly StoryConflict[], ReadonlyMap<string, readonly Held[]>>();

/** What each article holds of the story's conflicts, found once a story: claims and conflicts both grow with it. */
function heldIn(all: readonly StoryConflict[]): ReadonlyMap<string, readonly Held[]> {
  let found = heldOf.get(all);
  if (!found) {
    const list = all.flatMap((one) => one.holdings.map(({ passage, at }) => ({ article: passage.article, one, at })));
    found = Map.groupBy(list, ({ article }) => article);
    heldOf.set(all, found);
  }
  return found;
}

const between = ' – but ';

function turned(text: string): string {
  return text.split(between).reverse().join(between);
}

function conflictOf(
  rift: Rift,
  read: ReadonlyMap<string, ArticleAssertions>,
  nameOf: ReadonlyMap<string, string>,
): Conflict {
  const { slot, values, sides } = rift;
  const told = sides.map((side) => {
    const names = [...new Set(side.map(({ passage }) => nameOf.get(passage.article)!))];
    const shown =
      names.length > shownNames
        ? `${names.slice(0, shownNames - 1).join(', ')} and ${names.length - shownNames + 1} more`
        : names.join(', ');
    return `${shown}: “${wording(side[0]!, slot)}”`;
  });
  return {
    kind: isUpdate(rift, read) ? 'update' : 'conflict',
    slot,
    text: told.join(between),
    sides: sides.map((side, at) => ({
      value: values[at]!,
      articles: side.map(({ passage }) => passage.article),
      evidence: side.slice(0, evidenceLimit).map(evidence),
    })),
  };
}

/** A bare "no" or "rose" tells nothing without its sentence. */
function wording({ written, passage }: Holding, slot: Rift['slot']): string {
  return slot === 'number' || /\d|\s/u.test(written)
    ? written
    : passage.meaning.text.replace(/\s+/gu, ' ').slice(0, 120);
}

function evidence({ passage: { article, meaning } }: Holding): Evidence {
  return { article, start: meaning.start, end: meaning.end, text: meaning.text, rule: 'claim/slot' };
}

function keyOf({ slot, sides }: Conflict): string {
  return [slot, ...sides.flatMap(({ value, articles }) => [value, ...articles])].join('\n');
}
