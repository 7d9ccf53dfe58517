/** Events on the five clocks of a story, never mixed. */
import { z } from 'zod';
import { dateFactSchema } from './article.ts';
import type { Immutable } from './immutable.ts';
import { evidenceSchema } from './span.ts';

export const clocks = ['happened', 'said', 'published', 'updated', 'captured'] as const;

export const eventSchema = z
  .object({
    id: z.string(),
    story: z.string(),
    clock: z.enum(clocks),
    when: dateFactSchema,
    text: z.string().describe('The passage, as written; for publication, the headline.'),
    articles: z.array(z.string()),
    claim: z.string().nullable(),
    attribution: z.string().nullish().describe('For "said": the attribution whose utterance it is.'),
    first: z
      .object({ article: z.string(), certain: z.boolean().describe('False where the dates of the reports overlap.') })
      .nullish()
      .describe('For "happened": of several reports that carry the claim, the one published first.'),
    evidence: z.array(evidenceSchema),
  })
  .describe('Something on the time line, with its precision.');

export type Clock = (typeof clocks)[number];
export type Event = Immutable<z.infer<typeof eventSchema>>;
