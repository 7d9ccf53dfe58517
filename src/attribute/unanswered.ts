/**
 * "Marlo could not be reached for comment": refusals that the models pass over, because the training data marks few of
 * them. A reader wants to know who was asked.
 */
import type { Draft } from './draft.ts';
import { phraseEnd, type Range } from './frame-parts.ts';
import lexicon from './languages/en/certainty.json' with { type: 'json' };
import type { Reading, Sentence } from './reading.ts';

const confidence = 0.45;
const phrases = lexicon.refused.map((phrase) => phrase.split(' '));
const starts = new Set(phrases.map(([first]) => first!));
/** "Could not be reached for days" is no refusal. */
const asked = new Set(['comment', 'comments', 'a', 'an', 'further', 'reaction', 'response', 'reply', 'clarification']);
/** In tokens. */
const longestSubject = 14;

/** The drafts with the refusals that none of them holds. `drafts` in order of their cues. */
export function withUnanswered(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const added: Draft[] = [];
  let next = 0;
  for (const sentence of reading.sentences) {
    while (next < drafts.length && endOf(drafts[next]!) <= sentence.start) next++;
    if (sentence.headline) continue;
    const draft = refusalIn(reading, sentence);
    if (!draft) continue;
    let taken = false;
    for (let at = next; at < drafts.length && startOf(drafts[at]!) < sentence.end; at++)
      taken ||= startOf(drafts[at]!) < endOf(draft) && startOf(draft) < endOf(drafts[at]!);
    if (!taken) added.push(draft);
  }
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((a, b) => startOf(a) - startOf(b));
}

function refusalIn(reading: Reading, { first, last }: Sentence): Draft | null {
  const { tokens, quoted } = reading;
  for (let at = first + 1; at < last; at++) {
    if (!starts.has(tokens[at]!.key) || quoted[at] !== -1) continue;
    const length = phraseAt(reading, at, last);
    if (length === 0) continue;
    const after = at + length;
    if (tokens[after]?.key === 'for' && !asked.has(tokens[after + 1]?.key ?? '')) return null;
    const subject = subjectBefore(reading, first, at);
    if (!subject) return null;
    let end = at + length;
    while (end < last && !/^[,.;:!?—–]$/u.test(tokens[end]!.text)) end++;
    const split = end > at + length ? at + length : at + length - 1;
    if (split === at) return null;
    return {
      source: { start: tokens[subject.from]!.start, end: tokens[subject.to - 1]!.end },
      cue: { start: tokens[at]!.start, end: tokens[split - 1]!.end },
      content: [{ start: tokens[split]!.start, end: tokens[end - 1]!.end }],
      confidence,
      rule: 'rule/refusal',
    };
  }
  return null;
}

/** How many tokens of the longest phrase stand at a place; "didn't" is two tokens. */
function phraseAt({ tokens }: Reading, at: number, last: number): number {
  let longest = 0;
  for (const phrase of phrases) {
    if (phrase[0] !== tokens[at]!.key || phrase.length <= longest || at + phrase.length > last) continue;
    if (phrase.every((word, ahead) => tokens[at + ahead]!.key === word)) longest = phrase.length;
  }
  return longest;
}

/** The noun phrase right before the refusal. */
function subjectBefore({ tokens }: Reading, first: number, at: number): Range | null {
  let to = at;
  while (to > first && /^(?:ADV|AUX)$/u.test(tokens[to - 1]!.pos)) to--;
  let from = to;
  while (
    from > first &&
    to - from < longestSubject &&
    /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|PART|ADP)$/u.test(tokens[from - 1]!.pos)
  )
    from--;
  while (from < to && /^(?:ADP|PART)$/u.test(tokens[from]!.pos)) from++;
  return from < to && phraseEnd(tokens, from, to, false) === to ? { from, to } : null;
}

function startOf({ source, cue, content }: Draft): number {
  return Math.min(source?.start ?? Infinity, cue?.start ?? Infinity, content[0]?.start ?? Infinity);
}

function endOf({ source, cue, content }: Draft): number {
  return Math.max(source?.end ?? 0, cue?.end ?? 0, content.at(-1)?.end ?? 0);
}
