/**
 * When an article was published, where nothing states it: the text's own clues are solved together. Dated captions and
 * full dates in the past bound it from below, the capture from above; every "Thursday" in the past tense votes for the
 * days it would lie shortly before. The days are weighed as in a naive Bayes model with the lags of news texts
 * (lags.json); an answer is given no more exactly than its weight allows, and not at all when that is too little.
 */
import { type Block, type DateFact, type Note, note } from '../../../records/index.ts';
import { fromDays, isoDay, parseIsoDay, weekdayOf } from '../calendar.ts';
import type { Timex } from '../timex.ts';
import { timexes } from '../timexes.ts';
import lags from './lags.json' with { type: 'json' };

export interface PublishedClues {
  /** The article's text; what is found is quoted from it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
  /** ISO 8601 instant of the capture: nothing was published after it. */
  readonly capturedAt: string | null;
}

export interface Inferred {
  readonly fact: DateFact | null;
  readonly notes: readonly Note[];
}

/** How far after the latest full date of the text it may have been published, in days. */
const reach = 21;
/** Weight within one day of the answer that makes it an answer. */
const enough = 0.7;

interface Dated {
  readonly day: number;
  readonly timex: Timex;
  readonly where: string;
}

/** The publication date as an interval with its reason, or null with the notes why not. */
export function inferPublished(clues: PublishedClues): Inferred {
  const notes: Note[] = [];
  const captured = clues.capturedAt ? parseIsoDay(clues.capturedAt) : null;
  const found = timexes(clues.text, { language: clues.language });
  const dated = fullDates(found, clues, captured, notes);
  const weekdays = found.filter(
    (timex) => /^XXXX-WXX-\d/.test(timex.value) && timex.type !== 'SET' && isNews(timex, clues),
  );
  const latest = dated.reduce<Dated | null>((best, date) => (!best || date.day > best.day ? date : best), null);
  if (!latest) return { fact: null, notes };
  const pointing = weekdays.filter((timex) => timex.direction !== 'future' && timex.rule === 'calendar/weekday');
  if (pointing.length === 0) return { fact: null, notes };
  const scores: { day: number; weight: number }[] = [];
  for (let day = latest.day; day <= Math.min(latest.day + reach, captured ?? Number.POSITIVE_INFINITY); day++) {
    let weight = lagWeight(lags.afterLatestDate, day - latest.day);
    for (const timex of pointing) {
      const wanted = Number(timex.value.slice(9, 10));
      weight *= lagWeight(lags.weekday, (weekdayOf(day) - wanted + 7) % 7);
    }
    scores.push({ day, weight });
  }
  const total = scores.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { fact: null, notes };
  const best = scores.reduce((a, b) => (b.weight > a.weight ? b : a));
  const near = scores.filter(({ day }) => Math.abs(day - best.day) <= 1).reduce((sum, { weight }) => sum + weight, 0);
  if (near / total < enough) return { fact: null, notes };
  return { fact: fact(best.day, scores, total, latest, pointing), notes };
}

function fact(
  day: number,
  scores: readonly { day: number; weight: number }[],
  total: number,
  latest: Dated,
  weekdays: readonly Timex[],
): DateFact {
  const likely = scores.filter(({ weight }) => weight / total >= 0.05).map((score) => score.day);
  const names = [...new Set(weekdays.map((timex) => `“${timex.text}”`))];
  return {
    value: isoDay(day),
    precision: 'day',
    basis: 'inferred',
    reason: `${names.join(' and ')} in the text, held against the ${latest.where} “${latest.timex.text}”: most likely ${isoDay(day)}`,
    earliest: isoDay(Math.min(day, ...likely)),
    latest: isoDay(Math.max(day, ...likely)),
  };
}

/** Days written out in full that were past when the text was written. */
function fullDates(found: readonly Timex[], clues: PublishedClues, captured: number | null, notes: Note[]): Dated[] {
  const dated: Dated[] = [];
  for (const timex of found) {
    if (timex.resolution !== 'stated' || (timex.type !== 'DATE' && timex.type !== 'TIME') || timex.earliest === null)
      continue;
    const day = parseIsoDay(timex.earliest);
    if (day === null || timex.granularity === 'year' || timex.granularity === 'month') continue;
    const role = roleAt(clues.blocks, timex.start);
    if (role === 'boilerplate' || timex.direction === 'future') continue;
    if (captured !== null && day > captured) {
      notes.push(
        note('timeline/contradiction', `“${timex.text}” is later than the capture of the page`, {
          span: { start: timex.start, end: timex.end },
        }),
      );
      continue;
    }
    if (fromDays(day).year < 1990) continue;
    dated.push({ day, timex, where: role === 'caption' || role === 'credit' ? 'dated caption' : 'date' });
  }
  return dated;
}

function isNews(timex: Timex, clues: PublishedClues): boolean {
  const role = roleAt(clues.blocks, timex.start);
  return role === null || role === 'body' || role === 'dek' || role === 'title' || role === 'caption';
}

function roleAt(blocks: readonly Block[], at: number): Block['role'] | null {
  return blocks.find((block) => block.start <= at && at < block.end)?.role ?? null;
}

function lagWeight(weights: readonly number[], lag: number): number {
  return weights[Math.min(lag, weights.length - 1)]!;
}
