/** What `trace` says when it is done: what was found, in a few lines, and which file to open. */
import path from 'node:path';
import type { Dossier, Story } from '../records/index.ts';
import { printable } from './reporter.ts';

const storiesNamed = 5;
const longestTitle = 70;

export function summary(dossier: Dossier, folder: string): string[] {
  const { articles, stories, claims, origins, notes } = dossier;
  const lost = origins.filter((origin) => origin.lost).length;
  const lines = [
    `${counted(articles.length, 'article')}, ${counted(stories.length, 'story', 'stories')}, ` +
      `${counted(claims.length, 'claim')}, ${counted(lost, 'lost origin')}, ${counted(notes.length, 'note')}`,
  ];
  const shared = stories.filter((story) => story.articles.length > 1);
  for (const story of shared.slice(0, storiesNamed)) lines.push(`  ${storyLine(story, dossier)}`);
  if (shared.length > storiesNamed) lines.push(`  … and ${shared.length - storiesNamed} more with several reports`);
  lines.push(`Open ${path.join(folder, 'dossier.html')}`);
  return lines;
}

function storyLine(story: Story, { claims }: Dossier): string {
  const mine = claims.filter((claim) => claim.story === story.id);
  const shared = mine.filter(({ witnesses }) => new Set(witnesses.map(({ article }) => article)).size > 1).length;
  const title = printable(story.title).trim();
  const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
  const found = mine.length === 0 ? '' : `, ${counted(mine.length, 'claim')} (${shared} in several)`;
  return `${short}: ${counted(story.articles.length, 'report')}${found}`;
}

function counted(value: number, one: string, many = `${one}s`): string {
  return `${value.toLocaleString('en')} ${value === 1 ? one : many}`;
}
