/** The options all commands share that read pages. Light: `--help` loads it. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { defaultMaxBytes } from '../read/limit.ts';

export interface InputOptions {
  readonly maxBytes: number;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
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
