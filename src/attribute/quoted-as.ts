/** "was quoted by Interfax as saying that …", and inside "Interfax quoted …": "an official as saying that …". */
import { type Frame, phraseEnd, trimmed } from './frame-parts.ts';
import type { Reading, Sentence } from './reading.ts';

export const quotedAsRule = 'rule/quoted-as-saying';
const be = /^(?:is|are|was|were|been|being)$/u;
const reach = 10;

export function quotedAs(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  const { first, last } = sentence;
  const leads = phraseEnd(tokens, first, last, true);
  if (leads > first && isSaying(reading, leads)) return frame(reading, { from: first, to: leads }, leads, last);
  for (let at = first + 2; at < last - 2; at++) {
    if (quoted[at] !== -1 || tokens[at]!.key !== 'quoted' || !be.test(tokens[at - 1]!.key)) continue;
    let saying = at + 1;
    while (saying < last && saying - at < reach && !isSaying(reading, saying)) saying++;
    if (!isSaying(reading, saying)) continue;
    let to = at - 1;
    while (to > first && /^(?:AUX|ADV)$/u.test(tokens[to - 1]!.pos)) to--;
    let from = to;
    while (from > first && /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|PART|ADP)$/u.test(tokens[from - 1]!.pos)) from--;
    while (from < to && /^(?:ADP|NUM|PART)$/u.test(tokens[from]!.pos)) from++;
    if (from === to) continue;
    const found = frame(reading, { from, to }, saying, last);
    return found ? { ...found, cue: { from: to, to: saying + 2 } } : null;
  }
  return null;
}

function isSaying({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.key === 'as' && /^(?:saying|telling)$/u.test(tokens[at + 1]?.key ?? '');
}

function frame(reading: Reading, source: Frame['source'], saying: number, last: number): Frame | null {
  const content = trimmed(reading, { from: saying + 2, to: last });
  if (content.to - content.from < 2) return null;
  return { source, cue: { from: saying, to: saying + 2 }, content, rule: quotedAsRule };
}
