/**
 * Recall of exhaustively computed containment on natural news (FNC-1 bodies, ECB+): of the pairs of which one text holds at least
 * 30 % of the other's word 5-grams, how many are found; and how many pairs are listed between stories that have nothing
 * to do with each other. FNC-1 was trained on, ECB+ was not.
 */
import path from 'node:path';
import { reuse } from '../../src/reuse/reuse.ts';
import type { Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import { givenArticle, type PlainDocument, pairKey } from './given.ts';

interface SilverPair {
  readonly set: string;
  readonly a: string;
  readonly b: string;
  readonly cont_a: number;
  readonly cont_b: number;
}
interface Clustered extends PlainDocument {
  readonly cluster: string | number;
}

const sets = [
  { name: 'fnc1', file: 'cluster/fnc1/bodies.jsonl', part: 'train' },
  { name: 'ecbplus', file: 'cluster/ecbplus/docs.jsonl', part: 'not trained on' },
] as const;
const least = 0.3;

export function scoreSilver(data: string): Score[] {
  const silver = readJsonl<SilverPair>(path.join(data, 'reuse/natural_silver/pairs.jsonl'));
  return sets.flatMap(({ name, file, part }) => {
    const documents = readJsonl<Clustered>(path.join(data, file));
    const clusters = new Map(documents.map((document) => [document.id, document.cluster]));
    const { records } = reuse(documents.map(givenArticle));
    const found = new Set(records.map((record) => pairKey(record.a, record.b)));
    const gold = silver.filter(
      ({ set, a, b, cont_a, cont_b }) =>
        set.startsWith(name) && clusters.has(a) && clusters.has(b) && Math.max(cont_a, cont_b) >= least,
    );
    const hit = gold.filter(({ a, b }) => found.has(pairKey(a, b))).length;
    const across = records.filter(
      ({ a, b, relation }) => relation !== 'shares-quotations' && clusters.get(a) !== clusters.get(b),
    );
    return [
      {
        id: `reuse/silver-${name}/containment-0.3-recall`,
        value: hit / gold.length,
        better: 'higher' as const,
        n: gold.length,
        part,
      },
      {
        id: `reuse/silver-${name}/pairs-across-stories-per-1000-documents`,
        value: (1000 * across.length) / documents.length,
        better: 'lower' as const,
        n: documents.length,
        part,
      },
    ];
  });
}
