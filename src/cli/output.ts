/** Standard output: one record a line, as fast as the reader takes it, and no complaint when the reader has gone. */
import { once } from 'node:events';
import { exitCodes } from './exit-codes.ts';
import { terminal } from './terminal.ts';

/** Ends the program quietly when whoever read our output has had enough, as `head` does. */
export function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    const reason = error.code === 'ENOSPC' ? 'the disk is full' : error.message;
    process.stderr.write(`stemma: standard output cannot be written: ${reason}\n`);
    process.exit(exitCodes.output);
  });
  process.stderr.on('error', () => {});
}

/** Prints a record as one line of JSON; waits when the reader is slow. */
export async function printRecord(record: unknown): Promise<void> {
  await printLine(JSON.stringify(record));
}

export async function printLine(line: string): Promise<void> {
  const { stdout } = terminal();
  if (!stdout.write(`${line}\n`)) await once(stdout, 'drain');
}
