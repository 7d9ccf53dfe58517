/** The reports as BibTeX (biblatex's `online`). */
import type { Article } from '../../records/index.ts';
import type { Catalogue, StoryView } from '../catalogue.ts';
import { plain, safeUrl } from '../plain.ts';
import { citationKey } from './csl.ts';

export function bibtex(c: Catalogue, views: readonly StoryView[] = c.stories): string {
  return views.flatMap(({ articles }) => articles.map((article) => entry(c, article))).join('\n');
}

function entry(c: Catalogue, article: Article): string {
  const url = safeUrl(article.url);
  const fields: [string, string | null][] = [
    ['title', article.title && `{${texText(article.title)}}`],
    ['author', article.authors.length > 0 ? article.authors.map((name) => `{${texText(name)}}`).join(' and ') : null],
    ['organization', article.publisher && texText(article.publisher)],
    [
      'date',
      article.published &&
        `${article.published.value.slice(0, 10)}${article.published.basis === 'inferred' ? '~' : ''}`,
    ],
    ['urldate', article.capturedAt?.slice(0, 10) ?? null],
    [
      'url',
      url?.replace(/[{}\\%#]/g, (character) =>
        character === '%' || character === '#' ? `\\${character}` : encodeURIComponent(character),
      ) ?? null,
    ],
    ['langid', article.language],
    ['note', `page sha256: ${article.page}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@online{${citationKey(c, article)},\n${lines.join(',\n')}\n}\n`;
}

/** What BibTeX would read as its own. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function texText(text: string): string {
  return plain(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^%&$#_]/g, (character) => special[character] ?? `\\${character}`);
}
