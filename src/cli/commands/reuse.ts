/** `stemma reuse PATHS...`: which articles share passages. */
import { Command } from 'commander';
import { type InputOptions, readsPages } from '../input.ts';
import { printFindings } from '../print-records.ts';
import { onPages } from '../session.ts';

const examples = `
Examples:
  stemma reuse pages/                          pairs of articles that share text, with the passages, JSONL
  stemma reuse articles.jsonl | wc -l
`;

export function reuseCommand(): Command {
  return readsPages(new Command('reuse'))
    .description('which articles copy, excerpt or rewrite each other, passage by passage: pairs, JSONL')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: InputOptions) => {
      await onPages(paths, options, (session) => printFindings('reuse', session));
    });
}
