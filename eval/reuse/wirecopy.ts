/**
 * Pairs and passages on the synthetic wire-copy set: all documents are compared in one run for each fold of families, with a
 * model that was trained on the other folds (the shipped one is trained on all), and each pair is scored in its fold.
 */
import type { Reuse } from '../../src/records/index.ts';
import { reuse } from '../../src/reuse/reuse.ts';
import type { Score } from '../evaluation.ts';
import foldModels from './fold-models.json' with { type: 'json' };
import { givenArticle, pairKey } from './given.ts';
import { readWireCopy, type WireCopy, type WireDocument, type WirePair } from './wirecopy-data.ts';

const part = 'four folds of families, each unseen';
const kinds = [
  'verbatim_boiler',
  'truncate',
  'insert',
  'delete_shuffle',
  'light_edit',
  'heavy_edit',
  'mashup',
  'partial',
  'ocr',
];

/** Scores over all folds. */
export function scoreWireCopy(data: string): Score[] {
  const wire = readWireCopy(data);
  const documents = new Map(wire.documents.map((document) => [document.id, document]));
  const articles = wire.documents.map(givenArticle);
  const records = foldModels.models.flatMap((model, fold) =>
    reuse(articles, { model }).records.filter(({ a, b }) => foldOfPair(wire, a, b) === fold),
  );
  const found = new Map(records.map((record) => [pairKey(record.a, record.b), record]));
  const gold = wire.pairs;
  const right = [...found.keys()].filter((key) => gold.has(key)).length;
  const precision = right / found.size;
  const recall = right / gold.size;
  const score = (id: string, value: number, n: number, better: Score['better'] = 'higher'): Score => ({
    id: `reuse/wirecopy/${id}`,
    value,
    better,
    n,
    part,
  });
  return [
    score('pair-f1', (2 * precision * recall) / (precision + recall), gold.size),
    score('pair-precision', precision, found.size),
    ...kinds.flatMap((kind) => {
      const pairs = [...gold].filter(([, pair]) => pair.kind_a === kind || pair.kind_b === kind);
      const direct = pairs.filter(([, pair]) => pair.kind_a === 'source' || pair.kind_b === 'source');
      return [
        score(`recall-${kind}-all-pairs`, share(pairs, found), pairs.length),
        score(`recall-${kind}-with-source`, share(direct, found), direct.length),
      ];
    }),
    score('span-char-f1', spanF1(wire, found), gold.size),
    ...distractors(records, documents, wire, score),
  ];
}

function share(pairs: readonly (readonly [string, WirePair])[], found: ReadonlyMap<string, Reuse>): number {
  return pairs.filter(([key]) => found.has(key)).length / Math.max(1, pairs.length);
}

/** Pairs with a document of no family, a thousand of those: all of them, and those said to be certain. */
function distractors(
  records: readonly Reuse[],
  documents: ReadonlyMap<string, WireDocument>,
  wire: WireCopy,
  score: (id: string, value: number, n: number, better: Score['better']) => Score,
): Score[] {
  const strangers = wire.documents.filter((document) => document.kind === 'distractor').length;
  const isStranger = (id: string) => documents.get(id)!.kind === 'distractor';
  const wrong = records.filter(
    (record) => record.relation !== 'shares-quotations' && (isStranger(record.a) || isStranger(record.b)),
  );
  const certain = wrong.filter((record) => record.certain);
  return [
    score('distractor-pairs-per-1000', (1000 * wrong.length) / strangers, strangers, 'lower'),
    score('distractor-pairs-certain-per-1000', (1000 * certain.length) / strangers, strangers, 'lower'),
  ];
}

/** The fold that scores a pair: that of the document of lesser id, for pairs across folds. */
function foldOfPair(wire: WireCopy, a: string, b: string): number {
  return wire.fold(a < b ? a : b);
}

/** Characters of the derived texts that passages cover, against those taken from each source. */
function spanF1(wire: WireCopy, found: ReadonlyMap<string, Reuse>): number {
  const known = new Set(wire.documents.map((document) => document.id));
  let both = 0;
  let mine = 0;
  let gold = 0;
  for (const { id, text, spans } of wire.documents) {
    for (const [source, taken] of Map.groupBy(spans, (span) => span[2])) {
      if (!known.has(source) || source === id) continue;
      const truth = new Uint8Array(text.length);
      const guess = new Uint8Array(text.length);
      for (const [from, to] of taken) truth.fill(1, from, to);
      const record = found.get(pairKey(id, source));
      for (const passage of record?.passages ?? []) {
        const side = record!.a === id ? passage.a : passage.b;
        guess.fill(1, side.start, side.end);
      }
      for (let at = 0; at < text.length; at++) {
        both += truth[at]! & guess[at]!;
        mine += guess[at]!;
        gold += truth[at]!;
      }
    }
  }
  return (2 * both) / (mine + gold);
}
