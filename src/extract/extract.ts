/**
 * The extract stage: from a page to its article. The page is taken apart into candidate blocks, each candidate gets a
 * score for being body text and then a role, and the facts about the article are read from markup and text.
 */
import { type Article, type Fact, type Note, note, type Page, type Result } from '../records/index.ts';
import { inferPublished } from '../text/time/published/infer.ts';
import { wordsOfDay } from '../text/time/published/words.ts';
import { assemble } from './assemble.ts';
import { type BodyScores, reusedRows, scoreCandidates } from './decide/decide.ts';
import { bodyModel } from './decide/models.ts';
import { embeddedText } from './embedded.ts';
import { findAgencyCredit } from './metadata/agency.ts';
import { type Facts, factOf, findFacts } from './metadata/facts.ts';
import { pageKindNotes } from './page-kind.ts';
import { type Prepared, prepare, withCandidates } from './prepare.ts';
import { assignRoles } from './roles/assign.ts';
import { markCandidates } from './roles/marks.ts';
import { inferFromTraces } from './undated/infer.ts';
import type { Trace } from './undated/trace.ts';

export { extractVersion } from './version.ts';

/** A page with fewer characters of body than this may hold its article as data. */
const littleText = 250;

/** One page to its article; a page without any text gives an article with an empty text and a note. */
export function extract(page: Page): Result<Article> {
  const { article, notes } = analyse(page, reusedRows);
  return { records: [article], notes };
}

/** The article with everything it was decided from. */
export interface Analysis {
  readonly article: Article;
  readonly notes: readonly Note[];
  readonly prepared: Prepared;
  readonly body: BodyScores;
  /** Which model scored the candidates: text out of a page's data is scored as plain text. */
  readonly mediaType: Page['mediaType'];
}

/** `rows` gives the room for the rows that the scores rest on. */
export function analyse(page: Page, rows?: (size: number) => Float32Array): Analysis {
  const notes: Note[] = [];
  const where = { page: page.id, article: page.id };
  let prepared = prepare(page);
  if (prepared.parts.cut !== null) notes.push(note('extract/truncated', prepared.parts.cut, where));
  let body = scoreCandidates(prepared, bodyModel(page.mediaType), rows);
  const embedded = bodyLength(prepared, body) < littleText ? embeddedText(prepared) : null;
  if (embedded !== null) {
    const found = scoreCandidates(withCandidates(prepared, embedded.candidates), bodyModel('text/plain'));
    prepared = withCandidates(prepared, [...prepared.parts.candidates, ...embedded.candidates]);
    body = behind(body, found);
  }
  const { parts } = prepared;
  const marks = markCandidates(prepared, body);
  const facts = findFacts(prepared, page, body, marks);
  notes.push(...facts.notes);
  const decisions = assignRoles(prepared, body, marks, facts);
  const { text, blocks } = assemble(parts, decisions);
  notes.push(...pageKindNotes({ prepared, body, text, blocks, title: facts.title?.value ?? null, page: page.id }));
  if (!blocks.some((block) => block.role === 'body'))
    notes.push(note('extract/no-text', 'no body text was found', where));

  const dek = blocks.find((block) => block.role === 'dek');
  const agency = findAgencyCredit(text, blocks, facts.publisher?.value ?? null) ?? facts.agency;
  const language = facts.language?.value ?? null;
  let published = facts.published?.date ?? null;
  let trace: Trace | null = null;
  if (published === null) {
    const inferred = inferPublished({ text, blocks, language, capturedAt: page.capturedAt });
    const isMarkup = parts.elements.length > 0;
    const traced =
      inferred.fact?.precision === 'day' || !isMarkup
        ? null
        : inferFromTraces(facts.traces(), wordsOfDay(text, blocks, language), page.capturedAt);
    published = traced?.fact ?? inferred.fact;
    trace = traced?.first ?? null;
    notes.push(...inferred.notes.map((one) => ({ ...one, ...where })));
    if (published === null)
      notes.push(note('extract/no-date', 'no date of publication was found or could be inferred', where));
  }
  const article: Article = {
    id: page.id,
    page: page.id,
    file: page.file,
    title: facts.title?.value ?? null,
    dek: dek === undefined ? (facts.dek?.value ?? null) : text.slice(dek.start, dek.end),
    authors: facts.authors.map(({ value }) => value),
    publisher: facts.publisher?.value ?? null,
    url: facts.url?.value ?? null,
    language,
    section: facts.section?.value ?? null,
    agency: agency?.value ?? null,
    published,
    updated: facts.updated?.date ?? null,
    capturedAt: page.capturedAt,
    text,
    blocks,
    facts: listFacts({ ...facts, agency }, blocks, published, trace, text),
  };
  return { article, notes, prepared, body, mediaType: embedded === null ? page.mediaType : 'text/plain' };
}

/** The blocks of the markup stay, as what surrounds the text that stands in the data behind them. */
function behind(markup: BodyScores, data: BodyScores): BodyScores {
  const rows = new Float32Array(markup.rows.length + data.rows.length);
  rows.set(markup.rows);
  rows.set(data.rows, markup.rows.length);
  const around = markup.scores.map((score) => Math.min(score, data.cutoff / 2));
  return {
    scores: [...around, ...data.scores],
    learned: [...around, ...data.learned],
    cutoff: data.cutoff,
    rows,
    width: data.width,
  };
}

function bodyLength({ parts }: Prepared, { scores, cutoff }: BodyScores): number {
  return parts.candidates.reduce((sum, { text }, at) => (scores[at]! >= cutoff ? sum + text.length : sum), 0);
}

function listFacts(
  facts: Facts,
  blocks: Article['blocks'],
  published: Article['published'],
  trace: Trace | null,
  text: string,
): Fact[] {
  const list: Fact[] = [];
  const add = (field: Fact['field'], one: Facts['title']) => {
    if (one === null) return;
    const block = one.block === null ? undefined : blocks[one.block];
    const kept = block !== undefined && block.end > block.start;
    list.push(factOf(field, one, kept ? { start: block.start, end: block.end } : null));
  };
  add('title', facts.title);
  const dek = blocks.findIndex((block) => block.role === 'dek');
  if (dek >= 0) {
    const { start, end, page, reasons } = blocks[dek]!;
    add('dek', {
      value: text.slice(start, end),
      source: 'html',
      reason: reasons[0]!,
      page,
      block: dek,
      basis: 'stated',
    });
  } else add('dek', facts.dek);
  for (const author of facts.authors) add('author', author);
  for (const field of ['publisher', 'url', 'language', 'section', 'agency', 'published', 'updated'] as const)
    add(field, facts[field]);
  if (facts.published === null && published !== null) {
    list.push({
      field: 'published',
      value: published.value,
      source: trace === null ? 'text' : 'html',
      basis: 'inferred',
      reason: published.reason,
      span: null,
      page: trace?.page ?? null,
    });
  }
  return list;
}
