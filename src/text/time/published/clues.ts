/** What a text says of its own time without stating it: weekdays, dates with and without a year, years. */
import type { Block, Span } from '../../../records/index.ts';
import { isCivil, toDays } from '../calendar.ts';
import { lexicon } from '../lexicon.ts';
import { nearDays } from '../names.ts';
import { timexes } from '../timexes.ts';
import type { Clue, Clues, DayClue, WeekdayClue, YearClue } from './clue.ts';
import { otherClues } from './other-languages.ts';

/** Roles whose words tell of the article's time; bylines tell of the author's life. */
const telling = new Set<Block['role'] | null>([
  null,
  'title',
  'dek',
  'dateline',
  'body',
  'caption',
  'credit',
  'notice',
]);
/** So many clues are weighed; a page of a thousand dates is a list. */
const most = 400;

export function cluesOf(text: string, blocks: readonly Block[], language: string | null): Clues {
  const kept = blocks.filter((block) => block.end > block.start);
  const roleAt = (at: number): Block['role'] | null =>
    kept.find((block) => block.start <= at && at < block.end)?.role ?? null;
  const found = language === null || language === 'en' ? english(text) : otherClues(text, language);
  const days = found.days.map((clue) => ({ ...clue, from: saidBeside(text, clue, language ?? 'en') }));
  const here = <C extends Clue>(clues: readonly C[]): C[] =>
    clues
      .slice(0, most)
      .map((clue) => ({ ...clue, role: roleAt(clue.start) }))
      .filter((clue) => telling.has(clue.role));
  // A caption's weekday is the photo's; a library picture tells nothing.
  const weekdays = here(found.weekdays).filter(({ role }) => role !== 'caption' && role !== 'credit');
  const current = days.filter((clue) => !isLibrary(text, kept, clue));
  return { weekdays, days: here(current), years: here(withCopyright(found.years, text)) };
}

/** "FILE - In this Dec. 8, 2016 photo": taken before what is reported. */
function isLibrary(text: string, blocks: readonly Block[], { start }: Span): boolean {
  const block = blocks.find((candidate) => candidate.start <= start && start < candidate.end);
  return (
    block?.role === 'caption' &&
    /\b(?:file|archive|archives|archiv)\b/i.test(text.slice(block.start, Math.min(block.end, block.start + 600)))
  );
}

/** "today", "hier", "вчера" right before the date, with a comma or a bracket at most between. */
function saidBeside(text: string, { start }: Span, language: string): number | null {
  const deictic = nearDays(language);
  const lead = /([\p{L}’']+)[\s,(–-]{1,4}(?:(?:le|den|dem|el|il|em|de)\s)?$/u.exec(
    text.slice(Math.max(0, start - 30), start),
  );
  const word = (lead?.[1] ?? '').toLowerCase().replace(/’/g, "'");
  return Object.hasOwn(deictic, word) ? deictic[word]! : null;
}

function english(text: string): Clues {
  const weekdays: WeekdayClue[] = [];
  const days: DayClue[] = [];
  const years: YearClue[] = [];
  for (const timex of timexes(text, { language: 'en' })) {
    if (timex.type === 'SET' || timex.type === 'DURATION') continue;
    const { start, end, value, direction } = timex;
    const clue = { start, end, text: timex.text, role: null, direction };
    const week = /^XXXX-WXX-(\d)/.exec(value);
    const day = /^(\d{4}|XXXX)-(\d\d)-(\d\d)/.exec(value);
    if (week && timex.rule === 'calendar/weekday') weekdays.push({ ...clue, weekday: Number(week[1]) });
    else if (day && (timex.resolution === 'stated' || day[1] === 'XXXX')) {
      const year = day[1] === 'XXXX' ? null : Number(day[1]);
      days.push({
        ...clue,
        year,
        month: Number(day[2]),
        day: Number(day[3]),
        weekday: weekdayIn(timex.text),
        from: null,
      });
    } else if (timex.resolution === 'stated' && /^\d{4}(?:-\d\d)?$/.test(value)) {
      years.push({ ...clue, year: Number(value.slice(0, 4)), copyright: false });
    }
  }
  return { weekdays, days, years };
}

function weekdayIn(text: string): number | null {
  return lexicon.get(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '')?.WEEKDAY ?? null;
}

function withCopyright(years: readonly YearClue[], text: string): YearClue[] {
  return years.map((clue) => {
    const lead = text.slice(Math.max(0, clue.start - 12), clue.start);
    return /(?:©|\(c\)|copyright)[\s(]*$/i.test(lead) ? { ...clue, copyright: true } : clue;
  });
}

/** Days since 1970, where the day exists. */
export function dayIn(year: number, { month, day }: Pick<DayClue, 'month' | 'day'>): number | null {
  return isCivil(year, month, day) ? toDays(year, month, day) : null;
}
