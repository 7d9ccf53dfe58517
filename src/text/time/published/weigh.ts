/** How well a day fits the clues of a text, as the logarithm of a weight: a naive Bayes model over lags in days. */
import { fromDays, weekdayOf } from '../calendar.ts';
import type { Clues, DayClue, Direction } from './clue.ts';
import { dayIn } from './clues.ts';
import lags from './lags.json' with { type: 'json' };

type Steps = readonly (readonly number[])[];

/** Clues that agree are not independent: the second "Thursday" says little more than the first. */
const repeated = 0.35;
/** How likely a date lies ahead of the text that names it, by the tense it is told in. */
const announced = { past: 0.01, future: 0.85, open: 0.12 } as const;
/** Share of the dates of the week just gone that the text also calls by their weekday. */
const meets = 0.6;
/** All dates of the text lie ahead. */
const noneBehind = Math.log(0.003);
/** "Yesterday, 11 June" told on another day than the 12th. */
const notThatDay = Math.log(0.002);
/** A weekday that does not meet its date. */
const wrongWeekday = Math.log(0.001);

/** Logarithm of the weight of `day` (days since 1970) as the day of publication. */
export function weigh(day: number, clues: Clues, captured: number | null): number {
  let sum = captured === null ? 0 : Math.log(step(lags.capture, captured - day));
  sum += weighWeekdays(day, clues);
  sum += weighDays(day, clues);
  sum += weighYears(day, clues);
  return sum;
}

function weighWeekdays(day: number, { weekdays }: Clues): number {
  const here = weekdayOf(day);
  const counts = new Map<string, { log: number; times: number }>();
  for (const { weekday, direction } of weekdays) {
    const key = `${weekday} ${direction}`;
    const known = counts.get(key);
    if (known) known.times++;
    else counts.set(key, { log: Math.log(weekdayWeight(here, weekday, direction)), times: 1 });
  }
  let sum = 0;
  for (const { log, times } of counts.values()) sum += log * (1 + Math.min(times - 1, 3) * repeated);
  return sum;
}

function weekdayWeight(here: number, weekday: number, direction: Direction): number {
  const back = (here - weekday + 7) % 7;
  if (direction === 'past') return lags.weekday[back]!;
  return direction === 'future' ? lags.weekdayAhead[(weekday - here + 7) % 7]! : lags.weekdayEither[back]!;
}

/** Each date lies behind or ahead, as its tense makes likely; the nearest behind tells most of the day. */
function weighDays(day: number, { days, weekdays }: Clues): number {
  const news = weekdays.some(({ direction }) => direction === 'past');
  let behind: { lag: number; steps: Steps } | null = null;
  let ahead = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const clue of days) {
    const at = placeNear(day, clue);
    if (at === null) continue;
    if (clue.weekday !== null && weekdayOf(at) !== clue.weekday) sum += wrongWeekday;
    const lag = day - at;
    if (clue.from !== null) sum += lag === clue.from ? 0 : notThatDay;
    const caption = clue.role === 'caption' || clue.role === 'credit';
    const likely = caption ? announced.past : announced[clue.direction ?? 'open'];
    sum += Math.log(lag < 0 ? likely : 1 - likely);
    if (lag < 0) ahead = Math.min(ahead, -lag);
    else if (!behind || lag < behind.lag) behind = { lag, steps: tableFor(clue, caption, news) };
  }
  if (behind && behind.lag < 7) sum += weighMeeting(weekdayOf(day - behind.lag), weekdays);
  if (behind) sum += Math.log(Math.max(step(behind.steps, behind.lag), 1e-12));
  else if (days.length > 0) sum += noneBehind;
  return Number.isFinite(ahead) ? sum + Math.log(step(lags.ahead, ahead)) : sum;
}

/** A date of the week just gone is often one of the weekdays that the text names; one of another time by chance. */
function weighMeeting(dated: number, weekdays: Clues['weekdays']): number {
  const named = new Set(weekdays.filter(({ direction }) => direction !== 'future').map(({ weekday }) => weekday));
  if (named.size === 0 || named.size === 7) return 0;
  const chance = named.size / 7;
  return Math.log(named.has(dated) ? meets / chance : (1 - meets) / (1 - chance));
}

function tableFor({ year }: DayClue, caption: boolean, news: boolean): Steps {
  if (caption) return news ? lags.captionNews : lags.caption;
  if (year === null) return lags.monthDay;
  return news ? lags.fullDateNews : lags.fullDate;
}

/** The day of the clue; without a year the one its direction wants, else the nearest. */
function placeNear(day: number, clue: DayClue): number | null {
  if (clue.year !== null) return dayIn(clue.year, clue);
  const { year } = fromDays(day);
  const places = [year - 1, year, year + 1].map((candidate) => dayIn(candidate, clue)).filter((at) => at !== null);
  if (places.length === 0) return null;
  const cost = (at: number) => {
    const lag = day - at;
    if (clue.direction === 'future') return lag > 0 ? lag * 4 : -lag;
    return lag >= 0 ? lag : -lag * (clue.direction === 'past' ? 20 : 2);
  };
  return places.reduce((best, at) => (cost(at) < cost(best) ? at : best));
}

/** A year that is written in full is hardly ever the next; a copyright line carries the year of the text. */
function weighYears(day: number, { years, days }: Clues): number {
  const here = fromDays(day).year;
  let latest: number | null = null;
  let sum = 0;
  let copyrights = 0;
  for (const { year, copyright, direction } of years) {
    if (copyright) {
      const past = year - here;
      if (copyrights++ < 2) sum += Math.log(past === 0 ? 0.85 : past === 1 ? 0.08 : past > 1 ? 0.03 : 0.02);
    } else if (direction !== 'future' && (latest === null || year > latest)) latest = year;
  }
  for (const { year, direction } of days)
    if (year !== null && direction !== 'future' && (latest === null || year > latest)) latest = year;
  if (latest !== null && copyrights === 0) {
    const since = here - latest;
    sum += Math.log(
      since < 0 ? (since === -1 ? 0.06 : 0.03) : since === 0 ? 0.45 : since === 1 ? 0.22 : since < 5 ? 0.05 : 0.01,
    );
  }
  return sum;
}

/** The weight a day of a table of [up to so many days, weight], at `lag`. */
function step(table: Steps, lag: number): number {
  if (lag < 0) return 1e-9;
  for (const [upTo, weight] of table) if (lag <= upTo!) return weight!;
  return 1e-9;
}
