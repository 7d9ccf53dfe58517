/**
 * The publication date inferred with the stated one taken away: news texts of TimeBank and AQUAINT with a made-up day of
 * capture up to a year later, pages without the statements of their date (asked of forests
 * that were learned from the other pages), and reports of our own, some of which tell no date. A wrong answer is worse than none.
 */
import path from 'node:path';
import type { Words } from '../../src/extract/undated/features.ts';
import { inferFromTraces } from '../../src/extract/undated/infer.ts';
import type { Traces } from '../../src/extract/undated/trace.ts';
import { plant } from '../../src/learned/forest.ts';
import type { Block, DateFact } from '../../src/records/index.ts';
import { isoDay, parseIsoDay } from '../../src/text/time/calendar.ts';
import { inferPublished } from '../../src/text/time/published/infer.ts';
import type { Evaluation, Score } from '../evaluation.ts';
import type { PageSet } from '../extract/corpus.ts';
import { readJsonl } from '../jsonl.ts';
import type { TimexDocument } from './timex.ts';
import cases from './undated.json' with { type: 'json' };
import { growUndated, lessonsOf, type UndatedLesson } from './undated-forest.ts';
import { remove, stated, type UndatedPage, undatedPages } from './undated-pages.ts';

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
  needs: ['time/timex', 'extract/htmldate800', 'extract/trafilatura990', 'extract/wcxb400', 'extract/postlight-meta'],
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

const lessonSets: readonly PageSet[] = ['htmldate800', 'trafilatura990', 'wcxb400'];
const askedSets: readonly PageSet[] = ['htmldate800', 'wcxb400', 'postlight-meta'];
const pageSets: readonly PageSet[] = ['htmldate800', 'wcxb400', 'postlight-meta', 'trafilatura990'];
/** Parts of the pages: each is asked of a forest that was learned from the others. */
const folds = 5;
const asked = ['statements', 'updates'] as const;

interface Question {
  readonly day: number;
  readonly removal: (typeof asked)[number];
  readonly fold: number;
  readonly traces: Traces;
  readonly words: Words;
  /** What the words of the text alone tell. */
  readonly told: DateFact | null;
}

/** Pages whose other dates still read as a statement are not asked: what they then state is counted beside. */
function pageScores(data: string): Score[] {
  const lessons: { readonly fold: number; readonly lesson: UndatedLesson }[] = [];
  const questions: Question[] = [];
  const leftOver = { statements: new Leftover(), updates: new Leftover() };
  for (const page of undatedPages(data, pageSets, () => true)) {
    const fold = hash(page.id) % folds;
    if (lessonSets.includes(page.set)) lessons.push(...lessonsOf(page).map((lesson) => ({ fold, lesson })));
    if (!askedSets.includes(page.set)) continue;
    for (const removal of asked) {
      const traces = remove(page, removal);
      if (traces === null) leftOver[removal].add(stated(page, removal), page.day);
      else questions.push({ day: page.day, removal, fold, traces, words: page.words, told: toldBy(page) });
    }
  }
  const forests = Array.from({ length: folds }, (_, fold) =>
    plant(growUndated(lessons.filter((one) => one.fold !== fold).map(({ lesson }) => lesson))),
  );
  const answers = (removal: Question['removal']): Answer[] =>
    questions
      .filter((question) => question.removal === removal)
      .map(({ day, fold, traces, words, told }) => ({
        day,
        fact: told?.precision === 'day' ? told : (inferFromTraces(traces, words, null, forests[fold])?.fact ?? told),
      }));
  for (const removal of asked) leftOver[removal].print(removal);
  return [
    ...scores('pages-without-statements', 'crossed', answers('statements')),
    ...scores('pages-without-updates', 'crossed', answers('updates')),
  ];
}

/** As the extract stage infers: from the words first. */
function toldBy({ text, blocks, language }: UndatedPage): DateFact | null {
  return inferPublished({ text, blocks, language, capturedAt: null }).fact;
}

/** The dates that pages state once the true statement is gone, and how far off they are. */
class Leftover {
  private readonly off: number[] = [];

  add(day: number, published: number): void {
    this.off.push(Math.abs(day - published));
  }

  print(removal: string): void {
    const share = (wanted: (days: number) => boolean) =>
      (this.off.filter(wanted).length / Math.max(1, this.off.length)).toFixed(3);
    console.error(
      `     without ${removal}, ${this.off.length} pages still state a day: within a day ${share((days) => days <= 1)}, ` +
        `off by over a week ${share((days) => days > 7)} (what reads statements, not held to a floor)`,
    );
  }
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
