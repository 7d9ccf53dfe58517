/** The main job: all stages over a heap of captures, to one dossier. */
import { type Dropped, dossier, droppedFrom } from '../dossier/dossier.ts';
import { dossierVersion } from '../dossier/version.ts';
import type { Capture } from '../read/capture.ts';
import { defaultMaxBytes } from '../read/limit.ts';
import { readVersion } from '../read/read.ts';
import type { Dossier, Note } from '../records/index.ts';
import { version } from '../version.ts';
import { originsOfStories } from './origin-stories.ts';
import { type RunOptions, run } from './run.ts';
import { stages } from './stages.ts';

/**
 * Traces captures to a dossier. What cannot be read or told is a note in it. `earlier` are notes from before the
 * captures were opened (folders that could not be listed). Throws the reason of `options.signal` when it is aborted, and
 * StemmaError 'store' when the store fails.
 */
export async function trace(
  captures: AsyncIterable<Capture | Note> | Iterable<Capture | Note>,
  options: RunOptions = {},
  earlier: readonly Note[] = [],
): Promise<Dossier> {
  const dropped: Dropped[number][] = [];
  const { findings, pages, notes } = await run(captures, stages, {
    ...options,
    onDocument(done) {
      dropped.push(...droppedFrom(done.found.articles ?? [], [done.document.page]));
      options.onDocument?.(done);
    },
  });
  return dossier({
    stemma: version,
    stages: stageVersions(),
    options: { read: { maxBytes: options.read?.maxBytes ?? defaultMaxBytes }, ...options.stages },
    pages,
    ...findings,
    origins: originsOfStories(findings),
    notes: [...earlier, ...notes],
    dropped,
  });
}

function stageVersions(): Record<string, string> {
  const named = stages.map(({ name, version: stageVersion }) => [name, stageVersion] as const);
  return Object.fromEntries([['read', readVersion], ...named, ['dossier', dossierVersion]]);
}
