/** Unnamed sources: how many, in what role, of what body, in which words, and the reason given for withholding names. */
import type { Span, Unnamed } from '../records/index.ts';
import lexicon from './languages/en/sources.json' with { type: 'json' };
import type { Phrase } from './phrase.ts';

const roles = new Set(lexicon.anonymous);
const counts: Readonly<Record<string, number | null>> = lexicon.counts;
const singulars: Readonly<Record<string, string>> = lexicon.singular;
const fillers = new Set(lexicon.fillers);

/** Whether a noun can stand for a source whose name is withheld. */
export function isUnnamedRole(key: string): boolean {
  return roles.has(key);
}

/** "officials" → "official". */
export function singular(role: string): string {
  const known = singulars[role];
  if (known) return known;
  if (!isPlural(role)) return role;
  return role.endsWith('ies') ? `${role.slice(0, -3)}y` : role.slice(0, -1);
}

export function isPlural(role: string): boolean {
  if (role in singulars) return true;
  return role.endsWith('s') && !role.endsWith('ss');
}

/** The unnamed source that a phrase describes; the caller has made sure that it names nobody. */
export function describeUnnamed(text: string, phrase: Phrase, span: Span, reason: string | null): Unnamed {
  const role = phrase.head.key;
  return {
    count: countOf(phrase),
    role: singular(role),
    affiliation: affiliationOf(text, phrase),
    reason,
    wording: text.slice(span.start, span.end),
  };
}

function countOf(phrase: Phrase): number | null {
  const plural = isPlural(phrase.head.key);
  if (phrase.partitive) {
    const picked = phrase.before.find((token) => token.key in counts && token.key !== 'a');
    return picked ? counts[picked.key]! : null;
  }
  let dozen = false;
  for (const token of phrase.before) {
    const number = /^\d{1,4}$/u.test(token.key) ? Number(token.key) : undefined;
    if (number !== undefined) return number;
    if (token.key === 'dozen') {
      dozen = true;
      continue;
    }
    if (
      plural &&
      /^(?:an?|one|another|second|third|fourth|this|that|single|other|about|nearly|almost)$/u.test(token.key)
    )
      continue;
    if (token.key in counts && counts[token.key] !== null) return counts[token.key]!;
  }
  if (dozen) return phrase.before.some((token) => /^half/u.test(token.key)) ? 6 : 12;
  return plural ? null : 1;
}

/** Of what body: "senior White House official", "an official at the ministry", "people close to the company". */
function affiliationOf(text: string, phrase: Phrase): string | null {
  const described = phrase.before.filter(
    (token) => !fillers.has(token.key) && !/^(?:DET|NUM|PUNCT)$/u.test(token.pos) && !/^\d+$/u.test(token.key),
  );
  const start = described.findIndex((token) => /^(?:NOUN|PROPN|ADJ|X)$/u.test(token.pos));
  if (start !== -1) {
    const first = described[start]!;
    const last = described.at(-1)!;
    const words = text.slice(first.start, last.end).replace(/['’]s?$/u, '');
    if (words !== '') return words;
  }
  return affiliationAfter(text, phrase);
}

function affiliationAfter(text: string, phrase: Phrase): string | null {
  const { after } = phrase;
  const at = after.findIndex((token) => /^(?:in|at|from|of|with|for|to|inside|within)$/u.test(token.key));
  if (at === -1) return null;
  if (after.slice(0, at).some((token) => /^(?:who|which|that|,)$/u.test(token.key))) return null;
  if (after.slice(0, at).some((token) => /^(?:familiar|briefed|knowledgeable|aware|informed)$/u.test(token.key)))
    return null;
  if (/^(?:knowledge|condition|direct|anonymity)$/u.test(after[at + 1]?.key ?? '')) return null;
  let end = at + 1;
  while (end < after.length && /^(?:DET|NOUN|PROPN|ADJ|PART|X|NUM)$/u.test(after[end]!.pos)) end++;
  if (after[end]?.key === 'and' && after[end - 1]?.pos === 'PROPN' && after[end + 1]?.pos === 'PROPN') {
    let pair = end + 1;
    while (pair < after.length && after[pair]!.pos === 'PROPN') pair++;
    if (pair - end > 2) end = pair;
  }
  while (after[end]?.key === 'of' && /^(?:DET|NOUN|PROPN|ADJ|X)$/u.test(after[end + 1]?.pos ?? '')) {
    end += 2;
    while (end < after.length && /^(?:DET|NOUN|PROPN|ADJ|PART|X|NUM)$/u.test(after[end]!.pos)) end++;
  }
  if (end === at + 1) return null;
  const from = after[at + 1]!;
  const words = text.slice(from.start, after[end - 1]!.end).replace(/^(?:the|a|an)\s+/iu, '');
  return words === '' ? null : words;
}

const anonymity = lexicon.anonymity;
const longestReason = 260;

/**
 * The reason for anonymity in a stretch of text, as worded ("because they were not allowed to speak"), or the words
 * that grant it when no reason is given; null when it is not spoken of.
 */
export function reasonIn(text: string, from: number, to: number): string | null {
  const part = text.slice(from, to);
  const lower = part.toLowerCase();
  let at = -1;
  for (const phrase of anonymity) {
    const found = lower.indexOf(phrase);
    if (found !== -1 && (at === -1 || found < at)) at = found;
  }
  if (at === -1) return null;
  const rest = part.slice(at, at + longestReason);
  const because =
    /\b(?:because|as they|as he|as she|since|in order to|to (?:discuss|describe|speak|talk|avoid|share|protect)|citing|due to|given|for fear|fearing|out of|so as|lest|owing)\b/u.exec(
      rest,
    );
  const start = because && because.index < 120 && !/[.;]/u.test(rest.slice(0, because.index)) ? because.index : 0;
  const end =
    /[.;”"“]|\s(?=(?:said|told|says|added|confirmed|described)\b)|,(?=\s+(?:and|but|said|added|told|who|confirmed|also|however|describ))/u.exec(
      rest.slice(start),
    )?.index;
  return rest.slice(start, end === undefined ? rest.length : start + end).replace(/[,\s]+$/u, '');
}
