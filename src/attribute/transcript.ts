/** Transcripts: paragraphs that begin with the name of whoever speaks and a colon. */
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

const label = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})(?: \([^)\n]{1,40}\))?(:)\s+(?=\S)/u;
const confidence = 0.85;
/** One line with a colon is a heading or a list; this many, by at least two speakers of whom one speaks twice, is talk. */
const fewest = 3;

/** Each labelled paragraph as direct speech; nothing when the article is no transcript. */
export function draftTranscript(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  const turns = new Map<string, number>();
  for (const { start, end, role } of reading.paragraphs) {
    const found = role === 'body' ? label.exec(reading.text.slice(start, Math.min(end, start + 120))) : null;
    if (!found) continue;
    const name = found[1]!;
    const colon = start + found[0].indexOf(':', name.length);
    const content = { start: start + found[0].length, end };
    turns.set(name, (turns.get(name) ?? 0) + 1);
    drafts.push({
      source: { start, end: start + name.length },
      cue: { start: colon, end: colon + 1 },
      content: [content],
      confidence,
      rule: 'rule/transcript',
      kind: 'direct',
    });
  }
  const talk = drafts.length >= fewest && turns.size >= 2 && Math.max(...turns.values()) >= 2;
  return talk ? drafts : [];
}
