/** A page: bytes as they were captured, decoded once. Everything else points back into `text`. */
import { z } from 'zod';
import type { Immutable } from './immutable.ts';

export const pageSchema = z
  .object({
    id: z.string().describe('SHA-256 of the bytes, in hexadecimal.'),
    file: z
      .string()
      .describe(
        'Where the bytes came from: a path, "path:line" for a line of JSONL, "path:member" for a page inside an archive, "-" for standard input.',
      ),
    url: z.string().nullable().describe('The address the page was captured from, where the capture says it.'),
    capturedAt: z
      .string()
      .nullable()
      .describe('ISO 8601 instant of the capture, where the capture says it; never the file time.'),
    mediaType: z.enum(['text/html', 'text/plain', 'application/json']).describe('By content, not by name.'),
    charset: z.string().describe('WHATWG name of the encoding the bytes were decoded with.'),
    charsetFrom: z
      .enum(['bom', 'header', 'meta', 'detected', 'given', 'default'])
      .describe('How the charset was found.'),
    text: z.string().describe('The decoded text. Spans of blocks (`page`) are offsets into it.'),
  })
  .describe('A page: bytes as captured, decoded.');

export type Page = Immutable<z.infer<typeof pageSchema>>;
