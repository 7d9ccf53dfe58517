/** The options all commands share that read pages, and the captures that their paths mean. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { StemmaError } from '../errors.ts';
import type { Capture } from '../read/capture.ts';
import { captureFile } from '../read/capture-files.ts';
import { listFiles, standardInput } from '../read/list-files.ts';
import { defaultMaxBytes } from '../read/read.ts';
import type { Note } from '../records/index.ts';
import { terminal } from './terminal.ts';

export interface InputOptions {
  readonly maxBytes: number;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

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

/** Adds PATHS and the options of reading to a command. */
export function readsPages(command: Command): Command {
  return command
    .argument('<paths...>', 'files, folders, JSONL of articles, or - for standard input')
    .addOption(
      new Option('--max-bytes <size>', 'pass over larger files and lines (500k, 64M, 2G)')
        .argParser(parseSize)
        .default(defaultMaxBytes, '64M'),
    )
    .addOption(
      new Option('--workers <n>', 'threads to work in (default: as many as the heap is worth)').argParser(parseCount),
    )
    .option('--json', 'notes as JSON lines on standard error')
    .option('-q, --quiet', 'no progress and no notes on standard error');
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

export function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/i.exec(text.trim());
  if (!match) throw new InvalidArgumentError('a size is a number with k, M or G: 500k, 64M.');
  const unit = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }[match[2]!.toLowerCase()]!;
  return Math.floor(Number(match[1]) * unit);
}

export function parseCount(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('give a number from 0 to 999.');
  return Number(text);
}
