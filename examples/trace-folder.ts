/** Traces a folder as the program does, in memory: for tests of whole stories. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { dossier } from '../src/dossier/dossier.ts';
import { run } from '../src/pipeline/run.ts';
import { stages } from '../src/pipeline/stages.ts';
import { captureFile } from '../src/read/capture-files.ts';
import type { Dossier } from '../src/records/index.ts';

export async function traceFolder(folder: string): Promise<Dossier> {
  const { findings, pages, notes } = await run(captures(folder), stages);
  const versions = Object.fromEntries(stages.map((stage) => [stage.name, stage.version]));
  return dossier({ stemma: 'test', stages: versions, ...findings, pages, notes });
}

async function* captures(folder: string) {
  for (const name of readdirSync(folder).sort()) yield* captureFile(path.join(folder, name));
}
