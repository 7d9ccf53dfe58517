/** Articles from the plain lines of the data sets, as the command line would take them. */
import { extractGiven } from '../../src/extract/given.ts';
import type { Article, Page } from '../../src/records/index.ts';

export interface PlainDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly lang?: string;
}

/** The article of a line of JSONL. */
export function givenArticle({ id, text, title, lang }: PlainDocument): Article {
  const page: Page = {
    id,
    file: id,
    url: null,
    capturedAt: null,
    mediaType: 'application/json',
    charset: 'utf-8',
    charsetFrom: 'given',
    text: '',
  };
  return extractGiven(page, { id, text, title: title ?? null, language: lang ?? null }).records[0]!;
}

/** One key for two ids, whatever their order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\t${b}` : `${b}\t${a}`;
}

/** A number below `parts` for a name, always the same: splits data by family. */
export function partOf(name: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % parts;
}
