/** The project's own gold: unnamed sources and chains, on invented sentences (see gold/README.md). */
import path from 'node:path';
import { attribute } from '../../src/attribute/attribute.ts';
import type { Attribution, ChainLink, Span, Speaker } from '../../src/records/index.ts';
import type { Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import { asArticle } from './polnear.ts';

export interface GoldSource extends Span {
  wording: string;
  count: number | null;
  role: string;
  affiliation: string | null;
  reason: string | null;
}
export interface UnnamedLine {
  id: string;
  part: 'tuning' | 'test';
  text: string;
  sources: GoldSource[];
}
export interface ChainLine {
  id: string;
  part: 'tuning' | 'test';
  text: string;
  chain: string[];
}

const folder = path.join(import.meta.dirname, 'gold');

/** The text stands below a title, as it would in an article. */
export function attributionsOf(text: string): { records: readonly Attribution[]; shift: number } {
  const title = 'Notes from the valley\n\n';
  return { records: attribute(asArticle('gold', title + text)).records, shift: title.length };
}

/** Every unnamed source that the records name, each place once. */
export function unnamedIn(records: readonly Attribution[], shift: number): { span: Span; speaker: Speaker }[] {
  const found = new Map<number, { span: Span; speaker: Speaker }>();
  const take = (speaker: Speaker, spans: readonly Span[] | undefined) => {
    const span = spans?.[0];
    if (!span || speaker.kind !== 'unnamed' || !speaker.unnamed) return;
    if (/^(?:he|she|they|it|i|we|who)$/iu.test(speaker.mentions[0]?.text ?? '')) return;
    found.set(span.start, { span: { start: span.start - shift, end: span.end - shift }, speaker });
  };
  for (const record of records) {
    take(record.speaker, record.speaker.mentions[0]?.spans);
    for (const link of record.chain) take(link.speaker, link.source.spans);
  }
  return [...found.values()];
}

const plain = (text: string | null) =>
  (text ?? '')
    .toLowerCase()
    .replace(/^(?:the|a|an|its|his|her)\s+/u, '')
    .trim();

export interface UnnamedCheck {
  readonly line: UnnamedLine;
  readonly missed: readonly GoldSource[];
  readonly extra: readonly Speaker[];
  readonly pairs: readonly { gold: GoldSource; speaker: Speaker }[];
}

export function checkUnnamed(part: 'tuning' | 'test'): UnnamedCheck[] {
  return readJsonl<UnnamedLine>(path.join(folder, 'unnamed.jsonl'))
    .filter((line) => line.part === part)
    .map((line) => {
      const { records, shift } = attributionsOf(line.text);
      const found = unnamedIn(records, shift);
      const pairs: { gold: GoldSource; speaker: Speaker }[] = [];
      const extra: Speaker[] = [];
      const left = new Set(line.sources);
      for (const { span, speaker } of found) {
        const gold = [...left].find((source) => source.start < span.end && span.start < source.end);
        if (gold) {
          left.delete(gold);
          pairs.push({ gold, speaker });
        } else extra.push(speaker);
      }
      return { line, missed: [...left], extra, pairs };
    });
}

export const unnamedFields = {
  kind: () => true,
  count: (gold: GoldSource, speaker: Speaker) => gold.count === speaker.unnamed!.count,
  role: (gold: GoldSource, speaker: Speaker) => gold.role === speaker.unnamed!.role,
  affiliation: (gold: GoldSource, speaker: Speaker) => plain(gold.affiliation) === plain(speaker.unnamed!.affiliation),
  reason: (gold: GoldSource, speaker: Speaker) => plain(gold.reason) === plain(speaker.unnamed!.reason),
} as const;

export interface ChainCheck {
  readonly line: ChainLine;
  readonly found: readonly string[];
  readonly right: number;
}

export function checkChains(part: 'tuning' | 'test'): ChainCheck[] {
  return readJsonl<ChainLine>(path.join(folder, 'chains.jsonl'))
    .filter((line) => line.part === part)
    .map((line) => {
      const { records } = attributionsOf(line.text);
      let best: ChainCheck = { line, found: [], right: -1 };
      for (const { chain } of records) {
        const found = chain.map(wordsOf);
        const right = inOrder(found, line.chain);
        if (right > best.right || (right === best.right && found.length < best.found.length))
          best = { line, found, right };
      }
      return { ...best, right: Math.max(0, best.right) };
    });
}

function wordsOf(link: ChainLink): string {
  return link.source.text;
}

/** How many links agree, in order (longest common subsequence); words agree when one holds the other. */
function inOrder(found: readonly string[], gold: readonly string[]): number {
  const table = Array.from({ length: found.length + 1 }, () => new Array<number>(gold.length + 1).fill(0));
  for (let a = 1; a <= found.length; a++) {
    for (let b = 1; b <= gold.length; b++) {
      const same = agree(found[a - 1]!, gold[b - 1]!);
      table[a]![b] = same ? table[a - 1]![b - 1]! + 1 : Math.max(table[a - 1]![b]!, table[a]![b - 1]!);
    }
  }
  return table[found.length]![gold.length]!;
}

function agree(left: string, right: string): boolean {
  const a = plain(left);
  const b = plain(right);
  return a.includes(b) || (b.includes(a) && a.length > 1);
}

export function scoreOwnGold(part: 'tuning' | 'test'): Score[] {
  const unnamed = checkUnnamed(part);
  const gold = unnamed.reduce((sum, check) => sum + check.line.sources.length, 0);
  const mine = unnamed.reduce((sum, check) => sum + check.pairs.length + check.extra.length, 0);
  const scores: Score[] = Object.entries(unnamedFields).map(([field, same]) => {
    const right = unnamed.reduce(
      (sum, check) => sum + check.pairs.filter((pair) => same(pair.gold, pair.speaker)).length,
      0,
    );
    return {
      id: `attribute/own-gold/unnamed-${field}-f1${part === 'tuning' ? '-tuning' : ''}`,
      value: (2 * right) / (gold + mine),
      better: 'higher',
      n: unnamed.length,
      part,
    };
  });
  const chains = checkChains(part);
  const right = chains.reduce((sum, check) => sum + check.right, 0);
  const all = chains.reduce((sum, check) => sum + check.found.length + check.line.chain.length, 0);
  scores.push({
    id: `attribute/own-gold/chain-links-f1${part === 'tuning' ? '-tuning' : ''}`,
    value: (2 * right) / all,
    better: 'higher',
    n: chains.length,
    part,
  });
  return scores;
}
