/**
 * Who wrote it. Every name in an author's place is collected; a small forest (weights.json) weighs where each stands.
 * Persons only: an agency is credited as one. Where the page names nobody there is nobody.
 */

import { chance, evaluate, plant } from '../../learned/forest.ts';
import { agencyNamed } from '../../text/agencies.ts';
import { type Found, found } from '../metadata/found.ts';
import { type AuthorClues, collectAuthors } from './collect.ts';
import { authorFeatureCount, authorFeatures, isStatedPerson } from './features.ts';
import type { AuthorMention } from './mention.ts';
import weights from './weights.json' with { type: 'json' };

const forest = plant(weights);
/** Below these a name is not believed: chosen with the weights, lower for whom the structured data calls a person. */
const { enough, enoughStated } = weights;

export interface AuthorChoice {
  readonly authors: readonly Found[];
  /** An agency named in an author's place. */
  readonly agency: Found | null;
}

export function findAuthors(clues: AuthorClues): AuthorChoice {
  const { names, rows } = authorFeatures(collectAuthors(clues), clues);
  let agency: Found | null = null;
  const authors: { value: Found; at: number }[] = [];
  names.forEach((row, index) => {
    const { mentions, key } = row;
    const p = chance(evaluate(forest, rows, index * authorFeatureCount));
    if (p < (isStatedPerson(row) ? enoughStated : enough)) return;
    const best = mentions.toSorted((a, b) => rank(a) - rank(b))[0]!;
    const seen = mentions.find(({ block }) => block !== null)?.block ?? null;
    const value = found(best.name, best.source, best.reason, best.page, seen);
    const named = agencyNamed(best.name);
    if (named !== null) agency ??= { ...value, value: named.name };
    else if (!names.some((other) => other.key !== key && other.key.includes(key) && isTaken(other.key, authors)))
      authors.push({ value, at: index });
  });
  return { authors: authors.map(({ value }) => value), agency };
}

function isTaken(key: string, authors: readonly { value: Found }[]): boolean {
  return authors.some(({ value }) => value.value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') === key);
}

/** Spelt in mixed case before all capitals; structured data before the rest. */
function rank({ name, source }: AuthorMention): number {
  return (
    (name === name.toUpperCase() ? 10 : 0) +
    ['json-ld', 'html', 'text', 'microdata', 'meta', 'opengraph'].indexOf(source)
  );
}
