/**
 * The extract stage on public data: body text, body text out of plain dumps, segments, dates, titles, authors. What was
 * trained or tuned on is said in `part`: "held-out" pages were never looked at by training, "all" has both.
 */
import { authorNames } from '../../src/extract/authors/names.ts';
import { extract } from '../../src/extract/extract.ts';
import { pageOf as madePage } from '../../src/extract/made-page.ts';
import { squeeze } from '../../src/extract/metadata/found.ts';
import type { Article, Result } from '../../src/records/index.ts';
import type { Evaluation, Score } from '../evaluation.ts';
import { type GoldRow, goldOf, isDateHeldOut, isHeldOut, type PageSet, pageOf } from './corpus.ts';
import { dumpText } from './dump.ts';
import { inventedPages } from './invented-pages.ts';
import { compare, meanF1 } from './shingles.ts';

export const extractEvaluation: Evaluation = {
  name: 'extract',
  needs: [
    'extract/aeb181',
    'extract/wcxb400',
    'extract/trafilatura990',
    'extract/htmldate800',
    'extract/postlight-meta',
  ],
  async run(data) {
    const results = new Map<string, Result<Article>>();
    const resultOf = (set: PageSet, row: GoldRow) => {
      // Sets share pages by id; each is extracted once.
      const known = results.get(row.id) ?? extract(pageOf(data, set, row.id));
      results.set(row.id, known);
      return known;
    };
    const articleOf = (set: PageSet, row: GoldRow) => resultOf(set, row).records[0]!;
    const heldOut = goldOf(data, 'wcxb400').filter((row) => isHeldOut(row.id));
    const news = goldOf(data, 'aeb181');
    const trafilatura = goldOf(data, 'trafilatura990');
    const dated = goldOf(data, 'htmldate800');
    const postlight = goldOf(data, 'postlight-meta');
    return [
      ...bodyScores('extract/aeb181', 'all, never trained on', news, (row) => articleOf('aeb181', row)),
      ...bodyScores('extract/wcxb400', 'held-out', heldOut, (row) => articleOf('wcxb400', row)),
      ...bodyScores('extract/aeb181-plain', 'all, never trained on', news, (row) => plainArticle(data, 'aeb181', row)),
      ...bodyScores('extract/wcxb400-plain', 'held-out', heldOut, (row) => plainArticle(data, 'wcxb400', row)),
      ...segmentScores('extract/trafilatura990', 'all, trained on in part', trafilatura, (row) =>
        articleOf('trafilatura990', row),
      ),
      ...segmentScores(
        'extract/trafilatura990-held-out',
        'held-out',
        trafilatura.filter((row) => isHeldOut(row.id)),
        (row) => articleOf('trafilatura990', row),
      ),
      ...dateScores(
        'extract/htmldate800-held-out',
        'held-out half',
        dated.filter((row) => isDateHeldOut(row.id)),
        (row) => articleOf('htmldate800', row),
      ),
      ...dateScores('extract/htmldate800', 'all, trained on in part', dated, (row) => articleOf('htmldate800', row)),
      ...factScores(
        'extract/trafilatura990-held-out',
        trafilatura.filter((row) => isHeldOut(row.id)),
        (row) => articleOf('trafilatura990', row),
      ),
      ...factScores(
        'extract/postlight-meta-held-out',
        postlight.filter((row) => isHeldOut(row.id)),
        (row) => articleOf('postlight-meta', row),
      ),
      ...pageKindScores([
        ...news.map((row) => resultOf('aeb181', row)),
        ...goldOf(data, 'wcxb400').map((row) => resultOf('wcxb400', row)),
        ...trafilatura.map((row) => resultOf('trafilatura990', row)),
      ]),
    ];
  },
};

/** Invented pages by the note they must have, or must not; and how many pages of article sets are taken for none. */
function pageKindScores(articles: readonly Result<Article>[]): Score[] {
  const wanted = {
    error: none,
    captcha: none,
    consent: none,
    index: none,
    live: none,
    teaser: 'extract/teaser',
    article: null,
  };
  const right = inventedPages
    .filter((_, at) => at % 2 === 0)
    .map(({ kind, html }) => {
      const { notes } = extract(madePage(html));
      const found = notes.find(({ code }) => code === none || code === 'extract/teaser')?.code ?? null;
      return found === wanted[kind];
    });
  const refused = articles.filter(({ notes }) => notes.some(({ code }) => code === none)).length;
  return [
    score('extract/invented-pages/kind', right.filter(Boolean).length / right.length, right.length, 'reported half'),
    {
      ...score('extract/article-sets/not-article', refused / articles.length, articles.length, 'all'),
      better: 'lower',
    },
  ];
}

