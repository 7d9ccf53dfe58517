/**
 * Positions in text. A span is a half-open range of UTF-16 code units, as `String.prototype.slice` takes it:
 * `text.slice(span.start, span.end)` is exactly what a record quotes.
 */
import { z } from 'zod';

const offset = z.int().nonnegative();

export const spanSchema = z
  .object({ start: offset, end: offset })
  .describe('Half-open range of UTF-16 offsets: text.slice(start, end).');

/** A piece of one text, possibly interrupted (a quotation broken by "he said"). */
export const quoteSchema = z
  .object({
    spans: z.array(spanSchema).describe('In reading order; several when the words are interrupted.'),
    text: z.string().describe('The quoted words; the pieces joined by " … " when there are several.'),
  })
  .describe('Words of an article with the place they stand at.');

/** The passage a derived record rests on. */
export const evidenceSchema = z
  .object({
    article: z.string().describe('Article id.'),
    start: offset,
    end: offset,
    text: z.string().describe('article.text.slice(start, end).'),
    rule: z.string().describe('The rule or model that read it so, e.g. "credit/copyright-line".'),
  })
  .describe('The passage of an article that a record rests on, and the rule that read it.');

export type Span = Readonly<z.infer<typeof spanSchema>>;
export type Quote = { readonly spans: readonly Span[]; readonly text: string };
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
