/** An article: what a page says once the site around it is stripped, with the reason for every fact about it. */
import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { spanSchema } from './span.ts';

export const blockRoles = [
  'title',
  'dek',
  'byline',
  'dateline',
  'body',
  'caption',
  'credit',
  'notice',
  'boilerplate',
] as const;

export const blockSchema = z
  .object({
    role: z.enum(blockRoles),
    form: z
      .enum(['paragraph', 'heading', 'list-item', 'quotation', 'table', 'preformatted'])
      .describe('What kind of block it is typographically; body keeps its headings, lists and quotations.'),
    start: z.int().nonnegative().describe('Offset into article.text.'),
    end: z.int().nonnegative().describe('Offset into article.text. Boilerplate is not part of the text: start = end.'),
    page: spanSchema.nullable().describe('Where the block stands in page.text.'),
    score: z.number().nullable().describe('Confidence of the decision in 0..1; null where no decision was needed.'),
    reasons: z.array(z.string()).describe('Why it has this role, the strongest reason first.'),
  })
  .describe('A paragraph-sized unit of a page with its role.');

export const datePrecisions = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;

export const dateFactSchema = z
  .object({
    value: z
      .string()
      .describe('ISO 8601, as exact as `precision` and no more: 2024-05-31, 2024-05-31T14:05Z, 2024-05.'),
    precision: z.enum(datePrecisions),
    basis: z.enum(['stated', 'inferred']),
    reason: z.string().describe('In words: where it stands, or what it was inferred from.'),
    earliest: z.string().describe('First day or instant it may be, ISO 8601.'),
    latest: z.string().describe('Last day or instant it may be, ISO 8601.'),
  })
  .describe('A date, how exact it is, and what it rests on.');

export const factSources = [
  'json-ld',
  'opengraph',
  'meta',
  'microdata',
  'time',
  'url',
  'html',
  'text',
  'given',
] as const;

export const factSchema = z
  .object({
    field: z.enum([
      'title',
      'dek',
      'author',
      'publisher',
      'url',
      'language',
      'agency',
      'section',
      'published',
      'updated',
    ]),
    value: z.string(),
    source: z.enum(factSources).describe('Where it was read; "given" is what came with a JSONL article.'),
    basis: z.enum(['stated', 'inferred']),
    reason: z.string().describe('In words a reader understands.'),
    span: spanSchema.nullable().describe('Offsets into article.text, where the fact stands in the visible text.'),
    page: spanSchema.nullable().describe('Offsets into page.text.'),
  })
  .describe('One piece of metadata and how it was found.');

export const articleSchema = z
  .object({
    id: z.string(),
    page: z.string().describe('Page id.'),
    file: z.string(),
    title: z.string().nullable(),
    dek: z.string().nullable(),
    authors: z.array(z.string()).describe('Persons. An agency in a byline is `agency`.'),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable().describe('BCP 47 primary tag.'),
    section: z.string().nullable(),
    agency: z.string().nullable().describe('The agency that the page itself credits with the text.'),
    published: dateFactSchema.nullable(),
    updated: dateFactSchema.nullable(),
    capturedAt: z.string().nullable(),
    text: z.string().describe('The blocks in order, boilerplate left out. For JSONL articles, the text as given.'),
    blocks: z.array(blockSchema),
    facts: z.array(factSchema).describe('The facts that were chosen.'),
  })
  .describe('What a page says.');

export type BlockRole = (typeof blockRoles)[number];
export type Block = Immutable<z.infer<typeof blockSchema>>;
export type DatePrecision = (typeof datePrecisions)[number];
export type DateFact = Immutable<z.infer<typeof dateFactSchema>>;
export type Fact = Immutable<z.infer<typeof factSchema>>;
export type Article = Immutable<z.infer<typeof articleSchema>>;

/** What a line of JSONL must hold to be an article: `{"id","text"}` and, where known, the rest. */
export const givenArticleSchema = z
  .object({
    id: z.union([z.string().min(1), z.int()]).transform(String),
    text: z.string(),
    title: z.string().nullish(),
    url: z.string().nullish(),
    publisher: z.string().nullish(),
    published: z.union([z.string(), z.object({ value: z.string() }).transform((date) => date.value)]).nullish(),
    language: z.string().nullish(),
    authors: z.array(z.string()).nullish(),
    dek: z.string().nullish(),
  })
  .describe('A line of JSONL input.');

export type GivenArticle = Immutable<z.infer<typeof givenArticleSchema>>;
