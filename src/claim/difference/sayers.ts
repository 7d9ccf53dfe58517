/** Who a claim says has said it, held against who says it in the report: the words may be right and the mouth another's. */
import type { Span } from '../../records/index.ts';
import type { Assertion } from '../assertions.ts';
import type { Meaning } from '../meaning.ts';
import type { Difference } from './difference.ts';

const says = new Set(
  'say says said tell tells told announce announces announced add adds added state states stated confirm confirms confirmed insist insists insisted claim claims claimed warn warns warned admit admits admitted'.split(
    ' ',
  ),
);
/** Words between a speaker's name and the verb, at most. */
const reach = 2;

/** The speaker named in the claim where the passage, which is somebody's words too, is nobody's of that name. */
export function sayerDifference(claim: Meaning, { meaning, sayers, attribution }: Assertion): Difference | null {
  if (!attribution || sayers.size === 0) return null;
  const speaker = speakerIn(claim);
  if (!speaker) return null;
  const terms = claim.terms.filter((term) => term.start < speaker.end && speaker.start < term.end);
  const head = terms.at(-1);
  const held = (key: string) => sayers.has(key) || meaning.terms.some((term) => term.key === key);
  if (!head || terms.some(({ key }) => held(key))) return null;
  const source = attribution.source?.spans[0] ?? null;
  return {
    slot: 'name',
    how: source && attribution.speaker.name ? 'other' : 'missing',
    sure: true,
    claimed: claim.text.slice(speaker.start - claim.start, speaker.end - claim.start),
    found: attribution.speaker.name ?? attribution.source?.text ?? '',
    claimSpan: { start: speaker.start, end: speaker.end },
    passageSpan: source,
  };
}

/** The name that stands just before a verb of speech, or after "according to". */
function speakerIn({ words, names, text, start }: Meaning): Span | null {
  for (const [at, { key, start: from, end }] of words.entries()) {
    const near = (name: Span) => (says.has(key) ? between(words, name.end, from) : 99);
    const before = says.has(key) ? names.filter((name) => name.end <= from && near(name) <= reach).at(-1) : undefined;
    if (before && !/[;:]/u.test(text.slice(before.end - start, from - start))) return before;
    if (key === 'to' && words[at - 1]?.key === 'according') {
      const after = names.find((name) => name.start >= end && between(words, end, name.start) <= reach);
      if (after) return after;
    }
  }
  return null;
}

function between(words: Meaning['words'], from: number, to: number): number {
  return words.filter((word) => word.start >= from && word.end <= to).length;
}
