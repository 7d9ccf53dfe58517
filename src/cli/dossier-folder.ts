/** The output folder of an earlier `stemma trace`: finds the dossier in it and notices when it is traced again. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StemmaError } from '../errors.ts';
import { dossierSchema } from '../records/dossier.ts';
import type { Dossier } from '../records/index.ts';
import { openSqliteStore } from '../store/sqlite.ts';

/** Reads the dossier that `trace` left in the folder: from its store, or from dossier.json where there is none. */
export function readDossier(folder: string): Dossier {
  const store = path.join(folder, 'stemma.sqlite');
  const json = path.join(folder, 'dossier.json');
  const found = fromStore(store, existsSync(json)) ?? fromJson(json);
  if (found) return found;
  throw new StemmaError('no-input', `nothing was traced into ${folder}: stemma trace PATHS... -o ${folder}`);
}

/** A store that cannot be opened (a read-only disk) is no hindrance where the JSON stands beside it. */
function fromStore(file: string, jsonBeside: boolean): Dossier | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const store = openSqliteStore(file, { readOnly: true });
    try {
      return store.getDossier();
    } finally {
      store.close();
    }
  } catch (error) {
    if (jsonBeside && error instanceof StemmaError && /cannot be opened|no permission/.test(error.message))
      return undefined;
    throw error;
  }
}

function fromJson(file: string): Dossier | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const found = dossierSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (found.success) return found.data;
  } catch (error) {
    throw new StemmaError('input', `${file} cannot be read as a dossier: trace the pages again`, { cause: error });
  }
  throw new StemmaError('input', `${file} holds a dossier of another version: trace the pages again`);
}

/** The dossier of the folder, read again when the folder was traced again. */
export function dossierOf(folder: string): () => Dossier {
  let stamp = stampOf(folder);
  let read = readDossier(folder);
  return () => {
    const now = stampOf(folder);
    if (now === stamp) return read;
    try {
      read = readDossier(folder);
      stamp = now;
    } catch {
      // A trace is being written, or the folder is gone: what was read before still stands.
    }
    return read;
  };
}

function stampOf(folder: string): string {
  const { mtimeMs, size } = statSync(path.join(folder, 'dossier.json'), { throwIfNoEntry: false }) ?? {
    mtimeMs: 0,
    size: 0,
  };
  return `${mtimeMs} ${size}`;
}
