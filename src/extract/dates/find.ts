/**
 * When the page says it was published and updated. Every date on the page is collected; each day gets a probability of
 * being the day of publication from where and how it is mentioned (a small forest, weights.json); the likeliest is
 * taken if it is likely enough, for a wrong date is worse than none. What contradicts it becomes a note.
 */

import { chance, evaluate, plant } from '../../learned/forest.ts';
import { type DateFact, type Note, note, type Page } from '../../records/index.ts';
import type { BodyScores } from '../decide/decide.ts';
import { distanceColumn } from '../decide/feature-names.ts';
import { type Found, found } from '../metadata/found.ts';
import type { MetaTags } from '../metadata/meta-tags.ts';
import { hostOf } from '../metadata/publisher.ts';
import type { Prepared } from '../prepare.ts';
import { type DateSetting, type DayRow, dayFeatureCount, dayFeatures } from './day-features.ts';
import { machineDates } from './machine.ts';
import type { DateMention } from './mention.ts';
import { visibleDates } from './visible.ts';
import weights from './weights.json' with { type: 'json' };

export type FoundDate = Found & { readonly date: DateFact };

const forest = plant(weights);
/** Below these probabilities a day is not believed: chosen with the weights. Plain text has no markup that bears it out. */
const { enough, enoughInPlainText } = weights;
const firstYear = 1990;

export interface DateClues {
  readonly prepared: Prepared;
  readonly meta: MetaTags;
  readonly page: Page;
  readonly body: BodyScores;
  readonly title: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  readonly language: string | null;
}

export interface FoundDates {
  readonly published: FoundDate | null;
  readonly updated: FoundDate | null;
  readonly notes: Note[];
  /** All dates that may be true, for whoever must infer what none of them states. */
  readonly mentions: readonly DateMention[];
  readonly setting: DateSetting;
}

export function findDates(clues: DateClues): FoundDates {
  const { page } = clues;
  const notes: Note[] = [];
  const mentions = believable(collectMentions(clues), page, notes);
  notes.push(...mixedOrder(mentions, page));
  const setting = settingOf(clues);
  const { days, best, needed } = likeliestDay(mentions, setting);
  const published = best === undefined || best.p < needed ? null : publishedFact(best.row);
  if (best !== undefined && published === null && best.p > 0.15) {
    notes.push(
      note(
        'extract/date-rejected',
        `${best.row.day} (${best.row.mentions[0]!.reason}) may be the date of publication, but is not sure enough`,
        { page: page.id, article: page.id, span: best.row.mentions[0]!.page },
      ),
    );
  }
  if (published !== null) notes.push(...contradictions(best!.row, days, page));
  const updated = updatedFact(days, published);
  notes.push(...updateNotes(days, published, updated, page));
  return { published, updated, notes, mentions, setting };
}

/** Every day that is mentioned, and the likeliest to be the day of publication with what it takes to believe it. */
export function likeliestDay(
  mentions: readonly DateMention[],
  setting: DateSetting,
): {
  readonly days: readonly DayRow[];
  readonly best: { row: DayRow; p: number } | undefined;
  readonly needed: number;
} {
  const { days, rows } = dayFeatures(mentions, setting);
  const scored = days
    .map((row, at) => ({ row, p: chance(evaluate(forest, rows, at * dayFeatureCount)) }))
    .sort((a, b) => b.p - a.p || (a.row.day < b.row.day ? -1 : 1));
  return { days, best: scored[0], needed: setting.plain ? enoughInPlainText : enough };
}

export function collectMentions({ prepared, meta, page, language }: DateClues): DateMention[] {
  return [...machineDates(prepared, meta, page), ...visibleDates(prepared, language, regionOf(prepared, page, meta))];
}

export function settingOf({ prepared, meta, page, body, title, bodyFrom, bodyTo }: DateClues): DateSetting {
  const address = page.url ?? meta.first('link canonical', 'og:url')?.content ?? '';
  const month = /[/_-]((?:19|20)\d\d)[/_-]?(0\d|1[0-2])(?=[/_-]|\d\d\/)/.exec(address);
  return {
    title,
    bodyFrom,
    bodyTo,
    scores: body.scores,
    distance: (block, signal) => body.rows[block * body.width + distanceColumn(signal)]!,
    plain: prepared.parts.elements.length === 0,
    addressMonth: month === null ? null : `${month[1]}-${month[2]}`,
    lengths: prepared.parts.candidates.map(({ text }) => text.length),
  };
}

