/**
 * Agencies named in a piece of text: the listed ones, and names that say themselves that they are agencies
 * ("Meridian Press Agency", "Agence Lumière"), since no list is complete.
 */
import { findAgencies } from '../../text/agencies.ts';
import { type Word, words } from '../../text/words.ts';
import { fromAgency, type NamedSource, nameKey } from './credit.ts';

/** Endings that make a name an agency's: the last word, and words of which one must stand before it. */
const endings = new Map<string, readonly string[]>([
  ['agency', ['press', 'news', 'information', 'telegraph', 'telegraphic']],
  ['service', ['news', 'press', 'wire']],
  ['association', ['press']],
  ['newswire', []],
  ['newswires', []],
]);
/** Words a name in Romance and Germanic languages begins with. */
const beginnings = new Set(['agence', 'agencia', 'agência', 'agenzia', 'nachrichtenagentur', 'presseagentur']);
const longestName = 6;

/** Agencies in `text.slice(from, to)`, in order; short forms of listed ones only where `short` is set. */
export function agenciesIn(text: string, from: number, to: number, short: boolean): NamedSource[] {
  const listed = findAgencies(text, from, to)
    .filter((mention) => short || !mention.short)
    .map((mention) => fromAgency(mention, mention.agency));
  // Both are in order, so one walk finds what overlaps.
  let at = 0;
  const shaped = shapedLikeAgencies(text, from, to).filter((name) => {
    while (at < listed.length && listed[at]!.end <= name.start) at++;
    return !(at < listed.length && listed[at]!.start < name.end);
  });
  return [...listed, ...shaped].sort((a, b) => a.start - b.start);
}

function shapedLikeAgencies(text: string, from: number, to: number): NamedSource[] {
  const tokens = words(text, from, to);
  const found: NamedSource[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const range = endsName(tokens, at) ?? beginsName(tokens, at);
    if (!range) continue;
    const start = tokens[range.first]!.start;
    const end = tokens[range.last]!.end;
    const name = text.slice(start, end);
    if (name.includes('\n')) continue;
    found.push({ start, end, name, key: nameKey(name), kind: 'agency', listed: false });
    at = range.last;
  }
  return found;
}

function endsName(tokens: readonly Word[], at: number): { first: number; last: number } | null {
  const needed = endings.get(tokens[at]!.key);
  if (!needed || !isCapital(tokens[at]!)) return null;
  let first = at;
  while (first > 0 && at - first < longestName && isCapital(tokens[first - 1]!) && beside(tokens, first - 1)) first--;
  if (first < at && ['the', 'by'].includes(tokens[first]!.key)) first++;
  if (at - first < (needed.length > 0 ? 2 : 1)) return null;
  const middle = tokens[at - 1]!.key;
  return needed.length === 0 || needed.includes(middle) ? { first, last: at } : null;
}

function beginsName(tokens: readonly Word[], at: number): { first: number; last: number } | null {
  if (!beginnings.has(tokens[at]!.key) || !isCapital(tokens[at]!)) return null;
  let last = at;
  while (last + 1 < tokens.length && last - at < longestName && isCapital(tokens[last + 1]!) && beside(tokens, last)) {
    last++;
  }
  return last > at ? { first: at, last } : null;
}

/** One character between a word and the next: a space or a hyphen. */
function beside(tokens: readonly Word[], at: number): boolean {
  return tokens[at + 1]!.start - tokens[at]!.end === 1;
}

function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}
