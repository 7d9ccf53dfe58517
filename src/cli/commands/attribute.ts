/** `stemma attribute PATHS...`: who says what. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { type InputOptions, readsPages } from '../input.ts';
import { type PrintDocument, printEachDocument } from '../print-records.ts';
import { onPages } from '../session.ts';

const examples = `
Examples:
  stemma attribute page.html                   every attribution of one page, JSONL
  stemma attribute page.html --format table    the same for a person to read
  stemma attribute pages/ --speech --sure 0.9  what is said or written, and only the sure ones
  stemma extract pages/ | stemma attribute -   the same from articles
`;

interface AttributeOptions extends InputOptions {
  readonly format: 'jsonl' | 'table';
  readonly sure: number;
  readonly speech?: boolean;
}

export function attributeCommand(): Command {
  return readsPages(new Command('attribute'))
    .description('who says what, on what footing, through whom: attributions, JSONL or a table')
    .addOption(
      new Option('--format <format>', 'jsonl, or table to read in a terminal')
        .choices(['jsonl', 'table'])
        .default('jsonl'),
    )
    .option('--sure <confidence>', 'only attributions at least this sure, 0 to 1', confidence, 0)
    .option('--speech', 'only what is said, written or shown; not what is thought, wanted or decided')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: AttributeOptions) => {
      const print = await printer(options);
      await onPages(paths, options, (session) => printEachDocument('attributions', session, print));
    });
}

function confidence(given: string): number {
  const value = Number(given);
  if (given.trim() === '' || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.');
  return value;
}

async function printer({ format, sure, speech }: AttributeOptions): Promise<PrintDocument> {
  const [{ attributionTable }, { printLine, printRecord }, { terminal }] = await Promise.all([
    import('../attribution-table.ts'),
    import('../output.ts'),
    import('../terminal.ts'),
  ]);
  return async ({ articles = [], attributions = [] }) => {
    const kept = attributions.filter((one) => one.confidence >= sure && (!speech || one.speech !== false));
    if (format === 'jsonl') {
      for (const record of kept) await printRecord(record);
      return;
    }
    const width = (terminal().stdout as { columns?: number }).columns ?? 100;
    for (const article of articles) {
      const own = kept.filter((one) => one.article === article.id);
      for (const line of attributionTable(article, own, width)) await printLine(line);
    }
  };
}
