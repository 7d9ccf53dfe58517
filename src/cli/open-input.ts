/** The captures that the paths of a command mean, and how many threads they are worth. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { StemmaError } from '../errors.ts';
import type { Capture } from '../read/capture.ts';
import { captureFile } from '../read/capture-files.ts';
import { listFiles, standardInput } from '../read/list-files.ts';
import type { Note } from '../records/index.ts';
import type { InputOptions } from './input.ts';
import { terminal } from './terminal.ts';

export interface Input {
  readonly captures: AsyncIterable<Capture | Note>;
  readonly notes: readonly Note[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
  /** How many files there are. */
  readonly files: number;
  /** Their size in bytes, pipes not counted. */
  readonly bytes: number;
}

/** Lists the files that the paths mean. Throws StemmaError 'no-input' when there is none. */
export async function openInput(paths: readonly string[], options: InputOptions, signal?: AbortSignal): Promise<Input> {
  const { files, missing, notes } = await listFiles(paths);
  if (files.length === 0 && missing.length > 0) throw new StemmaError('no-input', noSuchPath(missing));
  if (files.length === 0 && notes.length === 0) {
    throw new StemmaError('no-input', `no files in ${paths.join(', ')}`);
  }
  return {
    captures: captureAll(files, options, signal),
    notes,
    missing,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + sizeOf(file), 0),
  };
}

export function noSuchPath(missing: readonly string[]): string {
  return `no such ${missing.length === 1 ? 'path' : 'paths'}: ${missing.join(', ')}`;
}

/** Heaps below both of these are done before more threads have started. */
const smallBytes = 12_000_000;
const smallFiles = 150;
/** More threads than this wait for the main one. */
const mostThreads = 8;

/**
 * How many threads a heap is worth, where the user does not say. One at least: while a thread works, this one still hears
 * Ctrl-C.
 */
export function workersFor({ files, bytes }: Pick<Input, 'files' | 'bytes'>, asked: number | undefined): number {
  if (asked !== undefined) return asked;
  if (files <= smallFiles && bytes <= smallBytes) return 1;
  return Math.min(availableParallelism(), mostThreads);
}

async function* captureAll(files: readonly string[], options: InputOptions, signal?: AbortSignal) {
  const { maxBytes } = options;
  for (const file of files) {
    const stdin = file === standardInput ? terminal().stdin : undefined;
    yield* captureFile(file, { maxBytes, signal, stdin });
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
