/** Ctrl-C and requests to end: the work is told to stop, and what was done stays. */
import { StemmaError } from '../errors.ts';
import { exitOfSignal } from './exit-codes.ts';

export interface Stop {
  readonly signal: AbortSignal;
  release(): void;
}

/** A second request, or one that nobody heeds for this long, ends the program at once (milliseconds). */
const patience = 3000;

export function listenForStop(): Stop {
  const controller = new AbortController();
  let cause: NodeJS.Signals | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    const code = exitOfSignal(signal);
    if (cause !== null) process.exit(code);
    cause = signal;
    controller.abort(new StemmaError('interrupted', 'stopped', { cause: signal }));
    setTimeout(() => process.exit(code), patience).unref();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
