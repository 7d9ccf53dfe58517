/** Passages that two articles share, word for word or lightly edited. */
import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { spanSchema } from './span.ts';

export const relations = [
  'copy',
  'near-copy',
  'excerpt',
  'contains',
  'rewrite',
  'translation',
  'shares-source',
  'shares-quotations',
  'overlap',
] as const;

export const reusePassageSchema = z.object({
  a: spanSchema,
  b: spanSchema,
  similarity: z.number().min(0).max(1).describe('1 when the words are the same.'),
  quoted: z.boolean().describe('Quoted speech on both sides: two reporters may have heard the same words.'),
});

export const reuseSchema = z
  .object({
    id: z.string(),
    a: z.string().describe('Article id; a < b.'),
    b: z.string(),
    relation: z.enum(relations).describe('Read from a to b: a is an excerpt of b, a contains b.'),
    certain: z.boolean().describe('False where the relation is only possible (rewrite, translation).'),
    coverA: z.number().min(0).max(1).describe("Share of a's body words that the passages cover."),
    coverB: z.number().min(0).max(1),
    passages: z.array(reusePassageSchema),
    score: z.record(z.string(), z.number()).describe('The named parts of the decision.'),
    rule: z.string(),
  })
  .describe('Two articles and the passages they share.');

export type Relation = (typeof relations)[number];
export type ReusePassage = Immutable<z.infer<typeof reusePassageSchema>>;
export type Reuse = Immutable<z.infer<typeof reuseSchema>>;
