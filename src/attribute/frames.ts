/**
 * Frames of attribution that the training data hardly has: "According to X," around another attribution, ", indicated
 * Thursday an official", "in the words of X", "informed Y that". One a sentence, the first that fits.
 */
import { type Frame, isWhen, kindOfForm, longestSource, phraseEnd, trimmed } from './frame-parts.ts';
import { passive } from './passive.ts';
import { quotedAs } from './quoted-as.ts';
import type { Reading, Sentence } from './reading.ts';
import { papers, senseVerbs, witnessing } from './witness.ts';

export const toldBehindRule = 'rule/told-behind';
export const accordingRule = 'rule/according-to';
export const invertedRule = 'rule/inverted';

export function frameOf(reading: Reading, sentence: Sentence): Frame | null {
  const has = triggersOf(reading, sentence);
  return (
    leading(reading, sentence) ??
    (has & triggers.citing ? citing(reading, sentence) : null) ??
    (has & triggers.comma ? trailing(reading, sentence) : null) ??
    (has & triggers.could ? unverified(reading, sentence) : null) ??
    (has & triggers.saying ? quotedAs(reading, sentence) : null) ??
    (has & triggers.by ? papers(reading, sentence) : null) ??
    (has & triggers.sense ? witnessing(reading, sentence) : null) ??
    (has & triggers.by ? passive(reading, sentence) : null) ??
    (has & triggers.tell ? told(reading, sentence) : null) ??
    (has & triggers.tell && has & triggers.comma ? toldBehind(reading, sentence) : null)
  );
}

/** Words without which a frame cannot fit: most sentences have none of them and are done after one pass. */
const triggers = { citing: 1, comma: 2, could: 4, saying: 8, by: 16, sense: 32, tell: 64 };
const triggerWords = new Map<string, number>([
  ['citing', triggers.citing],
  ['quoting', triggers.citing],
  [',', triggers.comma],
  ['could', triggers.could],
  ['saying', triggers.saying],
  ['telling', triggers.saying],
  ['by', triggers.by],
  ...senseVerbs.map((verb): [string, number] => [verb, triggers.sense]),
]);
/** In tokens: how far frames look beyond the end of their sentence. */
const lookAhead = 2;

function triggersOf({ tokens }: Reading, { first, last }: Sentence): number {
  const end = Math.min(last + lookAhead, tokens.length);
  let found = 0;
  for (let at = first; at < end; at++) {
    const token = tokens[at]!;
    found |= triggerWords.get(token.key) ?? 0;
    if ((token.pos === 'VERB' || token.pos === 'ADJ') && kindOfForm(token) === 'tell') found |= triggers.tell;
  }
  return found;
}

/** "According to X, …" */
function leading(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  const { first, last } = sentence;
  if (tokens[first]?.key !== 'according' || tokens[first + 1]?.key !== 'to' || quoted[first] !== -1) return null;
  const comma = commaAfter(reading, first + 2, last);
  if (comma === -1 || comma - first - 2 > longestSource) return null;
  const content = trimmed(reading, { from: afterCiting(reading, comma, last) + 1, to: last });
  if (content.to - content.from < 4) return null;
  return {
    source: { from: first + 2, to: comma },
    cue: { from: first, to: first + 2 },
    content,
    rule: accordingRule,
  };
}

/** ", citing a source," between the source and the content: the comma that ends it. */
function afterCiting({ tokens }: Reading, comma: number, last: number): number {
  if (!/^(?:citing|quoting)$/u.test(tokens[comma + 1]?.key ?? '')) return comma;
  for (let at = comma + 2; at < Math.min(last, comma + longestSource); at++) if (tokens[at]!.text === ',') return at;
  return comma;
}

/** "X reported on Friday, citing two officials, that …" */
function citing(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let at = sentence.first + 2; at < sentence.last - 4; at++) {
    if (quoted[at] !== -1) return null;
    if (tokens[at - 1]!.text !== ',' || !/^(?:citing|quoting)$/u.test(tokens[at]!.key)) continue;
    let that = at + 1;
    while (that < sentence.last && that - at < longestSource && tokens[that]!.text !== ',') that++;
    if (tokens[that + 1]?.key !== 'that') return null;
    let verb = at - 2;
    while (verb > sentence.first && at - verb < 8 && kindOfForm(tokens[verb]!) !== 'say') verb--;
    let from = sentence.first;
    while (from < verb && /^(?:CCONJ|ADV|SCONJ)$/u.test(tokens[from]!.pos)) from++;
    if (kindOfForm(tokens[verb]!) !== 'say' || phraseEnd(tokens, from, verb, false) !== verb) return null;
    const content = trimmed(reading, { from: that + 1, to: sentence.last });
    return { source: { from, to: verb }, cue: { from: verb, to: verb + 1 }, content, rule: 'rule/citing' };
  }
  return null;
}

/** The comma that ends the phrase: not one before "who" or a title, and not one inside quotation marks. */
function commaAfter(reading: Reading, from: number, last: number): number {
  for (let at = from; at < last; at++) {
    const token = reading.tokens[at]!;
    if (reading.quoted[at] !== -1 || token.pos === 'VERB') return -1;
    if (token.text === ',') return /^(?:who|which|a|an)$/u.test(reading.tokens[at + 1]?.key ?? '') ? -1 : at;
  }
  return -1;
}

