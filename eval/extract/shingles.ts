/**
 * The metric of the article extraction benchmark: precision and recall over multisets of four-token shingles, tokens
 * being runs of word characters with their case kept; F1 of the two means.
 */
const tokenPattern = /[\p{L}\p{N}\p{M}_]+/gu;
const size = 4;

export function tokens(text: string): string[] {
  return text.match(tokenPattern) ?? [];
}

function shingles(text: string): Map<string, number> {
  const list = tokens(text);
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  if (list.length > 0 && list.length < size) add(list.join(' '));
  for (let at = 0; at + size <= list.length; at++) add(list.slice(at, at + size).join(' '));
  return counts;
}

export interface Overlap {
  /** Null when nothing was put out. */
  readonly precision: number | null;
  /** Null when nothing was to be found. */
  readonly recall: number | null;
}

export function compare(found: string, gold: string): Overlap {
  const a = shingles(found);
  const b = shingles(gold);
  let common = 0;
  let inFound = 0;
  let inGold = 0;
  for (const count of a.values()) inFound += count;
  for (const [key, count] of b) {
    inGold += count;
    common += Math.min(count, a.get(key) ?? 0);
  }
  return {
    precision: inFound === 0 ? null : common / inFound,
    recall: inGold === 0 ? null : common / inGold,
  };
}

export function meanF1(overlaps: readonly Overlap[]): { precision: number; recall: number; f1: number } {
  const mean = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const precision = mean(overlaps.map((overlap) => overlap.precision));
  const recall = mean(overlaps.map((overlap) => overlap.recall));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
