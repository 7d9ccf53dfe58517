/**
 * Possible translations on MEANTIME: Wikinews articles with their human translations, the topics General Motors and the stock
 * market. The one threshold was chosen with all four topics in view, so this is no held-out figure. A pair is wrong when
 * it joins different articles, though they may tell one event.
 */
import path from 'node:path';
import { reuse } from '../../src/reuse/reuse.ts';
import type { Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import { givenArticle } from './given.ts';

interface Parallel {
  readonly id: string;
  readonly parallel: string;
  readonly topic: string;
  readonly lang: string;
  readonly sentences: readonly string[];
}

const left = /airbus|apple/u;

export function scoreTranslations(data: string): Score[] {
  const all = readJsonl<Parallel>(path.join(data, 'translate/meantime/docs.jsonl'));
  const documents = all.filter((document) => !left.test(document.topic));
  const parallel = new Map(documents.map((document) => [document.id, document.parallel]));
  const articles = documents.map(({ id, lang, sentences }) => givenArticle({ id, lang, text: sentences.join('\n') }));
  const found = reuse(articles).records.filter((record) => record.relation === 'translation');
  const right = found.filter((record) => parallel.get(record.a) === parallel.get(record.b)).length;
  let gold = 0;
  for (const group of Map.groupBy(documents, (document) => document.parallel).values()) {
    gold += (group.length * (group.length - 1)) / 2;
  }
  const score = (id: string, value: number, n: number, better: Score['better'] = 'higher'): Score => ({
    id: `reuse/meantime/${id}`,
    value,
    better,
    n,
    part: 'two topics of four; threshold chosen on all',
  });
  return [
    score('translation-recall', right / gold, gold),
    score('translation-error-rate', 1 - right / Math.max(1, found.length), found.length, 'lower'),
  ];
}
