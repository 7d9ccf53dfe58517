/** `stemma timeline PATHS...`: what happened, was said, published, updated and captured when. */
import { Command } from 'commander';
import { type InputOptions, readsPages } from '../input.ts';
import { printFindings } from '../print-records.ts';
import { onPages } from '../session.ts';

const examples = `
Examples:
  stemma timeline pages/                       events of every story on five clocks, JSONL
`;

export function timelineCommand(): Command {
  return readsPages(new Command('timeline'))
    .description('when it happened, was said, published, updated, captured: events, JSONL')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: InputOptions) => {
      await onPages(paths, options, (session) => printFindings('events', session));
    });
}
