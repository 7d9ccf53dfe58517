/** "A Courier reporter on the quay counted eleven bodies" and "papers seen by the Courier show …": what reporters saw. */
import { type Frame, phraseEnd, trimmed } from './frame-parts.ts';
import lexicon from './languages/en/sources.json' with { type: 'json' };
import type { Reading, Sentence } from './reading.ts';

const reporters = new Set(lexicon.reporters);
export const senseVerbs = 'saw seen heard counted watched witnessed observed filmed photographed visited'.split(' ');
const senses = new Set(senseVerbs);
const clauseStarts = new Set([',', '—', '–', 'and', 'but', 'that']);
const fewest = 2;
/** In tokens. */
const nearby = 9;

export function isReporter(key: string): boolean {
  return reporters.has(key);
}

/** One at the start of a sentence or after a comma, with a verb of the senses right behind the phrase. */
export function witnessing(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let from = sentence.first; from < sentence.last - 3; from++) {
    if (quoted[from] !== -1) continue;
    if (from > sentence.first && !clauseStarts.has(tokens[from - 1]!.text)) continue;
    const to = phraseEnd(tokens, from, sentence.last, false);
    if (to === from || to >= sentence.last) continue;
    const verb = tokens[to]!.key === 'also' ? to + 1 : to;
    if (!senses.has(tokens[verb]?.key ?? '') || !tokens.slice(from, to).some((token) => reporters.has(token.key)))
      continue;
    const content = trimmed(reading, { from: verb + 1, to: sentence.last });
    if (content.to - content.from < fewest) continue;
    return { source: { from, to }, cue: { from: verb, to: verb + 1 }, content, rule: 'rule/witnessed' };
  }
  return null;
}

export const papersRule = 'rule/papers-seen';
const documents = new Set(lexicon.documents);
const read = /^(?:seen|reviewed|obtained|examined|read|viewed|published|released)$/u;
const show =
  /^(?:shows?|showed|says?|said|reveals?|revealed|suggests?|suggested|indicates?|indicated|states?|stated|details?|detailed)$/u;

/** A document with who has seen it behind it, then the verb that ascribes; what it shows stands behind or before. */
export function papers(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let at = sentence.first + 1; at < sentence.last - 3; at++) {
    if (quoted[at] !== -1 || tokens[at + 1]!.key !== 'by' || !read.test(tokens[at]!.key)) continue;
    let from = at;
    while (from > sentence.first && /^(?:NOUN|PROPN|DET|ADJ|NUM|PART)$/u.test(tokens[from - 1]!.pos)) from--;
    if (!tokens.slice(from, at).some((token) => documents.has(token.key))) continue;
    let verb = at + 3;
    while (verb < sentence.last && verb - at < nearby && !show.test(tokens[verb]!.key)) verb++;
    if (!show.test(tokens[verb]?.key ?? '') || quoted[verb] !== -1) continue;
    const content = trimmed(reading, { from: verb + 1, to: sentence.last });
    const parts = { source: { from, to: verb }, cue: { from: verb, to: verb + 1 }, rule: papersRule };
    if (content.to - content.from >= fewest) return { ...parts, content };
    const behind = tokens[from - 1]?.text === ',' && content.to <= content.from;
    const before = trimmed(reading, { from: sentence.first, to: from });
    if (behind && before.to - before.from > fewest) return { ...parts, content: before };
  }
  return null;
}
