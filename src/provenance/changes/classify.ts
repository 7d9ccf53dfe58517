/** What an edit means: a number, date or name altered, an attribution or hedge lost or gained, or only other words. */
import type { Article, Change, Span } from '../../records/index.ts';
import { type Name, names } from '../../text/names.ts';
import { type NumberMention, numbers } from '../../text/numbers.ts';
import { words } from '../../text/words.ts';
import type { Edit } from './edits.ts';
import lists from './words.json' with { type: 'json' };

const attributionWords = new Set(lists.attribution);
const hedgeWords = new Set(lists.hedge);
const dateWords = new Set(lists.date);
const dateKinds = new Set<NumberMention['kind']>(['date', 'year', 'clock']);
const countKinds = new Set<NumberMention['kind']>(['count', 'quantity', 'money', 'percent', 'fraction', 'score']);

/** Words of a figure, date or name with what belongs to it. */
const longestValue = 8;

/** A passage with its numbers and names, worked out once for all its edits. */
export interface Surroundings {
  readonly text: string;
  readonly numbers: readonly NumberMention[];
  readonly names: readonly Name[];
}

/** What stands in a passage. */
export function surroundingsOf({ text, language }: Article, span: Span): Surroundings {
  return {
    text,
    numbers: numbers(text, span.start, span.end, language),
    names: names(text, span.start, span.end),
  };
}

/** The changes in one edit; an edit can be several things at once. */
export function classify(edit: Edit, parent: Surroundings, child: Surroundings): Change[] {
  const before = edit.parent ? parent.text.slice(edit.parent.start, edit.parent.end) : null;
  const after = edit.child ? child.text.slice(edit.child.start, edit.child.end) : null;
  const change = (kind: Change['kind']): Change => ({ kind, parent: edit.parent, child: edit.child, before, after });
  const kinds = new Set<Change['kind']>();
  const lost = (list: ReadonlySet<string>) => holds(before, list) && !holds(after, list);
  const gained = (list: ReadonlySet<string>) => holds(after, list) && !holds(before, list);
  // A clause put in the place of another is other words, whatever names and figures stand in both.
  if (edit.parent && edit.child && isShort(parent.text, edit.parent) && isShort(child.text, edit.child)) {
    if (differ(counts(parent, edit.parent), counts(child, edit.child))) kinds.add('number');
    if (differ(dates(parent, edit.parent), dates(child, edit.child))) kinds.add('date');
    if (namesDiffer(edit, parent, child) || isNameForName(edit, parent, child)) kinds.add('name');
  }
  if (lost(attributionWords)) kinds.add('attribution-dropped');
  if (gained(attributionWords)) kinds.add('attribution-added');
  if (lost(hedgeWords)) kinds.add('hedge-dropped');
  if (gained(hedgeWords)) kinds.add('hedge-added');
  if (kinds.size === 0) kinds.add('wording');
  return [...kinds].map(change);
}

function isShort(text: string, span: Span): boolean {
  return words(text, span.start, span.end).length <= longestValue;
}

/** What an edit takes from or adds to who said it and how sure it is, by the words alone: 1 added, -1 dropped, 0 neither. */
export function weighEdit(before: string | null, after: string | null): { attribution: number; hedge: number } {
  const change = (list: ReadonlySet<string>) => Number(holds(after, list)) - Number(holds(before, list));
  return { attribution: change(attributionWords), hedge: change(hedgeWords) };
}

function holds(text: string | null, list: ReadonlySet<string>): boolean {
  // A month is no hedge: "May" with a capital.
  return text !== null && words(text).some((word) => list.has(word.key) && word.text !== 'May');
}

function touching<T extends Span>(found: readonly T[], span: Span): T[] {
  return found.filter((item) => item.start < span.end && span.start < item.end);
}

function counts(of: Surroundings, span: Span): string[] {
  return touching(of.numbers, span).flatMap(({ kind, value }) => (countKinds.has(kind) ? [String(value)] : []));
}

function dates(of: Surroundings, span: Span): string[] {
  const figures = touching(of.numbers, span).filter(({ kind }) => dateKinds.has(kind));
  const named = words(of.text, span.start, span.end).filter((word) => dateWords.has(word.key) || word.text === 'May');
  return [...figures.map(({ text }) => text), ...named.map((word) => word.key)];
}

function differ(old: readonly string[], now: readonly string[]): boolean {
  return old.length > 0 && now.length > 0 && old.join(' ') !== now.join(' ');
}

/** Capitals for capitals within a sentence: "Joan" where "Jan" stood, whatever the lists of names know. */
function isNameForName({ parent: old, child: now }: Edit, parent: Surroundings, child: Surroundings): boolean {
  const isName = ({ text }: Surroundings, span: Span) => {
    const inside = words(text, span.start, span.end);
    const before = text.slice(Math.max(0, span.start - 12), span.start).trimEnd();
    const opens =
      before === '' || /[.!?:;"“„«‘'(\n]$/u.test(before) || /\n\s*$/u.test(text.slice(0, span.start).slice(-12));
    return (
      !opens &&
      inside.length <= 3 &&
      inside.every((word) => /^\p{Lu}\p{Ll}/u.test(word.text) && !dateWords.has(word.key))
    );
  };
  return isName(parent, old!) && isName(child, now!);
}

function namesDiffer({ parent: old, child: now }: Edit, parent: Surroundings, child: Surroundings): boolean {
  const before = touching(parent.names, old!).map((name) => name.key);
  const after = touching(child.names, now!).map((name) => name.key);
  return before.length > 0 && after.length > 0 && !before.some((name) => after.includes(name));
}