/** "…, indicated Thursday an official." and "…, in the words of its head, Ada Marlo". */
function trailing(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let at = sentence.first + 4; at < sentence.last - 1; at++) {
    if (quoted[at] !== -1 || tokens[at - 1]!.text !== ',' || quoted[sentence.first] !== -1) continue;
    const { key } = tokens[at]!;
    const says = kindOfForm(tokens[at]!) === 'say';
    if (!says && key !== 'according' && key !== 'in') continue;
    const words = tokens
      .slice(at, at + 4)
      .map((token) => token.key)
      .join(' ');
    if (words.startsWith('according to ') && saidBefore(reading, sentence.first, at - 1)) {
      const to = phraseEnd(tokens, at + 2, sentence.last, false);
      if (to === at + 2 || (to < sentence.last && !/^[.,]$/u.test(tokens[to]!.text))) continue;
      const content = trimmed(reading, { from: sentence.first, to: at - 1 });
      return { source: { from: at + 2, to }, cue: { from: at, to: at + 2 }, content, rule: 'rule/according-to' };
    }
    if (words === 'in the words of') {
      const to = phraseEnd(tokens, at + 4, sentence.last, true);
      if (to === at + 4) continue;
      const content = trimmed(reading, { from: sentence.first, to: at - 1 });
      return { source: { from: at + 4, to }, cue: { from: at, to: at + 4 }, content, rule: 'rule/in-the-words-of' };
    }
    const verb = tokens[at]!;
    if (!says || !/^(?:VERB|NOUN|ADJ)$/u.test(verb.pos) || !/(?:ed|s|id|ote)$/u.test(verb.key)) continue;
    let from = at + 1;
    while (from < sentence.last && isWhen(tokens[from]!)) from++;
    const to = phraseEnd(tokens, from, sentence.last, false);
    if (
      (from === at + 1 && !isHeading(reading, sentence)) ||
      to === from ||
      (to < sentence.last && !/^[.,]$/u.test(tokens[to]!.text))
    )
      continue;
    const content = trimmed(reading, { from: sentence.first, to: at - 1 });
    return { source: { from, to }, cue: { from: at, to: at + 1 }, content, rule: invertedRule };
  }
  return null;
}

/** A sentence without a stop: "Bridge to close, says mayor". */
function isHeading({ tokens }: Reading, { headline, last }: Sentence): boolean {
  return headline || /^[\p{L}\p{N}]/u.test(tokens[last - 1]!.text);
}

/** "X could not independently verify the claim" */
function unverified(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let at = sentence.first + 1; at < sentence.last - 3; at++) {
    if (quoted[at] !== -1 || tokens[at]!.key !== 'could' || tokens[at + 1]!.key !== 'not') continue;
    const verb = tokens[at + 2]!.pos === 'ADV' ? at + 3 : at + 2;
    if (!/^(?:verify|confirm)$/u.test(tokens[verb]?.key ?? '') || verb + 1 >= sentence.last) return null;
    let from = sentence.first;
    while (from < at && /^(?:CCONJ|ADV|SCONJ)$/u.test(tokens[from]!.pos)) from++;
    if (phraseEnd(tokens, from, at, false) !== at) return null;
    const content = trimmed(reading, { from: verb + 1, to: sentence.last });
    if (content.to <= content.from) return null;
    return { source: { from, to: at }, cue: { from: at, to: verb + 1 }, content, rule: 'rule/could-not-verify' };
  }
  return null;
}

/** "An official informed the paper that …": verbs of telling with a hearer and "that". */
function told(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let at = sentence.first + 1; at < sentence.last - 3; at++) {
    const verb = tokens[at]!;
    if (quoted[at] !== -1) return null;
    if (verb.text === ',' || verb.key === 'that') return null;
    if ((verb.pos !== 'VERB' && verb.pos !== 'ADJ') || kindOfForm(verb) !== 'tell') continue;
    let that = at + 1;
    while (
      that < sentence.last &&
      that - at < 8 &&
      /^(?:NOUN|PROPN|PRON|DET|ADJ)$/u.test(tokens[that]!.pos) &&
      tokens[that]!.key !== 'that'
    )
      that++;
    if (tokens[that]?.key !== 'that' || that === at + 1) return null;
    let from = sentence.first;
    let to = at;
    while (to > from && /^(?:AUX|ADV)$/u.test(tokens[to - 1]!.pos)) to--;
    while (from < to && /^(?:CCONJ|ADV|SCONJ)$/u.test(tokens[from]!.pos)) from++;
    if (phraseEnd(tokens, from, to, false) !== to) return null;
    const content = trimmed(reading, { from: that, to: sentence.last });
    return { source: { from, to }, cue: { from: to, to: at + 1 }, content, rule: 'rule/told' };
  }
  return null;
}

/** "Four people died, the fire chief told the paper on Friday." */
function toldBehind(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, quoted } = reading;
  for (let at = sentence.first + 4; at < sentence.last - 3; at++) {
    if (tokens[at - 1]!.text !== ',' || quoted[at] !== -1 || quoted[sentence.first] !== -1) continue;
    const verb = phraseEnd(tokens, at, sentence.last, false);
    const cue = tokens[verb];
    if (verb === at || cue === undefined || !/^(?:VERB|ADJ)$/u.test(cue.pos) || kindOfForm(cue) !== 'tell') continue;
    let to = phraseEnd(tokens, verb + 1, sentence.last, false);
    if (to === verb + 1) continue;
    while (to < sentence.last && (isWhen(tokens[to]!) || tokens[to]!.key === 'in')) to++;
    if (to < sentence.last && !/^[.,]$/u.test(tokens[to]!.text)) continue;
    const content = trimmed(reading, { from: sentence.first, to: at - 1 });
    return { source: { from: at, to: verb }, cue: { from: verb, to: verb + 1 }, content, rule: toldBehindRule };
  }
  return null;
}

/** "…, a minister said, according to …": another verb of speech before it. */
function saidBefore(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (reading.quoted[at] === -1 && kindOfForm(reading.tokens[at]!) === 'say' && reading.tokens[at]!.pos === 'VERB')
      return true;
  }
  return false;
}
