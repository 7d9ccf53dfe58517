/** A name that stands on a page where an author's would, and what the place says about it. */
import type { Fact, Span } from '../../records/index.ts';

export const authorPlaces = [
  'data person',
  'data organisation',
  'data untyped',
  'data elsewhere',
  'meta author',
  'meta other',
  'rel author',
  'microdata',
  'named element',
  'byline',
  'bare byline',
  'account',
] as const;

export type AuthorPlace = (typeof authorPlaces)[number];

export interface AuthorMention {
  readonly name: string;
  /** What two spellings share. */
  readonly key: string;
  readonly place: AuthorPlace;
  readonly source: Fact['source'];
  readonly reason: string;
  readonly page: Span | null;
  readonly block: number | null;
}
