/** The lists of sources.json made ready: stems and patterns. */
import { stem } from '../../text/stems.ts';
import data from '../sources.json' with { type: 'json' };

const stems = (list: readonly string[]) => new Set(list.map((word) => stem(word, 'en')));
const anyOf = (list: readonly string[], flags = 'iu') => new RegExp(`\\b(?:${list.join('|')})\\b`, flags);

/** Words that describe anybody: "official", "spokesman", "chief". */
export const generic: ReadonlySet<string> = stems(data.generic);
/** Words that stand for a body named before: "the company". */
export const anaphoric: ReadonlySet<string> = stems(data.anaphoric);
export const pronouns: ReadonlySet<string> = new Set(data.pronouns);
/** Where several reporters hear or read the same: a statement, a news conference. */
export const openSettings = anyOf(data.openSettings);
/** What a body publishes: a notice, minutes, a filing. */
export const papers = anyOf(data.papers);
export const everyPaper = anyOf(data.papers, 'giu');
/** Common nouns that name an institution: "the coastguard". */
export const institutions = anyOf(data.institutions);
/** "Dairy group Northmere": a body, whatever the name looks like. */
export const bodyBeforeName = new RegExp(`\\b(?:${data.anaphoric.join('|')}),? \\p{Lu}`, 'u');
/** Those whose word is the word of a body. */
export const speaksFor = anyOf(data.speakersFor);
/** "Our reporter", "from the press box", "we saw". */
export const reporterSees = new RegExp(
  `\\b(?:our|the ?\\p{L}*'?s?|this (?:news)?paper's|this station's) ?(?:own )?(?:${data.reporters.join('|')})\\b|\\bfrom the (?:press box|public gallery)\\b|\\bwe (?:saw|counted|watched|heard)\\b`,
  'iu',
);
export const saw: ReadonlySet<string> = new Set(data.saw);
export const told: ReadonlySet<string> = new Set(data.told);
export const ownPhrases: readonly string[] = data.ownPhrases;

/** A body or a paper of one, by name or by common noun. */
export function namesInstitution(text: string): boolean {
  return institutions.test(text) || papers.test(text);
}

const sphereOf = new Map<string, Set<number>>();
for (const [index, list] of data.spheres.entries()) {
  for (const key of stems(list)) sphereOf.set(key, (sphereOf.get(key) ?? new Set()).add(index));
}

/** Walks of life these words belong to: an inspector may speak for the police. */
export function spheresOf(keys: Iterable<string>): Set<number> {
  const found = new Set<number>();
  for (const key of keys) for (const sphere of sphereOf.get(key) ?? []) found.add(sphere);
  return found;
}
