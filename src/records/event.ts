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
    evidence: z.array(evidenceSchema),
  })
  .describe('Something on the time line, with its precision.');

export type Clock = (typeof clocks)[number];
export type Event = Immutable<z.infer<typeof eventSchema>>;
