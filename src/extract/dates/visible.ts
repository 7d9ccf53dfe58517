/** Dates in the text that readers see. */
import { dateOrder, type ParsedDate, parseDates } from '../../text/time/parse-date.ts';
import type { Prepared } from '../prepare.ts';

import type { DateMention, DateSense } from './mention.ts';

/** Texts longer than this are prose, whose dates belong to what it tells. Their beginnings are still looked at. */
const longest = 400;
const blockLimit = 250;
const yearLike = /(?:19|20)\d\d|[٢۲२][٠۰०]|[١۱१][٩۹९]|\d[./-]\d\d?[./-]\d\d|年/;

const updatedWords =
  /updat|modif|edited|revis|correct|aktualis|geändert|bearbeitet|zuletzt|stand:|mis à jour|modifié|actuali[sz]|atuali[sz]|aggiorn|gewijzigd|bijgewerkt|zmodyf|aktualiz|обновл|измен|оновл|güncel|修改|更新/i;
const publishedWords =
  /publi|posted|created|written|erstellt|veröffentlicht|geschrieben|eingestellt|vom\b|le\b|paru|posté|creado|escrito|postado|pubblicat|geplaatst|gepubliceerd|dodan|opublik|публик|опублик|создан|yayın|发布|发表|時間|时间/i;

export function visibleDates(
  { parts, readings }: Prepared,
  language: string | null,
  region: string | null,
): DateMention[] {
  const { candidates } = parts;
  const shown = candidates
    .map(({ text }, block) => ({ text: text.length > longest ? text.slice(0, 160) : text, block }))
    // A picture's date is when it was taken.
    .filter(({ text, block }) => yearLike.test(text) && !readings[block]!.form.photoCredit)
    .slice(0, blockLimit);
  const read = shown.map(({ text, block }) => readings[block]!.form.dates ?? parseDates(text));
  const { order: proved, conflict } = dateOrder(read.flat());
  // Where the page writes both ways round, its language tells nothing.
  const order = conflict ? null : (proved ?? usualOrder(language, region));
  const found: DateMention[] = [];
  for (const [at, { text, block }] of shown.entries()) {
    const sense: DateSense = updatedWords.test(text) ? 'modified' : publishedWords.test(text) ? 'published' : 'plain';
    const dates = read[at]!.some(({ ambiguous }) => ambiguous) ? parseDates(text, { order }) : read[at]!;
    for (const date of dates) {
      const near = senseBefore(text, date, dates.length > 1 ? sense : null) ?? sense;
      for (const mention of readingsOf(date)) {
        found.push({
          ...mention,
          source: 'text',
          sense: near,
          reason: `“${date.text}” in the text${date.ambiguous ? ', which may be read the other way round' : ''}`,
          page: candidates[block]!.page,
          block,
          order: date.ambiguous ? null : date.order,
          ofArticle: readings[block]!.form.dateLine || readings[block]!.form.byline !== null,
        });
      }
    }
  }
  return found;
}

/** Where a line has two dates, the words right before each say which is which. */
function senseBefore(text: string, date: ParsedDate, several: DateSense | null): DateSense | null {
  if (several === null) return null;
  const before = text.slice(Math.max(0, date.start - 25), date.start);
  if (updatedWords.test(before)) return 'modified';
  return publishedWords.test(before) ? 'published' : 'plain';
}

function readingsOf(date: ParsedDate): Pick<DateMention, 'day' | 'fact' | 'ambiguous'>[] {
  if (date.ambiguous) {
    return [date.earliest, date.latest]
      .filter((day) => /^\d{4}-\d{2}-\d{2}/.test(day))
      .map((day) => {
        const value = day.slice(0, 10);
        return {
          day: value,
          // The other reading is as possible: which one is likelier is for the page to tell.
          fact: { value, precision: 'day' as const, earliest: date.earliest, latest: date.latest },
          ambiguous: true,
        };
      });
  }
  if (!/^\d{4}-\d{2}-\d{2}/.test(date.value)) return [];
  const { value, precision, earliest, latest } = date;
  return [{ day: value.slice(0, 10), fact: { value, precision, earliest, latest }, ambiguous: false }];
}

/** All languages but English write the day first; so does English outside of the United States. */
function usualOrder(language: string | null, region: string | null): 'day-first' | 'month-first' | null {
  if (language === null) return null;
  if (language !== 'en') return 'day-first';
  if (region === null) return null;
  return region === 'US' ? 'month-first' : 'day-first';
}
