/**
 * Pages that are no article, or not the whole of one: error pages, captchas, consent walls, index pages, live blogs,
 * teasers before a paywall. Each finding says what it rests on; the text is kept, the note warns of it.
 */
import { type Block, type Note, note } from '../records/index.ts';
import { letter, number, runs } from '../text/letters.ts';
import type { BodyScores } from './decide/decide.ts';
import kinds from './page-kind.json' with { type: 'json' };
import type { Prepared } from './prepare.ts';

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
  const words = runs(body.join(' '), letter | number).length;
  const notArticle = notAnArticle(clues, body, words);
  if (notArticle !== null) return [note('extract/not-article', notArticle, where)];
  const teaser = isTeaser(clues, body, words);
  return teaser === null ? [] : [note('extract/teaser', teaser, where)];
}

function notAnArticle(
  { prepared, title, blocks }: PageKindClues,
  body: readonly string[],
  words: number,
): string | null {
  const { parts, articles } = prepared;
  const heading = (title ?? '').toLowerCase();
  const has = (list: readonly string[], text: string) => list.find((cue) => containsWords(text, cue)) ?? null;
  if (words < 120) {
    const short = parts.candidates
      .slice(0, 400)
      .map(({ text }) => text.slice(0, 400).toLowerCase())
      .join('\n');
    const error =
      has(kinds.error, heading) ?? (short.length < 3000 && words < 60 ? has(kinds.error.slice(1), short) : null);
    if (error !== null) return `an error page: “${error}”`;
    const captcha = short.length < 4000 ? (has(kinds.captcha, heading) ?? has(kinds.captcha, short)) : null;
    if (captcha !== null) return `a check for robots: “${captcha}”`;
    if (short.length < 4000 && kinds.consent.filter((cue) => containsWords(short, cue)).length >= 3) {
      return 'a request for consent to cookies';
    }
  }
  const consenting = words >= 600 ? [] : body.filter((text) => consentCues(text.toLowerCase()) >= 2);
  if (words < 600 && consenting.join('').length > body.join('').length * 0.5) return 'a request for consent to cookies';
  if (articles.some(({ types }) => types.includes('LiveBlogPosting')))
    return 'a live blog: its structured data says so';
  const stamps = blocks.filter(({ role, start, end }) => role === 'dateline' && end > start).length;
  if (stamps >= 8) return `a live blog or a list of news: ${stamps} dated entries`;
  return indexPage(prepared, words);
}

function consentCues(text: string): number {
  return kinds.consent.filter((cue) => containsWords(text, cue)).length;
}

/** Many headlines that link elsewhere, and little prose. */
function indexPage({ parts, articles }: Prepared, words: number): string | null {
  if (parts.elements.length === 0 || articles.some(({ types }) => types.some((type) => /Article|Posting/.test(type))))
    return null;
  let linkedHeadings = 0;
  let chars = 0;
  let linked = 0;
  for (const { form, text, linked: inLinks } of parts.candidates) {
    chars += text.length;
    linked += inLinks;
    if (form === 'heading' && inLinks > text.length * 0.7 && text.length > 20) linkedHeadings++;
  }
  if (words < 250 && linkedHeadings >= 8 && linked > chars * 0.35)
    return `an index page: ${linkedHeadings} headlines that lead elsewhere and little text of its own`;
  return null;
}

function isTeaser({ prepared }: PageKindClues, body: readonly string[], words: number): string | null {
  const { parts, articles } = prepared;
  const stated = articles.map(({ value }) => Number(value.wordCount)).find((count) => count > 0);
  if (stated !== undefined && stated > 150 && words > 0 && words < stated * 0.5)
    return `the page says the article has ${stated} words; ${words} are on it`;
  if (words >= 400) return null;
  const closed = articles.some(
    ({ value }) => value.isAccessibleForFree === false || /^false$/i.test(String(value.isAccessibleForFree)),
  );
  const all = parts.candidates.map((candidate) => candidate.text.slice(0, 300).toLowerCase()).join('\n');
  const wall = kinds.paywall.find((cue) => containsWords(all, cue)) ?? null;
  const last = body.at(-1) ?? '';
  const breaks = /(?:…|\.{3}|\[…\]|\[\.\.\.\])\s*$/.test(last);
  if (closed && (words < 250 || wall !== null))
    return 'the structured data says the article is not free to read, and the text is short';
  if (wall !== null && (breaks || words < 200)) return `the text stops at a paywall: “${wall}”`;

  return null;
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
