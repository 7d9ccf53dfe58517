/** Names of months, weekdays and near days by language, looked up among tokens: some take two, or hold an apostrophe. */
import names from './names.json' with { type: 'json' };
import type { Token } from './tokens.ts';

export type Names = Readonly<Record<string, number>>;

export interface Named {
  /** Tokens the name takes. */
  readonly count: number;
  readonly value: number;
}

type ByLanguage = Readonly<Record<string, Names>>;

const none: Names = {};
const monthsOf = names.months as ByLanguage;
const deicticOf = names.deictic as ByLanguage;
const weekdaysOf = withParts(names.weekdays as ByLanguage, names.joinedParts);
const everyMonth: Names = Object.assign({}, ...Object.values(monthsOf).reverse());
/** Names of two words ("كانون الثاني", "i dag"), by their first. */
const firstWords = new Set(
  [...Object.values(monthsOf), ...Object.values(deicticOf)].flatMap((table) =>
    Object.keys(table).flatMap((name) => (name.includes(' ') ? name.slice(0, name.indexOf(' ')) : [])),
  ),
);

/** Lower-case names and abbreviations to 1 to 12; those of all languages where the language has no list. */
export function months(language: string | null | undefined): Names {
  return language && Object.hasOwn(monthsOf, language) ? monthsOf[language]! : everyMonth;
}

/** Lower-case names to 1 Monday to 7 Sunday; empty where the language has no list. */
export function weekdays(language: string): Names {
  return Object.hasOwn(weekdaysOf, language) ? weekdaysOf[language]! : none;
}

/** Words for today and the days beside it, to how many days they lie back. */
export function nearDays(language: string): Names {
  return Object.hasOwn(deicticOf, language) ? deicticOf[language]! : none;
}

/** The name that begins at token `at`. */
export function nameAt(list: readonly Token[], at: number, table: Names): Named | null {
  const token = list[at];
  if (!token) return null;
  const key = token.key.includes('ʼ') ? token.key.replace(/ʼ/g, "'") : token.key;
  const next = list[at + 1];
  if (next && firstWords.has(key)) {
    const two = look(table, `${key} ${next.key}`);
    if (two !== null) return { count: 2, value: two };
  }
  if (next?.key === "'" && !next.spaced && list[at + 2] && !list[at + 2]!.spaced) {
    const joined = look(table, `${key}'${list[at + 2]!.key}`);
    if (joined !== null) return { count: 3, value: joined };
  }
  const value = look(table, key);
  return value === null ? null : { count: 1, value };
}

function look(table: Names, key: string): number | null {
  return Object.hasOwn(table, key) ? table[key]! : null;
}

/** "Mittwochabend", "woensdagavond": the weekday with the part of the day that joins it. */
function withParts(tables: ByLanguage, parts: Readonly<Record<string, readonly string[]>>): ByLanguage {
  return Object.fromEntries(
    Object.entries(tables).map(([language, table]) => {
      const joined = Object.hasOwn(parts, language) ? parts[language]! : [];
      const more = Object.entries(table).flatMap(([name, value]) =>
        name.length > 4 ? joined.map((part) => [`${name}${part}`, value] as const) : [],
      );
      return [language, { ...table, ...Object.fromEntries(more) }];
    }),
  );
}
