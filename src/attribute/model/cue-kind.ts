/** The kinds of words that ascribe: what an unseen verb has in common with seen ones (cue-classes.json). */
import classes from './cue-classes.json' with { type: 'json' };

export type CueKind = keyof typeof classes;

const names = Object.keys(classes) as CueKind[];
const kinds = new Map<string, CueKind>();
const numbers = new Map<string, number>();
for (const name of names) for (const lemma of classes[name]) if (!kinds.has(lemma)) kinds.set(lemma, name);
for (const [lemma, kind] of kinds) numbers.set(lemma, names.indexOf(kind) + 1);

/** The kind of a lemma, or null when it does not ascribe. */
export function cueKind(lemma: string): CueKind | null {
  return kinds.get(lemma) ?? null;
}

/** The same as a number from 1; 0 for none. */
export function kindNumber(lemma: string): number {
  return numbers.get(lemma) ?? 0;
}