const none = 'extract/not-article';

type ArticleOf = (row: GoldRow) => Article;

function plainArticle(data: string, set: PageSet, row: GoldRow): Article {
  const page = pageOf(data, set, row.id);
  return extract({ ...page, mediaType: 'text/plain', text: dumpText(page) }).records[0]!;
}

export function bodyText({ text, blocks }: Article): string {
  return blocks
    .filter(({ role }) => role === 'body')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

function bodyScores(id: string, part: string, rows: readonly GoldRow[], articleOf: ArticleOf): Score[] {
  const { precision, recall, f1 } = meanF1(rows.map((row) => compare(bodyText(articleOf(row)), row.body ?? '')));
  return [
    score(`${id}/body-precision`, precision, rows.length, part),
    score(`${id}/body-recall`, recall, rows.length, part),
    score(`${id}/body-f1`, f1, rows.length, part),
  ];
}

/** Segments that must be in the text and segments that must not, as trafilatura's own evaluation counts them. */
function segmentScores(id: string, part: string, rows: readonly GoldRow[], articleOf: ArticleOf): Score[] {
  const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
  let right = 0;
  let missed = 0;
  let wrong = 0;
  for (const row of rows) {
    const text = clean(bodyText(articleOf(row)));
    for (const segment of row.with ?? []) text.includes(clean(segment)) ? right++ : missed++;
    for (const segment of row.without ?? []) if (text.includes(clean(segment))) wrong++;
  }
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  return [
    score(`${id}/segment-precision`, precision, rows.length, part),
    score(`${id}/segment-recall`, recall, rows.length, part),
    score(`${id}/segment-f1`, (2 * precision * recall) / (precision + recall), rows.length, part),
  ];
}

/** The day of publication: right, wrong, none. The address is not given. */
function dateScores(id: string, part: string, rows: readonly GoldRow[], articleOf: ArticleOf): Score[] {
  let right = 0;
  let wrong = 0;
  for (const row of rows) {
    const day = articleOf(row).published?.value.slice(0, 10);
    if (day === row.date) right++;
    else if (day !== undefined) wrong++;
  }
  return [
    score(`${id}/date-right`, right / rows.length, rows.length, part),
    { ...score(`${id}/date-wrong`, wrong / rows.length, rows.length, part), better: 'lower' },
  ];
}

/** Title to the letter (white space and quotation marks alike); authors as an exact set of names, case apart. */
function factScores(id: string, rows: readonly GoldRow[], articleOf: ArticleOf): Score[] {
  const titled = rows.filter((row) => row.title);
  const authored = rows.filter((row) => (row.authors ?? []).length > 0);
  const unnamed = rows.filter((row) => (row.authors ?? []).length === 0);
  const titles = titled.filter((row) => plain(articleOf(row).title ?? '') === plain(row.title!)).length;
  const authors = authored.filter((row) => sameNames(articleOf(row).authors, row.authors!)).length;
  const none = unnamed.filter((row) => articleOf(row).authors.length === 0).length;
  return [
    score(`${id}/title-exact`, titles / titled.length, titled.length, 'held-out'),
    score(`${id}/authors-exact`, authors / authored.length, authored.length, 'held-out'),
    score(`${id}/authors-none`, unnamed.length === 0 ? 1 : none / unnamed.length, unnamed.length, 'held-out'),
  ];
}

export function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/g, ' ').trim();
}

/** Gold lists hold "A and B" as one: both sides are taken apart alike. */
export function sameNames(found: readonly string[], gold: readonly string[]): boolean {
  const keys = (names: readonly string[]) =>
    new Set(
      names.flatMap((name) => {
        const parts = authorNames(name);
        return (parts.length === 0 ? [name] : parts).map(squeeze);
      }),
    );
  const a = keys(found);
  const b = keys(gold);
  return a.size === b.size && [...a].every((key) => b.has(key));
}

function score(id: string, value: number, n: number, part: string): Score {
  return { id, value, better: 'higher', n, part };
}
