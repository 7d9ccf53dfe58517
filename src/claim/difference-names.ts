/** Names of a claim held against those of a passage; a pronoun takes its name from the sentences before. */
import type { Name } from '../text/names.ts';
import type { Alignment } from './align.ts';
import type { Difference, Surroundings } from './difference.ts';
import type { Meaning, Term } from './meaning.ts';

export function nameDifferences(
  claim: Meaning,
  passage: Meaning,
  alignment: Alignment,
  around: Surroundings,
): Difference[] {
  const partnered = new Set(alignment.pairs.map((pair) => claim.terms[pair.a]!));
  const lonely = new Set<Term>(alignment.loneB);
  const found: Difference[] = [];
  for (const name of claim.names) {
    const mine = termsOf(claim, name);
    if (mine.length === 0 || mine.some((term) => partnered.has(term) && last(mine) === term)) continue;
    if (mine.some((term) => partnered.has(term)) && name.kind !== 'person') continue;
    const rivals = passage.names.filter(
      (other) => sameKind(name, other) && termsOf(passage, other).every((term) => lonely.has(term)),
    );
    const rival = rivals[0];
    const key = last(mine)!.key;
    if (!rival && (around.nearNames.has(key) || (name.kind !== 'person' && around.articleNames.has(key)))) continue;
    found.push({
      slot: name.kind === 'place' ? 'place' : 'name',
      how: rival ? 'other' : 'missing',
      claimed: name.text,
      found: rival?.text ?? '',
      claimSpan: { start: name.start, end: name.end },
      passageSpan: rival ? { start: rival.start, end: rival.end } : null,
    });
  }
  return found;
}

const last = (terms: readonly Term[]) => terms.at(-1);

function termsOf(meaning: Meaning, name: Name): Term[] {
  return meaning.terms.filter((term) => term.start < name.end && name.start < term.end);
}

function sameKind(a: Name, b: Name): boolean {
  return a.kind === b.kind || a.kind === 'unknown' || b.kind === 'unknown';
}
