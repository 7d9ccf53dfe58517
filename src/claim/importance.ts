/** Which claims a reader wants first; and each claim once. */
import { rungs } from '../records/attribution.ts';
import type { Claim } from '../records/index.ts';

/** More reports, more possible origins, conflicts, nearer the top of its article, on firmer ground. */
function weight({ witnesses, origins, conflicts, rung, textFrom, text }: Claim): number {
  const early = Math.min(...witnesses.map((witness) => witness.start));
  const short = text.length < 40 ? 1 : 0;
  return (
    2 * Math.min(8, witnesses.length) +
    1.5 * Math.min(6, origins.max) +
    Math.min(2, conflicts.length) -
    Math.min(4, early / 400) -
    Math.min(1, textFrom.start / 4000) -
    0.15 * rungs.indexOf(rung) -
    short
  );
}

export function byImportance(a: Claim, b: Claim): number {
  return weight(b) - weight(a) || a.textFrom.start - b.textFrom.start || (a.id < b.id ? -1 : 1);
}

/** Story by story, the story with the weightiest claim first; in each the weightiest first. */
export function inOrder(claims: readonly Claim[]): Claim[] {
  return [...Map.groupBy([...claims].sort(byImportance), ({ story }) => story).values()].flat();
}

/**
 * Of claims that rest on the very same passages, or whose passages other claims have all of, the first stays;
 * one that shows a difference no other has shown stays too.
 */
export function distinct(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  const ids = new Map<string, number>();
  const kept: Claim[] = [];
  for (const claim of claims) {
    const passages = claim.witnesses.map(({ article, start, end }) => `${article} ${start} ${end}`);
    const own = `${claim.textFrom.article} ${claim.textFrom.start} ${claim.textFrom.end}`;
    const differences = claim.conflicts.map(({ slot, sides }) =>
      [slot, ...sides.map(({ value }) => value).sort()].join('\n'),
    );
    const told = differences.every((difference) => seen.has(difference));
    if (told && passages.every((passage) => seen.has(passage)) && (passages.length > 1 || seen.has(own))) continue;
    for (const difference of differences) seen.add(difference);
    for (const passage of passages) seen.add(passage);
    const count = (ids.get(claim.id) ?? 0) + 1;
    ids.set(claim.id, count);
    kept.push(count === 1 ? claim : { ...claim, id: `${claim.id}-${count}` });
  }
  return kept;
}
