/**
 * The publication date inferred with the stated one taken away: news texts of TimeBank and AQUAINT with a made-up day of
 * capture up to a year later, pages with every visible statement of the date blanked, and reports of our own, some of
 * which tell no date. A wrong answer is worse than none.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from '../../src/extract/extract.ts';
import { read } from '../../src/read/read.ts';
import type { Block } from '../../src/records/index.ts';
import { isoDay, parseIsoDay } from '../../src/text/time/calendar.ts';
import { parseDates } from '../../src/text/time/parse-date.ts';
import { inferPublished } from '../../src/text/time/published/infer.ts';
import type { Evaluation, Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import { isTune, type TimexDocument } from './timex.ts';
import cases from './undated.json' with { type: 'json' };

export interface Undated {
  readonly id: string;
  /** Null where the text does not tell it. */
  readonly day: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
  readonly capturedAt: string | null;
}

export const publishedEvaluation: Evaluation = {
  name: 'time-published',
  needs: ['time/timex', 'extract/htmldate800', 'extract/wcxb400', 'extract/postlight-meta'],
  async run(data) {
    const pages = ['htmldate800', 'wcxb400', 'postlight-meta'].flatMap((set) => htmlPages(data, set));
    return [
      ...scores('invented', 'all', invented()),
      ...scores(
        'pages',
        'tune',
        pages.filter(({ id }) => isTune(id)),
      ),
      ...scores(
        'pages',
        'report',
        pages.filter(({ id }) => !isTune(id)),
      ),
      ...scores('news-captured', 'all', newsTexts(data)),
    ];
  },
};

/** Of the answers exact to a day: how many within a day, how many off by over a week; and how many were answered. */
function scores(name: string, part: string, chosen: readonly Undated[]): Score[] {
  let answered = 0;
  let near = 0;
  let far = 0;
  for (const { day, ...rest } of chosen) {
    const { fact } = inferPublished(rest);
    if (fact?.precision !== 'day') continue;
    answered++;
    const off = day === null ? Number.POSITIVE_INFINITY : Math.abs(parseIsoDay(fact.value)! - parseIsoDay(day)!);
    if (off <= 1) near++;
    if (off > 7) far++;
  }
  const id = `time/published/${name}/${part}`;
  const rates: Score[] =
    answered === 0
      ? []
      : [
          { id: `${id}/within-a-day`, value: near / answered, better: 'higher', n: answered, part },
          { id: `${id}/off-by-over-a-week`, value: far / answered, better: 'lower', n: answered, part },
        ];
  return [
    ...rates,
    { id: `${id}/answered`, value: answered / chosen.length, better: 'higher', n: chosen.length, part },
  ];
}

const roles = { b: 'body', c: 'caption', n: 'notice' } as const;

/** Reports of our own; `day` is null where a careful reader could not tell. */
function invented(): Undated[] {
  return cases.texts.map(({ id, day, language, parts }) => {
    let text = '';
    const blocks = parts.map((part): Block => {
      const words = part.slice(2);
      const start = text === '' ? 0 : text.length + 2;
      text = text === '' ? words : `${text}\n\n${words}`;
      const role = roles[part[0] as keyof typeof roles];
      return { role, form: 'paragraph', start, end: start + words.length, page: null, score: null, reasons: [] };
    });
    return { id, day, text, blocks, language: language ?? 'en', capturedAt: null };
  });
}

/** News texts whose day is known, captured some days later: how many is drawn from the id, so that it never changes. */
export function newsTexts(data: string): Undated[] {
  return ['tbaq_timebank.jsonl', 'tbaq_aquaint.jsonl'].flatMap((file) =>
    readJsonl<TimexDocument>(path.join(data, 'time/timex', file)).map(({ id, dct, text }) => {
      const day = dct.slice(0, 10);
      const later = (hash(id) % 1000) ** 2 / 2740;
      return {
        id,
        day,
        text,
        blocks: [],
        language: 'en',
        capturedAt: `${isoDay(parseIsoDay(day)! + Math.round(later))}T12:00:00Z`,
      };
    }),
  );
}

function hash(id: string): number {
  let value = 7;
  for (const char of id) value = (value * 31 + char.codePointAt(0)!) >>> 0;
  return value;
}

/** Pages with their date known; every place that states it is blanked, bylines and datelines whole. */
export function htmlPages(data: string, set: string): Undated[] {
  const root = path.join(data, 'extract', set);
  const folders = [path.join(root, 'html'), path.join(data, 'extract/trafilatura990/html')];
  const pages: Undated[] = [];
  for (const { id, date } of readJsonl<{ id: string; date: string | null }>(path.join(root, 'gold.jsonl'))) {
    const file = folders.map((folder) => path.join(folder, `${id}.html.gz`)).find((candidate) => existsSync(candidate));
    if (!file || !date || parseIsoDay(date) === null) continue;
    const page = read({ file: id, bytes: gunzipSync(readFileSync(file)) }).pages[0];
    const article = page && extract(page).records[0];
    if (!article) continue;
    const { language, blocks } = article;
    const day = date.slice(0, 10);
    pages.push({ id, day, text: blank(article.text, blocks, day, language), blocks, language, capturedAt: null });
  }
  return pages;
}

/** A date of the same day is a statement outside the body, and in a line too short to be a sentence of it. */
function blank(text: string, blocks: readonly Block[], day: string, language: string | null): string {
  let out = text;
  const erase = (start: number, end: number) => {
    out = `${out.slice(0, start)}${' '.repeat(end - start)}${out.slice(end)}`;
  };
  for (const { role, start, end } of blocks) {
    if (role === 'byline' || role === 'dateline') erase(start, end);
    else if (role !== 'body' || end - start < 120) {
      for (const date of parseDates(text.slice(start, end), { language })) {
        if (date.earliest.slice(0, 10) <= day && date.latest.slice(0, 10) >= day)
          erase(start + date.start, start + date.end);
      }
    }
  }
  return out;
}
