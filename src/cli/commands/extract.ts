/** `stemma extract PATHS...`: what each page says, as articles. */
import { Command } from 'commander';
import { type InputOptions, readsPages } from '../input.ts';
import { printEachDocument } from '../print-records.ts';
import { onPages } from '../session.ts';

const examples = `
Examples:
  stemma extract page.html                     one article, one line of JSON
  stemma extract pages/ > articles.jsonl       all of them, in order of file name
  curl -s https://example.org/ | stemma extract -
`;

export function extractCommand(): Command {
  return readsPages(new Command('extract'))
    .description('what each page says once the site around it is stripped: articles, JSONL')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: InputOptions) => {
      await onPages(paths, options, (session) => printEachDocument('articles', session));
    });
}
