/**
 * Stemma as a library. What stands here is promised; everything else may change.
 *
 *     import { captureFile, listFiles, trace, renderDossier } from 'stemma';
 */
export { attribute } from './attribute/attribute.ts';
export { check } from './claim/check.ts';
export { claim } from './claim/claim.ts';
export { cluster } from './cluster/cluster.ts';
export { type Explanation, explain } from './cluster/explain.ts';
export {
  createStoryStream,
  type Merge,
  type Placement,
  type StoryStream,
  type StreamOptions,
  type StreamStory,
} from './cluster/stream.ts';
export { type DossierParts, dossier } from './dossier/dossier.ts';
export { renderDossier } from './dossier/render.ts';
export { type ErrorCode, StemmaError } from './errors.ts';
export { extract } from './extract/extract.ts';
export { extractGiven } from './extract/given.ts';
export { openPool } from './pipeline/pool.ts';
export { type RunFound, type RunOptions, run, runDocuments } from './pipeline/run.ts';
export type { Stage } from './pipeline/stage.ts';
export { stagesFor } from './pipeline/stage.ts';
export { stages } from './pipeline/stages.ts';
export { trace } from './pipeline/trace.ts';
export type { Progress, Store } from './ports.ts';
export { provenance } from './provenance/provenance.ts';
export type { Capture } from './read/capture.ts';
export { captureFile } from './read/capture-files.ts';
export type { Given } from './read/given.ts';
export { listFiles } from './read/list-files.ts';
export { type ReadOptions, type ReadResult, read } from './read/read.ts';
export type * from './records/index.ts';
export { jsonSchemas } from './records/json-schemas.ts';
export { schemas } from './records/schemas.ts';
export { reuse } from './reuse/reuse.ts';
export { MemoryStore } from './store/memory.ts';
export { openSqliteStore } from './store/sqlite.ts';
export { timeline } from './timeline/timeline.ts';
export { version } from './version.ts';
