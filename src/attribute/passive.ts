/** "The killings were confirmed by the ministry" and "they were told by a witness that …": the agent is the source. */
import { type Frame, phraseEnd, trimmed } from './frame-parts.ts';
import type { Reading, Sentence } from './reading.ts';

export const passiveRule = 'rule/passive';
/** What is done to a statement; the agent of other passives says nothing. */
const done = new Set(
  'confirmed denied reported disputed announced rejected verified acknowledged corroborated disclosed dismissed alleged described refuted revealed condemned criticised criticized praised'.split(
    ' ',
  ),
);
const told = new Set(['told', 'informed', 'warned', 'assured', 'advised', 'notified']);
const be = /^(?:is|are|was|were|be|been|being)$/u;

export function passive(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let at = sentence.first + 2; at < sentence.last - 2; at++) {
    if (quoted[at] !== -1 || tokens[at + 1]!.key !== 'by') continue;
    const { key } = tokens[at]!;
    const isTold = told.has(key);
    if (!isTold && !done.has(key)) continue;
    let from = at;
    while (from > sentence.first && /^(?:AUX|ADV|PART)$/u.test(tokens[from - 1]!.pos)) from--;
    if (!tokens.slice(from, at).some((token) => be.test(token.key))) continue;
    const to = phraseEnd(tokens, at + 2, sentence.last, false);
    if (to === at + 2) continue;
    const agent = { from: at + 2, to: beforeDay(reading, at + 2, to) };
    const content = isTold
      ? trimmed(reading, { from: tokens[to]?.key === 'that' ? to : sentence.last, to: sentence.last })
      : trimmed(reading, { from: subjectStart(reading, sentence.first, from), to: from });
    if (content.to - content.from < (isTold ? 3 : 1)) continue;
    return { source: agent, cue: { from, to: at + 1 }, content, rule: passiveRule };
  }
  return null;
}

/** Back to the last comma, conjunction or verb. */
function subjectStart({ tokens }: Reading, first: number, end: number): number {
  let from = end;
  while (from > first && !/^(?:PUNCT|CCONJ|SCONJ|VERB|AUX)$/u.test(tokens[from - 1]!.pos)) from--;
  return from;
}

/** "the army on Sunday": the day is no part of the source. */
function beforeDay({ tokens }: Reading, from: number, to: number): number {
  if (!/^\p{Lu}\p{Ll}+day$/u.test(tokens[to - 1]!.text)) return to;
  const end = tokens[to - 2]?.key === 'on' ? to - 2 : to - 1;
  return end > from ? end : to;
}
