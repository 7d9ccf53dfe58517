/**
 * The publication date inferred with the stated one taken away: news texts of TimeBank and AQUAINT with a made-up day of
 * capture up to a year later, pages without the statements of their date (the half that nothing was learned from), and
 * reports of our own, some of which tell no date. A wrong answer is worse than none.
 */
import path from 'node:path';
import { inferFromTraces } from '../../src/extract/undated/infer.ts';
import type { Block, DateFact } from '../../src/records/index.ts';
import { isoDay, parseIsoDay } from '../../src/text/time/calendar.ts';
import { inferPublished } from '../../src/text/time/published/infer.ts';
import type { Evaluation, Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import { isTune, type TimexDocument } from './timex.ts';
import cases from './undated.json' with { type: 'json' };
import { type Removal, remove, type UndatedPage, undatedPages } from './undated-pages.ts';

interface Undated {
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
    return [
      ...scores('invented', 'all', invented().map(fromText)),
      ...scores('news-captured', 'all', newsTexts(data).map(fromText)),
      ...pageScores(data),
    ];
  },
};

interface Answer {
  readonly fact: DateFact | null;
  /** Days since 1970; null where the day cannot be told. */
  readonly day: number | null;
}

/** Of the answers exact to a day: how many within a day, how many off by over a week; and how many were answered. */
function scores(name: string, part: string, answers: readonly Answer[]): Score[] {
  const exact = answers.filter(({ fact }) => fact?.precision === 'day');
  const off = ({ fact, day }: Answer) =>
    day === null ? Number.POSITIVE_INFINITY : Math.abs(parseIsoDay(fact!.value)! - day);
  const share = (wanted: (days: number) => boolean) =>
    exact.filter((answer) => wanted(off(answer))).length / exact.length;
  const id = `time/published/${name}/${part}`;
  const n = exact.length;
  const rates: Score[] =
    n === 0
      ? []
      : [
          { id: `${id}/within-a-day`, value: share((days) => days <= 1), better: 'higher', n, part },
          { id: `${id}/off-by-over-a-week`, value: share((days) => days > 7), better: 'lower', n, part },
        ];
  return [...rates, { id: `${id}/answered`, value: n / answers.length, better: 'higher', n: answers.length, part }];
}

function fromText({ day, ...rest }: Undated): Answer {
  return { fact: inferPublished(rest).fact, day: day === null ? null : parseIsoDay(day) };
}

/** Pages whose other dates still read as a statement are left to the evaluation of what pages state. */
function pageScores(data: string): Score[] {
  const answers: Record<Exclude<Removal, 'all'>, Answer[]> = { statements: [], updates: [] };
  for (const page of undatedPages(data, ['htmldate800', 'wcxb400', 'postlight-meta'], (id) => !isTune(id))) {
    for (const removal of ['statements', 'updates'] as const) {
      const fact = inferred(page, removal);
      if (fact !== undefined) answers[removal].push({ fact, day: page.day });
    }
  }
  return [
    ...scores('pages-without-statements', 'report', answers.statements),
    ...scores('pages-without-updates', 'report', answers.updates),
  ];
}

/** As the extract stage infers: from the words, then from the traces; undefined where a day is stated all the same. */
function inferred(page: UndatedPage, removal: Removal): DateFact | null | undefined {
  const traces = remove(page, removal);
  if (traces === null) return undefined;
  const { text, blocks, language, words } = page;
  const { fact } = inferPublished({ text, blocks, language, capturedAt: null });
  return fact?.precision === 'day' ? fact : (inferFromTraces(traces, words, null)?.fact ?? fact);
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
function newsTexts(data: string): Undated[] {
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
