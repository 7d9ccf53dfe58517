/** What the stages find, by kind: the one list of these kinds. A dossier holds them all; a stage makes some of them. */
import type { Article } from './article.ts';
import type { Attribution } from './attribution.ts';
import type { Claim } from './claim.ts';
import type { Derivation, Origin } from './derivation.ts';
import type { Event } from './event.ts';
import type { Reuse } from './reuse.ts';
import type { Story } from './story.ts';

export interface Findings {
  readonly articles: readonly Article[];
  readonly attributions: readonly Attribution[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly derivations: readonly Derivation[];
  readonly stories: readonly Story[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
}

export type FindingName = keyof Findings;

export const nothing: Findings = {
  articles: [],
  attributions: [],
  reuse: [],
  origins: [],
  derivations: [],
  stories: [],
  claims: [],
  events: [],
};
