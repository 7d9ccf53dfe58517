/** `stemma attribute PATHS...`: who says what. */
import { Command } from 'commander';
import { type InputOptions, readsPages } from '../input.ts';
import { printEachDocument } from '../print-records.ts';
import { onPages } from '../session.ts';

const examples = `
Examples:
  stemma attribute page.html                   every attribution of one page, JSONL
  stemma extract pages/ | stemma attribute -   the same from articles
`;

export function attributeCommand(): Command {
  return readsPages(new Command('attribute'))
    .description('who says what, on what footing, through whom: attributions, JSONL')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: InputOptions) => {
      await onPages(paths, options, (session) => printEachDocument('attributions', session));
    });
}
