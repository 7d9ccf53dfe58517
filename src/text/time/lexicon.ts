/** Words that time expressions are made of, by class; the lists are data, the look-up is one map. */
import english from './english.json' with { type: 'json' };

/** Class name to value: { MONTH: 5 }, { UNIT: 3, ORDINAL: 2 }. */
export type Classes = Readonly<Record<string, number>>;

type Lists = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Lower-case word to its classes. */
export const lexicon: ReadonlyMap<string, Classes> = build(english.classes as Lists);

function build(lists: Lists): Map<string, Classes> {
  const found = new Map<string, Record<string, number>>();
  for (const [name, words] of Object.entries(lists)) {
    for (const [word, value] of Object.entries(words)) {
      const classes = found.get(word) ?? {};
      classes[name] = value;
      found.set(word, classes);
    }
  }
  return found;
}

/** The codes behind the numbers of class UNIT, in TIMEX3's letters. */
export const units = english.units as readonly {
  readonly name: string;
  readonly code: string;
  readonly time: boolean;
}[];
