/** `stemma stories PATHS...`: which articles report one event. */
import { Command, Option } from 'commander';
import { StemmaError } from '../../errors.ts';
import type { Article, Story } from '../../records/index.ts';
import { type InputOptions, readsPages } from '../input.ts';
import { printLine, printRecord } from '../output.ts';
import { findingsOf, printFindings } from '../print-records.ts';
import { onPages, type Session } from '../session.ts';

interface StoriesOptions extends InputOptions {
  readonly format: 'jsonl' | 'table';
  readonly explain?: readonly string[];
}

const examples = `
Examples:
  stemma stories pages/                        one story a line, the articles it holds and why
  stemma stories pages/ --format table         the same to read
  stemma stories pages/ --explain a.html b.html
                                               why two articles are, or are not, one story
  stemma extract pages/ | stemma stories -
`;

export function storiesCommand(): Command {
  return readsPages(new Command('stories'))
    .description('which articles report one event or one chain of events: stories, JSONL')
    .addOption(new Option('--format <format>', 'how to print').choices(['jsonl', 'table']).default('jsonl'))
    .option('--explain <articles...>', 'two articles, by id or file: why they are, or are not, one story')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: StoriesOptions) => {
      const { explain } = options;
      if (explain && explain.length !== 2) {
        throw new StemmaError('usage', '--explain needs two articles, after the paths: PATHS --explain A B');
      }
      await onPages(paths, options, (session) => {
        if (explain) return printExplanation(explain[0]!, explain[1]!, options, session);
        return options.format === 'table' ? printTable(session) : printFindings('stories', session);
      });
    });
}

async function printTable(session: Session) {
  const { findings } = await findingsOf(['stories'], session);
  const articles = new Map(findings.articles.map((article) => [article.id, article]));
  const stories = [...findings.stories].sort((x, y) => y.articles.length - x.articles.length || (x.id < y.id ? -1 : 1));
  for (const story of stories) for (const line of storyLines(story, articles)) await printLine(line);
  return { read: findings.articles.length };
}

function storyLines(story: Story, articles: ReadonlyMap<string, Article>): string[] {
  const day = (value: string | null) => value?.slice(0, 10) ?? '?';
  const { start, end } = story.span;
  const when =
    start === null && end === null ? 'no date' : day(start) === day(end) ? day(start) : `${day(start)} to ${day(end)}`;
  const count = story.articles.length;
  const borderline = new Set(story.links.flatMap((link) => (link.borderline ? [link.a, link.b] : [])));
  const lines = [`${plain(story.title)}  (${count} ${count === 1 ? 'article' : 'articles'}, ${when}; ${story.id})`];
  const listed = (ids: readonly string[], indent: string) => {
    for (const id of ids) {
      const article = articles.get(id);
      const facts = [day(article?.published?.value ?? null), article?.publisher, article?.file].filter(Boolean);
      const mark = borderline.has(id) ? '  borderline' : '';
      lines.push(`${indent}${facts.join('  ')}  ${plain(article?.title ?? '')}${mark}`.trimEnd());
    }
  };
  const episodes = story.episodes ?? [];
  if (episodes.length === 0) listed(story.articles, '  ');
  for (const episode of episodes) {
    lines.push(`  ${day(episode.span.start)}: ${plain(episode.title)}`);
    listed(episode.articles, '    ');
  }
  return [...lines, ''];
}

async function printExplanation(a: string, b: string, options: StoriesOptions, session: Session) {
  const { findings } = await findingsOf(['reuse'], session);
  const { explain } = await import('../../cluster/explain.ts');
  const [x, y] = [find(a, findings.articles), find(b, findings.articles)];
  const why = explain(findings, x.id, y.id)!;
  if (options.format === 'jsonl') await printRecord(why);
  else {
    await printLine(`${why.together ? 'one story' : 'two stories'}: chance ${why.link.score.toFixed(2)}`);
    for (const reason of why.link.reasons) await printLine(`  ${plain(reason)}`);
    for (const [part, value] of Object.entries(why.link.parts)) await printLine(`  ${part.padEnd(12)} ${value}`);
  }
  return { read: findings.articles.length };
}

/** An article by its id, its file, the end of its file's path, or the beginning of its id where only one has it. */
function find(name: string, articles: readonly Article[]): Article {
  const exact = articles.find((article) => article.id === name || article.file === name);
  if (exact) return exact;
  const close = articles.filter((article) => article.id.startsWith(name) || article.file.endsWith(`/${name}`));
  if (close.length === 1) return close[0]!;
  throw new StemmaError(
    'usage',
    `--explain: ${close.length === 0 ? 'no article' : 'more than one article'} is ${name}`,
  );
}

/** No control characters from a page reach the terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
