/** The slots of a claim with what each witness puts into them. */
import type { Slot, Span } from '../records/index.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import { supports } from './difference/numbers.ts';
import { labelOf } from './labels.ts';
import { matchPassage } from './match.ts';

const skipped = new Set(['date', 'clock', 'year', 'ordinal']);
const witnessLimit = 40;

/** Numbers first: each number of the claim's text with the figures of the witnesses that measure the same. */
export function slotsOf(side: readonly Assertion[], text: Assertion): Slot[] {
  const slots: Slot[] = [];
  for (const mine of text.meaning.numbers) {
    if (skipped.has(mine.kind)) continue;
    const label = labelOf(text.meaning, mine);
    const values = new Map<string, Slot['values'][number]['evidence'][number][]>();
    let agrees = true;
    for (const { article, meaning } of side.slice(0, witnessLimit)) {
      const same = meaning.numbers.filter((other) => other.kind === mine.kind && other.unit === mine.unit);
      const figure = same.find((other) => supports(mine, other)) ?? (same.length === 1 ? same[0] : undefined);
      if (!figure) continue;
      if (!supports(mine, figure)) agrees = false;
      const key = figure.text;
      const evidence = { article, start: figure.start, end: figure.end, text: figure.text, rule: 'claim/number' };
      values.set(key, [...(values.get(key) ?? []), evidence]);
    }
    slots.push({
      kind: 'number',
      label: mine.unit ?? label.map((term) => term.word).join(' '),
      values: [...values].map(([value, evidence]) => ({ value, evidence })),
      agrees,
    });
  }
  return slots;
}

const worded = new Set(['date', 'negation', 'name', 'place', 'direction']);

/** Dates, names, places and small words that a witness has otherwise than the claim's text: one slot each, which disagrees. */
export function wordedSlots(
  side: readonly Assertion[],
  text: Assertion,
  read: ReadonlyMap<string, ArticleAssertions>,
): Slot[] {
  const found = new Map<string, Slot>();
  const evidence = ({ article }: Assertion, { start, end }: Span, written: string, kind: string) => [
    { article, start, end, text: written, rule: `claim/${kind}` },
  ];
  const wordings = [...Map.groupBy(side, ({ meaning }) => meaning.text).values()].map(([first]) => first!);
  for (const other of wordings.slice(0, witnessLimit)) {
    if (other === text) continue;
    for (const difference of matchPassage(text.meaning, other, read.get(other.article)!)?.differences ?? []) {
      const { slot, how, sure, claimed, claimSpan, passageSpan } = difference;
      if (how !== 'other' || !worded.has(slot) || !passageSpan || (slot === 'negation' && !sure)) continue;
      const key = `${slot}\n${claimed}`;
      const known = found.get(key)?.values ?? [{ value: claimed, evidence: evidence(text, claimSpan, claimed, slot) }];
      const values = [
        ...known,
        { value: difference.found, evidence: evidence(other, passageSpan, difference.found, slot) },
      ];
      found.set(key, { kind: slot, label: claimed, values, agrees: false });
    }
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slot]) => slot);
}
