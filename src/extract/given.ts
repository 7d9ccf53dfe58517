/**
 * An article that came as a line of JSONL: its text is taken as it is, so that the offsets its sender knows still hold;
 * only its paragraphs are found.
 */
import {
  type Article,
  type Block,
  type DateFact,
  type Fact,
  type GivenArticle,
  type Note,
  note,
  type Page,
  type Result,
} from '../records/index.ts';
import { detectLanguage } from '../text/language.ts';
import { readIsoDate } from './dates/iso-date.ts';
import { characterLimit } from './limit.ts';

/** The given article with blocks over its text and a fact for each field that was given. */
export function extractGiven(page: Page, given: GivenArticle): Result<Article> {
  const notes: Note[] = [];
  const where = { page: page.id, article: given.id };
  const facts: Fact[] = [];
  const take = (field: Fact['field'], value: string | null | undefined): string | null => {
    const trimmed = value?.trim() ?? '';
    if (trimmed === '') return null;
    facts.push({
      field,
      value: trimmed,
      source: 'given',
      basis: 'stated',
      reason: 'given with the article',
      span: null,
      page: null,
    });
    return trimmed;
  };
  const looked = given.text.slice(0, characterLimit);
  const blocks = paragraphBlocks(looked);
  if (looked.length < given.text.length) {
    const limit = characterLimit.toLocaleString('en');
    notes.push(note('extract/truncated', `only the first ${limit} characters were looked at`, where));
  }
  if (blocks.length === 0) notes.push(note('extract/no-text', 'the article was given without text', where));
  const published = givenDate(given.published, take, notes, where);
  const guessed = given.language ? null : detectLanguage(given.text);
  const article: Article = {
    id: given.id,
    page: page.id,
    file: page.file,
    title: take('title', given.title),
    dek: take('dek', given.dek),
    authors: (given.authors ?? []).flatMap((author) => take('author', author) ?? []),
    publisher: take('publisher', given.publisher),
    url: take('url', given.url),
    language: take('language', given.language) ?? guessed,
    section: null,
    agency: null,
    published,
    updated: null,
    capturedAt: page.capturedAt,
    text: given.text,
    blocks,
    facts,
  };
  return { records: [article], notes };
}

function givenDate(
  value: string | null | undefined,
  take: (field: Fact['field'], value: string | null | undefined) => string | null,
  notes: Note[],
  where: { page: string; article: string },
): DateFact | null {
  if (!value) {
    notes.push(note('extract/no-date', 'the article was given without a date of publication', where));
    return null;
  }
  const date = readIsoDate(value, 'given with the article');
  if (date === null) {
    notes.push(note('extract/date-rejected', `"${value.slice(0, 80)}" is no date that can be read`, where));
    return null;
  }
  take('published', date.value);
  return date;
}

/** Paragraphs: runs of text between line breaks. */
function paragraphBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\s](?:[^\n]*[^\s])?/g)) {
    const start = match.index;
    blocks.push({
      role: 'body',
      form: 'paragraph',
      start,
      end: start + match[0].length,
      page: null,
      score: null,
      reasons: ['given'],
    });
  }
  return blocks;
}
