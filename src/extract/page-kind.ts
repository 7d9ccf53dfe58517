/**
 * Pages that are no article, or not the whole of one: error pages, captchas, consent walls, index pages, live blogs,
 * teasers before a paywall. Each finding says what it rests on; the text is kept, the note warns of it.
 */
import { type Block, type Note, note } from '../records/index.ts';
import { countRuns, letter, number } from '../text/letters.ts';
import type { BodyScores } from './decide/decide.ts';
import kinds from './page-kind.json' with { type: 'json' };
import { entriesIn, headlinesIn } from './page-outline.ts';
import type { Prepared } from './prepare.ts';
import cues from './roles/cues.json' with { type: 'json' };

export interface PageKindClues {
  readonly prepared: Prepared;
  readonly body: BodyScores;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly page: string;
}

export function pageKindNotes(clues: PageKindClues): Note[] {
  const where = { page: clues.page, article: clues.page };
  const body = clues.blocks.filter(({ role }) => role === 'body').map(({ start, end }) => clues.text.slice(start, end));
  const words = countWords(body.join(' '));
  const notArticle = wall(clues, body, words) ?? liveBlog(clues, body) ?? indexPage(clues, words);
  if (notArticle !== null) return [note('extract/not-article', notArticle, where)];
  const teaser = isTeaser(clues, body, words);
  return teaser === null ? [] : [note('extract/teaser', teaser, where)];
}

/** What stands in the way of the page that was asked for: an error, a check for robots, a request for consent. */
function wall({ prepared, title }: PageKindClues, body: readonly string[], words: number): string | null {
  if (words < 120) {
    const heading = lowered(title ?? '');
    const short = lowered(
      prepared.parts.candidates
        .slice(0, 400)
        .map(({ text }) => text.slice(0, 400))
        .join('\n'),
    );
    // A headline of some length with a text under it tells of an error, and is none.
    const isHeading = words < 40 || heading.split(' ').length <= 5;
    const isShort = short.length < 4000;
    const captcha = isShort
      ? ((isHeading ? cueIn(kinds.captcha, heading) : null) ?? cueIn(kinds.captcha, short))
      : null;
    if (captcha !== null) return `a check for robots: “${captcha}”`;
    const error =
      (isHeading ? cueIn(kinds.error, heading) : null) ??
      (short.length < 3000 && words < 60 ? cueIn(kinds.error.slice(1), short) : null);
    if (error !== null) return `an error page: “${error}”`;
    if (isShort && consentCues(short) >= 3) return 'a request for consent to cookies';
  }
  if (words >= 600) return null;
  const consenting = body.filter((text) => consentCues(lowered(text)) >= 2).join('').length;
  return consenting > body.join('').length * 0.5 ? 'a request for consent to cookies' : null;
}

/** Entries with a time each, one under the other. */
function liveBlog({ prepared, blocks, text, title }: PageKindClues, body: readonly string[]): string | null {
  if (prepared.articles.some(({ types }) => types.includes('LiveBlogPosting')))
    return 'a live blog: its structured data says so';
  const called = cueIn(kinds.live, lowered(title ?? ''));
  const entries = entriesIn(prepared.parts, blocks, text, called !== null);
  if (entries < (called === null ? 8 : 4) || body.length > entries * 6) return null;
  return called === null
    ? `a live blog or a list of news: ${entries} entries with a time each`
    : `a live blog: it calls itself “${called}” and has ${entries} entries with a time each`;
}

/** Many headlines that link elsewhere, and little prose of its own. */
function indexPage({ prepared, blocks }: PageKindClues, words: number): string | null {
  const { parts, articles } = prepared;
  if (parts.elements.length === 0 || articles.some(({ types }) => types.some((type) => /Article|Posting/.test(type))))
    return null;
  const { all, among, ownText } = headlinesIn(parts, blocks);
  if (all < 8 || ownText >= 15 || saysArticle(prepared)) return null;
  const isList = words < 60 || (among >= 6 && among >= all * 0.5 && words < among * 60);
  return isList ? `an index page: ${all} headlines that lead elsewhere and little text of its own` : null;
}

function saysArticle({ parts }: Prepared): boolean {
  return parts.elements.some(({ tag, attributes }) => {
    if (attributes === null) return false;
    if (tag !== 'meta') return attributes.itemprop === 'articleBody';
    return (
      attributes.property === 'article:published_time' ||
      (attributes.property === 'og:type' && attributes.content === 'article')
    );
  });
}

function isTeaser({ prepared }: PageKindClues, body: readonly string[], words: number): string | null {
  const { parts, articles } = prepared;
  const stated = articles.map(({ value }) => Number(value.wordCount)).find((count) => count > 0);
  if (stated !== undefined && stated > 150 && words > 0 && words < stated * 0.5 && proseWords(prepared) < stated * 0.7)
    return `the page says the article has ${stated} words; ${words} are on it`;
  if (words >= 400) return null;
  const closed = articles.some(
    ({ value }) => value.isAccessibleForFree === false || /^false$/i.test(String(value.isAccessibleForFree)),
  );
  const shown = lowered(parts.candidates.map((candidate) => candidate.text.slice(0, 300)).join('\n'));
  const found = cueIn(cues.paywall, shown);
  const breaks = /(?:…|\.{3}|\[…\]|\[\.\.\.\])\s*$/.test(body.at(-1) ?? '');
  if (closed && (words < 250 || found !== null))
    return 'the structured data says the article is not free to read, and the text is short';
  return found !== null && words > 0 && (breaks || words < 200) ? `the text stops at a paywall: “${found}”` : null;
}

/** Words of all prose on the page, whatever it was taken for: what was overlooked is not missing. */
function proseWords({ parts }: Prepared): number {
  const prose = parts.candidates.filter(({ text, linked }) => text.length >= 80 && linked < text.length * 0.3);
  return prose.reduce((sum, { text }) => sum + countWords(text), 0);
}

function consentCues(text: string): number {
  return kinds.consent.filter((cue) => containsWords(text, cue)).length;
}

function cueIn(list: readonly string[], text: string): string | null {
  return list.find((cue) => containsWords(text, cue)) ?? null;
}

function countWords(text: string): number {
  return countRuns(text, letter | number);
}

function lowered(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** Whole words only: "404" is not in "14042". */
function containsWords(text: string, cue: string): boolean {
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + cue.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
    if (/[\u3040-\u9fff]/.test(cue)) return true;
  }
  return false;
}
