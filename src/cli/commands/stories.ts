/** `stemma stories PATHS...`: which articles report one event. */
import { Command } from 'commander';
import { type InputOptions, readsPages } from '../input.ts';
import { printFindings } from '../print-records.ts';
import { onPages } from '../session.ts';

const examples = `
Examples:
  stemma stories pages/                        one story a line, the articles it holds and why
  stemma extract pages/ | stemma stories -
`;

export function storiesCommand(): Command {
  return readsPages(new Command('stories'))
    .description('which articles report one event or one chain of events: stories, JSONL')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: InputOptions) => {
      await onPages(paths, options, (session) => printFindings('stories', session));
    });
}
