/** What one report denies and another states as a fact. */
import type { ArticleAssertions, Assertion } from '../assertions.ts';
import { firstDictionaryGroup } from '../equivalents.ts';
import { labelOf } from '../labels.ts';
import type { Meaning, Term } from '../meaning.ts';
import { predicatesOf } from '../predicates.ts';
import { deniedBy, halfDenies } from './denied.ts';
import { fatesOf } from './fates.ts';
import { sameWord } from './lemma.ts';
import { unreal } from './mood.ts';
import type { Holding, Rift } from './rift.ts';

interface Denial {
  readonly passages: readonly Assertion[];
  readonly denied: readonly Term[];
  /** A thing is denied ("no injuries"), not that somebody did something. */
  readonly thing: boolean;
  readonly verb: Term | null;
}

/** The other statement must say this share of what is denied, and so much by weight. */
const stated = { share: 0.75, thing: 2.5, deed: 5 };
/** A word that more wordings have than this is no way to find them. */
const mostOfAWord = 60;

/** The order of the articles does not matter. */
export function denialRifts(read: ReadonlyMap<string, ArticleAssertions>): Rift[] {
  const denials: Denial[] = [];
  const plain = new Map<string, (readonly Assertion[])[]>();
  for (const passages of wordingsOf(read)) {
    const [first] = passages as [Assertion];
    if (unreal(first) || !isEnglish(first.meaning)) continue;
    const denied = deniedBy(first.meaning);
    if (denied !== null) {
      if (denied.terms.length > 0)
        denials.push({ passages, denied: denied.terms, thing: denied.thing, verb: denied.verb });
      continue;
    }
    if (halfDenies(first.meaning)) continue;
    for (const key of new Set([...first.meaning.terms.flatMap(keysOf), ...fateKeys(first.meaning.terms)])) {
      const list = plain.get(key) ?? [];
      if (list.length < mostOfAWord) plain.set(key, [...list, passages]);
    }
  }
  return denials.flatMap((denial) => {
    const candidates = new Set(
      [...denial.denied.flatMap(keysOf), ...fateKeys(denial.denied.slice(0, 1))].flatMap((key) => plain.get(key) ?? []),
    );
    const against = [...candidates].filter(([one]) => states(one!.meaning, denial));
    return against.length > 0 ? (riftOf(denial, against) ?? []) : [];
  });
}

/**
 * The statement says what is denied: the very verb, or, where a thing is denied ("no injuries"), that it happened or how many there were.
 */
function states(meaning: Meaning, { denied, passages, thing, verb }: Denial): boolean {
  const denial = passages[0]!.meaning;
  const alike = (term: Term, other: Term) => sameWord(term, denial, other, meaning);
  if (thing && befell(meaning, denied)) return !otherwise(meaning, denial);
  const said = denied.filter((term) => meaning.terms.some((other) => alike(term, other)));
  const weight = (terms: readonly Term[]) => terms.reduce((sum, term) => sum + term.weight, 0);
  if (weight(said) < stated.share * weight(denied) || weight(said) < (thing ? stated.thing : stated.deed)) return false;
  if (otherwise(meaning, denial)) return false;
  // More than the verb: what is done, or to whom.
  const deeds = predicatesOf(denial);
  if (!said.some((term) => !deeds.has(term) && !term.word.endsWith('ly'))) return false;
  const isStated = (deed: Term) => meaning.terms.some((other) => alike(deed, other) && isDone(other, meaning));
  if (verb !== null) return isStated(verb);
  if (denied.some((term) => deeds.has(term))) return said.some((term) => deeds.has(term) && isStated(term));
  if (!thing) return false;
  // "Released no chemicals": the verb stands before.
  const before = [...deeds].findLast((deed) => deed.end <= denied[0]!.start);
  if (before && weight(said) >= stated.deed && isStated(before)) return true;
  return meaning.numbers
    .filter(({ kind }) => kind === 'count')
    .some((count) => labelOf(meaning, count).some((other) => alike(denied[0]!, other)));
}

