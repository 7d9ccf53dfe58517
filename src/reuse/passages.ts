/**
 * Turns chains of equal words into passages with spans on both sides: quoted speech is parted from the reporter's own
 * words, and an end that lies within a sentence whose words mostly agree moves to the end of that sentence.
 */
import type { ReusePassage } from '../records/index.ts';
import type { Chain, Run } from './align.ts';
import type { Member } from './collection.ts';
import { type SentenceMap, sentenceOf } from './sentence-map.ts';
import settings from './settings.json' with { type: 'json' };

export interface Side {
  readonly member: Member;
  readonly sentences: SentenceMap;
}

/** Word ranges on both sides; `to` is exclusive. */
export interface WordPassage {
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
  /** Equal words. */
  readonly equal: number;
  /** What they prove. */
  readonly bits: number;
  readonly quoted: boolean;
}

/** A chain with the bits of each of its equal words. */
export interface WeighedChain {
  readonly chain: Chain;
  readonly weights: Float32Array;
  /** Sum of the weights. */
  readonly bits: number;
  /** What the words would weigh without the discount for turns of phrase. */
  readonly raw: number;
}

interface Piece extends Run {
  readonly bits: number;
}

/** The passages of two articles that prove enough by themselves, in the order of the first. */
export function passagesOf(chains: readonly WeighedChain[], a: Side, b: Side): WordPassage[] {
  const matchedA = new Uint8Array(a.member.tokens.ids.length);
  const matchedB = new Uint8Array(b.member.tokens.ids.length);
  for (const { chain } of chains) {
    for (const run of chain.runs) {
      matchedA.fill(1, run.a, run.a + run.length);
      matchedB.fill(1, run.b, run.b + run.length);
    }
  }
  const drafts: WordPassage[] = [];
  for (const chain of chains) {
    const segments = partQuoted(chain, a.member.tokens.quoted, b.member.tokens.quoted);
    for (const { pieces, quoted, bits } of segments) {
      if (bits < (quoted ? settings.minQuotedPassageBits : settings.minPassageBits)) continue;
      const first = pieces[0]!;
      const last = pieces.at(-1)!;
      const rangeA = { from: first.a, to: last.a + last.length };
      const rangeB = { from: first.b, to: last.b + last.length };
      const alone = segments.length === 1;
      drafts.push({
        a: alone ? widen(rangeA, a.sentences, matchedA) : rangeA,
        b: alone ? widen(rangeB, b.sentences, matchedB) : rangeB,
        equal: pieces.reduce((sum, piece) => sum + piece.length, 0),
        bits,
        quoted,
      });
    }
  }
  return join(drafts.sort((x, y) => x.a.from - y.a.from || x.b.from - y.b.from));
}

interface Segment {
  readonly pieces: Piece[];
  readonly quoted: boolean;
  words: number;
  bits: number;
}

/** Splits runs where quoted speech (on both sides) begins and ends; short pieces stay with what stands before them. */
function partQuoted({ chain, weights }: WeighedChain, quotedA: Uint8Array, quotedB: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  let word = 0;
  for (const run of chain.runs) {
    let start = 0;
    for (let k = 1; k <= run.length; k++) {
      const quoted = isQuoted(run, k - 1, quotedA, quotedB);
      if (k < run.length && isQuoted(run, k, quotedA, quotedB) === quoted) continue;
      let bits = 0;
      for (let at = start; at < k; at++) bits += weights[word++]!;
      append(segments, { a: run.a + start, b: run.b + start, length: k - start, bits }, quoted);
      start = k;
    }
  }
  return segments;
}

function append(segments: Segment[], piece: Piece, quoted: boolean): void {
  const last = segments.at(-1);
  const before = segments.at(-2);
  if (last && last.quoted !== quoted && last.words < settings.leastSegmentWords && before) {
    segments.pop();
    before.pieces.push(...last.pieces);
    before.words += last.words;
    before.bits += last.bits;
    append(segments, piece, quoted);
  } else if (last && last.quoted === quoted) {
    last.pieces.push(piece);
    last.words += piece.length;
    last.bits += piece.bits;
  } else segments.push({ pieces: [piece], quoted, words: piece.length, bits: piece.bits });
}

function isQuoted(run: Run, k: number, quotedA: Uint8Array, quotedB: Uint8Array): boolean {
  return quotedA[run.a + k] === 1 && quotedB[run.b + k] === 1;
}

/** Moves each end to the end of its sentence where enough of that sentence's words are matched. */
function widen(range: WordPassage['a'], map: SentenceMap, matched: Uint8Array): WordPassage['a'] {
  const first = sentenceOf(map, range.from);
  const last = sentenceOf(map, range.to - 1);
  return {
    from: mostly(first, matched) ? first.from : range.from,
    to: mostly(last, matched) ? last.to : range.to,
  };
}

function mostly({ from, to }: { from: number; to: number }, matched: Uint8Array): boolean {
  let equal = 0;
  for (let at = from; at < to; at++) equal += matched[at]!;
  return equal >= settings.sentenceShare * (to - from);
}

/** Joins passages that overlap or touch on both sides. */
function join(drafts: readonly WordPassage[]): WordPassage[] {
  const joined: WordPassage[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last && last.quoted === draft.quoted && touches(last.a, draft.a) && touches(last.b, draft.b)) {
      joined[joined.length - 1] = {
        a: { from: Math.min(last.a.from, draft.a.from), to: Math.max(last.a.to, draft.a.to) },
        b: { from: Math.min(last.b.from, draft.b.from), to: Math.max(last.b.to, draft.b.to) },
        equal: last.equal + draft.equal,
        bits: last.bits + draft.bits,
        quoted: last.quoted,
      };
    } else joined.push(draft);
  }
  return joined;
}

function touches(x: WordPassage['a'], y: WordPassage['a']): boolean {
  return x.from <= y.to && y.from <= x.to;
}

/** The record of a passage, offsets into the articles' texts. */
export function toRecord(passage: WordPassage, a: Member, b: Member): ReusePassage {
  const words = passage.a.to - passage.a.from + passage.b.to - passage.b.from;
  return {
    a: { start: a.tokens.starts[passage.a.from]!, end: a.tokens.ends[passage.a.to - 1]! },
    b: { start: b.tokens.starts[passage.b.from]!, end: b.tokens.ends[passage.b.to - 1]! },
    similarity: Math.min(1, Math.round((2000 * passage.equal) / words) / 1000),
    quoted: passage.quoted,
  };
}
