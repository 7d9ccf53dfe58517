/**
 * Whether two mentions of unnamed sources may be the same person: said unless the words rule it out ("another official", an
 * Israeli and a Palestinian one, a nurse and a pilot). Unknown never counts as two.
 */
import type { Attribution, Speaker, Unnamed } from '../records/index.ts';
import { isDemonym } from '../text/names.ts';
import lexicon from './languages/en/sources.json' with { type: 'json' };
import { singular } from './unnamed.ts';

/** How many sources back are compared: enough for any article, and hostile text stays linear. */
const memory = 24;
const anyone = new Set(lexicon.vague.map((word) => singular(word)));
/** Words that set a source apart from those before it. */
const apart = /\b(?:another|second|third|fourth|fifth|other|others|separate|different|additional)\b/iu;

/** The records, those with an unnamed source with the ids of earlier ones that may be the same. */
export function withPossibleSame(records: readonly Attribution[]): Attribution[] {
  const seen: Attribution[] = [];
  return records.map((record) => {
    if (record.speaker.kind !== 'unnamed' || !record.speaker.unnamed) return record;
    const mayBe = seen
      .slice(-memory)
      .filter((before) => maySame(before.speaker, record.speaker))
      .map(({ id }) => id);
    seen.push(record);
    return { ...record, mayBe };
  });
}

function maySame(before: Speaker, after: Speaker): boolean {
  const one = before.unnamed!;
  const other = after.unnamed!;
  if (sameMention(before, after)) return true;
  if (apart.test(other.wording)) return false;
  if (one.count !== null && other.count !== null && one.count !== other.count && one.count > 1 && other.count > 1)
    return false;
  return rolesMeet(one, other) && affiliationsMeet(one.affiliation, other.affiliation);
}

/** The later one was followed back to the words of the earlier one. */
function sameMention(before: Speaker, after: Speaker): boolean {
  const places = new Set(before.mentions.map((mention) => mention.spans[0]?.start));
  return after.mentions.some((mention) => places.has(mention.spans[0]?.start));
}

function rolesMeet(one: Unnamed, other: Unnamed): boolean {
  return (
    one.role === other.role ||
    one.role === null ||
    other.role === null ||
    anyone.has(one.role) ||
    anyone.has(other.role)
  );
}

/** Two nationalities, or two bodies without a word in common, are two people; a country and a body may be one. */
function affiliationsMeet(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const left = wordsOf(one);
  const right = wordsOf(other);
  if (left.some((word) => right.includes(word))) return true;
  return isCountry(left) !== isCountry(right);
}

function wordsOf(affiliation: string): string[] {
  return affiliation.split(/[\s,]+/u).filter((word) => word.length > 1 && !/^(?:the|of|and|for|in)$/iu.test(word));
}

function isCountry(words: readonly string[]): boolean {
  return words.some((word) => isDemonym(word) || /^(?:US|U\.S|UK|EU|UN)\.?$/u.test(word));
}
