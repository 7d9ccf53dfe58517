/** A story: the articles that report one event or one chain of events. */
import { z } from 'zod';
import type { Immutable } from './immutable.ts';

export const storyLinkSchema = z.object({
  a: z.string().describe('Article id; a < b.'),
  b: z.string(),
  score: z.number().min(0).max(1).describe('Calibrated probability that both report one story.'),
  parts: z.record(z.string(), z.number()).describe('The named parts of the score.'),
  reasons: z.array(z.string()),
  borderline: z.boolean(),
});

export const episodeSchema = z
  .object({
    id: z.string(),
    title: z.string().describe('The most telling headline among its articles, as written.'),
    articles: z.array(z.string()),
    span: z.object({ start: z.string().nullable(), end: z.string().nullable() }),
  })
  .describe('A part of a story that goes on for days: one turn of events.');

export const storySchema = z
  .object({
    id: z.string(),
    title: z.string().describe('The most telling headline among its articles, as written.'),
    titleFrom: z.string().describe('The article that headline stands on.'),
    articles: z.array(z.string()),
    span: z
      .object({ start: z.string().nullable(), end: z.string().nullable() })
      .describe('First and last publication date known, ISO 8601.'),
    links: z.array(storyLinkSchema).describe('What holds the story together: for each member, why it belongs.'),
    episodes: z
      .array(episodeSchema)
      .optional()
      .describe('In order of time; empty where the story is one episode. Every article is in exactly one.'),
  })
  .describe('Articles that report one event.');

export type StoryLink = Immutable<z.infer<typeof storyLinkSchema>>;
export type Episode = Immutable<z.infer<typeof episodeSchema>>;
export type Story = Immutable<z.infer<typeof storySchema>>;
