/**
 * News agencies in a text, from a general list (agencies.json). An alias names its agency wherever it stands; a short
 * form ("AP", "dpa", "TT") is only a hint, because the same letters mean other things in running text: whoever reads
 * credits accepts it in a credit's place and nowhere else. Letter case must agree, or the whole name be in capitals.
 */
import type { Span } from '../records/index.ts';
import list from './agencies.json' with { type: 'json' };
import { eachWord, type Word, words } from './words.ts';

export interface Agency {
  readonly key: string;
  readonly name: string;
  /** ISO 3166 code of its seat. */
  readonly country: string;
  /** The languages it writes in, primary tags. */
  readonly languages: readonly string[];
  readonly aliases: readonly string[];
  readonly short: readonly string[];
}

export interface AgencyMention extends Span {
  readonly text: string;
  readonly agency: Agency;
  /** True for a short form that may mean something else outside a credit. */
  readonly short: boolean;
}

interface Form {
  readonly words: readonly string[];
  readonly agency: Agency;
  readonly short: boolean;
}

export const agencies: readonly Agency[] = list.agencies;

const forms = new Map<string, Form[]>();
for (const agency of agencies) {
  for (const alias of agency.aliases) addForm(alias, agency, false);
  for (const short of agency.short) addForm(short, agency, true);
}
for (const known of forms.values()) known.sort((a, b) => b.words.length - a.words.length);

function addForm(form: string, agency: Agency, short: boolean): void {
  const parts = words(form);
  const first = parts[0]?.key;
  if (first === undefined) return;
  const known = forms.get(first) ?? [];
  known.push({ words: parts.map((word) => word.text), agency, short });
  forms.set(first, known);
}

/** Agencies named in `text.slice(from, to)`, in order, the longest name first; offsets into `text`. Linear. */
export function findAgencies(text: string, from = 0, to = text.length): AgencyMention[] {
  const found: AgencyMention[] = [];
  const tokens = words(text, from, to);
  for (let at = 0; at < tokens.length; at++) {
    const form = forms.get(tokens[at]!.key)?.find((candidate) => standsAt(candidate, tokens, at));
    if (!form) continue;
    const start = tokens[at]!.start;
    at += form.words.length - 1;
    const end = tokens[at]!.end;
    found.push({ start, end, text: text.slice(start, end), agency: form.agency, short: form.short });
  }
  return found;
}

/** The agency that a whole name means ("AFP", "the Associated Press", "dpa"), or null. */
export function agencyNamed(name: string): Agency | null {
  const trimmed = name.trim().replace(/^the\s+/iu, '');
  // Most names are nobody's: the first word tells.
  const first = eachWord(trimmed).next().value;
  if (!first || first.start > 0 || !forms.has(first.key)) return null;
  const [mention, ...more] = findAgencies(trimmed);
  if (!mention || more.length > 0) return null;
  return mention.start === 0 && /^\W*$/u.test(trimmed.slice(mention.end)) ? mention.agency : null;
}

function standsAt(form: Form, tokens: readonly Word[], at: number): boolean {
  if (at + form.words.length > tokens.length) return false;
  return form.words.every((word, k) => {
    const token = tokens[at + k]!.text;
    return token === word || (!form.short && token === word.toUpperCase()) || sameApartFromMarks(token, word);
  });
}

function sameApartFromMarks(token: string, word: string): boolean {
  return token.replace(/[’‐‑]/gu, (mark) => (mark === '’' ? "'" : '-')) === word;
}
