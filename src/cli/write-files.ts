/** Writes files whole or not at all: into a temporary file beside, then renamed. */
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { StemmaError } from '../errors.ts';
import type { Dossier } from '../records/index.ts';

/** Makes sure that `folder` is a folder that can be written. Throws StemmaError 'output'. */
export async function prepareFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found && !found.isDirectory()) {
    throw new StemmaError('output', `${folder} is a file: -o names the folder to write into`);
  }
  await writing(folder, async () => {
    await makeFolder(path.resolve(folder));
    const probe = path.join(folder, `.stemma-${process.pid}.tmp`);
    await (await open(probe, 'w')).close();
    await rm(probe);
  });
}

/** Step by step: asked for a whole path at once, Node never comes back where a file system takes no folders (/proc). */
async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => null)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Writes the chunks as one file. Throws StemmaError 'output'. */
export async function writeWhole(file: string, chunks: Iterable<string>): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  await writing(file, async () => {
    try {
      const handle = await open(temporary, 'w');
      try {
        for (const chunk of gathered(chunks)) await handle.writeFile(chunk);
      } finally {
        await handle.close();
      }
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

/** The dossier as JSON, a record a line: one string could grow past what a string can hold. */
export function* dossierJson(dossier: Dossier): Generator<string> {
  yield '{';
  let first = true;
  for (const [name, value] of Object.entries(dossier)) {
    if (value === undefined) continue;
    yield `${first ? '' : ','}\n${JSON.stringify(name)}: `;
    first = false;
    if (!Array.isArray(value) || value.length === 0) {
      yield JSON.stringify(value);
      continue;
    }
    for (const [i, record] of value.entries()) yield `${i === 0 ? '[' : ','}\n${JSON.stringify(record)}`;
    yield '\n]';
  }
  yield '\n}\n';
}

const chunkSize = 1 << 20;

function* gathered(chunks: Iterable<string>): Generator<string> {
  let held = '';
  for (const chunk of chunks) {
    held += chunk;
    if (held.length < chunkSize) continue;
    yield held;
    held = '';
  }
  yield held;
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write here',
  EPERM: 'no permission to write here',
  EROFS: 'this disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'part of this path is a file',
  EEXIST: 'something else is in the way',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
};

async function writing(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const reason = words[code] ?? (error instanceof Error ? error.message : String(error));
    throw new StemmaError('output', `${what}: ${reason}`, { cause: error });
  }
}
