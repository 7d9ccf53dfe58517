/** What a passage denies: "no injuries were reported", "there is no sign that records were copied". Word lists: denials.json. */

import type { Word } from '../../text/words.ts';
import type { Meaning, Term } from '../meaning.ts';
import { predicatesOf } from '../predicates.ts';
import lists from './denials.json' with { type: 'json' };

const denies = new Set(lists.denies);
const evidence = new Set(lists.evidence);
const negators = new Set(lists.negators);
const verbNegators = new Set(['not', 'never', 'cannot']);
const noDenial = new Set(lists.noDenial);
const unsaid = new Set(lists.unsaid);
const ends = new Set(lists.ends);
const firstPerson = new Set(lists.firstPerson);
const empty = new Set(lists.empty);
const claims = new Set(lists.claims);
const owns = new Set(lists.owns);
const limits = new Set(lists.limits);
const breaks = /[,;:–—()“”"]/u;
/** Longer passages deny one thing among many. */
const longest = 60;

/** What is denied: that something is so, or that there is something. */
export interface Denied {
  readonly terms: readonly Term[];
  readonly thing: boolean;
  /** The verb that is denied; null where a thing is, or where it is not plain. */
  readonly verb: Term | null;
}

/**
 * The words that a passage denies; empty where it only leaves something unsaid; null where it denies nothing. "I" and "we" deny much
 * that nobody stated: such passages count only with `ownWords`.
 */
export function deniedBy(meaning: Meaning, ownWords = false): Denied | null {
  const { words, terms } = meaning;
  const at = words.findIndex((word) => isNegator(word, meaning) || denies.has(word.key));
  if (at < 0) return null;
  if (words.length > longest || (!ownWords && words.some((word) => firstPerson.has(word.key)))) return nothing;
  const { key } = words[at]!;
  const [next, second] = [words[at + 1]?.key ?? '', words[at + 2]?.key ?? ''];
  if (!denies.has(key) && (noDenial.has(next) || unsaid.has(next) || unsaid.has(second) || next.endsWith('ing')))
    return nothing;
  // "The court denied the request" refuses it.
  if (
    denies.has(key) &&
    !words.slice(at + 1, at + 1 + claimReach).some((word) => claims.has(word.key) || word.key.endsWith('ing'))
  )
    return nothing;
  if (
    !denies.has(key) &&
    words
      .slice(at + 1, at + 4)
      .some((word) => /^(?:den(?:y|ies|ied)|disput(?:e|es|ed)|refut(?:e|es|ed))$/u.test(word.key))
  )
    return nothing;
  if (owns.has(words[at - 1]?.key ?? '')) return nothing;
  const verb = verbNegators.has(key) || key.endsWith("n't");
  // "No sign that records were copied" denies what follows the sign; "did not shell the village" its subject too.
  const noSign = !verb && evidence.has(next) && (second === 'that' || second === 'of');
  const from = noSign ? at + 2 : at;
  const start = verb ? words[clauseEdge(meaning, at, -1)]!.start : words[from]!.end;
  const end = words[clauseEdge(meaning, from, 1)]!.end;
  const denied = terms.filter((term) => term.start >= start && term.end <= end && !empty.has(term.word));
  if (words.slice(at + 1).some((word) => limits.has(word.key))) return nothing;
  const verbs = predicatesOf(meaning);
  const first = denied.find((term) => term.start >= words[at]!.end && verbs.has(term)) ?? null;
  return { terms: denied, thing: !verb, verb: verb || denies.has(key) ? first : null };
}

const nothing: Denied = { terms: [], thing: false, verb: null };
/** How many words behind "denied" it may stand what is denied. */
const claimReach = 7;

/** "No. 5" is a number. */
function isNegator({ key, end }: Word, { text, start }: Meaning): boolean {
  if (key === 'no' && /^\.?\s?\d/u.test(text.slice(end - start, end - start + 3))) return false;
  return negators.has(key) || key.endsWith("n't") || /^\s?['’]\s?t\b/u.test(text.slice(end - start, end - start + 4));
}

/** The last word before a break, from word `at` in one direction. */
function clauseEdge({ words, text, start }: Meaning, at: number, step: 1 | -1): number {
  let edge = at;
  for (let next = at + step; next >= 0 && next < words.length; next += step) {
    const [a, b] = step > 0 ? [words[edge]!, words[next]!] : [words[next]!, words[edge]!];
    if (breaks.test(text.slice(a.end - start, b.start - start)) || ends.has(words[next]!.key)) break;
    edge = next;
  }
  return edge;
}

const halfway = new Set(lists.halfway);

/** "Refused to", "not only", "without", "did not say": neither denies a thing nor plainly states it. */
export function halfDenies({ words }: Meaning): boolean {
  return words.some(({ key }, at) => {
    const next = words[at + 1]?.key ?? '';
    const no = negators.has(key) || key.endsWith("n't");
    return halfway.has(key) || (no && (noDenial.has(next) || unsaid.has(next) || next.endsWith('ing')));
  });
}
