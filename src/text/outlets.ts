/**
 * News outlets in a text, from a general list (outlets.json). Letter case must agree. Names that are common words too
 * ("Time", "The Sun") count only where a word of reporting stands beside them, so they come with `ambiguous` set.
 */
import type { Span } from '../records/index.ts';
import list from './outlets.json' with { type: 'json' };
import { type Word, words } from './words.ts';

export interface Outlet {
  readonly name: string;
  /** ISO 3166 code of its seat. */
  readonly country: string;
  readonly aliases: readonly string[];
  readonly ambiguous?: readonly string[];
}

export interface OutletMention extends Span {
  readonly text: string;
  readonly outlet: Outlet;
  /** The words mean something else too. */
  readonly ambiguous: boolean;
}

interface Form {
  readonly words: readonly string[];
  readonly outlet: Outlet;
  readonly ambiguous: boolean;
}

export const outlets: readonly Outlet[] = list.outlets;

const forms = new Map<string, Form[]>();
for (const outlet of outlets) {
  for (const alias of outlet.aliases) addForm(alias, outlet, false);
  for (const alias of outlet.ambiguous ?? []) addForm(alias, outlet, true);
}
for (const known of forms.values()) known.sort((a, b) => b.words.length - a.words.length);

/** "The Tide" stands inside a sentence as "the Tide". */
function addForm(form: string, outlet: Outlet, ambiguous: boolean): void {
  if (form.startsWith('The ')) addWords(`t${form.slice(1)}`, outlet, ambiguous);
  addWords(form, outlet, ambiguous);
}

function addWords(form: string, outlet: Outlet, ambiguous: boolean): void {
  const parts = words(form).map((word) => word.text);
  if (parts[0] === undefined) return;
  const known = forms.get(parts[0]) ?? [];
  known.push({ words: parts, outlet, ambiguous });
  forms.set(parts[0], known);
}

/** Outlets named in `text.slice(from, to)`, in order, the longest name first; offsets into `text`. Linear. */
export function findOutlets(text: string, from = 0, to = text.length): OutletMention[] {
  const found: OutletMention[] = [];
  const tokens = words(text, from, to);
  for (let at = 0; at < tokens.length; at++) {
    const form = forms.get(bare(tokens[at]!))?.find((candidate) => standsAt(candidate, text, tokens, at));
    if (!form) continue;
    const start = tokens[at]!.start;
    at += form.words.length - 1;
    const last = tokens[at]!;
    const end = last.start + bare(last).length;
    found.push({ start, end, text: text.slice(start, end), outlet: form.outlet, ambiguous: form.ambiguous });
  }
  return found;
}

/** The outlet of that very name or alias, or null. */
export function outletNamed(name: string): Outlet | null {
  const parts = words(name).map((word) => word.text);
  const same = (form: Form) => form.words.length === parts.length && form.words.every((word, at) => word === parts[at]);
  return forms.get(parts[0] ?? '')?.find(same)?.outlet ?? null;
}

function standsAt(form: Form, text: string, tokens: readonly Word[], at: number): boolean {
  return form.words.every((word, ahead) => {
    const token = tokens[at + ahead];
    if (!token || (ahead < form.words.length - 1 ? token.text : bare(token)) !== word) return false;
    return (
      ahead === 0 ||
      !/[\n.!?;]/u.test(
        text
          .slice(tokens[at + ahead - 1]!.end, token.start)
          .slice(0, 9)
          .replace('. ', ''),
      )
    );
  });
}

function bare(word: Word): string {
  return word.text.replace(/['’]s$/u, '');
}
