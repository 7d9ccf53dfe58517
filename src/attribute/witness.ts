/** "A Courier reporter on the quay counted eleven bodies": what reporters saw for themselves. */
import { type Frame, phraseEnd, trimmed } from './frame-parts.ts';
import lexicon from './languages/en/sources.json' with { type: 'json' };
import type { Reading, Sentence } from './reading.ts';

const reporters = new Set(lexicon.reporters);
const senses = /^(?:saw|seen|heard|counted|watched|witnessed|observed|filmed|photographed|visited)$/u;
const fewest = 2;

export function isReporter(key: string): boolean {
  return reporters.has(key);
}

/** One at the start of a sentence or after a comma, with a verb of the senses right behind the phrase. */
export function witnessing(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let from = sentence.first; from < sentence.last - 3; from++) {
    if (quoted[from] !== -1) continue;
    if (from > sentence.first && !/^(?:[,—–]|and|but|that)$/u.test(tokens[from - 1]!.text)) continue;
    const to = phraseEnd(tokens, from, sentence.last, false);
    if (to === from || to >= sentence.last) continue;
    const verb = tokens[to]!.key === 'also' ? to + 1 : to;
    if (!senses.test(tokens[verb]?.key ?? '') || !tokens.slice(from, to).some((token) => reporters.has(token.key))) continue;
    const content = trimmed(reading, { from: verb + 1, to: sentence.last });
    if (content.to - content.from < fewest) continue;
    return { source: { from, to }, cue: { from: verb, to: verb + 1 }, content, rule: 'rule/witnessed' };
  }
  return null;
}
