/**
 * Pages whose article is not in the markup but in data: JSON-LD's articleBody, or the state that a site's own program
 * draws the page from (`__NEXT_DATA__`, `window.… = {…}`). Looked at only where the markup holds next to no text.
 */
import type { Candidate } from './block.ts';
import { scan } from './markup/scan.ts';
import { type Json, type JsonObject, readJson } from './metadata/structured-data.ts';
import type { Prepared } from './prepare.ts';

const valueLimit = 200_000;
/** Data holds the article when its prose is at least this long. */
const enough = 400;

export interface EmbeddedText {
  readonly candidates: readonly Candidate[];
  readonly where: string;
}

/** The article's paragraphs out of the page's data, or null. */
export function embeddedText(prepared: Prepared): EmbeddedText | null {
  for (const { value, page } of prepared.articles) {
    const body = value.articleBody ?? value.text;
    if (typeof body === 'string' && body.length >= enough) {
      return { candidates: paragraphsOf([body], page), where: 'articleBody in the structured data' };
    }
  }
  let best: { strings: string[]; page: { start: number; end: number }; length: number } | null = null;
  for (const { type, text, page } of prepared.parts.data) {
    if (type.includes('ld+json')) continue;
    const value = type === 'script' ? readJson(assigned(text)) : readJson(text);
    if (value === undefined) continue;
    for (const strings of proseByPath(value).values()) {
      const length = strings.reduce((sum, one) => sum + one.length, 0);
      if (best === null || length > best.length) best = { strings, page, length };
    }
  }
  if (best === null || best.length < enough) return null;
  return { candidates: paragraphsOf(best.strings, best.page), where: 'data in a script' };
}

/** The object or list that a script assigns: from the first brace behind "=" to the last one. */
function assigned(script: string): string {
  const start = script.search(/[{[]/);
  const end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
  return start < 0 || end <= start ? '' : script.slice(start, end + 1);
}

/** Strings that read as prose, grouped by their path in the data with list places left out. */
function proseByPath(top: Json): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const waiting: { value: Json; path: string }[] = [{ value: top, path: '' }];
  let seen = 0;
  while (waiting.length > 0 && seen++ < valueLimit) {
    const { value, path } = waiting.pop()!;
    if (typeof value === 'string') {
      const inside = written(value);
      for (const inner of inside) waiting.push({ value: inner, path: `${path}""` });
      if (inside.length > 0 || !isProse(value)) continue;
      const known = groups.get(path);
      if (known === undefined) groups.set(path, [value]);
      else known.push(value);
    } else if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at--) waiting.push({ value: value[at]!, path: `${path}[]` });
    } else if (value !== null && typeof value === 'object') {
      const entries = Object.entries(value as JsonObject);
      for (let at = entries.length - 1; at >= 0; at--)
        waiting.push({ value: entries[at]![1], path: `${path}.${entries[at]![0]}` });
    }
    if (waiting.length > valueLimit) break;
  }
  return groups;
}

/** Data written out once more inside a string, as a whole or line by line behind a number ("5:[…]"). */
function written(text: string): Json[] {
  if (text.length < 200 || !/^(?:[\da-f]{1,4}:)?[[{]/.test(text)) return [];
  return text.split('\n').flatMap((line) => {
    const value = /^(?:[\da-f]{1,4}:)?[[{]/.test(line) ? readJson(line.replace(/^[\da-f]{1,4}:/, '')) : undefined;
    return value === undefined ? [] : [value];
  });
}

function isProse(text: string): boolean {
  return (
    text.length >= 50 &&
    /[.!?…。]/.test(text) &&
    (text.match(/\s/g)?.length ?? 0) >= text.length / 30 &&
    !/^[\w-]+:\/\/\S+$|[{};]\s*[\w.#-]+\s*\{/.test(text)
  );
}

/** Paragraphs of data strings, as candidates that all stand where their script does. */
function paragraphsOf(strings: readonly string[], page: { start: number; end: number }): Candidate[] {
  return strings.flatMap((text) => {
    const pieces = /<(?:p|br|div|h\d|li)\b/i.test(text)
      ? scan(text).candidates
      : text.split(/\n+/).map((line) => ({
          text: line
            .replace(/<[^<>]{0,200}>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
          form: 'paragraph' as const,
          linked: 0,
          stressed: 0,
        }));
    return pieces
      .filter((piece) => piece.text !== '')
      .map(({ text: words, form, linked, stressed }) => ({
        text: words,
        page,
        form,
        element: -1,
        linked,
        stressed,
        gap: 1,
      }));
  });
}
