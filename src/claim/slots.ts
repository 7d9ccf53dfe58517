/** The slots of a claim with what each witness puts into them. */
import type { Slot } from '../records/index.ts';
import type { Assertion } from './assertions.ts';
import { supports } from './difference/numbers.ts';
import { labelOf } from './labels.ts';

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
