/** The records: plain JSON, one file a type. Types for everyone; schemas for the edges. */
export type { Article, Block, BlockRole, DateFact, DatePrecision, Fact, GivenArticle } from './article.ts';
export type { Attribution, ChainLink, Rung, Speaker, Unnamed } from './attribution.ts';
export type {
  Check,
  Claim,
  Conflict,
  OriginReason,
  Origins,
  PrintedForm,
  Slot,
  SlotKind,
  Witness,
} from './claim.ts';
export type { Change, Derivation, Origin } from './derivation.ts';
export type { Dossier } from './dossier.ts';
export type { Clock, Event } from './event.ts';
export { type FindingName, type Findings, nothing } from './findings.ts';
export { type Note, type NoteCode, note } from './note.ts';
export type { Page } from './page.ts';
export type { Result } from './result.ts';
export type { Relation, Reuse, ReusePassage } from './reuse.ts';
export type { Evidence, Quote, Span } from './span.ts';
export type { Episode, Story, StoryLink } from './story.ts';
export type { ClaimTime, TimeAnchor } from './time-anchor.ts';
