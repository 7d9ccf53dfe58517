/**
 * Which candidates of a page the gold body is made of. Long candidates are found by their shingles; short ones count
 * only where they stand in the right order between others: a chain of matches, in page order and in gold order at
 * once, that covers the most words.
 */
import type { Candidate } from '../../src/extract/block.ts';

const tokenPattern = /[\p{L}\p{N}\p{M}]+/gu;
const size = 3;
const placesTried = 12;

interface Match {
  index: number;
  from: number;
  to: number;
  gain: number;
}

/** Per candidate, the share of it that is body: 1, 0, or between for mixed ones. */
export function alignWithBody(candidates: readonly Candidate[], body: string): number[] {
  const gold = tokensOf(body);
  const places = new Map<string, number[]>();
  const single = new Map<string, number[]>();
  for (let at = 0; at < gold.length; at++) {
    push(single, gold[at]!, at);
    if (at + size <= gold.length) push(places, gold.slice(at, at + size).join(' '), at);
  }
  const shares = new Array<number>(candidates.length).fill(0);
  const matches: Match[] = [];
  candidates.forEach(({ text }, index) => {
    const own = tokensOf(text);
    if (own.length === 0) return;
    const starts = own.length >= size ? longStarts(own, places) : (single.get(own[0]!) ?? []).slice(0, 200);
    for (const from of starts) {
      const hits = countHits(own, gold, from);
      if (hits < own.length * 0.6) continue;
      if (own.length < size && hits < own.length) continue;
      matches.push({ index, from, to: from + own.length, gain: hits });
    }
  });
  for (const { index, gain } of bestChain(matches)) {
    shares[index] = gain / tokensOf(candidates[index]!.text).length;
  }
  // A long paragraph whose words are all gold is body even where the orders differ.
  candidates.forEach(({ text }, index) => {
    if (shares[index]! > 0) return;
    const own = tokensOf(text);
    if (own.length < 12) return;
    let hits = 0;
    for (let at = 0; at + size <= own.length; at++) if (places.has(own.slice(at, at + size).join(' '))) hits++;
    const share = hits / (own.length - size + 1);
    if (share >= 0.5) shares[index] = share;
  });
  return shares;
}

/** Where in the gold the candidate may begin, from the places of its first known shingles. */
function longStarts(own: readonly string[], places: ReadonlyMap<string, number[]>): number[] {
  const starts = new Set<number>();
  const step = Math.max(1, Math.floor(own.length / 8));
  for (let at = 0; at + size <= own.length; at += step) {
    for (const place of (places.get(own.slice(at, at + size).join(' ')) ?? []).slice(0, placesTried)) {
      starts.add(place - at);
    }
  }
  return [...starts];
}

/** Words of the candidate that stand in the gold within a few places of where they should. */
function countHits(own: readonly string[], gold: readonly string[], from: number): number {
  let hits = 0;
  let drift = 0;
  for (let at = 0; at < own.length; at++) {
    for (const step of [0, 1, -1, 2, -2, 3]) {
      if (gold[from + at + drift + step] === own[at]) {
        hits++;
        drift += step;
        break;
      }
    }
  }
  return hits;
}

/** Weighted longest increasing chain: page order and gold order both rise, and matches do not overlap in the gold. */
function bestChain(matches: Match[]): Match[] {
  const sorted = matches.toSorted((a, b) => a.index - b.index || a.from - b.from);
  const best = sorted.map((match) => match.gain);
  const previous = new Array<number>(sorted.length).fill(-1);
  for (let at = 0; at < sorted.length; at++) {
    const lower = Math.max(0, at - 3000);
    for (let before = at - 1; before >= lower; before--) {
      const a = sorted[before]!;
      const b = sorted[at]!;
      if (a.index >= b.index || a.to > b.from + 2) continue;
      if (best[before]! + b.gain > best[at]!) {
        best[at] = best[before]! + b.gain;
        previous[at] = before;
      }
    }
  }
  let end = -1;
  for (let at = 0; at < sorted.length; at++) if (end < 0 || best[at]! > best[end]!) end = at;
  const chain: Match[] = [];
  for (let at = end; at >= 0; at = previous[at]!) chain.push(sorted[at]!);
  return chain.reverse();
}

function tokensOf(text: string): string[] {
  return text.toLowerCase().match(tokenPattern) ?? [];
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
