/** Runs stages in threads beside this one, so that they use all cores and can be stopped at any moment. */
import { Piscina } from 'piscina';
import type { Runner } from './runner.ts';
import type { Found } from './stage.ts';

/** Opens threads that know the stages of `stages.ts` by name. They start when there is work for them. */
export function openPool(workers: number): Runner {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const pool = new Piscina({
    filename: new URL(file, import.meta.url).href,
    name: 'work',
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  return {
    width: workers,
    async run(stage, input, options, signal) {
      const task = { stage: stage.name, input, options };
      return (await pool.run(task, signal ? { signal } : {})) as Found;
    },
    close: () => pool.destroy(),
  };
}