/** Word lists and verbs are known in English alone; with neither, one word in common would be all there is. */
function isEnglish({ language }: Meaning): boolean {
  return language === null || language === 'en';
}

/** "No reports of deaths", "two farmers were found dead". */
function befell(meaning: Meaning, denied: readonly Term[]): boolean {
  const fates = fatesOf(denied.slice(0, 1));
  if (fates.size === 0) return false;
  return meaning.numbers
    .filter((count) => count.kind === 'count' && count.unit === null)
    .some((count) => [...fatesOf(labelOf(meaning, count))].some((fate) => fates.has(fate)));
}

/** A verb that is said to have been done: "approved", not "to approve". */
function isDone(term: Term, meaning: Meaning): boolean {
  return predicatesOf(meaning).has(term) && meaning.words.findLast(({ end }) => end <= term.start)?.key !== 'to';
}

/** "Women of other nationalities": the statement is of others. What will be is not denied by what is. */
export function otherwise(meaning: Meaning, denial: Meaning): boolean {
  return [otherOnes, future].some((words) => {
    const [mine, theirs] = [meaning, denial].map((one) => one.words.some(({ key }) => words.has(key)));
    return mine !== theirs;
  });
}

const otherOnes = new Set(['other', 'others', 'instead', 'else', 'elsewhere']);
const future = new Set(['will', "won't", 'shall', "shan't"]);

/** Reports that state it and deny it at once take no side. */
function riftOf({ passages, denied }: Denial, against: readonly (readonly Assertion[])[]): Rift | null {
  const denial = passages[0]!.meaning;
  const deny = holdings([passages], denied, denial);
  const state = holdings(against, denied, denial);
  const both = new Set([...deny.keys()].filter((article) => state.has(article)));
  const [mine, theirs] = [deny, state].map((side) =>
    [...side.values()]
      .filter(({ passage }) => !both.has(passage.article))
      .sort((a, b) => (a.passage.article < b.passage.article ? -1 : 1)),
  ) as [Holding[], Holding[]];
  if (mine.length === 0 || theirs.length === 0) return null;
  return { slot: 'negation', values: [mine[0]!.written, theirs[0]!.written], sides: [mine, theirs] };
}

/** One passage an article, with the first word in it of what is denied. */
function holdings(
  wordings: readonly (readonly Assertion[])[],
  denied: readonly Term[],
  denial: Meaning,
): Map<string, Holding> {
  const found = new Map<string, Holding>();
  for (const passages of wordings) {
    const { meaning } = passages[0]!;
    const term =
      meaning.terms.find((one) => denied.some((other) => sameWord(other, denial, one, meaning))) ??
      fated(meaning, denied);
    for (const passage of passages) {
      const start = passage.meaning.start + term.start - meaning.start;
      const at = { start, end: start + term.end - term.start };
      if (!found.has(passage.article)) found.set(passage.article, { passage, at, written: term.word });
    }
  }
  return found;
}

function fated({ terms }: Meaning, denied: readonly Term[]): Term {
  const fates = fatesOf(denied.slice(0, 1));
  return terms.find((term) => [...fatesOf([term])].some((fate) => fates.has(fate)))!;
}

/** Passages with the very same text are looked at once. */
function wordingsOf(read: ReadonlyMap<string, ArticleAssertions>): Assertion[][] {
  const all = [...read.values()].flatMap(({ clauses }) => clauses);
  return [...Map.groupBy(all, ({ meaning }) => meaning.text).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, list]) =>
      list.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.order - b.order)),
    );
}

function fateKeys(terms: readonly Term[]): string[] {
  return [...fatesOf(terms)].map((fate) => `fate ${fate}`);
}

function keysOf(term: Term): string[] {
  return [term.key, ...term.near.filter((group) => group < firstDictionaryGroup).map((group) => `~${group}`)];
}
