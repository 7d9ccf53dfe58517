/** One row of numbers for every day that a page mentions: where it stands, how often, and how it lies among the others. */
import { dayNumber } from './day-number.ts';
import type { DateMention } from './mention.ts';

/** What is known of the page besides its dates. */
export interface DateSetting {
  /** Candidate of the title, the first and the last of the body; -1 when there is none. */
  readonly title: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** Probability of each candidate to be body text, and levels up to an element named for dates, comments, related. */
  readonly scores: readonly number[];
  distance(block: number, signal: string): number;
  readonly plain: boolean;
  /** Year and month in the page's address ("2024-05"), where it has them. */
  readonly addressMonth: string | null;
  readonly lengths: readonly number[];
}

const senses = ['published', 'created', 'modified', 'plain', 'other'] as const;
const sources = ['json-ld', 'opengraph', 'meta', 'microdata', 'time', 'html', 'url'] as const;

export const dayFeatureNames: readonly string[] = [
  ...sources.flatMap((source) => senses.map((sense) => `${source} ${sense}`)),
  'json-ld of article published',
  'json-ld of article modified',
  'mentions',
  'machine mentions',
  'text mentions',
  'date-line mentions',
  'first date line',
  'near title',
  'near body start',
  'near body end',
  'text published',
  'text modified',
  'shortest text',
  'body score',
  'date element',
  'comment element',
  'related element',
  'footer element',
  'aside element',
  'first block',
  'ambiguous',
  'days',
  'machine days',
  'text days',
  'earlier share',
  'latest',
  'earliest',
  'days to latest',
  'days to published',
  'days to modified',
  'address month',
  'day next to',
  'plain text',
  'stated published elsewhere',
  'order among date lines',
];
export const dayFeatureCount = dayFeatureNames.length;

export interface DayRow {
  readonly day: string;
  readonly mentions: readonly DateMention[];
}

/** The days of a page in order, and a flat array of their rows. */
export function dayFeatures(
  mentions: readonly DateMention[],
  setting: DateSetting,
): { days: DayRow[]; rows: Float32Array } {
  const byDay = Map.groupBy(mentions, ({ day }) => day);
  const days = [...byDay].map(([day, own]) => ({ day, mentions: own })).sort((a, b) => (a.day < b.day ? -1 : 1));
  const rows = new Float32Array(days.length * dayFeatureCount);
  const all = summary(days);
  days.forEach((row, index) => {
    let at = index * dayFeatureCount;
    for (const value of rowOf(row, index, days, all, setting)) rows[at++] = Math.fround(value);
  });
  return { days, rows };
}

interface Summary {
  readonly published: number | null;
  readonly modified: number | null;
  readonly latest: number;
  readonly machineDays: number;
  readonly textDays: number;
  readonly numbers: readonly number[];
  readonly dateLines: readonly string[];
}

function summary(days: readonly DayRow[]): Summary {
  const stated = (sense: 'published' | 'modified') => {
    const day = days.find(({ mentions }) =>
      mentions.some((one) => one.source !== 'text' && one.sense === sense && one.ofArticle),
    );
    return day === undefined ? null : dayNumber(day.day);
  };
  const numbers = days.map(({ day }) => dayNumber(day));
  const lines = days
    .flatMap(({ mentions }) => mentions)
    .filter((one) => one.source === 'text' && one.ofArticle && one.block !== null)
    .sort((a, b) => a.block! - b.block!);
  return {
    published: stated('published'),
    modified: stated('modified'),
    latest: numbers.at(-1) ?? 0,
    machineDays: days.filter(({ mentions }) => mentions.some(({ source }) => source !== 'text')).length,
    textDays: days.filter(({ mentions }) => mentions.some(({ source }) => source === 'text')).length,
    numbers,
    dateLines: [...new Set(lines.map(({ day }) => day))],
  };
}

function rowOf(
  { day, mentions }: DayRow,
  index: number,
  days: readonly DayRow[],
  all: Summary,
  setting: DateSetting,
): number[] {
  const row: number[] = [];
  for (const source of sources) {
    for (const sense of senses)
      row.push(Math.min(3, mentions.filter((one) => one.source === source && one.sense === sense).length));
  }
  const machine = mentions.filter(({ source }) => source !== 'text');
  const text = mentions.filter((one): one is DateMention & { block: number } => one.block !== null);
  const lines = text.filter(({ ofArticle }) => ofArticle);
  const ofArticle = (sense: string) =>
    machine.some((one) => one.source === 'json-ld' && one.sense === sense && one.ofArticle);
  row.push(ofArticle('published') ? 1 : 0, ofArticle('modified') ? 1 : 0);
  row.push(
    Math.min(9, mentions.length),
    Math.min(9, machine.length),
    Math.min(9, text.length),
    Math.min(9, lines.length),
  );
  const { title, bodyFrom, bodyTo } = setting;
  const nearest = (place: number, from: readonly { block: number }[]) =>
    place < 0 || from.length === 0
      ? 99
      : from.map(({ block }) => block - place).reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  const clamp = (value: number) => Math.max(-60, Math.min(99, value));
  row.push(
    clamp(nearest(title, lines)),
    clamp(nearest(title, text)),
    clamp(nearest(bodyFrom, text)),
    clamp(nearest(bodyTo, text)),
  );
  row.push(
    Number(text.some(({ sense }) => sense === 'published')),
    Number(text.some(({ sense }) => sense === 'modified')),
  );
  row.push(text.length === 0 ? -1 : Math.log1p(Math.min(...text.map(({ block }) => setting.lengths[block]!))));
  row.push(text.length === 0 ? -1 : Math.min(...text.map(({ block }) => setting.scores[block]!)));
  for (const signal of ['date', 'comment', 'related', 'footer', 'aside']) {
    row.push(text.length === 0 ? -1 : Math.min(...text.map(({ block }) => setting.distance(block, signal))));
  }
  row.push(text.length === 0 ? -1 : Math.min(300, ...text.map(({ block }) => block)));
  row.push(text.length > 0 && text.every(({ ambiguous }) => ambiguous) ? 1 : 0);
  const number = all.numbers[index]!;
  row.push(
    Math.min(60, days.length),
    Math.min(20, all.machineDays),
    Math.min(60, all.textDays),
    index / Math.max(1, days.length - 1),
  );
  row.push(index === days.length - 1 ? 1 : 0, index === 0 ? 1 : 0, Math.min(4000, all.latest - number));
  row.push(all.published === null ? -5000 : Math.max(-4000, Math.min(4000, number - all.published)));
  row.push(all.modified === null ? -5000 : Math.max(-4000, Math.min(4000, number - all.modified)));
  row.push(setting.addressMonth === null ? -1 : Number(day.startsWith(setting.addressMonth)));
  row.push(
    Math.min(30, number - (all.numbers[index - 1] ?? number - 99), (all.numbers[index + 1] ?? number + 99) - number),
  );
  row.push(setting.plain ? 1 : 0, all.published === null ? 0 : 1, Math.min(20, all.dateLines.indexOf(day)));
  return row;
}
