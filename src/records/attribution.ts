/** Who says what: the source, cue and content of PARC 3 and PolNeAR, with the speaker resolved within the article. */
import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { quoteSchema } from './span.ts';
import { timeAnchorSchema } from './time-anchor.ts';

/** The sourcing ladder, strongest first. */
export const rungs = [
  'witnessed',
  'document',
  'named-person',
  'institution',
  'unnamed-described',
  'unnamed-vague',
  'outlet',
  'none',
] as const;

export const unnamedSchema = z
  .object({
    count: z.int().nullable().describe('Three officials: 3. Null where the text gives no number ("officials").'),
    role: z.string().nullable().describe('official, source, person, diplomat…'),
    affiliation: z.string().nullable().describe('US, the ministry, the company…'),
    reason: z.string().nullable().describe('The reason given for anonymity, as worded.'),
    wording: z.string().describe('The exact words the source is described with.'),
  })
  .describe('A source whose name the report withholds.');

export const speakerSchema = z
  .object({
    kind: z.enum(['person', 'organisation', 'document', 'outlet', 'group', 'unnamed', 'unknown']),
    name: z.string().nullable().describe('The fullest name this article gives; null when unnamed or unresolved.'),
    unnamed: unnamedSchema.nullable(),
    mentions: z.array(quoteSchema).describe('From the words beside the cue to the name: "he" → "Marlo" → "Ada Marlo".'),
  })
  .describe('The one who is said to say it.');

export const chainLinkSchema = z
  .object({
    speaker: speakerSchema,
    source: quoteSchema,
    cue: quoteSchema.nullable(),
    beside: z
      .boolean()
      .optional()
      .describe(
        'True where this hand stands beside the one before it, not behind it: "citing two officials and a report".',
      ),
  })
  .describe('One hand the words went through.');

export const attributionSchema = z
  .object({
    id: z.string(),
    article: z.string(),
    kind: z.enum(['direct', 'mixed', 'indirect']),
    source: quoteSchema.nullable().describe('The words that name the source; null where the text names none.'),
    cue: quoteSchema.nullable().describe('The words that ascribe: "said", "according to".'),
    content: quoteSchema,
    speaker: speakerSchema,
    rung: z.enum(rungs).describe('Place on the sourcing ladder, for this article.'),
    wording: z.string().describe('The exact words the rung was read from.'),
    chain: z
      .array(chainLinkSchema)
      .describe('From the outermost hand to the speaker: the newspaper → one of the officials → the president.'),
    certainty: z.enum(['asserted', 'confirmed', 'hedged', 'alleged', 'denied', 'refused']),
    hedges: z.array(quoteSchema).describe('The words behind `certainty`: "may", "reportedly".'),
    within: z.string().nullable().describe('The attribution whose content holds this one.'),
    confidence: z.number().min(0).max(1).describe('Calibrated probability that source and content are right.'),
    speech: z
      .boolean()
      .optional()
      .describe('True where something is said, written or shown; false for what is thought, wanted or decided.'),
    said: timeAnchorSchema
      .nullish()
      .describe('When it was said: the time beside cue or source, else not after publication.'),
    happened: timeAnchorSchema
      .nullish()
      .describe('When what is said happened: the first time in the content; null for none.'),
    mayBe: z
      .array(z.string())
      .optional()
      .describe(
        'For an unnamed source: attributions above it whose unnamed source may be the same person, as far as the words tell.',
      ),
    rule: z.string().describe('The rule or model that found it.'),
  })
  .describe('Who says what, on what footing, through whom.');

export type Rung = (typeof rungs)[number];
export type Unnamed = Immutable<z.infer<typeof unnamedSchema>>;
export type Speaker = Immutable<z.infer<typeof speakerSchema>>;
export type ChainLink = Immutable<z.infer<typeof chainLinkSchema>>;
export type Attribution = Immutable<z.infer<typeof attributionSchema>>;