/** Leaves out what cannot be a date of publication: after the capture, or long before there were pages. */
function believable(mentions: readonly DateMention[], page: Page, notes: Note[]): DateMention[] {
  const captured = page.capturedAt?.slice(0, 10) ?? null;
  return mentions.filter((one) => {
    const year = Number(one.day.slice(0, 4));
    if (year < firstYear || year > 2099) return false;
    // A day's grace: clocks of sites and captures run in different zones.
    if (captured === null || one.day <= nextDay(captured)) return true;
    if (one.sense === 'published' && one.source !== 'text') {
      notes.push(
        note('extract/date-rejected', `${one.day} (${one.reason}) is after the capture`, {
          page: page.id,
          article: page.id,
          span: one.page,
        }),
      );
    }
    return false;
  });
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const senseRank = { published: 0, created: 1, plain: 2, modified: 3, other: 4 } as const;
const sourceRank = {
  'json-ld': 0,
  opengraph: 1,
  microdata: 2,
  meta: 3,
  time: 4,
  text: 5,
  html: 6,
  url: 7,
  given: 8,
} as const;
const precisionRank = { second: 0, minute: 0, hour: 1, day: 2, week: 3, month: 4, year: 5 } as const;

/** The day's most telling mention; the time of day from wherever it is written with a zone, if anywhere. */
function publishedFact({ mentions }: DayRow): FoundDate {
  const ranked = mentions.toSorted(
    (a, b) =>
      senseRank[a.sense] - senseRank[b.sense] ||
      sourceRank[a.source] - sourceRank[b.source] ||
      (a.page?.start ?? 0) - (b.page?.start ?? 0),
  );
  const first = ranked[0]!;
  const timed = ranked.filter((one) => one.sense !== 'modified' && one.sense !== 'other');
  const exact =
    timed.toSorted(
      (a, b) => precisionRank[a.fact.precision] - precisionRank[b.fact.precision] || zoneRank(a) - zoneRank(b),
    )[0] ?? first;
  const others = [...new Set(ranked.filter((one) => one.source !== first.source).map(({ reason }) => reason))].slice(
    0,
    2,
  );
  const reason = others.length === 0 ? first.reason : `${first.reason}; so says ${others.join(' and ')}`;
  const date: DateFact = { ...exact.fact, basis: 'stated', reason };
  return {
    ...found(
      date.value,
      first.source,
      reason,
      first.page,
      first.block ?? ranked.find(({ block }) => block !== null)?.block ?? null,
    ),
    date,
  };
}

function zoneRank({ fact }: DateMention): number {
  return /Z$|[+-]\d\d:\d\d$/.test(fact.value) ? 0 : 1;
}

/** The latest day that is stated to be the update's and is not before publication. */
function updatedFact(days: readonly DayRow[], published: FoundDate | null): FoundDate | null {
  const stated = days
    .flatMap(({ mentions }) => mentions)
    .filter((one) => one.sense === 'modified' && one.ofArticle && (one.source !== 'text' || one.block !== null))
    .filter((one) => published === null || one.day >= published.value.slice(0, 10));
  const best = stated.toSorted((a, b) => sourceRank[a.source] - sourceRank[b.source] || (a.day < b.day ? 1 : -1))[0];
  if (best === undefined) return null;
  const date: DateFact = { ...best.fact, basis: 'stated', reason: best.reason };
  if (published !== null && date.value === published.date.value) return null;
  return { ...found(date.value, best.source, best.reason, best.page, best.block), date };
}

/** An update that is stated to be before the publication, and places that state another day of the update. */
function updateNotes(
  days: readonly DayRow[],
  published: FoundDate | null,
  updated: FoundDate | null,
  page: Page,
): Note[] {
  const stated = days
    .flatMap(({ mentions }) => mentions)
    .filter((one) => one.sense === 'modified' && one.ofArticle && one.source !== 'html');
  const first = published?.value.slice(0, 10);
  const early = stated.find((one) => first !== undefined && daysBetween(one.day, first) > 1);
  const other = updated && stated.find((one) => Math.abs(daysBetween(one.day, updated.value.slice(0, 10))) > 1);
  const notes: Note[] = [];
  const where = { page: page.id, article: page.id };
  if (early !== undefined)
    notes.push(
      note('extract/contradiction', `${early.reason} says updated ${early.day}, before the publication on ${first}`, {
        ...where,
        span: early.page,
      }),
    );
  else if (other)
    notes.push(
      note(
        'extract/contradiction',
        `updated ${updated.value.slice(0, 10)} (${updated.reason}), but ${other.reason} says ${other.day}`,
        {
          ...where,
          span: other.page,
        },
      ),
    );
  return notes;
}

/** Days from the first to the second; negative when the second is earlier. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Day and month stand both ways round on one page: then no order is proved, and the reader is told. */
function mixedOrder(mentions: readonly DateMention[], page: Page): Note[] {
  const dayFirst = mentions.find(({ order }) => order === 'day-first');
  const monthFirst = mentions.find(({ order }) => order === 'month-first');
  if (!dayFirst || !monthFirst) return [];
  const message = `day and month stand both ways round: ${dayFirst.reason}, and ${monthFirst.reason}; where either is possible, both are kept`;
  return [note('extract/contradiction', message, { page: page.id, article: page.id, span: monthFirst.page })];
}

/** Places that state another day of publication than the one that was chosen. */
function contradictions(chosen: DayRow, days: readonly DayRow[], page: Page): Note[] {
  const notes: Note[] = [];
  for (const { day, mentions } of days) {
    if (Math.abs(Date.parse(day) - Date.parse(chosen.day)) <= 86_400_000) continue;
    const other = mentions.find((one) => one.sense === 'published' && one.ofArticle && one.source !== 'html');
    if (other === undefined) continue;
    notes.push(
      note(
        'extract/contradiction',
        `published ${chosen.day} (${chosen.mentions[0]!.reason}), but ${other.reason} says ${day}`,
        { page: page.id, article: page.id, span: other.page },
      ),
    );
  }
  return notes.slice(0, 3);
}

/** The country whose way of writing dates the page follows, as far as its language tag or address tells. */
function regionOf({ parts }: Prepared, page: Page, meta: MetaTags): string | null {
  const lang =
    parts.elements.find(({ tag }) => tag === 'html')?.attributes?.lang ?? meta.first('og:locale')?.content ?? '';
  const region = /^[a-z]{2,3}[-_]([A-Z]{2})\b/i.exec(lang)?.[1]?.toUpperCase();
  const host = hostOf(page.url ?? meta.first('link canonical', 'og:url')?.content);
  const top = host?.split('.').at(-1) ?? '';
  if (top.length === 2 && !['io', 'co', 'tv', 'me', 'us'].includes(top)) return top.toUpperCase();
  if (top === 'gov' || top === 'edu' || top === 'mil' || top === 'us') return 'US';
  return region ?? null;
}
