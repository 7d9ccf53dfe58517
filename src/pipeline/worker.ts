/** What runs in a thread of the pool. */
import { runStage } from './runner.ts';
import type { Found, StageInput } from './stage.ts';
import { stages } from './stages.ts';

interface Task {
  readonly stage: string;
  readonly input: StageInput;
  readonly options: object | undefined;
}

export async function work(task: Task): Promise<Found> {
  const stage = stages.find(({ name }) => name === task.stage);
  if (!stage) throw new RangeError(`no stage is named ${task.stage}`);
  return runStage(stage, task.input, task.options);
}
