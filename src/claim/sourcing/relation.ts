/** Whether two passages may rest on the same source. In doubt they may. */
import { anaphoric, spheresOf } from './lists.ts';
import { belongs, type Source } from './source.ts';

export type Relation = 'same' | 'perhaps' | 'different';

/** Whether two stated sources are the same, may be, or cannot be. Symmetric. */
export function relate(a: Source, b: Source): Relation {
  if (a.kind === 'witnessed' || b.kind === 'witnessed') return 'different';
  if (a.kind === 'unnamed' || b.kind === 'unnamed') return unnamedRelation(a, b);
  const named = byName(a, b);
  if (named) return named;
  const shared = [...a.telling].some((key) => b.telling.has(key));
  if ((a.vague || b.vague) && !(shared && covers(a, b))) return 'perhaps';
  if (a.kind === 'person' && b.kind === 'person')
    return a.nameKey && b.nameKey && !belongsTo(a, b) && !belongsTo(b, a) ? 'different' : 'perhaps';
  if (a.kind !== 'person' && b.kind !== 'person') {
    if (shared) return covers(a, b) ? 'same' : 'perhaps';
    return anaphora(a) || anaphora(b) || sphere(a, b) ? 'perhaps' : 'different';
  }
  const [person, body] = a.kind === 'person' ? [a, b] : [b, a];
  if (belongs(body) && [...body.telling].every((key) => person.telling.has(key)))
    return person.speaksFor ? 'same' : 'perhaps';
  if (shared || anaphora(person) || anaphora(body) || !person.described || sphere(a, b)) return 'perhaps';
  return belongsTo(body, person) || belongsTo(person, body) ? 'perhaps' : 'different';
}

/** Two people whose names are withheld are never told apart for certain unless both are said to belong elsewhere. */
function unnamedRelation(a: Source, b: Source): Relation {
  if (a.vague || b.vague || a.telling.size === 0 || b.telling.size === 0) return 'perhaps';
  if ([...a.telling].some((key) => b.telling.has(key)) || sphere(a, b)) return 'perhaps';
  return a.affiliated && b.affiliated && belongs(a) && belongs(b) ? 'different' : 'perhaps';
}

/** One last name: the same where one form of the name holds all of the other, perhaps where the first names differ. */
function byName(a: Source, b: Source): Relation | null {
  if (a.nameKey === null || a.nameKey !== b.nameKey) return null;
  const [short, long] = a.nameWords.length <= b.nameWords.length ? [a, b] : [b, a];
  return short.nameWords.every((word) => long.nameWords.some((other) => other === word || initial(word, other)))
    ? 'same'
    : 'perhaps';
}

/** "D" of "Donal". */
function initial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

/** The name of one stands in the description of the other: "Marsh Line", "Marsh Line's manager". */
function belongsTo(a: Source, b: Source): boolean {
  return b.nameKey !== null && a.telling.has(b.nameKey);
}

/** Everything the shorter description says the longer says too: "police", "the Torrin police". */
function covers(a: Source, b: Source): boolean {
  const [short, long] = a.telling.size <= b.telling.size ? [a, b] : [b, a];
  return [...short.telling].every((key) => long.telling.has(key));
}

function sphere(a: Source, b: Source): boolean {
  const mine = spheresOf(a.keys);
  return [...spheresOf(b.keys)].some((one) => mine.has(one));
}

/** "The company", "the company's spokeswoman": it could be any body the story names. */
function anaphora({ kind, keys, telling }: Source): boolean {
  return kind === 'person'
    ? [...keys].some((key) => anaphoric.has(key)) && ![...telling].some((key) => !anaphoric.has(key))
    : [...telling].every((key) => anaphoric.has(key));
}
