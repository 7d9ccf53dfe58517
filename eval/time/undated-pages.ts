/**
 * Pages whose day of publication is known, with every statement of it taken away: what states it in markup, in the
 * address and in the lines beside the text, a day off included (zones differ). What stays are dates of other things: of
 * comments, pictures, updates, other articles, and the dates in the sentences of the text.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DateSetting } from '../../src/extract/dates/day-features.ts';
import { collectMentions, likeliestDay, settingOf } from '../../src/extract/dates/find.ts';
import type { DateMention } from '../../src/extract/dates/mention.ts';
import { analyse } from '../../src/extract/extract.ts';
import { MetaTags } from '../../src/extract/metadata/meta-tags.ts';
import { markCandidates } from '../../src/extract/roles/marks.ts';
import type { Words } from '../../src/extract/undated/features.ts';
import type { Trace, Traces } from '../../src/extract/undated/trace.ts';
import { collectTraces, traceOf } from '../../src/extract/undated/traces.ts';
import type { Block } from '../../src/records/index.ts';
import { parseIsoDay } from '../../src/text/time/calendar.ts';
import { parseDates } from '../../src/text/time/parse-date.ts';
import { wordsOfDay } from '../../src/text/time/published/words.ts';
import { goldOf, type PageSet, pageOf } from '../extract/corpus.ts';

/** What is taken away: statements alone; updates of that day too; every date of that day but those of the text. */
export const removals = ['statements', 'updates', 'all'] as const;
export type Removal = (typeof removals)[number];

export interface UndatedPage {
  readonly id: string;
  readonly set: PageSet;
  /** Days since 1970. */
  readonly day: number;
  readonly mentions: readonly DateMention[];
  readonly setting: DateSetting;
  readonly source: string;
  readonly words: Words;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
}

/** The pages of the sets that give their day, once each; `wanted` chooses by id. */
export function* undatedPages(
  data: string,
  sets: readonly PageSet[],
  wanted: (id: string) => boolean,
): Generator<UndatedPage> {
  const done = new Set<string>();
  for (const set of sets) {
    if (!existsSync(path.join(data, 'extract', set, 'gold.jsonl'))) continue;
    for (const { id, date } of goldOf(data, set)) {
      const day = date ? parseIsoDay(date.slice(0, 10)) : null;
      if (day === null || done.has(id) || !wanted(id)) continue;
      done.add(id);
      yield undatedPage(data, set, id, day);
    }
  }
}

function undatedPage(data: string, set: PageSet, id: string, day: number): UndatedPage {
  const page = pageOf(data, set, id);
  const { article, prepared, body } = analyse(page);
  const marks = markCandidates(prepared, body);
  const meta = new MetaTags(prepared.parts);
  const { language, blocks } = article;
  const clues = { prepared, meta, page, body, title: -1, bodyFrom: marks.bodyFrom, bodyTo: marks.bodyTo, language };
  const text = blank(article.text, blocks, day, language);
  return {
    id,
    set,
    day,
    mentions: collectMentions(clues),
    setting: settingOf(clues),
    source: page.text,
    words: wordsOfDay(text, blocks, language),
    text,
    blocks,
    language,
  };
}

/** Days since 1970 of the date that a page still states without its statements. */
export function stated(page: UndatedPage, removal: Removal): number {
  return parseIsoDay(leftOf(page, removal).best!.row.day)!;
}

/** What is left of a page's dates; null where the rest still states a day, rightly or wrongly: nothing is inferred then. */
export function remove(page: UndatedPage, removal: Removal): Traces | null {
  const { mentions, best, needed } = leftOf(page, removal);
  if (best !== undefined && best.p >= needed) return null;
  const traces = collectTraces({ ...page.setting, mentions, source: page.source });
  return { ...traces, days: traces.days.filter((one) => staysOf(one, page.day, removal)) };
}

/** The mentions that stay, and the day that they state, if surely enough. */
function leftOf({ day, setting, mentions: all }: UndatedPage, removal: Removal) {
  const mentions = all.filter((mention) => {
    const trace = traceOf(mention, setting);
    return trace !== null && staysOf(trace, day, removal);
  });
  return { mentions, ...likeliestDay(mentions, setting) };
}

function staysOf({ day, kind }: Trace, published: number, removal: Removal): boolean {
  if (Math.abs(day - published) > 1) return true;
  if (removal === 'all') return day !== published || kind === 'prose';
  return ['comment', 'picture', 'prose', 'link'].includes(kind) || (kind === 'updated' && removal === 'statements');
}

/** A date of the same day is a statement outside the body, and in a line too short to be a sentence of it. */
export function blank(text: string, blocks: readonly Block[], day: number, language: string | null): string {
  let out = text;
  const erase = (start: number, end: number) => {
    out = `${out.slice(0, start)}${' '.repeat(end - start)}${out.slice(end)}`;
  };
  for (const { role, start, end } of blocks) {
    if (role === 'byline' || role === 'dateline') erase(start, end);
    else if (role !== 'body' || end - start < 120) {
      for (const date of parseDates(text.slice(start, end), { language })) {
        const [first, last] = [parseIsoDay(date.earliest), parseIsoDay(date.latest)];
        if (first !== null && last !== null && first - 1 <= day && last + 1 >= day)
          erase(start + date.start, start + date.end);
      }
    }
  }
  return out;
}
