/** The content words beside a number, date or name: what it belongs to. Two mentions are held against each other by these. */
import type { Span } from '../records/index.ts';
import type { Meaning, Term } from './meaning.ts';

const usualReach = 4;
const stops = /[,;:.–—()]/u;
const stopWords = new Set(['and', 'but', 'while']);
/** What follows these is another event: "risen to eight after a passenger died". */
const stopAfter = new Set(['after', 'before', 'when', 'because']);

/** Terms within four words on both sides, up to a break or the next figure. */
export function labelOf(meaning: Meaning, mention: Span): Term[] {
  const [from, to] = [edge(meaning, mention, false), edge(meaning, mention, true)];
  return meaning.terms.filter(
    (term) => term.start >= from && term.end <= to && (term.end <= mention.start || term.start >= mention.end),
  );
}

/** "The number of people who drowned has risen to 17": what the figure counts stands far before it. */
const afterChange =
  /\b(?:rises?|rose|risen|climbs?|climbed|falls?|fell|fallen|drop(?:s|ped)|gr[eo]wn?|increased|decreased|stands?|stood|reach(?:es|ed)|now)\b[^.;,\d]{0,14}$/iu;
const reachAfterChange = 14;

function edge(meaning: Meaning, mention: Span, forward: boolean): number {
  const before = meaning.text.slice(Math.max(0, mention.start - meaning.start - 40), mention.start - meaning.start);
  const reach = !forward && afterChange.test(before) ? reachAfterChange : usualReach;
  const list = forward
    ? meaning.words.filter((word) => word.start >= mention.end).slice(0, reach)
    : meaning.words
        .filter((word) => word.end <= mention.start)
        .slice(-reach)
        .reverse();
  let at = forward ? mention.end : mention.start;
  for (const word of list) {
    const [from, to] = forward ? [at, word.start] : [word.end, at];
    if (stops.test(meaning.text.slice(from - meaning.start, to - meaning.start)) || stopWords.has(word.key)) break;
    if (forward && stopAfter.has(word.key)) break;
    if (
      meaning.numbers.some((other) => other.start !== mention.start && other.start < word.end && word.start < other.end)
    )
      break;
    at = forward ? word.end : word.start;
  }
  return at;
}

/** Share of a label that the other one has too. */
export function labelFit(label: readonly Term[], other: readonly Term[]): number {
  if (label.length === 0) return 0;
  return label.filter((term) => other.some((candidate) => alike(term, candidate))).length / label.length;
}

/** Whether two labels share a word that is none of these (verbs: many things rise). */
export function sharesThing(label: readonly Term[], other: readonly Term[], without: ReadonlySet<Term>): boolean {
  return label.some((term) => !term.name && !without.has(term) && other.some((candidate) => alike(term, candidate)));
}

function alike(a: Term, b: Term): boolean {
  return a.key === b.key || a.near.some((group) => b.near.includes(group));
}
