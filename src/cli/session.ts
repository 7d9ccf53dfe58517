/** One command at work on pages: its input, its threads, what it reports, and how it is stopped. */
import { StemmaError } from '../errors.ts';
import type { RunOptions } from '../pipeline/run.ts';
import type { Runner } from '../pipeline/runner.ts';
import type { InputOptions } from './input.ts';
import type { Input } from './open-input.ts';
import { Reporter } from './reporter.ts';
import { listenForStop } from './stop.ts';

export interface Session extends Input {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  /** What the pipeline needs to know. */
  readonly run: RunOptions;
}

/**
 * Opens the input and runs `work` on it. Ends with StemmaError 'no-input' when a path did not exist, after the work on
 * the others is done, or when `work` says that nothing could be read.
 */
export async function onPages(
  paths: readonly string[],
  options: InputOptions,
  work: (session: Session) => Promise<{ readonly read: number }>,
): Promise<void> {
  const reporter = new Reporter(options);
  const stop = listenForStop();
  try {
    const { noSuchPath, openInput, workersFor } = await import('./open-input.ts');
    const input = await openInput(paths, options, stop.signal);
    if (input.missing.length > 0) reporter.say(noSuchPath(input.missing));
    const workers = workersFor(input, options.workers);
    const runner = await openRunner(workers);
    try {
      const run: RunOptions = {
        read: { maxBytes: options.maxBytes },
        runner,
        signal: stop.signal,
        progress: reporter,
      };
      for (const one of input.notes) reporter.note(one);
      const { read } = await work({ ...input, reporter, signal: stop.signal, run });
      reporter.close();
      if (read === 0) throw new StemmaError('no-input', 'nothing that could be read as an article');
      if (input.missing.length > 0) {
        throw new StemmaError('no-input', `${noSuchPath(input.missing)}; the rest is done`);
      }
    } finally {
      await runner.close();
    }
  } finally {
    reporter.close();
    stop.release();
  }
}

/** Loaded late, so that `--help` need not wait for it. */
async function openRunner(workers: number): Promise<Runner> {
  if (workers === 0) return (await import('../pipeline/runner.ts')).inlineRunner;
  return (await import('../pipeline/pool.ts')).openPool(workers);
}
