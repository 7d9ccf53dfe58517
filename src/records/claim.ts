/** A claim: assertions of several articles that say the same, and how many independent origins stand behind them. */
import { z } from 'zod';
import { rungs } from './attribution.ts';
import type { Immutable } from './immutable.ts';
import { evidenceSchema } from './span.ts';
import { claimTimeSchema } from './time-anchor.ts';

export const witnessSchema = z
  .object({
    article: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    text: z.string(),
    attribution: z.string().nullable().describe('The attribution this passage is the content of.'),
    rung: z.enum(rungs),
    certainty: z.enum(['asserted', 'confirmed', 'hedged', 'alleged', 'denied', 'refused']),
    similarity: z.number().min(0).max(1).describe('How close this passage is to the text of the claim.'),
  })
  .describe('An article that carries the claim, and the passage that does.');

export const reasonSchema = z
  .object({
    code: z
      .enum([
        'copy',
        'rewrite',
        'translation',
        'credit',
        'citation',
        'same-third-report',
        'same-utterance',
        'same-document',
        'unnamed-may-be-same',
        'unnamed-may-be-named',
        'no-stated-source',
        'doubtful-match',
        'own-sourcing',
        'different-sources',
        'circular',
      ])
      .describe('What was found.'),
    effect: z.enum(['joins', 'may-join', 'parts']).describe('One origin; possibly one origin; separate origins.'),
    text: z.string().describe('In words a reader understands.'),
    articles: z.array(z.string()),
    evidence: z.array(evidenceSchema),
  })
  .describe('Why witnesses count as one origin, perhaps as one, or as several.');

export const originsSchema = z
  .object({
    min: z.int().nonnegative().describe('Independent origins that are proved.'),
    max: z.int().nonnegative().describe('Independent origins that are possible.'),
    reasons: z.array(reasonSchema),
  })
  .describe('On how many independent origins a claim rests.');

export const slotKinds = ['number', 'date', 'place', 'name', 'negation', 'direction', 'certainty', 'scope'] as const;

export const slotSchema = z
  .object({
    kind: z.enum(slotKinds),
    label: z.string().describe('What the value measures or names: "km", "killed", "only".'),
    values: z.array(z.object({ value: z.string().describe('Normalised.'), evidence: z.array(evidenceSchema) })),
    agrees: z.boolean().describe('All witnesses that fill the slot fill it alike.'),
  })
  .describe('A place in the claim where reports can differ.');

export const conflictSchema = z
  .object({
    kind: z.enum(['conflict', 'update']),
    slot: z.enum(slotKinds),
    text: z.string().describe('In words: who says what.'),
    sides: z.array(z.object({ value: z.string(), articles: z.array(z.string()), evidence: z.array(evidenceSchema) })),
  })
  .describe('Where reports of the claim differ: at one time, or later in time.');

export const printedFormSchema = z
  .object({
    article: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    text: z.string(),
    form: z
      .enum(['full', 'shortened', 'reworded', 'told', 'translated'])
      .describe('All the words that any report quotes; fewer; others; told without quoting; in another language.'),
    dropped: z.array(z.string()).describe('Runs of words that the fullest form has and this one has not.'),
    added: z.array(z.string()).describe('Runs of words that this form has and the fullest has not.'),
    speaker: z.string().nullable().describe('Whom this report gives the words to, as worded.'),
    otherSpeaker: z.boolean().describe('It gives them to somebody else than most reports do.'),
  })
  .describe('One printed form of an utterance.');

export const mannerSchema = z
  .object({
    kind: z
      .enum(['opinion', 'background'])
      .describe('The author’s own view, which proves nothing; or what was so long before the story.'),
    reason: z.string().describe('In words: what shows it.'),
    evidence: evidenceSchema.describe('The words that show it; the whole passage where its page shows it.'),
  })
  .describe('Opinion and background, told apart from report.');

export const claimSchema = z
  .object({
    id: z.string(),
    story: z.string(),
    text: z.string().describe('The clearest wording among the witnesses, as written.'),
    textFrom: evidenceSchema,
    witnesses: z.array(witnessSchema),
    origins: originsSchema,
    rung: z.enum(rungs).describe('The strongest rung any witness reaches.'),
    status: z.enum(['corroborated', 'single', 'conflicting', 'updated']),
    statusReason: z.string(),
    manner: mannerSchema
      .optional()
      .describe('What kind of sentence the claim is; left out for a report of fact and where it cannot be told.'),
    utterance: z.string().nullable().describe('When the witnesses are wordings of one utterance: whose.'),
    forms: z
      .array(printedFormSchema)
      .optional()
      .describe('How the reports print one utterance; left out where they do not quote the same words.'),
    slots: z.array(slotSchema),
    conflicts: z.array(conflictSchema),
    happened: z
      .array(claimTimeSchema)
      .optional()
      .describe('When it happened, by the times in the passages of the witnesses.'),
    said: z.array(claimTimeSchema).optional().describe('When it was said, by the attributions of the witnesses.'),
  })
  .describe('What several articles assert.');

export const checkSchema = z
  .object({
    text: z.string(),
    result: z.enum(['corroborated', 'single', 'contradicted', 'not found']),
    witnesses: z.array(witnessSchema),
    /** Passages that may say it in other words: they count towards the most origins, never towards the least. */
    possible: z.array(witnessSchema).optional(),
    contradicting: z.array(witnessSchema.extend({ slot: z.enum(slotKinds), value: z.string() })),
    silent: z.array(z.string()).describe('Articles that neither carry nor contradict it.'),
    origins: originsSchema,
  })
  .describe('A sentence of the user held against the articles.');

export type Witness = Immutable<z.infer<typeof witnessSchema>>;
export type OriginReason = Immutable<z.infer<typeof reasonSchema>>;
export type Origins = Immutable<z.infer<typeof originsSchema>>;
export type SlotKind = (typeof slotKinds)[number];
export type Slot = Immutable<z.infer<typeof slotSchema>>;
export type Conflict = Immutable<z.infer<typeof conflictSchema>>;
export type PrintedForm = Immutable<z.infer<typeof printedFormSchema>>;
export type Claim = Immutable<z.infer<typeof claimSchema>>;
export type Check = Immutable<z.infer<typeof checkSchema>>;
