/** Everything that was found, in one object: what `dossier.json` holds and the page is drawn from. */
import { z } from 'zod';
import { articleSchema } from './article.ts';
import { attributionSchema } from './attribution.ts';
import { claimSchema } from './claim.ts';
import { derivationSchema, originSchema } from './derivation.ts';
import { eventSchema } from './event.ts';
import type { Immutable } from './immutable.ts';
import { noteSchema } from './note.ts';
import { pageSchema } from './page.ts';
import { reuseSchema } from './reuse.ts';
import { storySchema } from './story.ts';

export const dossierSchema = z
  .object({
    stemma: z.string().describe('Version of Stemma.'),
    stages: z.record(z.string(), z.string()).describe('Version of each stage.'),
    options: z
      .record(z.string(), z.record(z.string(), z.unknown()))
      .optional()
      .describe('What the run was told beside its pages, where that can change what it finds: by stage, then by name.'),
    pages: z.array(pageSchema.omit({ text: true })),
    articles: z.array(articleSchema),
    dropped: z
      .array(
        z.object({
          article: z.string(),
          start: z.int().nonnegative().describe('Offset into page.text.'),
          end: z.int().nonnegative().describe('Offset into page.text.'),
          text: z.string(),
        }),
      )
      .optional()
      .describe('The boilerplate blocks of the pages: what extraction left out of the articles.'),
    attributions: z.array(attributionSchema),
    reuse: z.array(reuseSchema),
    origins: z.array(originSchema),
    derivations: z.array(derivationSchema),
    stories: z.array(storySchema).describe('The largest first.'),
    claims: z.array(claimSchema).describe('By story; the widest carried first.'),
    events: z.array(eventSchema),
    notes: z.array(noteSchema),
  })
  .describe('Everything found on the pages given.');

export type Dossier = Immutable<z.infer<typeof dossierSchema>>;
