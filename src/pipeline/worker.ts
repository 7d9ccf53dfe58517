/** What runs in a thread of the pool. */
import { runStage } from './runner.ts';
import type { Found, StageInput } from './stage.ts';
import { stages } from './stages.ts';

export function work(task: { stage: string; input: StageInput; options: object | undefined }): Found {
  const stage = stages.find(({ name }) => name === task.stage);
  if (!stage) throw new RangeError(`no stage is named ${task.stage}`);
  return runStage(stage, task.input, task.options);
}
