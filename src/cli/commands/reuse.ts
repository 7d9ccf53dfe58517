/** `stemma reuse PATHS...`: which articles share passages. */
import { Command, Option } from 'commander';
import { type InputOptions, readsPages } from '../input.ts';
import { findingsOf, printFindings } from '../print-records.ts';
import { onPages, type Session } from '../session.ts';

const examples = `
Examples:
  stemma reuse pages/                          pairs of articles that share text, with the passages, JSONL
  stemma reuse pages/ --format table           the same for a person to read, passage beside passage
  stemma reuse articles.jsonl | wc -l
`;

interface ReuseCommandOptions extends InputOptions {
  readonly format: 'jsonl' | 'table';
}

export function reuseCommand(): Command {
  return readsPages(new Command('reuse'))
    .description('which articles copy, excerpt or rewrite each other, passage by passage: pairs, JSONL or a table')
    .addOption(
      new Option('--format <format>', 'jsonl, or table to read in a terminal')
        .choices(['jsonl', 'table'])
        .default('jsonl'),
    )
    .addHelpText('after', examples)
    .action(async (paths: string[], options: ReuseCommandOptions) => {
      await onPages(paths, options, (session) =>
        options.format === 'table' ? printTable(session) : printFindings('reuse', session),
      );
    });
}

async function printTable(session: Session): Promise<{ readonly read: number }> {
  const [{ reuseTable }, { printLine }, { terminal }] = await Promise.all([
    import('../reuse-table.ts'),
    import('../output.ts'),
    import('../terminal.ts'),
  ]);
  const { findings } = await findingsOf(['reuse'], session);
  const articles = new Map(findings.articles.map((article) => [article.id, article]));
  const width = (terminal().stdout as { columns?: number }).columns ?? 120;
  for (const record of findings.reuse) for (const line of reuseTable(record, articles, width)) await printLine(line);
  if (findings.reuse.length === 0) await printLine('No articles share text.');
  return { read: findings.articles.length };
}
