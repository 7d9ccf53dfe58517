/** `stemma timeline PATHS...`: what happened, was said, published, updated and captured when. */
import { Command, Option } from 'commander';
import { type InputOptions, readsPages } from '../input.ts';
import { findingsOf } from '../print-records.ts';
import { onPages, type Session } from '../session.ts';

const examples = `
Examples:
  stemma timeline pages/                       events of every story on five clocks, JSONL
  stemma timeline pages/ --format table        the same for a person to read, story by story
  stemma extract pages/ | stemma timeline -    the same from articles
`;

interface TimelineOptions extends InputOptions {
  readonly format: 'jsonl' | 'table';
}

export function timelineCommand(): Command {
  return readsPages(new Command('timeline'))
    .description('when it happened, was said, published, updated, captured: events, JSONL or a table')
    .addOption(
      new Option('--format <format>', 'jsonl, or table to read in a terminal')
        .choices(['jsonl', 'table'])
        .default('jsonl'),
    )
    .addHelpText('after', examples)
    .action(async (paths: string[], options: TimelineOptions) => {
      await onPages(paths, options, (session) =>
        options.format === 'table' ? printTables(session) : printEvents(session),
      );
    });
}

/** Story by story, each in time. */
async function printEvents(session: Session): Promise<{ readonly read: number }> {
  const [{ inTime }, { printRecord }] = await Promise.all([import('../../timeline/order.ts'), import('../output.ts')]);
  const { findings } = await findingsOf(['events', 'stories'], session);
  for (const { id } of findings.stories)
    for (const event of findings.events.filter(({ story }) => story === id).sort(inTime)) await printRecord(event);
  return { read: findings.articles.length };
}

async function printTables(session: Session): Promise<{ readonly read: number }> {
  const [{ inTime }, { timelineTable }, { printLine }, { terminal }] = await Promise.all([
    import('../../timeline/order.ts'),
    import('../timeline-table.ts'),
    import('../output.ts'),
    import('../terminal.ts'),
  ]);
  const { findings } = await findingsOf(['events', 'stories'], session);
  const articles = new Map(findings.articles.map((article) => [article.id, article]));
  const width = (terminal().stdout as { columns?: number }).columns ?? 120;
  for (const story of findings.stories) {
    const events = findings.events.filter((event) => event.story === story.id).sort(inTime);
    for (const line of timelineTable(story, events, articles, width)) await printLine(line);
  }
  return { read: findings.articles.length };
}
