/** Unnamed sources: how many, in what role, of what body, in which words. */
import type { Unnamed } from '../records/index.ts';
import { names } from '../text/names.ts';
import lexicon from './unnamed.json' with { type: 'json' };

const heads = new Set(lexicon.heads);
const counts: Readonly<Record<string, number>> = lexicon.counts;

/** The unnamed source that a noun phrase describes, or null when it names someone or describes no source. */
export function readUnnamed(wording: string): Unnamed | null {
  const words = wording.toLowerCase().match(/[\p{L}\p{N}.'’-]+/gu) ?? [];
  const head = words.findIndex((word) => heads.has(word));
  if (head === -1) return null;
  const people = names(`x ${wording}`).filter((name) => name.kind === 'person');
  if (people.length > 0) return null;
  const role = words[head]!;
  const counted = words.slice(0, head).find((word) => word in counts);
  const singular = !role.endsWith('s') && role !== 'people';
  const count = counted ? counts[counted]! : singular ? 1 : null;
  const before =
    /^(?:(?:an?|the|this|that|these|those|one|two|three|four|five|several|another|second|senior|top|other|of|unnamed)\s+)*/iu;
  const described = words.slice(0, head).join(' ').replace(before, '').trim();
  const affiliation =
    described === '' ? null : wording.slice(wording.toLowerCase().indexOf(described)).slice(0, described.length);
  return {
    count,
    role: lexicon.singular[role as keyof typeof lexicon.singular] ?? role,
    affiliation,
    reason: null,
    wording,
  };
}
