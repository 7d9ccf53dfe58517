/**
 * The extract stage: from a page to its article. The page is taken apart into candidate blocks, each candidate gets a
 * score for being body text and then a role, and the facts about the article are read from markup and text.
 */
import { type Article, type Note, note, type Page, type Result } from '../records/index.ts';
import { detectLanguage } from '../text/language.ts';
import { assemble } from './assemble.ts';
import { scoreCandidates } from './decide/first.ts';
import { scan } from './markup/scan.ts';
import { cutLines } from './plain/lines.ts';
import { assignRoles } from './roles/assign.ts';

/** Bumped when results change: the cache is keyed by it. */
export const extractVersion = '1';

/** One page to its article; a page without any text gives an article with an empty text and a note. */
export function extract(page: Page): Result<Article> {
  const notes: Note[] = [];
  const parts = page.mediaType === 'text/html' ? scan(page.text) : cutLines(page.text);
  if (parts.cut !== null) notes.push(note('extract/truncated', parts.cut, { page: page.id }));
  const scores = scoreCandidates(parts);
  const roles = assignRoles(parts, scores);
  const { text, blocks } = assemble(parts, roles);
  if (!blocks.some((block) => block.role === 'body')) {
    notes.push(note('extract/no-text', 'no body text was found on the page', { page: page.id }));
  }
  const of = (role: string) => blocks.find((block) => block.role === role);
  const quote = (role: string) => {
    const block = of(role);
    return block === undefined ? null : text.slice(block.start, block.end);
  };
  const body = blocks.filter((block) => block.role === 'body').map((block) => text.slice(block.start, block.end));
  const article: Article = {
    id: page.id,
    page: page.id,
    file: page.file,
    title: quote('title'),
    dek: quote('dek'),
    authors: [],
    publisher: null,
    url: page.url,
    language: detectLanguage(body.join('\n')),
    section: null,
    agency: null,
    published: null,
    updated: null,
    capturedAt: page.capturedAt,
    text,
    blocks,
    facts: [],
  };
  notes.push(note('extract/no-date', 'no date of publication was found', { page: page.id, article: article.id }));
  return { records: [article], notes };
}
