/** What could not be done, or should be known: nothing is lost silently. */
import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { spanSchema } from './span.ts';

/** The closed list of codes, with what each means. */
export const noteCodes = {
  'read/empty': 'The file has no bytes.',
  'read/binary': 'The bytes are no text that can be read.',
  'read/pdf': 'A PDF: not read.',
  'read/image': 'An image: not read.',
  'read/archive': 'An archive, or a member of one, that is not read.',
  'read/feed': 'A feed (RSS, Atom) that was not read, or not to its end.',
  'read/own-output': 'A dossier that Stemma wrote: not read as a page.',
  'read/companions': 'The pictures, scripts and frames that were saved with pages: not read.',
  'read/too-large': 'The file is larger than the limit.',
  'read/unreadable': 'The file could not be opened.',
  'read/undecodable': 'Some bytes do not fit the encoding and were replaced.',
  'read/same-bytes': 'Another file, or another line, has the very same bytes: one page.',
  'read/bad-line': 'A line of JSONL that is no article.',
  'read/same-id': 'Two articles were given under one id.',
  'extract/no-text': 'No article text was found.',
  'extract/not-article': 'The page does not look like an article (index, wall, error page, live blog).',
  'extract/teaser': 'Only the beginning of the article is on the page.',
  'extract/truncated': 'The page was cut at a limit.',
  'extract/contradiction': 'Two places of the page state different values.',
  'extract/date-rejected': 'A date was found and not believed.',
  'extract/no-date': 'No date could be stated or inferred.',
  'attribute/skipped': 'A passage could not be analysed.',
  'attribute/abstained': 'Words are ascribed to someone who could not be resolved.',
  'reuse/summarised': 'More pairs than are listed.',
  'reuse/too-short': 'Too little text to compare.',
  'provenance/circular': 'Reports cite each other in a circle.',
  'provenance/stale': 'A copy carries words that its origin has since corrected.',
  'provenance/undetermined': 'Which of two related texts came first cannot be told.',
  'cluster/thin': 'Too little text to place the article in a story.',
  'cluster/odd-date': 'A date of publication decades from the rest of the story.',
  'cluster/borderline': 'An article that only just belongs, or only just does not.',
  'claim/skipped': 'Passages were left out of the comparison.',
  'timeline/contradiction': 'Dates that cannot both be right.',
  'pipeline/failed': 'A stage broke down on this page or story: a fault of Stemma. The rest went on.',
  'timeline/rejected': 'A date that does not exist.',
} as const;

export type NoteCode = keyof typeof noteCodes;

export const noteSchema = z
  .object({
    code: z.enum(Object.keys(noteCodes) as [NoteCode, ...NoteCode[]]),
    message: z.string().describe('One line, for a person.'),
    page: z.string().nullable().describe('Page id, or the path where there is no page.'),
    article: z.string().nullable(),
    span: spanSchema.nullable(),
  })
  .describe('Something to know about a page, an article or a passage.');

export type Note = Immutable<z.infer<typeof noteSchema>>;

/** A note with what is not known left null. */
export function note(
  code: NoteCode,
  message: string,
  where: Partial<Pick<Note, 'page' | 'article' | 'span'>> = {},
): Note {
  return { code, message, page: where.page ?? null, article: where.article ?? null, span: where.span ?? null };
}
