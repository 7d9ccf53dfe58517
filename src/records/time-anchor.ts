/** When something happened or was said, as an interval with what it rests on. */
import { z } from 'zod';
import { datePrecisions } from './article.ts';
import type { Immutable } from './immutable.ts';
import { evidenceSchema } from './span.ts';

const interval = {
  earliest: z.string().nullable().describe('First day or instant it may be, ISO 8601; null where nothing bounds it.'),
  latest: z.string().nullable().describe('Last day or instant it may be, ISO 8601; null where nothing bounds it.'),
  precision: z.enum(datePrecisions).nullable().describe('Null where only one end is known.'),
  basis: z
    .enum(['stated', 'inferred', 'bounded'])
    .describe('Written out; worked out from the words; or no words of time: only what it cannot lie after.'),
  reason: z.string().describe('In words: what it rests on.'),
};

export const timeAnchorSchema = z
  .object({ ...interval, evidence: evidenceSchema.nullable().describe('The words of time, where there are any.') })
  .describe('A time on one of the clocks, as an interval.');

export const claimTimeSchema = z
  .object({
    ...interval,
    articles: z.array(z.string()).describe('The witnesses that give this time.'),
    evidence: z.array(evidenceSchema).describe('The words of time.'),
  })
  .describe('A time that witnesses of a claim give; several where they give several.');

export type TimeAnchor = Immutable<z.infer<typeof timeAnchorSchema>>;
export type ClaimTime = Immutable<z.infer<typeof claimTimeSchema>>;
