/**
 * Articles that come ready made: lines of JSONL, a JSON array, or a single object. A line is either what a user has
 * (`{"id","text"}` and, where known, the rest) or a full article record as `stemma extract` prints it, so that the
 * output of one command is the input of another.
 */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { articleSchema, givenArticleSchema } from '../records/article.ts';
import type { Article, GivenArticle, Note, Page } from '../records/index.ts';
import { note } from '../records/index.ts';

/** An article as given, and the page it stands for: the line it was written on. */
export interface Given {
  readonly page: Page;
  readonly article: GivenArticle | Article;
}

export interface GivenResult {
  readonly given: readonly Given[];
  readonly notes: readonly Note[];
}

/** Beyond so many bad lines in one file, the rest is counted in one note. */
const badLinesNoted = 50;
/** Lines looked at to tell JSONL from text that merely begins with a brace. */
const linesSniffed = 8;

export type JsonForm = 'lines' | 'document' | 'none';

/** JSONL has an object on one of its first lines, and no line of prose among them outnumbers the objects. */
export function jsonForm(text: string): JsonForm {
  const start = text.search(/\S/);
  const first = text[start];
  if (first === '[') return isJson(text) ? 'document' : 'none';
  let objects = 0;
  let others = 0;
  for (const { text: line } of lines(text)) {
    if (line.trim() === '') continue;
    if (line.trimStart().startsWith('{') && isJson(line)) objects++;
    else others++;
    if (objects + others === linesSniffed) break;
  }
  if (objects > 0 && objects >= others) return 'lines';
  return first === '{' && isJson(text) ? 'document' : 'none';
}

export function isGivenInFull(article: GivenArticle | Article): article is Article {
  return 'blocks' in article;
}

/** Reads every article of the file. `firstLine` is the number of the text's first line in its file. */
export function readGiven(text: string, form: 'lines' | 'document', file: string, firstLine = 1): GivenResult {
  return collect(form === 'lines' ? parsedLines(text, firstLine) : parsedDocument(text, firstLine), file);
}

interface Parsed {
  /** "17": the line, or "#3": the place in an array. */
  readonly place: string;
  readonly raw: string;
  readonly value: unknown;
  readonly broken?: string;
}

function* parsedLines(text: string, firstLine: number): Generator<Parsed> {
  for (const { text: raw, number } of lines(text)) {
    if (raw.trim() === '') continue;
    const place = String(firstLine + number);
    try {
      yield { place, raw, value: JSON.parse(raw) };
    } catch {
      yield { place, raw, value: undefined, broken: 'it is not JSON' };
    }
  }
}

function* parsedDocument(text: string, firstLine: number): Generator<Parsed> {
  const document: unknown = JSON.parse(text);
  if (!Array.isArray(document)) {
    yield { place: String(firstLine), raw: text, value: document };
    return;
  }
  for (const [index, value] of document.entries()) yield { place: `#${index + 1}`, raw: JSON.stringify(value), value };
}

function collect(parsed: Iterable<Parsed>, file: string): GivenResult {
  const given: Given[] = [];
  const notes: Note[] = [];
  let bad = 0;
  for (const line of parsed) {
    const where = `${file}:${line.place}`;
    const article = line.broken ?? toArticle(line.value);
    if (typeof article !== 'string') given.push({ page: pageOf(article, line.raw, where), article });
    else if (++bad <= badLinesNoted)
      notes.push(note('read/bad-line', `${where}: not an article: ${article}`, { page: where }));
  }
  if (bad > badLinesNoted) {
    const rest = bad - badLinesNoted;
    notes.push(
      note('read/bad-line', `${file}: ${rest} more ${rest === 1 ? 'line is' : 'lines are'} no article`, { page: file }),
    );
  }
  return { given, notes };
}

/** The article, or in words why it is none. */
function toArticle(value: unknown): GivenArticle | Article | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is not an object';
  if ('blocks' in value && 'facts' in value) {
    const full = articleSchema.safeParse(value);
    if (!full.success) return describe(full.error);
    return misplacedBlock(full.data) ?? full.data;
  }
  const given = givenArticleSchema.safeParse(value);
  return given.success ? given.data : describe(given.error);
}

function misplacedBlock(article: Article): string | null {
  const wrong = article.blocks.findIndex(({ start, end }) => start > end || end > article.text.length);
  return wrong === -1 ? null : `blocks.${wrong} lies outside the text`;
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'it has another form';
  const field = issue.path.join('.');
  if (issue.code === 'invalid_type' && issue.input === undefined && field !== '') return `"${field}" is missing`;
  return field === '' ? issue.message : `"${field}": ${issue.message}`;
}

function pageOf(article: GivenArticle | Article, raw: string, where: string): Page {
  const shared = { mediaType: 'application/json', charset: 'utf-8', charsetFrom: 'given' } as const;
  if (isGivenInFull(article)) {
    const { page, file, url, capturedAt, text } = article;
    return { id: page, file, url, capturedAt, ...shared, text };
  }
  const id = createHash('sha256').update(raw).digest('hex');
  return { id, file: where, url: article.url ?? null, capturedAt: null, ...shared, text: article.text };
}

function* lines(text: string): Generator<{ text: string; number: number }> {
  let start = 0;
  for (let number = 0; start <= text.length; number++) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    yield { text: text.slice(start, end), number };
    start = end + 1;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
