/** The stemma: origins (lost ones included), and who derives from whom. */
import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { evidenceSchema, spanSchema } from './span.ts';

export const originSchema = z
  .object({
    id: z.string(),
    kind: z
      .enum(['agency', 'outlet', 'document', 'shared-text'])
      .describe('"shared-text": a text that must have existed because its copies agree.'),
    name: z.string(),
    lost: z.boolean().describe('True when no page given is that origin.'),
    article: z.string().nullable().describe('The article that is this origin, when it is among the pages.'),
    story: z.string().nullable().describe('Filled where the origin belongs to one story.'),
    evidence: z.array(evidenceSchema).describe('The words that name it.'),
  })
  .describe('Where information enters the news.');

export const changeKinds = [
  'sentence-added',
  'sentence-dropped',
  'number',
  'name',
  'date',
  'wording',
  'attribution-added',
  'attribution-dropped',
  'hedge-added',
  'hedge-dropped',
  'headline',
  'order',
] as const;

export const changeSchema = z
  .object({
    kind: z.enum(changeKinds),
    parent: spanSchema.nullable().describe("Offsets into the parent article's text; null when added."),
    child: spanSchema.nullable().describe("Offsets into the child article's text; null when dropped."),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .describe('What the copy changed.');

export const staleSchema = z
  .object({
    child: spanSchema.describe("Offsets into the child article's text."),
    before: z.string().describe('What the child still has.'),
    after: z.string().describe('What the origin has put in its place.'),
    correction: z.string().describe('Id of the article that corrects it.'),
  })
  .describe('Words of a copy that its origin has since corrected.');

export const derivationSchema = z
  .object({
    id: z.string(),
    child: z.string().describe('Article id.'),
    parent: z.string().describe('Article id or origin id.'),
    kind: z.enum(['copy', 'near-copy', 'excerpt', 'rewrite', 'translation', 'credit', 'citation', 'overlap']),
    directed: z.boolean().describe('False: they are related, and which came first cannot be told.'),
    certain: z.boolean(),
    reasons: z.array(z.string()).describe('In words: why these two, why this way round.'),
    changes: z.array(changeSchema),
    stale: z.array(staleSchema).optional().describe('Left out where nothing is out of date.'),
    evidence: z.array(evidenceSchema),
    score: z.record(z.string(), z.number()),
  })
  .describe('A report and what it derives from.');

export type Origin = Immutable<z.infer<typeof originSchema>>;
export type Change = Immutable<z.infer<typeof changeSchema>>;
export type Derivation = Immutable<z.infer<typeof derivationSchema>>;
