/** The noun phrase of a source: its head, what counts it, what stands before the head and after it. */

import type { Span } from '../records/index.ts';
import type { Token } from '../text/parts-of-speech.ts';
import { firstToken } from './kind.ts';
import lexicon from './languages/en/sources.json' with { type: 'json' };
import type { Reading } from './reading.ts';

export interface Phrase {
  readonly tokens: readonly Token[];
  /** The noun, name or pronoun that carries the phrase. */
  readonly head: Token;
  /** Before the head: "three unnamed US". */
  readonly before: readonly Token[];
  /** After it: "familiar with the move". */
  readonly after: readonly Token[];
  /** "one of the officials": the words that pick from a known group. */
  readonly partitive: boolean;
}

const nominal = /^(?:NOUN|PROPN|PRON|X)$/u;
const pickers = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'several',
  'some',
  'many',
  'most',
  'few',
  'all',
  'both',
  'none',
  'any',
  'each',
  'either',
  'neither',
  'group',
  'number',
  'pair',
  'couple',
  'handful',
  'dozen',
  'dozens',
  'hundreds',
  'majority',
  'another',
  'half',
  'others',
  'trio',
  'more',
  'at',
]);
const roleNouns = new Set([...lexicon.anonymous, ...lexicon.spokespeople, ...lexicon.roles]);
const relative = new Set(['who', 'which', 'whose', 'that', 'whom', 'where', 'when']);

/** Reads the phrase that a span holds; null when it has no noun. English word order. */
export function readPhrase(reading: Reading, span: Span): Phrase | null {
  const tokens: Token[] = [];
  for (let at = firstToken(reading, span.start); at < reading.tokens.length; at++) {
    const token = reading.tokens[at]!;
    if (token.end > span.end) break;
    tokens.push(token);
  }
  let from = 0;
  const partitive = partitiveEnd(tokens);
  if (partitive > 0) from = partitive;
  const index = headIndex(tokens, from);
  if (index === -1) return null;
  return {
    tokens,
    head: tokens[index]!,
    before: tokens.slice(0, index),
    after: tokens.slice(index + 1),
    partitive: partitive > 0,
  };
}

/** "one of the", "a group of": where the phrase that is picked from begins; 0 when nothing is picked. */
function partitiveEnd(tokens: readonly Token[]): number {
  for (let at = 0; at < Math.min(tokens.length - 1, 5); at++) {
    if (tokens[at]!.key === 'of' && at > 0 && pickers.has(tokens[at - 1]!.key)) return at + 1;
    if (tokens[at]!.pos === 'ADP' && tokens[at - 1]?.pos === 'NOUN' && !pickers.has(tokens[at - 1]!.key)) return 0;
    if (!/^(?:DET|NUM|ADJ|ADV|NOUN|PRON|ADP)$/u.test(tokens[at]!.pos)) return 0;
  }
  return 0;
}

function headIndex(tokens: readonly Token[], from: number): number {
  let head = -1;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (head !== -1 && relative.has(token.key)) break;
    if (nominal.test(token.pos) || roleNouns.has(token.key)) {
      head = at;
      continue;
    }
    if (head === -1) continue;
    if (token.pos === 'PART' && /^['’]s?$/u.test(token.text)) continue;
    if (/^(?:ADJ|NUM|DET)$/u.test(token.pos) && !relative.has(token.key) && continuesNoun(tokens, at)) continue;
    if (/^[-–/.]$/u.test(token.text) && token.start === tokens[at - 1]!.end) continue;
    if (token.text === '&') continue;
    break;
  }
  return head;
}

/** Adjectives before another noun ("American senior official"), not after the head ("people familiar with"). */
function continuesNoun(tokens: readonly Token[], at: number): boolean {
  if (lexicon.verbsOfKnowledge.includes(tokens[at]!.key)) return false;
  for (let next = at + 1; next < tokens.length; next++) {
    if (nominal.test(tokens[next]!.pos) && tokens[next]!.pos !== 'PRON') return true;
    if (!/^(?:ADJ|NUM|PUNCT)$/u.test(tokens[next]!.pos) || tokens[next]!.text === ',') return false;
  }
  return false;
}
