/** The rules, in order: each is data, in one small file a kind. A new phrase is a line there. */
import { compile } from './pattern.ts';
import type { Reading, ReadingKind } from './reading.ts';
import calendar from './rules/calendar.json' with { type: 'json' };
import clock from './rules/clock.json' with { type: 'json' };
import duration from './rules/duration.json' with { type: 'json' };
import holidays from './rules/holidays.json' with { type: 'json' };
import relative from './rules/relative.json' with { type: 'json' };
import set from './rules/set.json' with { type: 'json' };
import vague from './rules/vague.json' with { type: 'json' };

export interface Rule {
  readonly id: string;
  readonly kind: ReadingKind;
  /** See pattern.ts. */
  readonly patterns: readonly string[];
  /** Fields every reading of this rule has. */
  readonly set?: Partial<Reading>;
  /** Name of the check that completes the reading or rejects it. */
  readonly when?: string;
}

/** A holiday may be followed by its year, or led by "last", "this", "next". */
const holidayRules: readonly Rule[] = holidays.map(({ patterns }, holiday) => ({
  id: 'calendar/holiday',
  kind: 'calendar',
  patterns: patterns.flatMap((pattern) => [
    pattern,
    `${pattern} ,? year:YEAR`,
    `dir:PAST|FUTURE|THIS ${pattern}`,
    `${pattern} of|in? yearShift:PAST|FUTURE|THIS year`,
  ]),
  set: { holiday },
}));

/** "Labor Day weekend", "the weekend of Halloween". */
const holidayWeekends: readonly Rule[] = holidays.map(({ patterns }, holiday) => ({
  id: 'calendar/holiday-weekend',
  kind: 'calendar',
  patterns: patterns.flatMap((pattern) => [
    `the? ${pattern} weekend (,? year:YEAR)?`,
    `the? ${pattern} year:YEAR weekend`,
    `the? weekend of ${pattern} (,? year:YEAR)?`,
  ]),
  set: { holiday, weekendOf: 1 },
}));

export const rules = [
  calendar,
  holidayRules,
  holidayWeekends,
  clock,
  relative,
  set,
  vague,
  duration,
].flat() as readonly Rule[];

export const trie = compile(rules.flatMap((rule) => rule.patterns.map((pattern) => ({ pattern, rule }))));
