/** What may befall those who are counted: killed, injured, missing, rescued... Word lists: weak-labels.json. */
import data from './weak-labels.json' with { type: 'json' };

const fateOf = new Map(data.fates.flatMap((words, fate) => words.map((word) => [word, fate] as const)));

export function hasFate(word: string): boolean {
  return fateOf.has(word);
}

/** The fates that a label speaks of. */
export function fatesOf(label: readonly { readonly word: string }[]): Set<number> {
  return new Set(label.flatMap(({ word }) => fateOf.get(word) ?? []));
}
