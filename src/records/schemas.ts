/** The schemas of all records, as `stemma schema` publishes them. */
import { articleSchema, givenArticleSchema } from './article.ts';
import { attributionSchema } from './attribution.ts';
import { checkSchema, claimSchema } from './claim.ts';
import { derivationSchema, originSchema } from './derivation.ts';
import { dossierSchema } from './dossier.ts';
import { eventSchema } from './event.ts';
import { noteSchema } from './note.ts';
import { pageSchema } from './page.ts';
import { reuseSchema } from './reuse.ts';
import { storySchema } from './story.ts';

export const schemas = {
  'given-article': givenArticleSchema,
  page: pageSchema,
  article: articleSchema,
  attribution: attributionSchema,
  reuse: reuseSchema,
  origin: originSchema,
  derivation: derivationSchema,
  story: storySchema,
  claim: claimSchema,
  check: checkSchema,
  event: eventSchema,
  note: noteSchema,
  dossier: dossierSchema,
} as const;

export type SchemaName = keyof typeof schemas;
