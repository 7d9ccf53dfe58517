/** `stemma extract PATHS...`: what each page says, as articles; with `--explain`, why each block was kept or dropped. */
import { Command } from 'commander';
import { type InputOptions, readsPages } from '../input.ts';
import { printLine } from '../output.ts';
import { printEachDocument } from '../print-records.ts';
import { onPages, type Session } from '../session.ts';

const examples = `
Examples:
  stemma extract page.html                     one article, one line of JSON
  stemma extract pages/ > articles.jsonl       all of them, in order of file name
  stemma extract --explain page.html           every block with its role, score and reasons
  curl -s https://example.org/ | stemma extract -
`;

export function extractCommand(): Command {
  return readsPages(new Command('extract'))
    .description('what each page says once the site around it is stripped: articles, JSONL')
    .option('--explain', 'instead of articles, print for a person why each block was kept or dropped')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: InputOptions & { readonly explain?: boolean }) => {
      await onPages(paths, options, (session) =>
        options.explain ? explainEachPage(session) : printEachDocument('articles', session),
      );
    });
}

async function explainEachPage({ captures, reporter, run }: Session): Promise<{ read: number }> {
  const [{ read: readCapture }, { explain }] = await Promise.all([
    import('../../read/read.ts'),
    import('../../extract/explain.ts'),
  ]);
  let read = 0;
  for await (const capture of captures) {
    if ('code' in capture) {
      reporter.note(capture);
      continue;
    }
    const { pages, given, notes } = readCapture(capture, run.read);
    for (const one of notes) reporter.note(one);
    for (const { page } of given) await printLine(`${page.file}: an article given ready made; nothing was dropped`);
    for (const page of pages) await printLine(explain(page));
    read += pages.length + given.length;
  }
  return { read };
}
