/**
 * Phrases with a reference date (the English DateTime specifications of Recognizers-Text): cases whose results are all
 * dates or date ranges. A case is right when every result is found with its interval; of several readings ("Friday" may
 * be last or next) one must be met. What a news text cannot hold is left out, by the reasons in specs-left-out.json.
 */
import path from 'node:path';
import { parseIsoDay } from '../../src/text/time/calendar.ts';
import { intervalOf } from '../../src/text/time/interval.ts';
import type { Timex } from '../../src/text/time/timex.ts';
import { timexes } from '../../src/text/time/timexes.ts';
import type { Evaluation } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import leftOut from './specs-left-out.json' with { type: 'json' };

export interface SpecCase {
  readonly spec: string;
  readonly text: string;
  readonly ref: string | null;
  readonly results: readonly {
    readonly Text: string;
    readonly TypeName?: string;
    readonly Start: number;
    readonly Resolution?: { readonly values: readonly SpecValue[] };
  }[];
}

interface SpecValue {
  readonly type: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
  readonly Mod?: string;
}

export const specEvaluation: Evaluation = {
  name: 'time-specs',
  needs: ['time/timex_specs'],
  async run(data) {
    const cases = dateCases(data);
    const kept = cases.filter((one) => leftOutFor(one) === null);
    const right = kept.filter((one) => isRight(one)).length;
    const all = cases.filter((one) => isRight(one)).length;
    return [
      { id: 'time/specs/news-like/right', value: right / kept.length, better: 'higher', n: kept.length, part: 'tune' },
      { id: 'time/specs/all-dates/right', value: all / cases.length, better: 'higher', n: cases.length, part: 'tune' },
    ];
  },
};

/** Cases with a reference date whose every result is a date or a date range. */
export function dateCases(data: string): SpecCase[] {
  const file = path.join(data, 'time/timex_specs/recognizers_en_datetime.jsonl');
  return readJsonl<SpecCase>(file).filter(
    ({ spec, ref, results }) =>
      spec === 'DateTimeModel' &&
      ref !== null &&
      results.length > 0 &&
      results.every(
        ({ TypeName, Resolution }) => /\.(date|daterange)$/.test(TypeName ?? '') && Resolution !== undefined,
      ),
  );
}

/** The reason this case is left out, or null. */
export function leftOutFor({ text, results }: SpecCase): string | null {
  const said = results
    .map((result) => result.Text)
    .join(' ; ')
    .toLowerCase();
  for (const { reason, phrase, within } of leftOut.reasons) {
    if (phrase && new RegExp(phrase, 'i').test(said)) return reason;
    if (within && new RegExp(within, 'i').test(text)) return reason;
  }
  return null;
}

export function isRight({ text, ref, results }: SpecCase): boolean {
  const day = ref!.slice(0, 10);
  const found = timexes(text, { anchor: { earliest: day, latest: day }, language: 'en' });
  return results.every(({ Start, Text, Resolution }) => {
    const near = found.filter((timex) => timex.start < Start + Text.length && Start < timex.end);
    return Resolution!.values.some((value) => near.some((timex) => matches(value, timex, near)));
  });
}

/** Mods of the specification that cut a unit: its halves are not our thirds, so the unit decides. */
const cuts = new Set(['start', 'mid', 'end']);

function matches(value: SpecValue, timex: Timex, near: readonly Timex[]): boolean {
  if (value.value) return isDay(value.value, timex);
  const start = value.start ? parseIsoDay(value.start) : null;
  const end = value.end ? parseIsoDay(value.end) : null;
  const wide = intervalOf(timex.value) ?? timex;
  return [wide, timex, ...(timex.range ? [timex.range] : [])].some(({ earliest, latest }) => {
    const first = earliest === null ? null : parseIsoDay(earliest);
    const last = latest === null ? null : parseIsoDay(latest);
    if (first === null || last === null) return false;
    // An open range ("since August") is met where one of its ends is.
    if (start === null || end === null) return [start, end].some((at) => at === first || at === last + 1);
    if (timex.mod && (cuts.has(value.Mod ?? '') || /^(?:later|earlier)/i.test(timex.text)))
      return first <= start && end <= last + 1;
    if (timex.granularity === 'weekend') return first >= start && first < end && last <= end;
    if (start !== first) return false;
    // Their ranges leave out the last unit ("2014 to 2018" ends with 2017); a day here or there is their convention.
    return (
      end === last + 1 ||
      end === last ||
      (timex.range !== null && near.some((other) => other.earliest !== null && parseIsoDay(other.earliest) === end))
    );
  });
}

/** The day; where the text counts in weeks, months or years ("two weeks ago"), the unit that holds it. */
function isDay(value: string, timex: Timex): boolean {
  const day = parseIsoDay(value);
  const first = timex.earliest === null ? null : parseIsoDay(timex.earliest);
  const last = timex.latest === null ? null : parseIsoDay(timex.latest);
  if (day === null || first === null || last === null) return false;
  const counted = /\b(?:weeks?|fortnight|months?|years?)\b/i.test(timex.text) && timex.granularity !== 'day';
  return counted ? first <= day && day <= last : first === day && last === day;
}
