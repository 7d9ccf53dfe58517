/** Where a stage runs: here, or in a thread beside. The result is the same. */
import type { Found, Stage, StageInput } from './stage.ts';

export interface Runner {
  /** How many stages may run at once. */
  readonly width: number;
  run(stage: Stage, input: StageInput, options: object | undefined, signal: AbortSignal | undefined): Promise<Found>;
  close(): Promise<void>;
}

/** Runs stages in this thread, one after the other. */
export const inlineRunner: Runner = {
  width: 1,
  async run(stage, input, options) {
    return runStage(stage, input, options);
  },
  async close() {},
};

/** The one place where a stage is called. The pipeline gave it the input its scope asks for. */
export async function runStage(stage: Stage, input: StageInput, options: object | undefined): Promise<Found> {
  const work = (await stage.load()) as (input: StageInput, options?: object) => Found;
  return work(input, options);
}
