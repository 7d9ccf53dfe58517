/** `stemma stories PATHS...`: which articles report one event. */
import { Command, Option } from 'commander';
import type { Explanation } from '../../cluster/explain.ts';
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
  const { start, end } = story.span;
  const when =
    start === null && end === null ? 'no date' : day(start) === day(end) ? day(start) : `${day(start)} to ${day(end)}`;
  const count = story.articles.length;
  const lines = [plain(story.title), `  ${count} ${count === 1 ? 'article' : 'articles'}, ${when}, story ${story.id}`];
  const episodes = story.episodes ?? [];
  const list = (ids: readonly string[], indent: string) => {
    for (const id of ids) lines.push(...memberLines(id, story, articles, indent));
  };
  if (episodes.length === 0) list(story.articles, '  ');
  for (const episode of episodes) {
    lines.push(`  ${day(episode.span.start)}: ${plain(episode.title)}`);
    list(episode.articles, '    ');
  }
  return [...lines, ''];
}

/** How many reasons are told of each member; `--explain` tells all. */
const reasonsTold = 2;

/** A member, and what ties it to the story: its strongest link. */
function memberLines(id: string, story: Story, articles: ReadonlyMap<string, Article>, indent: string): string[] {
  const article = articles.get(id);
  const facts = [day(article?.published?.value ?? null), article?.publisher, plain(article?.title ?? '(no headline)')];
  const lines = [indent + facts.filter(Boolean).join('  '), `${indent}  ${article?.file ?? id}`];
  const links = story.links.filter((link) => link.a === id || link.b === id).sort((x, y) => y.score - x.score);
  const strongest = links[0];
  if (!strongest) return lines;
  const other = articles.get(strongest.a === id ? strongest.b : strongest.a);
  const mark = strongest.borderline ? 'borderline, ' : '';
  const why = strongest.reasons.slice(0, reasonsTold).map(plain).join('; ');
  lines.push(`${indent}  ${mark}${percent(strongest.score)} with ${baseName(other)}: ${why}`);
  return lines;
}

/** A chance is never sure. */
const percent = (chance: number) =>
  chance > 0.99 ? 'over 99 %' : chance < 0.01 ? 'under 1 %' : `${Math.round(chance * 100)} %`;
const day = (value: string | null) => value?.slice(0, 10) ?? '?';
const baseName = (article: Article | undefined) => article?.file.split('/').at(-1) || article?.id || '?';

async function printExplanation(a: string, b: string, options: StoriesOptions, session: Session) {
  const { findings } = await findingsOf(['reuse'], session);
  const { explain } = await import('../../cluster/explain.ts');
  const [x, y] = [find(a, findings.articles), find(b, findings.articles)];
  const why = explain(findings, x.id, y.id)!;
  if (options.format === 'jsonl') await printRecord(why);
  else for (const line of explanationLines(why, x, y)) await printLine(line);
  return { read: findings.articles.length };
}

/** What the parts of a link are called where they are shown, and what they measure. */
const partNames: Readonly<Record<string, string>> = {
  pair: 'the two articles alone',
  groups: 'with the articles around them',
  words: 'alike in words',
  headline: 'alike in headline',
  opening: 'alike in opening',
  names: 'alike in names',
  numbers: 'alike in numbers',
  passages: 'told word for word',
};

function explanationLines({ together, link }: Explanation, x: Article, y: Article): string[] {
  const verdict = together ? 'One story' : 'Two stories';
  const lines = [
    `${verdict}${link.borderline ? ', borderline' : ''}: the chance that they tell one event is ${percent(link.score)}.`,
  ];
  for (const article of [x, y]) {
    lines.push(
      `  ${[day(article.published?.value ?? null), plain(article.title ?? '(no headline)')].join('  ')}  ${article.file}`,
    );
  }
  lines.push('Why', ...link.reasons.map((reason) => `  ${plain(reason)}`), 'Measured, 0 to 1');
  for (const [part, value] of Object.entries(link.parts)) {
    const name = partNames[part];
    if (name) lines.push(`  ${name.padEnd(30)} ${value.toFixed(2)}`);
  }
  return lines;
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
